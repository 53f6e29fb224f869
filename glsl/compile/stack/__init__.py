"""Stacks: a material of a surface and layers over it, cut into a function for each."""
