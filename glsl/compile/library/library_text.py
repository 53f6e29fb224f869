"""Library text: the functions of `nodes/`, `closures/` and `lib/` that a material needs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, kw_only=True)
class Needs:
    """What some functions call of the library: `names`, and the `sources` that define them.

    A source is the text of a file of `nodes/` or `closures/`, or a line that includes one of
    `lib/`. `blender` is the version whose behaviour the library has.
    """

    sources: tuple[str, ...]
    names: frozenset[str]
    blender: str

    def text(self, *, known: str = "") -> str:
        """The GLSL of these functions and of all that they call; without what `known` defines."""
        chunks = needed_chunks(includes("".join(self.sources), self.blender), self.names)
        there = set(_chunks(known))
        return "".join(chunk for chunk in chunks if chunk not in there)


def united(needs: Sequence[Needs]) -> Needs:
    """What several texts need, at least one, of the same version of Blender."""
    sources = dict.fromkeys(source for each in needs for source in each.sources)
    return Needs(
        sources=tuple(sorted(sources, key=lambda source: source.startswith("#"))),
        names=frozenset().union(*(each.names for each in needs)),
        blender=needs[0].blender,
    )


def needed_part(text: str, names: Iterable[str]) -> str:
    """The functions and arrays of library text that the named functions need, and these themselves.

    The text must define functions before their users, beginning in the first column. Its header
    comments are left out.
    """
    return "".join(needed_chunks(text, names))


def needed_chunks(text: str, names: Iterable[str]) -> list[str]:
    """As `needed_part`, each function and array by itself."""
    needed, kept = set(names), []
    for chunk in reversed(_chunks(text)):
        if _name(chunk) in needed:
            needed |= set(re.findall(r"(\w+)[(\[]", chunk))
            kept.append(chunk)
    return kept[::-1]


def _name(chunk: str) -> str:
    """What a chunk defines: a function as `vec2[2] name(`, or a constant as `vec2 name[2] =`."""
    head = chunk.split("(", maxsplit=1)[0]
    return head.split("[", maxsplit=1)[0].split()[-1] if "=" in head else head.split()[-1]


def _chunks(text: str) -> list[str]:
    """The functions and arrays of library text, without comments between them."""
    chunks = re.split(r"^(?=(?!//|#|\s|[{}])[^\n]+\()", text, flags=re.MULTILINE)[1:]
    return [re.sub(r"^(//.*)?\n", "", chunk, flags=re.MULTILINE) for chunk in chunks]
