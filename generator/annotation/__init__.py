"""Annotation: masks are turned into the labels that annotators would draw."""
