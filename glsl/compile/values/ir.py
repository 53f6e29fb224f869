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
    """What makes a value, and what its `data` then holds."""

    CONSTANT = auto()  # data: its numbers, 1 to 4
    PARAMETER = auto()  # data: offset of its first number in the sample's parameter row
    SYMBOL = auto()  # data: name of a variable that every program has: P, N, here
    APPLY = auto()  # data: name of an operator, see operators.py; arguments: its operands
    CALL = auto()  # data: Signature of a library function; arguments: its inputs in order
    OUTPUT = auto()  # data: position among the outputs of the CALL that is its argument
    LOOKUP = auto()  # data: a Table that is read at its argument
    IMAGE = auto()  # data: ImageRead; arguments: the vector, and for a box the shading normal
    BUMP = auto()  # arguments: normal, strength, distance, width in pixels, height
    RATE = auto()  # argument: a vector, whose greatest change a metre is wanted
    REFUSED = auto()  # data: why its node cannot be compiled; arguments: what the node reads
    LIT = auto()  # data: Closure; arguments: its inputs in order
    MIX_SHADER = auto()  # arguments: factor, two radiances
    ADD_SHADER = auto()  # arguments: two radiances
    EMIT = auto()  # argument: a colour that stands where a shader belongs
    READ = auto()  # data: name of an output of another function


class Origin(NamedTuple):
    """The node that a value comes from: for the reader of the GLSL, and for refusals.

    `path` names the group nodes around it, outermost first; `socket` the output.
    """

    path: tuple[str, ...]
    node: str
    type: str = ""
    socket: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Path and name of the node."""
        return (*self.path, self.node)


class ImageRead(NamedTuple):
    """How an Image Texture node reads its pixels, which the pack keeps under `key`.

    `straight` colours are divided by their alpha; `blend` is how softly a box's sides meet.
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
    """A typed value: what makes it, of what, and where it comes from."""

    op: Op
    type: str
    arguments: "tuple[Value, ...]" = field(default=(), repr=False)
    data: Any = None
    origin: Origin | None = field(default=None, repr=False)

    @property
    def numbers(self) -> tuple[float, ...] | None:
        """The numbers of a constant; None of everything else."""
        return self.data if self.op is Op.CONSTANT else None

    def key(self, arguments: Sequence[int]) -> tuple[Any, ...]:
        """Equal for values that are the same by construction, given keys of their arguments."""
        if self.op is Op.REFUSED:
            return (id(self),)
        data = (
            tuple(map(repr, self.data)) if self.op is Op.CONSTANT else self.data
        )  # 0.0 is not -0.0
        return self.op, self.type, data, tuple(arguments)


Roots = Sequence[Value]
Change = Callable[[Value, tuple[Value, ...]], Value]

POINT = Value(op=Op.SYMBOL, type="vec3", data="P")
"""The point of the slab that is evaluated, in object space. Bump evaluates others beside it."""
NORMAL = Value(op=Op.SYMBOL, type="vec3", data="N")
"""The shading normal where nothing bends it."""
HERE = Value(op=Op.SYMBOL, type="vec3", data="here")
"""The point that is shaded, also while a Bump evaluates others beside it."""


def constant(*numbers: float, type_: str = "") -> Value:
    """A constant; a float, or a vector of the numbers given, if no type is."""
    return Value(
        op=Op.CONSTANT,
        type=type_ or ("float" if len(numbers) == 1 else f"vec{len(numbers)}"),
        data=tuple(float(v) for v in numbers),
    )


ZERO, ONE = constant(0.0), constant(1.0)
BLACK = constant(0.0, 0.0, 0.0)


def call(function: Signature, arguments: Iterable[Value], origin: Origin | None) -> list[Value]:
    """The outputs of a call of a library function, in order."""
    made = Value(op=Op.CALL, type="call", arguments=tuple(arguments), data=function, origin=origin)
    return outputs(made)


def outputs(made: Value) -> list[Value]:
    """The outputs of a CALL, in order."""
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
    """Everything that the roots depend on, and they themselves: arguments before their users."""
    found: dict[Value, None] = {}
    for root in roots:
        _visit(root, found)
    return list(found)


def _visit(root: Value, found: dict[Value, None]) -> None:
    """Add a root and what it depends on, without recursion: chains of nodes may be very long."""
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
    """The roots with everything below them changed, arguments first.

    `change` gets each value and its new arguments, and gives what stands in its place; see `kept`.
    `known` may hold replacements, and is filled with those that are made.
    """
    known = {} if known is None else known
    for value in ordered(roots):
        if value not in known:
            known[value] = change(value, tuple(known[a] for a in value.arguments))
    return tuple(known[r] for r in roots)


def kept(value: Value, arguments: tuple[Value, ...]) -> Value:
    """The value itself where its arguments are as they were, else its like of the new ones."""
    same = all(a is b for a, b in zip(arguments, value.arguments, strict=True))
    return value if same else replace(value, arguments=arguments)


def substituted(roots: Roots, replacements: Mapping[Value, Value]) -> tuple[Value, ...]:
    """The roots with other values in the place of some."""
    return rebuilt(roots, kept, dict(replacements))


def depending(roots: Roots, *symbols: Value) -> set[Value]:
    """Those values below the roots that depend on one of the symbols."""
    found: set[Value] = set()
    for value in ordered(roots):
        if value in symbols or not found.isdisjoint(value.arguments):
            found.add(value)
    return found


def described(roots: Mapping[str, Value]) -> str:
    """The DAG for a reader, a line for each value: number, type, operation, arguments, origin."""
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
