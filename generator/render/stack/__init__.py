"""Stacks in shaders: surfaces, real metal among them, under instances of layers."""
