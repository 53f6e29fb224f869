"""Sampling ranges: the minimum and maximum of a group's inputs, between which samples are drawn."""

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from .layers import STATE


class RangeError(Exception):
    """A sentence for the artist: why a range cannot be set."""


class Range(NamedTuple):
    """The sampling range of an input of a group node; with equal ends it is not drawn."""

    input: str
    low: float
    high: float


_NEVER_DRAWN = (*STATE, "Mask", "Defect")  # what lies below, and what a layer is
_UNLIMITED = 1e30  # Blender's limits of a socket that has none lie beyond


def ranges_of(node: Any) -> Iterator[Range]:
    """The sampling ranges of a group node: of each input that is not linked and has limits."""
    for socket in _drawn(node):
        item = _interface(node, socket)
        if max(abs(item.min_value), abs(item.max_value)) < _UNLIMITED:
            yield Range(socket.name, item.min_value, item.max_value)


def set_range(node: Any, name: str, low: float, high: float) -> None:
    """Set between which values samples draw an input of a group node.

    All nodes that use the group follow. Raises RangeError for an empty range, and for an input that
    the node does not have, or that is linked or no number.
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        raise RangeError(f"The ends of a range are finite numbers (got {low:g} and {high:g}).")
    if low > high:
        raise RangeError(
            f"The range of '{name}' is empty, since {low:g} is above {high:g}; swap them."
        )
    found = {socket.name: socket for socket in _drawn(node)}
    if name not in found:
        known = ", ".join(found) or "none"
        raise RangeError(
            f"'{name}' of '{node.name}' is no number that is drawn; those that are: {known}."
        )
    item = _interface(node, found[name])
    item.min_value, item.max_value = low, high


def _drawn(node: Any) -> Iterator[Any]:
    """Inputs of a group node that samples may draw."""
    if getattr(node, "node_tree", None) is None:
        return
    for socket in node.inputs:
        named = socket.name not in _NEVER_DRAWN and socket.enabled and not socket.is_linked
        if named and hasattr(_interface(node, socket), "min_value"):
            yield socket


def _interface(node: Any, socket: Any) -> Any:
    """The item of the group's interface that a socket belongs to."""
    items = node.node_tree.interface.items_tree
    return next(
        (i for i in items if i.item_type == "SOCKET" and i.identifier == socket.identifier), None
    )
