"""Defects: layers that have a class and lie in the mask. One file for each."""
