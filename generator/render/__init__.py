"""Rendering: OpenGL programs that turn rows of parameters into images and masks."""
