"""Data sets: labelled real images from folders, their classes, and splits of them."""
