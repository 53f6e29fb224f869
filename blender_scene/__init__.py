"""Everything that needs Blender: the default scene, its export to packs, and pictures by Cycles."""
