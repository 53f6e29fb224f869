"""The plain-data form of a node tree: nodes, sockets, links. JSON in, JSON out."""

from typing import Any

from pydantic import BaseModel, ConfigDict

Value = float | tuple[float, ...] | None


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Socket(_Model):
    """One input or output; `identifier` is unique within its node, `name` is not."""

    identifier: str
    name: str
    type: str  # Blender's: VALUE, INT, BOOLEAN, VECTOR, RGBA, SHADER
    default: Value = None
    min: float | None = None
    max: float | None = None


class Node(_Model):
    """A node with its properties.

    `group` names its tree, `table` holds a ramp's RGBA at even steps over 0 to 1, and `through`
    is what a muted node passes from inputs to outputs, by identifier.
    """

    name: str
    type: str
    properties: dict[str, Any] = {}
    inputs: tuple[Socket, ...] = ()
    outputs: tuple[Socket, ...] = ()
    group: str | None = None
    table: tuple[tuple[float, float, float, float], ...] | None = None
    through: dict[str, str] | None = None


class Link(_Model):
    """From an output socket to an input socket, by node name and socket identifier."""

    from_node: str
    from_socket: str
    to_node: str
    to_socket: str


class Tree(_Model):
    """One node tree: a material's, or a group's."""

    name: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


class Graph(_Model):
    """A material: its tree and every group that it reaches, by name."""

    name: str
    blender: str
    tree: Tree
    groups: dict[str, Tree] = {}
