"""A case: a material that shows one thing of the compiler, and how its picture is judged."""

from collections.abc import Callable
from typing import Any, NamedTuple


class Case(NamedTuple):
    """A material that shows one output of a node.

    `make` builds it in Blender. It is judged by its largest error or, where values jump, by the
    99th percentile (`jumps`); the limits are `wider` times the usual ones. `tiled` is how many
    pixels across it is rendered beside others, or 0 where it shows more than its plane's own
    coordinates and has to be rendered alone.
    """

    name: str
    make: Callable[[], Any]
    jumps: bool = False
    wider: float = 1.0
    tiled: int = 0


def new_node(material: Any, type_: str, properties: dict[str, Any]) -> Any:
    """A node in a material's tree, with its properties set."""
    node = material.node_tree.nodes.new(type_)
    for name, value in properties.items():
        setattr(node, name, value)
    return node
