"""Measurements on real masks, from which the rules of annotation are fitted."""
