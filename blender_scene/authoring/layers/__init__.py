"""Layers: node groups that lie over a surface, each in a file of its own."""

from collections.abc import Callable
from typing import Any

from .defects.bubble import bubble_group
from .defects.crack import crack_group
from .defects.inclusion import inclusion_group
from .defects.irregularity import irregularity_group

LAYERS: dict[str, Callable[[], Any]] = {
    "Crack": crack_group,
    "Bubble": bubble_group,
    "Inclusion": inclusion_group,
    "Irregularity": irregularity_group,
}  # from the lowest to the uppermost; the name is that of the node, in lower case that of the class
