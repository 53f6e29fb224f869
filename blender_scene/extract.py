"""From Blender's node trees to graphs of plain data."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Sequence
from typing import Any

import bpy

from ..glsl.graph import Graph, Link, Node, Socket, Tree, Value

TABLE_SIZE = 256  # what Cycles samples a ramp at
_SKIPPED = {"name", "label", "parent", "color_tag", "warning_propagation"}


def _value(socket: Any) -> Value:
    value = getattr(socket, "default_value", None)
    if value is None or isinstance(value, str):
        return None
    return _plain(value) if isinstance(value, (int, float)) else tuple(_plain(v) for v in value)


def _plain(value: float) -> float:
    """A float32 as the shortest decimal that names it."""
    return float(f"{value:.7g}")


def _socket(socket: Any, limits: dict[str, tuple[float, float]]) -> Socket:
    low, high = limits.get(socket.identifier, (None, None))
    return Socket(
        identifier=socket.identifier,
        name=socket.name,
        type=socket.type,
        default=_value(socket),
        min=low,
        max=high,
    )


def _limits(node: Any) -> dict[str, tuple[float, float]]:
    """The min and max of a group's interface sockets, by identifier."""
    tree = getattr(node, "node_tree", None)
    if tree is None:
        return {}
    items = [i for i in tree.interface.items_tree if i.item_type == "SOCKET"]
    return {
        i.identifier: (_plain(i.min_value), _plain(i.max_value))
        for i in items
        if hasattr(i, "min_value")
    }


def _properties(node: Any) -> dict[str, Any]:
    """The enum, number and boolean properties that the node's own type defines."""
    base = node.bl_rna.base.properties.keys()
    found = {}
    for prop in node.bl_rna.properties:
        own = prop.identifier not in base and prop.identifier not in _SKIPPED
        if own and prop.type in {"ENUM", "BOOLEAN", "INT", "FLOAT", "STRING"}:
            value = getattr(node, prop.identifier)
            found[prop.identifier] = value if isinstance(value, (str, bool, int)) else _plain(value)
    if node.bl_idname == "ShaderNodeValToRGB":
        found["interpolation"] = node.color_ramp.interpolation
    return found


def _table(node: Any) -> tuple[tuple[float, float, float, float], ...] | None:
    """A Color Ramp as Blender evaluates it, at `TABLE_SIZE` even steps over 0 to 1."""
    if node.bl_idname != "ShaderNodeValToRGB":
        return None
    steps = (i / (TABLE_SIZE - 1) for i in range(TABLE_SIZE))
    return tuple(node.color_ramp.evaluate(s)[:] for s in steps)


def _through(node: Any) -> dict[str, str]:
    """What a muted node passes on: the input's identifier for each output's."""
    return {x.to_socket.identifier: x.from_socket.identifier for x in node.internal_links}


def extract_node(node: Any) -> Node:
    """A `bpy.types.Node` as plain data."""
    tree = getattr(node, "node_tree", None)
    return Node(
        name=node.name,
        type=node.bl_idname,
        properties=_properties(node),
        inputs=tuple(_socket(s, _limits(node)) for s in node.inputs if s.enabled),
        outputs=tuple(_socket(s, {}) for s in node.outputs if s.enabled),
        group=tree.name if tree else None,
        table=_table(node),
        through=_through(node) if node.mute else None,
    )


def _link(link: Any) -> Link:
    return Link(
        from_node=link.from_node.name,
        from_socket=link.from_socket.identifier,
        to_node=link.to_node.name,
        to_socket=link.to_socket.identifier,
    )


def _tree(tree: Any, name: str) -> Tree:
    links: Sequence[Any] = [x for x in tree.links if x.is_valid and not x.is_muted]
    return Tree(
        name=name,
        nodes=tuple(extract_node(n) for n in tree.nodes if n.bl_idname != "NodeFrame"),
        links=tuple(_link(x) for x in links),
    )


def extract(material: Any) -> Graph:
    """The graph of a `bpy.types.Material`, with every group that it reaches."""
    groups: dict[str, Tree] = {}

    def visit(tree: Any) -> None:
        for node in tree.nodes:
            inner = getattr(node, "node_tree", None)
            if inner is not None and inner.name not in groups:
                groups[inner.name] = _tree(inner, inner.name)
                visit(inner)

    visit(material.node_tree)
    tree = _tree(material.node_tree, material.name)
    return Graph(name=material.name, blender=bpy.app.version_string, tree=tree, groups=groups)
