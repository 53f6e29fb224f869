"""Node groups that layers share: appended with each layer, and merged with those that are there."""

# pyright: reportAttributeAccessIssue=false

import re
from collections.abc import Iterable
from typing import Any

import bpy

_NUMBERED = re.compile(r"(.+)\.\d{3}")  # the name that Blender gives to a second one
_LOOKS = {"location", "location_absolute", "width", "height", "select", "color", "use_custom_color"}


def merge(appended: Iterable[Any]) -> None:
    """Replace each appended group by the one whose name it would have, if both are the same.

    An artist's own group of that name, or one that was changed, stays beside it.
    """
    for group in list(appended):
        found = _NUMBERED.fullmatch(group.name)
        other = bpy.data.node_groups.get(found[1]) if found else None
        if other is not None and _described(other) == _described(group):
            group.user_remap(other)
            bpy.data.node_groups.remove(group)


def _described(tree: Any) -> list[Any]:
    """All that a group computes by, as plain data: its sockets, nodes and links."""
    items = [i for i in tree.interface.items_tree if i.item_type == "SOCKET"]
    nodes = [
        [_values(node), *(_values(s) for s in (*node.inputs, *node.outputs))] for node in tree.nodes
    ]
    links = [
        [x.from_node.name, x.from_socket.identifier, x.to_node.name, x.to_socket.identifier]
        for x in tree.links
    ]
    return [[_values(item) for item in items], nodes, sorted(links)]


def _values(thing: Any) -> dict[str, Any]:
    """The numbers, words and choices of a node or socket, without how it looks and where it is."""
    found = {}
    for prop in thing.bl_rna.properties:
        if (
            prop.type in {"BOOLEAN", "ENUM", "FLOAT", "INT", "STRING"}
            and prop.identifier not in _LOOKS
        ):
            value = getattr(thing, prop.identifier)
            found[prop.identifier] = list(value) if getattr(prop, "is_array", False) else value
    return found
