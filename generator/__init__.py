"""The generator: samples are drawn from a recipe, rendered by OpenGL, delivered or written."""
