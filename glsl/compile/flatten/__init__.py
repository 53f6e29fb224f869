"""Flattening: from trees within trees to one flat graph, with nothing implicit left in it."""
