"""Exporting: a .blend file becomes graphs of plain data and a pack."""
