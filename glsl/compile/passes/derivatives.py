"""How values change with the point: one analysis, in two kinds of numbers.

Mappings, rotations, products by what does not move, quotients and sums are followed back to the
point. Two things are asked:

- The greatest *rate* of a noise's vector, per metre in any direction of the slab's top face, as an
  expression of parameters: it tells the renderer which octaves are finer than a pixel. Terms of
  which nothing is known, such as a warp by another noise, are taken for slow.
- The exact *slope* of a vector along x, as numbers: it tells which octaves are coarse along a row
  (`coarse_noise`). Where a parameter decides, or a term is not an affine function of the point,
  nothing is known.
"""

import math
import re
from collections.abc import Callable, Mapping
from typing import Generic, Protocol, TypeVar

from ..values.ir import POINT, Op, Value, constant, depending, kept, ordered
from ..values.material_values import MaterialValues
from ..values.operators import apply, component

Slope = tuple[float, float, float]
"""Change per metre along x of a vector's components; of a number three times the same."""
Change = TypeVar("Change")
STILL = constant(0.0, 0.0, 0.0)
_MOVING = ("P", "N", "here")


def follow_rates(material: MaterialValues) -> MaterialValues:
    """The material with an expression in the place of every RATE; 0 where nothing is known."""
    rates = _Follower(_Rates(material))
    replacements = {
        v: rates.of(v.arguments[0]) or STILL for v in ordered(material.roots) if v.op is Op.RATE
    }
    return material.changed(lambda v, a: replacements.get(v) or kept(v, a))


def slopes(values: tuple[Value, ...]) -> Callable[[Value], Slope | None]:
    """The slope along x of each of the values, and of what they depend on; None: not known."""
    return _Follower(_Slopes(values)).of


class _Kind(Protocol[Change]):
    """Numbers that changes are told in; each operation may say None, not known."""

    def begin(self, value: Value) -> Change | None:
        """Of a value that no rule follows."""
        ...

    def sum(self, one: Change | None, other: Change | None, sign: float) -> Change | None: ...

    def product(self, change: Change | None, by: Value) -> Change | None: ...

    def quotient(self, change: Change | None, by: Value) -> Change | None: ...

    def turned(self, change: Change | None, angles: Value | None) -> Change | None: ...

    def component(self, change: Change | None, axis: str) -> Change | None: ...

    def combined(self, changes: list[Change | None]) -> Change | None: ...


class _Follower(Generic[Change]):
    """Follows values back to the point, each once, in one kind of numbers."""

    def __init__(self, kind: _Kind[Change]) -> None:
        self.kind = kind
        self._known: dict[Value, Change | None] = {}

    def of(self, value: Value) -> Change | None:
        """The change of a value; None if it is not known."""
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
            found = self._known[value.arguments[0]]  # beside the point: changes as the point does
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


# what a call changes by, by its function's name
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
    """Expressions: the most that each component changes, in any direction of the top face."""

    def __init__(self, material: MaterialValues) -> None:
        self._moving = _moving(material.roots)

    def begin(self, value: Value) -> Value | None:
        """The point moves in the plane of the top face; of all else nothing is known."""
        return constant(1.0, 1.0, 0.0) if value is POINT else None

    def sum(self, one: Value | None, other: Value | None, sign: float) -> Value | None:
        """Whatever the sign; a term of which nothing is known counts as slow."""
        known = [r for r in (one, other) if r is not None]
        return apply("add", *known) if len(known) == 2 else next(iter(known), None)

    def product(self, change: Value | None, by: Value) -> Value | None:
        """By what is the same all over the picture."""
        if change is None or by in self._moving:
            return None
        return apply("multiply", change, apply("abs", by), type_=_wider(change, by))

    def quotient(self, change: Value | None, by: Value) -> Value | None:
        """Likewise."""
        if change is None or by in self._moving:
            return None
        return apply("divided_rate", change, by)

    def turned(self, change: Value | None, angles: Value | None) -> Value | None:
        """The greatest of the components, unless nothing turns."""
        if change is None or angles in self._moving:
            return None
        still = angles is not None and angles.numbers == (0.0, 0.0, 0.0)
        return change if still else apply("turned_rate", change)

    def component(self, change: Value | None, axis: str) -> Value | None:
        """One of the three."""
        return change and component(change, axis.lower())

    def combined(self, changes: list[Value | None]) -> Value | None:
        """Three numbers' as a vector's."""
        parts = (constant(0.0) if c is None else c for c in changes)
        return apply("vec3", *parts, type_="vec3") if any(changes) else None


class _Slopes:
    """Numbers: the exact change per metre along x."""

    def __init__(self, values: tuple[Value, ...]) -> None:
        self._moving = _moving(values)

    def begin(self, value: Value) -> Slope | None:
        """The point moves by one metre a metre; what does not depend on it stands still."""
        if value is POINT:
            return 1.0, 0.0, 0.0
        return None if value in self._moving else (0.0, 0.0, 0.0)

    def sum(self, one: Slope | None, other: Slope | None, sign: float) -> Slope | None:
        """Of two known terms."""
        return _each(lambda a, b: a + sign * b, one, other)

    def product(self, change: Slope | None, by: Value) -> Slope | None:
        """By a constant."""
        return _each(lambda a, b: a * b, change, _three(by))

    def quotient(self, change: Slope | None, by: Value) -> Slope | None:
        """By a constant; Blender's quotient by 0 is 0."""
        return _each(lambda a, b: a / b if b else 0.0, change, _three(by))

    def turned(self, change: Slope | None, angles: Value | None) -> Slope | None:
        """About x, then y, then z, by constant angles in radians."""
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
        """One of the three, as a number's."""
        if change is None:
            return None
        one = change["XYZ".index(axis)]
        return one, one, one

    def combined(self, changes: list[Slope | None]) -> Slope | None:
        """Three numbers' as a vector's."""
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
    """A constant's components, of a number three times the same."""
    numbers = value.numbers
    if numbers is None or len(numbers) not in (1, 3):
        return None
    x, y, z = numbers if len(numbers) == 3 else numbers * 3
    return x, y, z


def _wider(one: Value, other: Value) -> str:
    return one.type if one.type != "float" else other.type


def _moving(roots: tuple[Value, ...]) -> set[Value]:
    """What is not the same at every point."""
    symbols = (v for v in ordered(roots) if v.op is Op.SYMBOL and v.data in _MOVING)
    return depending(roots, *symbols)
