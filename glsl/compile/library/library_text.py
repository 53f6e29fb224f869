"""Library text: the functions of `nodes/`, `closures/` and `lib/` that a material needs."""

import re
from collections.abc import Iterable

from ...folders import LIBRARY
from .template import expand

_INCLUDE = re.compile(r'^#include "([\w.]+)"\n', re.MULTILINE)
_CHANGED = {  # files that differ: (before Blender 5, from then on)
    "cells.glsl": ("cells_lookup3.glsl", "cells_pcg.glsl"),  # the hash of cells
    "below_horizon.glsl": ("below_horizon_older.glsl", "below_horizon_newer.glsl"),
    "conductor.glsl": ("conductor_simple.glsl", "conductor_exact.glsl"),
    "luminance.glsl": ("luminance_older.glsl", "luminance_newer.glsl"),
}


def includes(text: str, blender: str) -> str:
    """Replace `#include "name"` lines by the files of `lib/` of that name, each file once.

    `blender` is a version such as "4.5"; some files differ from Blender 5 on.
    """
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
    """The functions and arrays of library text that the named functions need, and these themselves.

    The text must define functions before their users, beginning in the first column. Its header
    comments are left out.
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
