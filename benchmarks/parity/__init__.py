"""Parity: the compiled GLSL against Cycles, by node, random graph, light, and whole scene."""
