"""Pieces of GLSL text: literals, conversions between sockets, includes."""

import math
import re

from ...errors import SlabForgeError
from ..folders import LIBRARY
from .scope import Value
from .signatures import TYPES
from .template import expand

_INCLUDE = re.compile(r'^#include "([\w.]+)"\n', re.MULTILINE)
_CHANGED = {  # files that differ before Blender 5 and from then on
    "cells.glsl": ("cells_lookup3.glsl", "cells_pcg.glsl"),  # the hash of cells
    "cut.glsl": ("cut_older.glsl", "cut_newer.glsl"),  # rays below a bent horizon
    "conductor.glsl": ("conductor_simple.glsl", "conductor_exact.glsl"),
    "luminance.glsl": ("luminance_older.glsl", "luminance_newer.glsl"),
}
LUMINANCE = (0.2126729, 0.7151522, 0.0721750)  # Rec. 709
LUMINANCE_NEWER = (0.2126391, 0.7151691, 0.0721927)  # since Blender 5: white is rounded otherwise


def literal(numbers: float | tuple[float, ...] | None, glsl: str, type_: str = "VALUE") -> Value:
    """A number or tuple as a GLSL literal of a GLSL type, and as a value of a socket type."""
    values = (numbers,) if isinstance(numbers, (int, float)) else tuple(numbers or (0.0,) * 3)
    if not all(math.isfinite(v) for v in values):
        raise SlabForgeError(f"The value {values} is not finite; give the socket a finite value.")
    values = tuple(float(v) for v in values)
    if glsl == "float":
        return Value(repr(values[0]), type_, values[:1])
    three = values[:3] if len(values) > 1 else values * 3
    gray = len(set(three)) == 1
    return Value(f"vec3({', '.join(map(repr, three))})", type_, three, gray=gray)


def convert(value: Value, target: str, luminance: tuple[float, float, float] = LUMINANCE) -> Value:
    """Blender's implicit conversion of a value to a socket type: colour to number by luminance."""
    glsl = TYPES[target]
    if TYPES.get(value.type, "float") == glsl:
        return value._replace(type=target)
    weights = luminance if value.type == "RGBA" else (1.0, 1.0, 1.0)
    share = 1.0 if value.type == "RGBA" else 3.0
    narrow = glsl == "float"
    if value.numbers is not None:
        numbers = value.numbers
        if narrow:
            numbers = (sum(w * n for w, n in zip(weights, numbers, strict=True)) / share,)
        return literal(numbers, glsl, target)._replace(settled=value.settled)
    text = f"vec3({value.text})"
    if narrow:
        text = f"dot({value.text}, {literal(weights, 'vec3').text})"
        text = text if share == 1.0 else f"({text} / {share})"
    return value._replace(text=text, type=target, gray=not narrow)


def includes(text: str, blender: str) -> str:
    """Expand `#include "name"` lines from `lib/`, each file once."""
    seen: set[str] = set()

    def insert(match: re.Match[str]) -> str:
        name = match[1]
        if name in seen:
            return ""
        seen.add(name)
        older, newer = _CHANGED.get(name, (name, name))
        file = newer if int(blender.split(".")[0]) >= 5 else older
        return _INCLUDE.sub(insert, expand((LIBRARY / file).read_text()))

    return _INCLUDE.sub(insert, text)


def prune(text: str, roots: set[str]) -> str:
    """Leave out every function and array that is not reached from those named in `roots`.

    They begin in the first column and stand before their users; headers go too.
    """
    chunks = re.split(r"^(?=(?!//|#|\s|[{}])[^\n]+\()", text, flags=re.MULTILINE)[1:]
    needed, kept = set(roots), []
    for chunk in reversed(chunks):
        chunk = re.sub(r"^(//.*)?\n", "", chunk, flags=re.MULTILINE)
        name = re.split(r"[(\[]", chunk, maxsplit=1)[0].split()[-1]
        if name in needed:
            needed |= set(re.findall(r"(\w+)[(\[]", chunk))
            kept.append(chunk)
    return "".join(reversed(kept))


def body(head: str, lines: list[str]) -> str:
    """A GLSL function from its head and its lines."""
    return f"{head}\n{{\n" + "".join(f"    {line}\n" for line in lines) + "}\n"
