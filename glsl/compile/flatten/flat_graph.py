"""A material as one flat graph: the normalising pass makes it, and lowering reads it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from ...graph import Node, Socket
from ...pack.pack import Parameter
from .parameters import Parameters
from .scope import Path


class Held(NamedTuple):
    """The source of an input that no node feeds: a constant that a socket holds.

    `value` is 1, 3 or 4 numbers, or None if the socket takes a shader.
    """

    value: float | tuple[float, ...] | None


class Output(NamedTuple):
    """The source of an input that an output of another node feeds."""

    node: "FlatNode"
    socket: Socket


class Fault(NamedTuple):
    """The source of an input that cannot be compiled.

    `node`, in the groups `path`, is the node of the layout (a group, a group input) that is at
    fault; `reason` completes a message to the user.
    """

    path: Path
    node: Node
    reason: str


class Conversion(NamedTuple):
    """A change of a value's type, by Blender's names of both: VALUE, VECTOR, RGBA, …"""

    source: str
    target: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Feed:
    """What reaches an input, and on what way.

    `conversions` lie between the source and the input's own socket type, in order. `linked` says
    whether the input has a link. `fed` says whether Blender itself counts it as linked: it does not
    where the link leads through reroutes, groups or muted nodes to nothing but a socket's own
    value.
    """

    source: Held | Output | Parameter | Fault
    type: str  # Blender's type of the source
    conversions: tuple[Conversion, ...] = ()
    linked: bool = False
    fed: bool = False


@dataclass(eq=False)
class FlatNode:
    """A node outside of all groups, with a `Feed` for each input, by socket identifier.

    `path` has the names of the group nodes that were around it, outermost first. `used` has the
    identifiers of the outputs that some input reads.
    """

    path: Path
    node: Node
    feeds: dict[str, Feed] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)  # outputs that reach some input

    def socket(self, identifier: str) -> Socket:
        """The input socket with this identifier; StopIteration if the node has none."""
        return next(s for s in self.node.inputs if s.identifier == identifier)


@dataclass(frozen=True, kw_only=True)
class FlatGraph:
    """A material without groups, reroutes and muted nodes: its ends, and its parameters.

    `end` is the material output that Cycles reads, or None if the material has none. `aovs` are the
    AOV outputs that were asked for, by their names, as far as the material has them; `mask` is the
    one that carries the label. `blender` is the version that wrote the graph.
    `converts` tells whether that Blender converts a value at every socket that it passes, as it did
    before 5.
    """

    name: str
    blender: str
    converts: bool
    end: FlatNode | None
    aovs: dict[str, FlatNode]
    parameters: Parameters
