"""How values change as the point moves: one analysis with two kinds of results.

Mappings, rotations, products with values that do not move, quotients and sums are followed back to
the point. Two results are computed:

- The *rate* of a noise's vector: its greatest change per metre, in any direction of the slab's top
  face, as an expression of parameters. It tells the renderer which octaves are finer than a pixel.
  Terms that cannot be followed, such as a warp by another noise, count as not moving.
- The *slope* of a vector along x: its exact change per metre, as numbers. It tells which octaves
  are coarse along a row of pixels (`coarse_noise`). It is unknown where a parameter decides it, or
  where a term is not an affine function of the point.
"""

import math
import re
from collections.abc import Callable, Mapping
from typing import Generic, Protocol, TypeVar

from ..values.ir import POINT, Op, Value, constant, depending, kept, ordered
from ..values.material_values import MaterialValues
from ..values.operators import apply, component

Slope = tuple[float, float, float]
"""Change per metre along x of a vector's three components; a number's change stands three times."""
Change = TypeVar("Change")
STILL = constant(0.0, 0.0, 0.0)
_MOVING = ("P", "N", "here")


def follow_rates(material: MaterialValues) -> MaterialValues:
    """The material with every RATE replaced by an expression of parameters.

    0 where it is unknown.
    """
    rates = _Follower(_Rates(material))
    replacements = {
        v: rates.of(v.arguments[0]) or STILL for v in ordered(material.roots) if v.op is Op.RATE
    }
    return material.changed(lambda v, a: replacements.get(v) or kept(v, a))


def slopes(values: tuple[Value, ...]) -> Callable[[Value], Slope | None]:
    """A function that gives the slope of each of the values, and of all that they depend on.

    It returns None where the slope is not known.
    """
    return _Follower(_Slopes(values)).of


class _Kind(Protocol[Change]):
    """The kind of numbers that changes are expressed in.

    Every operation takes and returns None for a change that is not known.
    """

    def begin(self, value: Value) -> Change | None:
        """The change of a value that no rule follows further back."""
        ...

    def sum(self, one: Change | None, other: Change | None, sign: float) -> Change | None: ...

    def product(self, change: Change | None, by: Value) -> Change | None: ...

    def quotient(self, change: Change | None, by: Value) -> Change | None: ...

    def turned(self, change: Change | None, angles: Value | None) -> Change | None: ...

    def component(self, change: Change | None, axis: str) -> Change | None: ...

    def combined(self, changes: list[Change | None]) -> Change | None: ...


class _Follower(Generic[Change]):
    """Follows values back to the point in one kind of numbers; remembers each value's change."""

    def __init__(self, kind: _Kind[Change]) -> None:
        self.kind = kind
        self._known: dict[Value, Change | None] = {}

    def of(self, value: Value) -> Change | None:
        """The change of a value as the point moves; None if it is not known."""
        for each in ordered((value,)):
            if each not in self._known:
                self._known[each] = self._followed(each)
        return self._known[value]

    def _followed(self, value: Value) -> Change | None:
        found = None
        if value.op is Op.OUTPUT:
            made = value.arguments[0]
            for pattern, rule in _RULES.items():
                if re.fullmatch(pattern, made.data.name):
                    names = (n for _, n in made.data.inputs)
                    given = dict(zip(names, made.arguments, strict=True))
                    found = rule(self, given, made.data.outputs[value.data][1])
        elif value.op is Op.APPLY and value.data.startswith("bump_step_"):
            found = self._known[value.arguments[0]]  # a neighbour moves as the point does
        return self.kind.begin(value) if found is None else found


Rule = Callable[[_Follower[Change], Mapping[str, Value], str], Change | None]


def _sum(of: _Follower[Change], given: Mapping[str, Value], sign: float = 1.0) -> Change | None:
    one, other = list(given.values())[:2]
    return of.kind.sum(of.of(one), of.of(other), sign)


def _difference(of: _Follower[Change], given: Mapping[str, Value], _: str) -> Change | None:
    return _sum(of, given, -1.0)


def _product(of: _Follower[Change], given: Mapping[str, Value]) -> Change | None:
    one, other = list(given.values())[:2]
    found = of.kind.product(of.of(one), other)
    return of.kind.product(of.of(other), one) if found is None else found


def _product_and_sum(of: _Follower[Change], given: Mapping[str, Value], _: str) -> Change | None:
    return of.kind.sum(_product(of, given), of.of(list(given.values())[2]), 1.0)


def _quotient(of: _Follower[Change], given: Mapping[str, Value], _: str) -> Change | None:
    one, other = list(given.values())[:2]
    return of.kind.quotient(of.of(one), other)


def _mapped(of: _Follower[Change], given: Mapping[str, Value], _: str) -> Change | None:
    scaled = of.kind.product(of.of(given["Vector"]), given["Scale"])
    turned = of.kind.turned(scaled, given["Rotation"])
    if "Location" not in given:
        return turned
    return None if turned is None else of.kind.sum(turned, of.of(given["Location"]), 1.0)


def _rotated(of: _Follower[Change], given: Mapping[str, Value], _: str) -> Change | None:
    return of.kind.turned(of.of(given["Vector"]), None)


def _separated(of: _Follower[Change], given: Mapping[str, Value], output: str) -> Change | None:
    return of.kind.component(of.of(given["Vector"]), output)


def _combined(of: _Follower[Change], given: Mapping[str, Value], _: str) -> Change | None:
    return of.kind.combined([of.of(given[n]) for n in "XYZ"])


# How to follow a call, by a pattern that its function's whole name matches.
_RULES: dict[str, Rule] = {
    r"(vector_)?math_add": lambda of, given, _: _sum(of, given),
    r"(vector_)?math_subtract": _difference,
    r"(vector_)?math_multiply|vector_math_scale": lambda of, given, _: _product(of, given),
    r"(vector_)?math_multiply_add": _product_and_sum,
    r"(vector_)?math_divide": _quotient,
    r"mapping_(point|vector)": _mapped,
    r"vector_rotate_.*": _rotated,
    r"separate_xyz": _separated,
    r"combine_xyz": _combined,
}


class _Rates:
    """Changes as expressions: the most that each component changes per metre along the top face."""

    def __init__(self, material: MaterialValues) -> None:
        self._moving = _moving(material.roots)

    def begin(self, value: Value) -> Value | None:
        """1 per metre in x and y for the point itself; None, not known, for every other value."""
        return constant(1.0, 1.0, 0.0) if value is POINT else None

    def sum(self, one: Value | None, other: Value | None, sign: float) -> Value | None:
        """The sum of both rates, whatever the sign; a term that is not known counts as 0."""
        known = [r for r in (one, other) if r is not None]
        return apply("add", *known) if len(known) == 2 else next(iter(known), None)

    def product(self, change: Value | None, by: Value) -> Value | None:
        """The rate times the factor's absolute value; the factor must be the same everywhere."""
        if change is None or by in self._moving:
            return None
        return apply("multiply", change, apply("abs", by), type_=_wider(change, by))

    def quotient(self, change: Value | None, by: Value) -> Value | None:
        """The rate divided by the divisor, which must be the same at every point."""
        if change is None or by in self._moving:
            return None
        return apply("divided_rate", change, by)

    def turned(self, change: Value | None, angles: Value | None) -> Value | None:
        """The greatest of the three components, since a rotation may turn it to any axis.

        The rate is unchanged if the angles are constant and 0.
        """
        if change is None or angles in self._moving:
            return None
        still = angles is not None and angles.numbers == (0.0, 0.0, 0.0)
        return change if still else apply("turned_rate", change)

    def component(self, change: Value | None, axis: str) -> Value | None:
        """The rate of one component, `X`, `Y` or `Z`, of a vector."""
        return change and component(change, axis.lower())

    def combined(self, changes: list[Value | None]) -> Value | None:
        """The rate of a vector that is combined from three numbers; unknown ones count as 0."""
        parts = (constant(0.0) if c is None else c for c in changes)
        return apply("vec3", *parts, type_="vec3") if any(changes) else None


class _Slopes:
    """Changes as numbers: the exact change per metre along x."""

    def __init__(self, values: tuple[Value, ...]) -> None:
        self._moving = _moving(values)

    def begin(self, value: Value) -> Slope | None:
        """(1, 0, 0) for the point itself, 0 for what does not depend on it, else None."""
        if value is POINT:
            return 1.0, 0.0, 0.0
        return None if value in self._moving else (0.0, 0.0, 0.0)

    def sum(self, one: Slope | None, other: Slope | None, sign: float) -> Slope | None:
        """The slope of a sum (sign 1) or difference (sign -1); both terms must be known."""
        return _each(lambda a, b: a + sign * b, one, other)

    def product(self, change: Slope | None, by: Value) -> Slope | None:
        """The slope times a factor, which must be constant."""
        return _each(lambda a, b: a * b, change, _three(by))

    def quotient(self, change: Slope | None, by: Value) -> Slope | None:
        """The slope divided by a constant.

        Where the divisor is 0 the result is 0, as in Blender.
        """
        return _each(lambda a, b: a / b if b else 0.0, change, _three(by))

    def turned(self, change: Slope | None, angles: Value | None) -> Slope | None:
        """The slope after rotations about x, then y, then z, by constant angles in radians."""
        turns = None if angles is None else _three(angles)
        if change is None or turns is None:
            return None
        turned = list(change)
        for i, angle in enumerate(turns):
            j, k = (i + 1) % 3, (i + 2) % 3
            c, s = math.cos(angle), math.sin(angle)
            turned[j], turned[k] = c * turned[j] - s * turned[k], s * turned[j] + c * turned[k]
        return turned[0], turned[1], turned[2]

    def component(self, change: Slope | None, axis: str) -> Slope | None:
        """The slope of one component, `X`, `Y` or `Z`, of a vector."""
        if change is None:
            return None
        one = change["XYZ".index(axis)]
        return one, one, one

    def combined(self, changes: list[Slope | None]) -> Slope | None:
        """The slope of a vector that is combined from three numbers; all of them must be known."""
        known = [c for c in changes if c is not None]
        return (known[0][0], known[1][1], known[2][2]) if len(known) == 3 else None


def _each(
    operation: Callable[[float, float], float], one: Slope | None, other: Slope | None
) -> Slope | None:
    if one is None or other is None:
        return None
    x, y, z = (operation(a, b) for a, b in zip(one, other, strict=True))
    return x, y, z


def _three(value: Value) -> Slope | None:
    """A constant's three components, or a constant number three times; None for anything else."""
    numbers = value.numbers
    if numbers is None or len(numbers) not in (1, 3):
        return None
    x, y, z = numbers if len(numbers) == 3 else numbers * 3
    return x, y, z


def _wider(one: Value, other: Value) -> str:
    return one.type if one.type != "float" else other.type


def _moving(roots: tuple[Value, ...]) -> set[Value]:
    """The values that are not the same at every point of the slab."""
    symbols = (v for v in ordered(roots) if v.op is Op.SYMBOL and v.data in _MOVING)
    return depending(roots, *symbols)
