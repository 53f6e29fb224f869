"""What a node reads, as values: the view that everything which compiles a single node has of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ...graph import Socket
from ...pack.pack import Parameter
from ..flatten.flat_graph import Fault, Feed, FlatNode, Held, Output
from ..flatten.parameters import Parameters
from ..library.signatures import TYPES
from ..values.ir import BLACK, NORMAL, Op, Origin, Value, constant
from ..values.operators import converted, number_type

Results = dict[str, Value]
"""The outputs of a node, by socket identifier."""


class NodeReader:
    """A flat node, with its inputs as values that earlier nodes made.

    `made` has the outputs of every node that comes before it. `older` tells whether its Blender is
    older than 5.
    """

    def __init__(
        self,
        flat: FlatNode,
        made: Mapping[FlatNode, Results],
        parameters: Parameters,
        older: bool,
    ) -> None:
        """Read nothing yet."""
        self.flat, self.node, self.older = flat, flat.node, older
        self.parameters = parameters
        self._made = made

    def origin(self, socket: str = "") -> Origin:
        """Where values of this node come from."""
        return Origin(self.flat.path, self.node.name, self.node.type, socket)

    def named(self, value: Value, socket: str) -> Value:
        """A value that is known by this node's name and an output's."""
        return replace(value, origin=self.origin(socket))

    def outputs(self) -> list[Socket]:
        """The outputs that something reads."""
        return [s for s in self.node.outputs if s.identifier in self.flat.used]

    def each_output(self, make: Callable[[Socket], Value]) -> Results:
        """What `make` gives for each output that something reads."""
        return {s.identifier: make(s) for s in self.outputs()}

    def has(self, identifier: str) -> bool:
        """Whether the node has that input: it may be newer than the file's Blender."""
        return identifier in self.flat.feeds

    def fed(self, identifier: str) -> bool:
        """Whether something feeds an input, by Blender's own rule."""
        return self.flat.feeds[identifier].fed

    def linked(self, identifier: str) -> bool:
        """Whether an input has a link."""
        return self.flat.feeds[identifier].linked

    def input(self, identifier: str) -> Value:
        """An input as a value of its socket's type."""
        socket = self.flat.socket(identifier)
        if socket.type not in TYPES:
            return self.refused(f"its input '{socket.name}' is of type {socket.type}")
        feed = self.flat.feeds[identifier]
        if isinstance(feed.source, Output) and feed.type not in TYPES:
            source = feed.source.node
            origin = Origin(source.path, source.node.name, source.node.type)
            return replace(self.refused("this node type is not supported"), origin=origin)
        return self.value_of(feed)

    def value_of(self, feed: Feed) -> Value:
        """What reaches an input, converted as the feed says."""
        value = self._source(feed)
        if value.op is not Op.REFUSED:
            for conversion in feed.conversions:
                value = converted(value, conversion.source, conversion.target, self.older)
        return value

    def shader(self, feed: Feed) -> Value:
        """The light that reaches an input for shaders, or a colour there; black if nothing does."""
        if not isinstance(feed.source, (Output, Fault)):
            return BLACK
        value = self.value_of(feed)
        if feed.type == "SHADER" or value.op is Op.REFUSED:
            return value
        last = feed.conversions[-1].target if feed.conversions else feed.type
        return converted(value, last, "RGBA", self.older)

    def normal(self) -> Value:
        """What the node's Normal input reads: the shading normal where nothing feeds it."""
        return self.input("Normal") if self.fed("Normal") else NORMAL

    def not_neutral(self, neutral: Mapping[str, float | None]) -> list[str]:
        """A reason for each input that is used although it has no effect here.

        `neutral` has the value at which each of them must stay; None: at any value, unlinked.
        """
        reasons = []
        for socket in (s for s in self.node.inputs if s.identifier in neutral):
            wanted, default = neutral[socket.identifier], socket.default
            values = default[:3] if isinstance(default, tuple) else (default,)
            moved = wanted is not None and any(v != wanted for v in values)
            if self.linked(socket.identifier) or moved:
                reasons.append(f"its input '{socket.name}' must stay at {wanted}")
        return reasons

    def refused(self, *reasons: str, reads: tuple[Value, ...] = (), type_: str = "float") -> Value:
        """A value that stands for what cannot be compiled, and for what it reads, if that can."""
        return Value(op=Op.REFUSED, type=type_, arguments=reads, data=reasons, origin=self.origin())

    def _source(self, feed: Feed) -> Value:
        source = feed.source
        match source:
            case Output():
                return self._made[source.node][source.socket.identifier]
            case Parameter():
                return self.parameter(source)
            case Fault():
                origin = Origin(source.path, source.node.name, source.node.type)
                return Value(op=Op.REFUSED, type="float", data=(source.reason,), origin=origin)
            case Held():
                return held(source.value, number_type(feed.type) if feed.type in TYPES else "float")

    @staticmethod
    def parameter(found: Parameter) -> Value:
        """A parameter's value in the sample's row."""
        type_ = "float" if found.components == 1 else "vec3"
        return Value(op=Op.PARAMETER, type=type_, data=found.offset)


def held(value: float | tuple[float, ...] | None, type_: str) -> Value:
    """A socket's own value as a constant of a GLSL type; what is missing is 0."""
    numbers = (value,) if isinstance(value, (int, float)) else tuple(value or (0.0,) * 3)
    if type_ == "float":
        return constant(numbers[0])
    return constant(*(numbers[:3] if len(numbers) > 1 else numbers * 3))
