"""Sampling: what each sample shows, drawn from the recipe, its seed and the sample's index."""
