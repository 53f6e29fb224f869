"""Heights for Bump: each bump's height is needed at the point and at two points beside it.

The part of a height that depends on the point is computed again for each neighbour. Noise functions
have versions for both neighbours at once (`…_beside`), which reuse the hashes of the point's own
lattice cell: a hash costs more than all the rest of an octave.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..library.signatures import Signature, library
from ..values.ir import BELOW, BELOW_HEIGHTS, POINT, Op, Value, call, depending, kept, ordered
from ..values.material_values import MaterialValues
from ..values.operators import apply

Pair = tuple[Value, Value]


def evaluate_beside(material: MaterialValues, *, together: bool = True) -> MaterialValues:
    """The material with every BUMP replaced by a call that reads the height at both neighbours.

    `widths` of the result has the distinct step widths of all Bumps, in pixels. Unless `together`
    no function serves both neighbours at once.
    """
    beside = Beside(together=together)
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


def height_beside(material: MaterialValues, *, width: Value) -> MaterialValues:
    """The material whose output `height`, a number, became `heights`, a `vec3`.

    Its components are the height at the point and at both neighbours, a step of `width` pixels
    away: what a Bump over all layers of a stack needs to know of each.
    """
    beside = Beside()

    def with_heights(outputs: dict[str, Value]) -> dict[str, Value]:
        height = outputs["height"]
        three = apply("vec3", height, *beside.pair(height, width), type_="vec3")
        return {"heights" if n == "height" else n: v for n, v in outputs.items()} | {
            "heights": three
        }

    return replace(
        material,
        outputs=with_heights(material.outputs),
        idle=with_heights(material.idle) if material.idle else {},
        widths=(width,),
    )


class Beside:
    """Computes values at the two points that lie one step of a Bump beside the point."""

    def __init__(self, *, together: bool = True) -> None:
        """Begin without any pair; each is made when it is first asked for, and kept.

        With `together`, functions that serve both neighbours at once are called where there are.
        """
        self._together = together
        self._known: dict[Value, dict[Value, Pair]] = {}  # by width, then by value

    def pair(self, value: Value, width: Value) -> Pair:
        """The value at both neighbours, a step of `width` pixels away.

        The value itself if it is the same.
        """
        known = self._known.setdefault(width, {})
        for each in self._missing(value, known):
            known[each] = self._moved(each, width, known)
        return known.get(value, (value, value))

    def _missing(self, value: Value, known: dict[Value, Pair]) -> Iterator[Value]:
        """What `value` is made of that depends on the point and has no pair yet, in order."""
        moving = depending((value,), POINT, BELOW["Height"])
        return (v for v in ordered((value,)) if v in moving and v not in known)

    def _moved(self, value: Value, width: Value, known: dict[Value, Pair]) -> Pair:
        if value is POINT:
            first, second = (apply(f"bump_step_{i}", POINT, width) for i in (0, 1))
            return first, second
        if value is BELOW["Height"]:
            return BELOW_HEIGHTS[0], BELOW_HEIGHTS[1]
        if value.op is Op.OUTPUT and self._together:
            made = value.arguments[0]
            arguments = _together(made, known)
            if arguments is not None:
                found = call(_beside(made), arguments, made.origin)
                return found[2 * value.data], found[2 * value.data + 1]
        each = zip(*(known.get(a, (a, a)) for a in value.arguments), strict=True)
        first, second = (kept(value, arguments) for arguments in each)
        return first, second


def _version(made: Value) -> Signature | None:
    """The library's function for both neighbours in place of the one called.

    None if there is none.
    """
    file = made.data.file
    return library(file).get(f"{made.data.name}_beside") if file else None


def _beside(made: Value) -> Signature:
    function = _version(made)
    assert function is not None
    return function


def _together(made: Value, known: dict[Value, Pair]) -> list[Value] | None:
    """The arguments for the function that serves both neighbours at once.

    None if the library has no such function, or if an argument depends on the point for which it
    takes one value only.
    """
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
