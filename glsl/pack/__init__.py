"""Packs: what a folder of compiled GLSL holds, and how it is read and written."""
