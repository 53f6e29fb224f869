"""Pieces of GLSL text: literals, conversions between sockets, ramps, includes."""

import math
import re
from pathlib import Path

from ..errors import SlabForgeError
from .graph import Value
from .nodes import TYPES
from .template import expand

HERE = Path(__file__).parent
_INCLUDE = re.compile(r'^#include "([\w.]+)"\n', re.MULTILINE)
_CONVERSIONS = {  # (source socket type, is the target a float) where it is not the plain one
    ("RGBA", True): "dot({}, vec3(0.2126729, 0.7151522, 0.0721750))",  # Rec. 709 luminance
    ("VECTOR", True): "dot({}, vec3(1.0 / 3.0))",
}


def literal(value: Value, type_: str) -> str:
    """A number or tuple as GLSL; infinities and NaN are refused."""
    numbers = (value,) if isinstance(value, (int, float)) else tuple(value or (0.0, 0.0, 0.0))
    if not all(math.isfinite(v) for v in numbers):
        raise SlabForgeError(f"The value {numbers} is not finite; give the socket a finite value.")
    if type_ == "float":
        return repr(float(numbers[0]))
    three = numbers[:3] if len(numbers) > 1 else numbers * 3
    return f"vec3({', '.join(repr(float(v)) for v in three)})"


def convert(expression: str, source: str, target: str) -> str:
    """Blender's implicit conversion from a socket type to a GLSL type."""
    if (source, target == "float") in _CONVERSIONS:
        return _CONVERSIONS[source, True].format(expression)
    return expression if TYPES.get(source, "float") == target else f"vec3({expression})"


def includes(text: str, blender: str) -> str:
    """Expand `#include "name"` lines from `lib/`, each file once."""
    seen: set[str] = set()

    def insert(match: re.Match[str]) -> str:
        name = match[1]
        if name in seen:
            return ""
        seen.add(name)
        file = name
        if name == "cells.glsl":  # the cell hash changed with Blender 5
            file = "cells_pcg.glsl" if int(blender.split(".")[0]) >= 5 else "cells_lookup3.glsl"
        return _INCLUDE.sub(insert, expand((HERE / "lib" / file).read_text()))

    return _INCLUDE.sub(insert, text)


def prune(text: str, roots: set[str]) -> str:
    """Leave out every function that is not reached from the functions named in `roots`.

    Functions begin in the first column and stand before their callers; headers go too.
    """
    chunks = re.split(r"^(?=(?!//|#|\s|[{}])[^\n]+\()", text, flags=re.MULTILINE)[1:]
    needed, kept = set(roots), []
    for chunk in reversed(chunks):
        chunk = re.sub(r"^(//.*)?\n", "", chunk, flags=re.MULTILINE)
        name = chunk.split("(", 1)[0].split()[-1]
        if name in needed:
            needed |= set(re.findall(r"(\w+)\(", chunk))
            kept.append(chunk)
    return "".join(reversed(kept))


def comment(*path: str) -> str:
    """A node's path in one line of harmless characters."""
    return "/".join(re.sub(r"[^\w .+-]", "_", name) for name in path)


def body(head: str, lines: list[str]) -> str:
    """A GLSL function from its head and its lines."""
    return f"{head}\n{{\n" + "".join(f"    {line}\n" for line in lines) + "}\n"


def ramp_function(name: str, table: tuple[tuple[float, ...], ...], steps: bool) -> str:
    """A ramp as the few straight pieces that its table consists of."""
    last = len(table) - 1
    lines = [f"x = clamp(x, 0.0, 1.0) * {last}.0;", f"vec4 c = {_vec4(table[0])};"]
    for start, end in _pieces(table, steps):
        position = (
            f"step({end}.0, x)" if steps else f"clamp((x - {start}.0) / {end - start}.0, 0.0, 1.0)"
        )
        lines.append(f"c = mix(c, {_vec4(table[end])}, {position});")
    return body(f"vec4 {name}(float x)", [*lines, "return c;"])


def _vec4(color: tuple[float, ...]) -> str:
    return f"vec4({', '.join(repr(round(float(v), 7)) for v in color)})"


def _pieces(table: tuple[tuple[float, ...], ...], steps: bool) -> list[tuple[int, int]]:
    """Index pairs over which the table is straight to 1e-6 (for steps: where it changes)."""
    if steps:
        return [(i - 1, i) for i in range(1, len(table)) if table[i] != table[i - 1]]
    pieces, start = [], 0
    while start < len(table) - 1:
        end = start + 1
        while end + 1 < len(table) and _straight(table, start, end + 1):
            end += 1
        pieces.append((start, end))
        start = end
    return pieces


def _straight(table: tuple[tuple[float, ...], ...], start: int, end: int) -> bool:
    return all(
        abs(a + (b - a) * (i - start) / (end - start) - m) < 1e-6
        for i in range(start + 1, end)
        for a, b, m in zip(table[start], table[end], table[i], strict=True)
    )
