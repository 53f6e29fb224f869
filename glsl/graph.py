"""A material's node tree as plain data: nodes, sockets, links. It comes from JSON and goes to JSON.

Blender is not needed to read, change or compile it.
"""

from typing import Any

from pydantic import Field

from .frozen_model import FrozenModel

SocketValue = float | tuple[float, ...] | None  # of an unlinked socket, where it is constant


class Socket(FrozenModel):
    """An input or output of a node; `identifier` is unique within the node, `name` is not.

    `min` and `max` are those of a group's input.
    """

    identifier: str
    name: str
    type: str  # Blender's: VALUE, INT, BOOLEAN, VECTOR, RGBA, SHADER
    default: SocketValue = None
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
    """What an Image Texture node reads.

    `key` names the pixels, which are RGBA of floats or bytes; where they cannot be read, `problem`
    says why. An interpolated colour is in sRGB where `srgb`, and has been multiplied by its alpha
    where `associated`. A `gray` image has no alpha, not even beyond its border.
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

    `group` is the name of its tree, `tables` hold a ramp's RGBA or a curve for each component,
    `image` is an Image Texture's. `through` is what a muted node passes on: the identifier of an
    input for that of each output.
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
