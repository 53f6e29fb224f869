"""Heights for Bump: a bump's height is needed at the point and at two beside it.

What reaches the height from the point is computed again for each neighbour. Noise has versions for
both neighbours at once (`…_beside`), which take the hashes of the point's own lattice cell: a hash
costs more than all the rest of an octave.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..library.signatures import Signature, library
from ..values.ir import POINT, Op, Value, call, depending, kept, ordered
from ..values.material_values import MaterialValues
from ..values.operators import apply

Pair = tuple[Value, Value]


def evaluate_beside(material: MaterialValues) -> MaterialValues:
    """The material in which each Bump knows its height at both neighbours of the point."""
    beside = Beside()
    widths: dict[Value, None] = {}

    def bent(value: Value, arguments: tuple[Value, ...]) -> Value:
        if value.op is not Op.BUMP:
            return kept(value, arguments)
        *_, width, height = arguments
        widths.setdefault(width)
        heights = apply("vec2", *beside.pair(height, width), type_="vec2")
        return replace(value, op=Op.APPLY, data="bump", arguments=(*arguments, heights))

    changed = material.changed(bent)
    return replace(changed, widths=tuple(widths))


class Beside:
    """Values at the two points that lie a Bump's steps beside the point."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[Value, dict[Value, Pair]] = {}  # by width, then by value

    def pair(self, value: Value, width: Value) -> Pair:
        """A value at both neighbours, steps of `width` pixels away."""
        known = self._known.setdefault(width, {})
        for each in self._missing(value, known):
            known[each] = self._moved(each, width, known)
        return known.get(value, (value, value))

    def _missing(self, value: Value, known: dict[Value, Pair]) -> Iterator[Value]:
        """What depends on the point and is not known yet, arguments first."""
        moving = depending((value,), POINT)
        return (v for v in ordered((value,)) if v in moving and v not in known)

    def _moved(self, value: Value, width: Value, known: dict[Value, Pair]) -> Pair:
        if value is POINT:
            first, second = (apply(f"bump_step_{i}", POINT, width) for i in (0, 1))
            return first, second
        if value.op is Op.OUTPUT:
            made = value.arguments[0]
            arguments = _together(made, known)
            if arguments is not None:
                found = call(_beside(made), arguments, made.origin)
                return found[2 * value.data], found[2 * value.data + 1]
        each = zip(*(known.get(a, (a, a)) for a in value.arguments), strict=True)
        first, second = (kept(value, arguments) for arguments in each)
        return first, second


def _version(made: Value) -> Signature | None:
    """The function for both neighbours of the one that is called, if the library has it."""
    file = made.data.file
    return library(file).get(f"{made.data.name}_beside") if file else None


def _beside(made: Value) -> Signature:
    function = _version(made)
    assert function is not None
    return function


def _together(made: Value, known: dict[Value, Pair]) -> list[Value] | None:
    """The arguments of the version for both; None if there is none, or others than its own move."""
    beside = _version(made)
    if beside is None:
        return None
    given = {n: a for (_, n), a in zip(made.data.inputs, made.arguments, strict=True)}
    wanted = {n for _, n in beside.inputs}
    for name, argument in tuple(given.items()):
        if f"{name}_x" in wanted:
            first, second = known.get(argument, (argument, argument))
            given |= {f"{name}_x": first, f"{name}_y": second}
        elif argument in known:
            return None
    return [given[n] for _, n in beside.inputs]
