"""Surfaces: sound metal, each in a file of its own. Layers lie on any of them."""

from collections.abc import Callable
from typing import Any

from .ground import ground_group
from .steel import steel_group

SURFACES: dict[str, Callable[[], Any]] = {"Steel": steel_group, "Ground": ground_group}
