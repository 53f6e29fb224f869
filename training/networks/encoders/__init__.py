"""Encoders pretrained on photographs: which there are, how they are built, where weights are."""
