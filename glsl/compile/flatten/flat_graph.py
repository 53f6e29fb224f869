"""A material as one flat graph: what the normalising pass makes, and lowering reads."""

from dataclasses import dataclass, field
from typing import NamedTuple

from ...graph import Node, Socket
from ...pack.pack import Parameter
from .parameters import Parameters
from .scope import Path


class Held(NamedTuple):
    """A socket's own value reaches an input: 1, 3 or 4 numbers, or None of a shader."""

    value: float | tuple[float, ...] | None


class Output(NamedTuple):
    """An output of another node reaches an input."""

    node: "FlatNode"
    socket: Socket


class Fault(NamedTuple):
    """What reaches an input cannot be compiled, for a node of the layout that is at fault."""

    path: Path
    node: Node
    reason: str


class Conversion(NamedTuple):
    """A change of a value's type, by Blender's names of both: VALUE, VECTOR, RGBA, …"""

    source: str
    target: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Feed:
    """What reaches an input.

    `conversions` lie between the source and the socket's own type, in order. `linked` says whether
    the input has a link, `fed` whether Blender takes it for one: not, where the link leads through
    layout to nothing but a value of a socket.
    """

    source: Held | Output | Parameter | Fault
    type: str  # Blender's type of the source
    conversions: tuple[Conversion, ...] = ()
    linked: bool = False
    fed: bool = False


@dataclass(eq=False)
class FlatNode:
    """A node with its feeds, outside of all groups; `path` names the group nodes around it."""

    path: Path
    node: Node
    feeds: dict[str, Feed] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)  # outputs that reach some input

    def socket(self, identifier: str) -> Socket:
        """An input socket."""
        return next(s for s in self.node.inputs if s.identifier == identifier)

    def has(self, identifier: str) -> bool:
        """Whether there is that input: it may be newer than the file's Blender."""
        return identifier in self.feeds


@dataclass(frozen=True, kw_only=True)
class FlatGraph:
    """A material without groups and layout: the ends that Cycles reads, and its parameters.

    `end` is the material output, `mask_end` the AOV output with the label, or None.
    `converts` tells whether Blender converts a value at every socket that it passes: before 5.
    """

    name: str
    blender: str
    converts: bool
    end: FlatNode | None
    mask_end: FlatNode | None
    parameters: Parameters
