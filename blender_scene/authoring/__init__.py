"""Authoring: builds the default scene and its materials with Blender's own nodes."""
