"""Flattening: a material's nested node trees become one flat graph with explicit conversions."""
