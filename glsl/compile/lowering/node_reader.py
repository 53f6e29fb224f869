"""What a node reads, as values: the view of a node that everything which compiles it shares."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ...graph import Socket
from ...pack.pack import Parameter
from ..flatten.flat_graph import Fault, Feed, FlatNode, Held, Output
from ..flatten.parameters import Parameters
from ..library.signatures import TYPES
from ..values.ir import BLACK, NORMAL, Op, Origin, Value, constant
from ..values.operators import converted
from .out_of_reach import unsupported

Results = dict[str, Value]
"""The outputs of a node, by socket identifier."""


class NodeReader:
    """A flat node whose inputs can be read as values.

    `made` has the outputs of every node that comes before it. `parameters` are the material's, to
    which attributes are added. `older` tells whether the graph comes from a Blender older than 5.
    """

    def __init__(
        self,
        flat: FlatNode,
        made: Mapping[FlatNode, Results],
        parameters: Parameters,
        older: bool,
    ) -> None:
        """Keep the node and what its inputs are looked up in; nothing is read yet."""
        self.flat, self.node, self.older = flat, flat.node, older
        self.parameters = parameters
        self._made = made

    def origin(self, socket: str = "") -> Origin:
        """The origin of values of this node, for its output `socket` if that is given."""
        return Origin(self.flat.path, self.node.name, self.node.type, socket)

    def named(self, value: Value, socket: str) -> Value:
        """A copy of a value whose origin is this node's output `socket`; the GLSL names it so."""
        return replace(value, origin=self.origin(socket))

    def outputs(self) -> list[Socket]:
        """The output sockets that some other node reads, in the node's order."""
        return [s for s in self.node.outputs if s.identifier in self.flat.used]

    def each_output(self, make: Callable[[Socket], Value]) -> Results:
        """What `make` gives for each output that is read, by socket identifier."""
        return {s.identifier: make(s) for s in self.outputs()}

    def has(self, identifier: str) -> bool:
        """Whether the node has this input.

        The file may come from a Blender in which it did not exist.
        """
        return identifier in self.flat.feeds

    def fed(self, identifier: str) -> bool:
        """Whether Blender counts an input as linked; see `Feed`."""
        return self.flat.feeds[identifier].fed

    def linked(self, identifier: str) -> bool:
        """Whether an input has a link, wherever it leads; see `Feed`."""
        return self.flat.feeds[identifier].linked

    def input(self, identifier: str) -> Value:
        """An input as a value of its socket's type; a REFUSED value if it cannot be compiled."""
        socket = self.flat.socket(identifier)
        if socket.type not in TYPES:
            return self.refused(f"its input '{socket.name}' is of type {socket.type}")
        feed = self.flat.feeds[identifier]
        if isinstance(feed.source, Output) and feed.type not in TYPES:
            source = feed.source.node
            origin = Origin(source.path, source.node.name, source.node.type)
            reason = unsupported("this node type", source.node.type)
            return replace(self.refused(reason), origin=origin)
        return self.value_of(feed)

    def value_of(self, feed: Feed) -> Value:
        """What reaches an input, after the conversions that the feed lists."""
        value = self._source(feed)
        if value.op is not Op.REFUSED:
            for conversion in feed.conversions:
                value = converted(value, conversion.source, conversion.target, self.older)
        return value

    def shader(self, feed: Feed) -> Value:
        """The light that reaches an input for shaders; black if nothing does.

        A number or vector that is linked to such an input is converted to a colour.
        """
        if not isinstance(feed.source, (Output, Fault)):
            return BLACK
        value = self.value_of(feed)
        if feed.type == "SHADER" or value.op is Op.REFUSED:
            return value
        last = feed.conversions[-1].target if feed.conversions else feed.type
        return converted(value, last, "RGBA", self.older)

    def normal(self) -> Value:
        """What the node's Normal input reads.

        The slab's own shading normal where nothing feeds it.
        """
        return self.input("Normal") if self.fed("Normal") else NORMAL

    def not_neutral(self, neutral: Mapping[str, float | None]) -> list[str]:
        """A reason of refusal for each input that is used although the GLSL leaves its effect out.

        `neutral` has, by identifier, the value at which each such input must stay; None allows any
        value as long as the input is not linked.
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
        """A REFUSED value in the place of this node, of GLSL type `type_`.

        `reasons` each complete a message to the user. `reads` are values that the node reads; what
        cannot be compiled below them is reported as well.
        """
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
                return held(source.value, TYPES.get(feed.type, "float"))

    @staticmethod
    def parameter(found: Parameter) -> Value:
        """The value of a parameter, read from the sample's parameter row."""
        type_ = "float" if found.components == 1 else "vec3"
        return Value(op=Op.PARAMETER, type=type_, data=found.offset)


def held(value: float | tuple[float, ...] | None, type_: str) -> Value:
    """A socket's own value as a constant of GLSL type `float` or `vec3`; a missing one is 0."""
    numbers = (value,) if isinstance(value, (int, float)) else tuple(value or (0.0,) * 3)
    if type_ == "float":
        return constant(numbers[0])
    return constant(*(numbers[:3] if len(numbers) > 1 else numbers * 3))
