"""The plain-data form of a node tree: nodes, sockets, links. JSON in, JSON out."""

from typing import Any

from pydantic import Field

from .frozen_model import FrozenModel

Value = float | tuple[float, ...] | None


class Socket(FrozenModel):
    """One input or output; `identifier` is unique within its node, `name` is not."""

    identifier: str
    name: str
    type: str  # Blender's: VALUE, INT, BOOLEAN, VECTOR, RGBA, SHADER
    default: Value = None
    min: float | None = None
    max: float | None = None


class Table(FrozenModel):
    """A function of one number: `values` at even steps over `low` to `high`, straight between.

    With `steps` each value holds up to the next. Outside of the range the nearest value holds, or,
    where the table is `extended`, the line through the nearest two goes on.
    """

    values: tuple[tuple[float, ...], ...]
    low: float = 0.0
    high: float = 1.0
    steps: bool = False
    extended: bool = False


class Image(FrozenModel):
    """What a node reads of an image; `key` names the pixels, `problem` says why it cannot be read.

    They are RGBA of `floats` or bytes. An interpolated colour is in sRGB where `srgb`, and has been
    multiplied by its alpha where `associated`; a `gray` image has no alpha, not even outside.
    """

    name: str
    key: str = ""
    width: int = 0
    height: int = 0
    floats: bool = False
    srgb: bool = False
    associated: bool = False
    gray: bool = False
    problem: str = ""


class Node(FrozenModel):
    """A node with its properties.

    `group` names its tree, `tables` holds a ramp's RGBA or a curve for each component, `image` is
    an image texture's, and `through` is what a muted node passes from inputs to outputs, by
    identifier.
    """

    name: str
    type: str
    properties: dict[str, Any] = {}
    inputs: tuple[Socket, ...] = ()
    outputs: tuple[Socket, ...] = ()
    group: str | None = None
    tables: tuple[Table, ...] = ()
    image: Image | None = None
    through: dict[str, str] | None = None


class Link(FrozenModel):
    """From an output socket to an input socket, by node name and socket identifier."""

    from_node: str
    from_socket: str
    to_node: str
    to_socket: str


class Tree(FrozenModel):
    """One node tree: a material's, or a group's."""

    name: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


class Graph(FrozenModel):
    """A material: its tree and every group that it reaches, by name.

    `pixels` of its images, by key, uint8 or float32 (height, width, 4) from the bottom row up,
    stay out of the JSON.
    """

    name: str
    blender: str
    tree: Tree
    groups: dict[str, Tree] = {}
    pixels: dict[str, Any] = Field(default={}, exclude=True, repr=False)
    warnings: tuple[str, ...] = ()
