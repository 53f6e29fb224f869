"""How fast a texture's vector changes with the point: what tells which octaves samples can show.

Mappings, rotations, products and sums are followed back to the point. What else is added, a warp by
noise, is taken for slow; and of what is made in another way nothing is known.
"""

import re
from collections.abc import Callable

from ..scope import Function

STILL = "vec3(0.0)"  # of what is not known, too: nothing is left out then
_POINT = "vec3(1.0, 1.0, 0.0)"  # of P, which moves in the plane of the top face
_NONE = "vec3(0.0, 0.0, 0.0)"
Given = dict[str, str]  # the arguments of a call by the names of its inputs, and the output's


def rate(function: Function, vector: str) -> str:
    """GLSL of how fast each component of a vector changes at most, per metre of the top face."""
    return _rate(function, vector) or STILL


def _rate(function: Function, name: str) -> str | None:
    """Of a vector or a number; None if it is not known. Each is looked at once."""
    if name == "P":
        return _POINT
    if name not in function.rates:
        function.rates[name] = _followed(function, name)
    return function.rates[name]


def _followed(function: Function, name: str) -> str | None:
    line = next((x for x in function.lines if any(n == name for _, n in x.declared)), None)
    if line is None or line.function is None:
        return None
    follow = next((f for k, f in _FOLLOWED.items() if re.fullmatch(k, line.function.name)), None)
    if follow is None:
        return None
    inputs = (n for _, n in line.function.inputs)
    given = dict(zip(inputs, line.arguments, strict=True))
    outputs = (n for _, n in line.function.outputs)
    made = next(k for k, (_, n) in zip(outputs, line.declared, strict=True) if n == name)
    found = follow(function, given | {"made": made})
    type_ = next(t for t, n in line.declared if n == name)
    return found and function.assign(type_, found, "rate", (name,))


def _sum(function: Function, given: Given) -> str | None:
    rates = [_rate(function, given[n]) for n in _terms(given)]
    return " + ".join(r for r in rates if r) or None


def _product(function: Function, given: Given) -> str | None:
    """Of a product by what is the same all over the picture."""
    one, other = _terms(given)
    for moving, still in ((one, other), (other, one)):
        found = _rate(function, given[moving])
        if found and not function.moves(given[still]):
            return f"{found} * abs({given[still]})"
    return None


def _product_and_sum(function: Function, given: Given) -> str | None:
    more = _rate(function, list(given.values())[2])
    return " + ".join(r for r in (_product(function, given), more) if r) or None


def _quotient(function: Function, given: Given) -> str | None:
    one, other = _terms(given)
    found = _rate(function, given[one])
    if not found or function.moves(given[other]):
        return None
    return f"divided_rate({found}, {given[other]})"


def _mapped(function: Function, given: Given) -> str | None:
    found = _rate(function, given["Vector"])
    if not found or function.moves(f"{given['Scale']} {given['Rotation']}"):
        return None
    scaled = f"{found} * abs({given['Scale']})"
    return scaled if given["Rotation"] == _NONE else f"turned_rate({scaled})"


def _rotated(function: Function, given: Given) -> str | None:
    found = _rate(function, given["Vector"])
    return found and f"turned_rate({found})"


def _separated(function: Function, given: Given) -> str | None:
    found = _rate(function, given["Vector"])
    return found and f"{found}.{given['made'].lower()}"


def _combined(function: Function, given: Given) -> str | None:
    rates = [_rate(function, given[n]) for n in "XYZ"]
    return f"vec3({', '.join(r or '0.0' for r in rates)})" if any(rates) else None


def _terms(given: Given) -> tuple[str, str]:
    first, second, *_ = given
    return first, second


_FOLLOWED: dict[str, Callable[[Function, Given], str | None]] = {
    r"(vector_)?math_(add|subtract)": _sum,
    r"(vector_)?math_multiply|vector_math_scale": _product,
    r"(vector_)?math_multiply_add": _product_and_sum,
    r"(vector_)?math_divide": _quotient,
    r"mapping_(point|vector)": _mapped,
    r"vector_rotate_.*": _rotated,
    r"separate_xyz": _separated,
    r"combine_xyz": _combined,
}
