"""Marks on nodes, by their colour and label, which are taken away again without a trace.

A marked node keeps how it looked in a custom property, so that marks outlast undo and a crash. They
are taken away while Blender saves, so that no file has them.
"""

# pyright: reportAttributeAccessIssue=false

import json
from collections.abc import Iterator
from typing import Any

import bpy

from .findings import Findings

_KEPT = "slabforge_before"  # custom property: [use_custom_color, [red, green, blue], label]
COMPILES = (0.16, 0.36, 0.18)
REFUSED = (0.60, 0.10, 0.08)
HOLDS_REFUSED = (0.55, 0.33, 0.08)  # a group in which a node is refused
_LABEL_BYTES = 60  # Blender keeps 63 of a label


def mark(tree: Any, findings: Findings) -> None:
    """Mark the nodes of a material's tree, and of the groups in it, by what was found.

    Nodes that compile become green, those that do not red with the reason as their label, group
    nodes around such brown. Linked trees, which cannot be changed, are left as they are.
    """
    for place in findings.compiling:
        for node in _nodes(tree, place.where, place.node)[-1:]:
            _mark(node, COMPILES)
    for place, reason in findings.refused.items():
        *around, node = _nodes(tree, place.where, place.node) or [None]
        for group in around:
            _mark(group, HOLDS_REFUSED)
        if node is not None:
            _mark(node, REFUSED, f"✗ {reason}")


def clear() -> None:
    """Give every marked node of the file the looks that it had."""
    for tree in _trees():
        for node in tree.nodes:
            if _KEPT in node:
                before = json.loads(node[_KEPT])
                node.use_custom_color, node.color, node.label = before
                del node[_KEPT]


def marked_materials() -> list[str]:
    """The names of the materials that have marked nodes at their top level."""
    found = [m for m in bpy.data.materials if m.node_tree]
    return [m.name for m in found if any(_KEPT in node for node in m.node_tree.nodes)]


def _trees() -> Iterator[Any]:
    """All trees in which there may be marks."""
    yield from (m.node_tree for m in bpy.data.materials if m.node_tree)
    yield from bpy.data.node_groups


def _nodes(tree: Any, where: str, name: str) -> list[Any]:
    """The group nodes around a node, the outermost first, and itself; [] if it is not there."""
    found, rest = [], where
    while rest:
        inner = [n for n in tree.nodes if f"{rest}/".startswith(f"{n.name}/")]
        group = next((n for n in inner if getattr(n, "node_tree", None)), None)
        if group is None:
            return []
        found.append(group)
        tree, rest = group.node_tree, rest[len(group.name) + 1 :]
    return [*found, tree.nodes[name]] if name in tree.nodes else []


def _mark(node: Any, color: tuple[float, float, float], label: str = "") -> None:
    if node.id_data.library is not None:
        return
    if _KEPT not in node:
        node[_KEPT] = json.dumps([node.use_custom_color, list(node.color), node.label])
    node.use_custom_color, node.color = True, color
    if label:
        node.label = label.encode()[:_LABEL_BYTES].decode(errors="ignore")
