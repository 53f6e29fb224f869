"""Cross-checks of what a pack says of itself, before anything is drawn or compiled from it.

Each function returns what is wrong, in words that complete a sentence, or "" where nothing is.
"""

import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

MOST_BYTES = 1 << 26  # of pack.json and of each program: the largest of ours have 200 kB
MOST_CLASSES = 250  # a mask has 8 bits
_MOST_FLOATS = 4096  # of a parameter row
_LONGEST = 200  # characters of a name
_LARGEST = 3.4028235e38  # of a parameter: GLSL computes in float32


class Span(NamedTuple):
    """A parameter as it lies in a row: where, how many floats, and its default and range."""

    key: str
    offset: int
    components: int
    default: Sequence[float]
    low: float | None
    high: float | None


def row_fault(owner: str, spans: Sequence[Span]) -> str:
    """What is wrong with a parameter row: floats that overlap, ranges that are empty, …"""
    total = sum(s.components for s in spans)
    keys = [s.key for s in spans]
    twice = next((k for k in keys if keys.count(k) > 1), None)
    if twice is not None:
        return f"'{owner}' has the parameter '{twice}' twice"
    if total > _MOST_FLOATS:
        return f"'{owner}' has {total} numbers in a row, more than {_MOST_FLOATS}"
    taken: set[int] = set()
    for span in spans:
        own = set(range(span.offset, min(span.offset + span.components, total + 1)))
        if span.offset + span.components > total or own & taken:
            return f"the parameter '{span.key}' of '{owner}' lies beyond its row or over another"
        taken |= own
    return next(filter(None, (_span_fault(owner, s) for s in spans)), "")


def _span_fault(owner: str, span: Span) -> str:
    name = f"the parameter '{span.key}' of '{owner}'"
    if len(span.default) != span.components:
        return f"{name} has {len(span.default)} default values for {span.components} components"
    if (span.low is None) != (span.high is None):
        return f"{name} has only one end of a range"
    if span.low is not None and span.high is not None and span.low > span.high:
        return f"{name} has an empty range [{span.low:g}, {span.high:g}]"
    values = (*span.default, *(v for v in (span.low, span.high) if v is not None))
    if max(map(abs, values), default=0.0) > _LARGEST:
        return f"{name} has a value beyond {_LARGEST:g}"
    return ""


def name_fault(kind: str, names: Iterable[str]) -> str:
    """What is wrong with names of materials, surfaces or layers."""
    every = list(names)
    for name in every:
        if not name or len(name) > _LONGEST or not name.isprintable():
            return f"a {kind} has no name of 1 to {_LONGEST} printable characters"
    twice = next((n for n in every if every.count(n) > 1), None)
    return "" if twice is None else f"two {kind}s are named '{twice}'; rename one in the .blend"


def place_fault(size: Sequence[float], resolution: Sequence[int], numbers: Sequence[float]) -> str:
    """What is wrong with the slab's size, or with the numbers of its camera that are above 0."""
    if not all(0 < side <= 1e6 for side in size):
        return f"its slab of {'x'.join(f'{s:g}' for s in size)} m has no size between 0 and 1e6 m"
    if not all(1 <= n <= 1 << 20 for n in resolution):
        return f"its camera has a resolution of {resolution[0]}x{resolution[1]} pixels"
    if not all(n > 0 and math.isfinite(n) for n in numbers):
        return "its camera has a sensor or a pixel without a size"
    return ""


def file_fault(folder: Path, names: Iterable[str]) -> str:
    """What is wrong with the files of a pack: one is missing, lies elsewhere, or is too large."""
    for name in dict.fromkeys(names):
        if not name or name != Path(name).name or not name.isprintable() or len(name) > _LONGEST:
            return f"'{name}' is no name of a file in it"
        try:
            size = (folder / name).stat().st_size if (folder / name).is_file() else None
        except (OSError, ValueError):
            size = None
        if size is None:
            return f"its file '{name}' is missing"
        if size > MOST_BYTES and not name.endswith((".png", ".npy")):
            return f"its file '{name}' has {size:,} bytes, more than {MOST_BYTES:,}"
    return ""
