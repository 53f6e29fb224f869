"""Frames of a preview: orders for them, the process that renders them, and their pictures."""
