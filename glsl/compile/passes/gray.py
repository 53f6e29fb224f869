"""Finds colours that are gray by construction: their three components are the same number."""

import re

from ..values.ir import BELOW, Op, Value, ordered
from .constants import COMBINING

_KEEPS_GRAY = re.compile(
    r"(mix_rgba_(mix|darken|multiply|lighten|screen|add|difference|subtract|divide)"
    r"|vector_math_(add|subtract|multiply|divide|multiply_add|minimum|maximum|absolute|scale)"
    r"|gamma|bright|invert)"
)


def is_gray(value: Value) -> bool:
    """Whether a colour is gray whatever values its parameters take. False where it is not known."""
    gray: dict[Value, bool] = {}
    for each in ordered((value,)):
        gray[each] = _gray(each, gray)
    return gray[value]


def _gray(value: Value, gray: dict[Value, bool]) -> bool:
    if value.numbers is not None:
        return len(set(value.numbers)) == 1
    if value is BELOW["Color"]:
        return True  # where the surface is gray, which is asked of it as well
    if value.op is Op.APPLY:
        return value.data == "splat" or (
            value.data in ("saturate", ".rgb") and gray[value.arguments[0]]
        )
    if value.op is Op.LOOKUP:
        return all(row[0] == row[1] == row[2] for row in value.data.values if len(row) > 2)
    return value.op is Op.OUTPUT and _call_gives_gray(value.arguments[0], gray)


def _call_gives_gray(made: Value, gray: dict[Value, bool]) -> bool:
    """Whether a call combines one number three times, or maps gray colours to a gray one."""
    if made.data.name in COMBINING:
        return len(set(made.arguments)) == 1
    pairs = zip(made.data.inputs, made.arguments, strict=True)
    colors = [a for (type_, _), a in pairs if type_ == "vec3"]
    return bool(_KEEPS_GRAY.match(made.data.name) and colors and all(gray[c] for c in colors))
