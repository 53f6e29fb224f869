"""A material's node tree as plain data: nodes, sockets and links.

It is read from JSON and written so.

Blender is not needed to read, change or compile it.
"""

from typing import Any

from pydantic import Field

from .frozen_model import FrozenModel

SocketValue = float | tuple[float, ...] | None  # a socket's own value; None: it has no constant one


class Socket(FrozenModel):
    """An input or output of a node.

    `identifier` is unique within the node, `name` is not. `default` is the value that it has
    without a link. `min` and `max` are the limits that a group gives its input, else None.
    """

    identifier: str
    name: str
    type: str  # Blender's: VALUE, INT, BOOLEAN, VECTOR, RGBA, SHADER
    default: SocketValue = None
    min: float | None = None
    max: float | None = None


class Table(FrozenModel):
    """A function of one number as a table: a colour ramp, or a curve.

    `values` stand at even steps from `low` to `high`; between them it is straight, or, with
    `steps`, stays at the value before. Outside of the range the nearest value holds, or, with
    `extended`, the line through the nearest two values goes on.
    """

    values: tuple[tuple[float, ...], ...]
    low: float = 0.0
    high: float = 1.0
    steps: bool = False
    extended: bool = False


class Image(FrozenModel):
    """What an Image Texture node reads; sizes are in pixels.

    `key` names the pixels, which are RGBA of float32 (`floats`) or bytes. If they cannot be read,
    `key` is empty and `problem` says why. `srgb` tells that colours are interpolated as sRGB and
    decoded after, `associated` that they have been multiplied by their alpha. A `gray` image has no
    alpha, not even beyond its border.
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
    """A node of Blender with its properties.

    `group` is the name of the tree of a group node. `tables` hold a ramp's RGBA, or one curve for
    each component. `image` is what an Image Texture reads. `through` is set for a muted node: for
    the identifier of each output that of the input whose value it passes on.
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
    """A link from an output socket to an input socket, by node name and socket identifier."""

    from_node: str
    from_socket: str
    to_node: str
    to_socket: str


class Tree(FrozenModel):
    """One node tree: that of a material, or of a group."""

    name: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


class Graph(FrozenModel):
    """A material: its own tree, and every group that it reaches, by name.

    `blender` is the version of the Blender that extracted it, such as "4.5.0". `pixels` has the
    pixels of its images by key, uint8 or float32 (height, width, 4) from the bottom row up; they
    are not written to the JSON. `warnings` say what was not taken as it is in the scene, `refused`
    why a setting of the material outside its nodes cannot be drawn.
    """

    name: str
    blender: str
    tree: Tree
    groups: dict[str, Tree] = {}
    pixels: dict[str, Any] = Field(default={}, exclude=True, repr=False)
    warnings: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
