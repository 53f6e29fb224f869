"""The scene of a preview: watched, and exported again by a process with Blender."""
