"""What a case is: a material that shows one feature of the compiler, and how it is judged."""

from collections.abc import Callable
from typing import Any, NamedTuple


class Case(NamedTuple):
    """A material that shows one output of a node.

    - `make` builds it in Blender.
    - It is judged by its largest error or, where values jump (`jumps`), by the 99th percentile. The
      limits are `wider` times the usual ones.
    - `tiled` is the side in pixels of its tile when cases are rendered together. It is 0 if the
      case depends on more than the coordinates of its own plane and must be rendered alone.
    """

    name: str
    make: Callable[[], Any]
    jumps: bool = False
    wider: float = 1.0
    tiled: int = 0


def new_node(material: Any, type_: str, properties: dict[str, Any]) -> Any:
    """A new node in a material's tree, with its properties set by name."""
    node = material.node_tree.nodes.new(type_)
    for name, value in properties.items():
        setattr(node, name, value)
    return node
