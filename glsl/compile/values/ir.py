"""The compiler's intermediate form: a graph without cycles (a DAG) of typed values, without text.

A material is a few *roots*: the radiance that it sends to the camera, and its mask. Each value is
made by one operation from other values, so what a root depends on hangs below it. Values never
change; a pass makes new ones. Two values are the same if they are one object; the `sharing` pass
makes equal ones so.

Types are GLSL's: `float`, `vec2`, `vec3`, `vec4`, `int`; a light closure is a `vec3` of radiance.
A call of a library function has the type `call` and is read through OUTPUT values.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any, NamedTuple

from ..library.signatures import Signature


class Op(Enum):
    """The operations that make a value. Each comment says what `Value.data` then holds."""

    CONSTANT = auto()  # data: its numbers, 1 to 4
    PARAMETER = auto()  # data: offset of its first number in the sample's parameter row
    SYMBOL = auto()  # data: name of a variable that every program has: P, N, here
    APPLY = auto()  # data: name of an operator, see operators.py; arguments: its operands
    CALL = auto()  # data: Signature of a library function; arguments: its inputs in order
    OUTPUT = auto()  # data: position among the outputs of the CALL that is its argument
    LOOKUP = auto()  # data: a Table that is read at its argument
    IMAGE = auto()  # data: ImageRead; arguments: the vector, and for a box the shading normal
    BUMP = auto()  # arguments: normal, strength, distance, width in pixels, height
    RATE = auto()  # argument: a vector; stands for its greatest change per metre of the slab
    REFUSED = auto()  # data: why its node cannot be compiled; arguments: what the node reads
    LIT = auto()  # data: Lit (a closure and its file); arguments: the closure's inputs in order
    MIX_SHADER = auto()  # arguments: factor, two radiances
    ADD_SHADER = auto()  # arguments: two radiances
    EMIT = auto()  # argument: a colour that stands where a shader belongs
    READ = auto()  # data: name of a value that another emitted function computes


class Origin(NamedTuple):
    """The node that a value comes from: named in comments of the GLSL and in refusals.

    `path` has the names of the group nodes around it, outermost first; `type` is Blender's type of
    the node and `socket` the identifier of the output.
    """

    path: tuple[str, ...]
    node: str
    type: str = ""
    socket: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The names of the group nodes around the node, outermost first, and its own name last."""
        return (*self.path, self.node)


class ImageRead(NamedTuple):
    """How an Image Texture node reads its pixels, which the pack keeps under `key`.

    `width` and `height` are in pixels; `floats` tells float32 pixels from bytes. With `srgb` the
    colour is decoded from sRGB, with `straight` it is divided by its alpha. `interpolation`,
    `extension` and `projection` are Blender's words in lower case. `blend`, 0 … 1, is how softly
    the sides of a box projection meet; it is 0 for the other projections.
    """

    key: str
    width: int
    height: int
    floats: bool
    srgb: bool
    straight: bool
    interpolation: str
    extension: str
    projection: str
    blend: float


@dataclass(frozen=True, eq=False, kw_only=True)
class Value:
    """A typed value: the operation `op` that makes it, its `arguments`, and the node it comes from.

    `type` is its GLSL type and `data` what the operation needs besides its arguments (see `Op`).
    Values are compared by identity.
    """

    op: Op
    type: str
    arguments: "tuple[Value, ...]" = field(default=(), repr=False)
    data: Any = None
    origin: Origin | None = field(default=None, repr=False)

    @property
    def numbers(self) -> tuple[float, ...] | None:
        """The numbers of a constant, 1 to 4; None for a value of any other operation."""
        return self.data if self.op is Op.CONSTANT else None

    def key(self, arguments: Sequence[int]) -> tuple[Any, ...]:
        """A key that equals another value's exactly if both are made alike.

        `arguments` stand for the value's arguments, one integer each; equal integers mean equal
        arguments. A refused value equals only itself, and 0.0 differs from -0.0.
        """
        if self.op is Op.REFUSED:
            return (id(self),)
        data = (
            tuple(map(repr, self.data)) if self.op is Op.CONSTANT else self.data
        )  # 0.0 is not -0.0
        return self.op, self.type, data, tuple(arguments)


Roots = Sequence[Value]
Change = Callable[[Value, tuple[Value, ...]], Value]

POINT = Value(op=Op.SYMBOL, type="vec3", data="P")
"""The point of the slab that is evaluated, in object space, metres.

A Bump also needs its height at two neighbouring points; this symbol is then replaced by those.
"""
NORMAL = Value(op=Op.SYMBOL, type="vec3", data="N")
"""The unit shading normal of the flat slab, before any Bump or displacement bends it."""
HERE = Value(op=Op.SYMBOL, type="vec3", data="here")
"""The point that is shaded, in object space, metres.

Unlike POINT it stays the same while a Bump evaluates its height at neighbouring points.
"""


BELOW = {
    "Color": Value(op=Op.SYMBOL, type="vec3", data="below_color"),
    "Roughness": Value(op=Op.SYMBOL, type="float", data="below_roughness"),
    "Metallic": Value(op=Op.SYMBOL, type="float", data="below_metallic"),
    "Height": Value(op=Op.SYMBOL, type="float", data="below_height"),
}
"""The state of a stack below one of its layers, by socket name: colour, roughness and metallic as a
Principled BSDF takes them, and the height in metres."""
BELOW_HEIGHTS = tuple(
    Value(op=Op.SYMBOL, type="float", data=f"below_height_{axis}") for axis in "xy"
)
"""The height below at the two points beside the point, which a Bump reads."""


def constant(*numbers: float, type_: str = "") -> Value:
    """A constant of 1 to 4 numbers.

    Its GLSL type is `type_`. If that is empty, one number makes a `float`, and more make a vector
    of as many components.
    """
    return Value(
        op=Op.CONSTANT,
        type=type_ or ("float" if len(numbers) == 1 else f"vec{len(numbers)}"),
        data=tuple(float(v) for v in numbers),
    )


ZERO, ONE = constant(0.0), constant(1.0)
BLACK = constant(0.0, 0.0, 0.0)


def call(function: Signature, arguments: Iterable[Value], origin: Origin | None) -> list[Value]:
    """The outputs of a call of a library function, as OUTPUT values in the order of its signature.

    `arguments` are its inputs in order; `origin` is the node that the call comes from, or None.
    """
    made = Value(op=Op.CALL, type="call", arguments=tuple(arguments), data=function, origin=origin)
    return outputs(made)


def outputs(made: Value) -> list[Value]:
    """The outputs of the CALL value `made`, as OUTPUT values in the order of its signature."""
    return [
        Value(
            op=Op.OUTPUT,
            type=type_,
            arguments=(made,),
            data=i,
            origin=made.origin and made.origin._replace(socket=name),
        )
        for i, (type_, name) in enumerate(made.data.outputs)
    ]


def ordered(roots: Iterable[Value]) -> list[Value]:
    """The roots and every value that they depend on, each once, arguments before their users."""
    found: dict[Value, None] = {}
    for root in roots:
        _visit(root, found)
    return list(found)


def _visit(root: Value, found: dict[Value, None]) -> None:
    """Add a root and what it depends on to `found`, arguments first.

    It keeps a stack of its own, since chains of nodes may be longer than Python's recursion limit.
    """
    stack: list[tuple[Value, Iterator[Value]]] = []
    if root not in found:
        stack.append((root, iter(root.arguments)))
    while stack:
        value, rest = stack[-1]
        following = next((a for a in rest if a not in found), None)
        if following is None:
            found[value] = None
            stack.pop()
        else:
            stack.append((following, iter(following.arguments)))


def rebuilt(
    roots: Roots, change: Change, known: dict[Value, Value] | None = None
) -> tuple[Value, ...]:
    """Change every value below the roots, arguments first, and return the new roots in order.

    `change` is called with each value and its changed arguments, and returns what takes its place;
    `kept` is the change that alters nothing. `known` may hold replacements made before. Every
    replacement is added to it.
    """
    known = {} if known is None else known
    for value in ordered(roots):
        if value not in known:
            known[value] = change(value, tuple(known[a] for a in value.arguments))
    return tuple(known[r] for r in roots)


def kept(value: Value, arguments: tuple[Value, ...]) -> Value:
    """The value itself if its arguments are unchanged, else a copy of it with the new arguments."""
    same = all(a is b for a, b in zip(arguments, value.arguments, strict=True))
    return value if same else replace(value, arguments=arguments)


def substituted(roots: Roots, replacements: Mapping[Value, Value]) -> tuple[Value, ...]:
    """The roots after each key of `replacements` was replaced by its value, wherever it is used."""
    return rebuilt(roots, kept, dict(replacements))


def depending(roots: Roots, *symbols: Value) -> set[Value]:
    """The values below the roots, and roots, that depend on one of the symbols or are one."""
    found: set[Value] = set()
    for value in ordered(roots):
        if value in symbols or not found.isdisjoint(value.arguments):
            found.add(value)
    return found


def printed(roots: Mapping[str, Value]) -> str:
    """The DAG as text for a reader, one line for each value.

    A line has the value's number, type, operation, data, arguments by number, and the node it comes
    from. The last lines name the roots.
    """
    numbers = {v: i for i, v in enumerate(ordered(roots.values()))}
    lines = [f"%{i}: {_line(v, numbers)}" for v, i in numbers.items()]
    return "\n".join([*lines, *(f"{name} = %{numbers[v]}" for name, v in roots.items())])


def _line(value: Value, numbers: Mapping[Value, int]) -> str:
    arguments = " ".join(f"%{numbers[a]}" for a in value.arguments)
    data = getattr(value.data, "name", None) or (
        value.data if isinstance(value.data, (str, int, tuple)) else type(value.data).__name__
    )
    where = f"  # {'/'.join(value.origin.words)}" if value.origin else ""
    return f"{value.type} {value.op.name.lower()} {data} {arguments}".rstrip() + where
