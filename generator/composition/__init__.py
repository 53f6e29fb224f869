"""Composition: what a recipe says of surfaces and layers, and what that means for its pack."""
