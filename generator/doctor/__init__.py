"""The checks of `slabforge doctor`, which say whether a machine can render."""
