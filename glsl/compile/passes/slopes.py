"""How much vectors and numbers change per metre along x: of affine functions of the point.

Mappings, products by numbers, quotients and sums are followed back to the point. Where something
else moves, or a parameter would decide, nothing is known.
"""

import math
import re
from collections.abc import Callable

from ..scope import Function, Line

Slope = tuple[float, float, float]  # of a number three times the same
Given = dict[str, str]  # the arguments of a call by the names of its inputs, and the output's
_STILL = (0.0, 0.0, 0.0)
_NUMBER = r"-?\d+\.?\d*(?:e[-+]?\d+)?"
_LITERAL = re.compile(rf"(?:vec3\()?({_NUMBER}(?:, {_NUMBER})*)\)?")


class Slopes:
    """The slopes of what the lines of a function declare."""

    def __init__(self, function: Function) -> None:
        """Know nothing yet but the point's."""
        self._function = function
        self._makers = {n: line for line in function.lines for _, n in line.declared}
        self._known: dict[str, Slope | None] = {"P": (1.0, 0.0, 0.0)}

    def of(self, text: str) -> Slope | None:
        """Of a variable or another expression; None if it is not known. Each is looked at once."""
        if text not in self._known:
            found = self._followed(text)
            still = found is None and not self._function.moves(text)
            self._known[text] = _STILL if still else found
        return self._known[text]

    def _followed(self, text: str) -> Slope | None:
        line = self._makers.get(text)
        if line is None or line.function is None:
            return self.of("P") if line and line.expression.startswith("P + bump_step(") else None
        name = line.function.name
        follow = next((f for k, f in _FOLLOWED.items() if re.fullmatch(k, name)), None)
        return follow and follow(self, _given(line) | {"made": _made(line, text)})


def numbers(text: str) -> Slope | None:
    """The components of a literal, of a number three times the same; None of what is none."""
    found = _LITERAL.fullmatch(text)
    values = tuple(map(float, found[1].split(", "))) if found else ()
    return (values * 3)[:3] if len(values) in (1, 3) else None  # type: ignore[return-value]


def _given(line: Line) -> Given:
    assert line.function is not None
    return {n: a for (_, n), a in zip(line.function.inputs, line.arguments, strict=True)}


def _made(line: Line, name: str) -> str:
    """The output of a line's function that a variable holds."""
    assert line.function is not None
    pairs = zip(line.function.outputs, line.declared, strict=True)
    return next(output for (_, output), (_, n) in pairs if n == name)


def _added(one: Slope | None, other: Slope | None, sign: float = 1.0) -> Slope | None:
    if one is None or other is None:
        return None
    x, y, z = (a + sign * b for a, b in zip(one, other, strict=True))
    return x, y, z


def _scaled(one: Slope | None, by: Slope | None) -> Slope | None:
    if one is None or by is None:
        return None
    x, y, z = (a * b for a, b in zip(one, by, strict=True))
    return x, y, z


def _turned(one: Slope | None, angles: Slope) -> Slope | None:
    """About x, then y, then z."""
    if one is None:
        return None
    turned = list(one)
    for i, angle in enumerate(angles):
        j, k = (i + 1) % 3, (i + 2) % 3
        c, s = math.cos(angle), math.sin(angle)
        turned[j], turned[k] = c * turned[j] - s * turned[k], s * turned[j] + c * turned[k]
    return turned[0], turned[1], turned[2]


def _sum(slopes: Slopes, given: Given) -> Slope | None:
    one, other, *_ = given.values()
    return _added(slopes.of(one), slopes.of(other))


def _difference(slopes: Slopes, given: Given) -> Slope | None:
    one, other, *_ = given.values()
    return _added(slopes.of(one), slopes.of(other), -1.0)


def _product(slopes: Slopes, given: Given) -> Slope | None:
    one, other, *_ = given.values()
    by = numbers(other)
    return _scaled(slopes.of(one), by) if by else _scaled(slopes.of(other), numbers(one))


def _product_and_sum(slopes: Slopes, given: Given) -> Slope | None:
    return _added(_product(slopes, given), slopes.of(list(given.values())[2]))


def _quotient(slopes: Slopes, given: Given) -> Slope | None:
    one, other, *_ = given.values()
    by = numbers(other)
    if by is None:
        return None
    x, y, z = (1.0 / v if v else 0.0 for v in by)
    return _scaled(slopes.of(one), (x, y, z))


def _mapped(slopes: Slopes, given: Given) -> Slope | None:
    scale, angles = numbers(given["Scale"]), numbers(given["Rotation"])
    turned = angles and _turned(_scaled(slopes.of(given["Vector"]), scale), angles)
    return _added(turned, slopes.of(given.get("Location", "0.0")))


def _separated(slopes: Slopes, given: Given) -> Slope | None:
    found = slopes.of(given["Vector"])
    one = found and found["XYZ".index(given["made"])]
    return None if one is None else (one, one, one)


def _combined(slopes: Slopes, given: Given) -> Slope | None:
    x, y, z = (slopes.of(given[n]) for n in "XYZ")
    return (x[0], y[0], z[0]) if x and y and z else None


_FOLLOWED: dict[str, Callable[[Slopes, Given], Slope | None]] = {
    r"(vector_)?math_add": _sum,
    r"(vector_)?math_subtract": _difference,
    r"(vector_)?math_multiply|vector_math_scale": _product,
    r"(vector_)?math_multiply_add": _product_and_sum,
    r"(vector_)?math_divide": _quotient,
    r"mapping_(point|vector)": _mapped,
    r"separate_xyz": _separated,
    r"combine_xyz": _combined,
}
