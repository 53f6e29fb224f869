"""Adaptation of a trained network to a line's own pictures, which nobody has labelled."""
