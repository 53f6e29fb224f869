"""Uniforms whose values are known when a program is written: constants in their place.

A driver then leaves out what a camera or a white lamp does not need.
"""

import math
import re
from collections.abc import Sequence
from typing import Any

from ...errors import SlabForgeError

_UNIFORM = re.compile(r"^uniform (\w+) ([^;]+);", re.MULTILINE)


def with_constants(text: str, values: dict[str, Any]) -> str:
    """The text with constants in place of those `uniform` declarations that `values` has."""

    def constant(match: re.Match[str]) -> str:
        type_, names = match[1], [n.strip() for n in match[2].split(",")]
        if names[0].split("[")[0] not in values:
            return match[0]
        return " ".join(f"const {type_} {n} = {_constant(type_, n, values)};" for n in names)

    return _UNIFORM.sub(constant, text)


def _constant(type_: str, name: str, values: dict[str, Any]) -> str:
    name, bracket, count = name.partition("[")
    if bracket:
        items = (_literal(type_, v) for v in values[name])
        return f"{type_}[{count}({', '.join(items)})"
    try:
        return _literal(type_, values[name])
    except ValueError:
        raise SlabForgeError(
            f"The pack's '{name}' is {values[name]}, which is not finite; export it again."
        ) from None


def _literal(type_: str, value: Any) -> str:
    """GLSL of a number, or of a sequence as a vector."""
    if isinstance(value, Sequence):
        part = {"u": "uint", "i": "int"}.get(type_[0], "float")
        return f"{type_}({', '.join(_literal(part, v) for v in value)})"
    return {
        "bool": lambda: str(bool(value)).lower(),
        "int": lambda: str(int(value)),
        "uint": lambda: f"{int(value)}u",
        "float": lambda: repr(_finite(value)),
    }[type_]()


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError
    return float(value)
