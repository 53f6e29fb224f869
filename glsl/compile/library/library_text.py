"""Library text: the functions of `nodes/`, `closures/` and `lib/` that a material needs."""

import re
from collections.abc import Iterable

from ...folders import LIBRARY
from .template import expand

_INCLUDE = re.compile(r'^#include "([\w.]+)"\n', re.MULTILINE)
_CHANGED = {  # files that differ before Blender 5 and from then on
    "cells.glsl": ("cells_lookup3.glsl", "cells_pcg.glsl"),  # the hash of cells
    "cut.glsl": ("cut_older.glsl", "cut_newer.glsl"),  # rays below a bent horizon
    "conductor.glsl": ("conductor_simple.glsl", "conductor_exact.glsl"),
    "luminance.glsl": ("luminance_older.glsl", "luminance_newer.glsl"),
}


def includes(text: str, blender: str) -> str:
    """Expand `#include "name"` lines from `lib/`, each file once, for a Blender version."""
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


def needed_part(text: str, names: Iterable[str]) -> str:
    """Of library text those functions and arrays that the named functions need, and they.

    Functions begin in the first column and stand before their users; headers are left out.
    """
    chunks = re.split(r"^(?=(?!//|#|\s|[{}])[^\n]+\()", text, flags=re.MULTILINE)[1:]
    needed, kept = set(names), []
    for chunk in reversed(chunks):
        chunk = re.sub(r"^(//.*)?\n", "", chunk, flags=re.MULTILINE)
        name = re.split(r"[(\[]", chunk, maxsplit=1)[0].split()[-1]
        if name in needed:
            needed |= set(re.findall(r"(\w+)[(\[]", chunk))
            kept.append(chunk)
    return "".join(reversed(kept))
