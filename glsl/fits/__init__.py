"""Fits: the scripts that compute the measured or fitted numbers in the GLSL library."""
