"""Reads what `slabforge generate` writes, in every format, a split or all."""
