"""Lowering: every node of a flat graph becomes the values that it computes."""
