"""One file per defect: a node group that gives colour, roughness, height and a mask."""

from collections.abc import Callable
from typing import Any

from .bubble import bubble_group
from .crack import crack_group
from .inclusion import inclusion_group
from .irregularity import irregularity_group

DEFECTS: dict[str, Callable[[], Any]] = {
    "crack": crack_group,
    "bubble": bubble_group,
    "inclusion": inclusion_group,
    "irregularity": irregularity_group,
}
