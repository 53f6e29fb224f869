"""The two kinds of network that are trained, and the class names of the simplest one.

This module is free of Keras, so that whoever only needs the names does not load a backend.
"""

from typing import Literal

NetworkKind = Literal["segmentation", "classification"]
"""A segmentation names the class of every pixel, a classification that of the whole image."""

BINARY = ("sound", "defect")
"""Classes, by index, of a segmentation that tells defects from sound metal and no more."""
