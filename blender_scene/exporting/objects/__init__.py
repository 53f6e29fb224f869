"""What a pack has of a scene's objects: the slab, and what nodes read of it."""
