"""Which window of which picture a sample shows: drawn from (recipe, seed, index) alone.

A window is drawn once per slab: its picture, place, mirroring, zoom and gain. Random samples are
slabs of one frame each. On the conveyor the frames of a slab continue downwards in the picture, and
go on mirrored beyond its end, so that they join. A window that would hold a part to avoid (see
`index.Picture`) is drawn again, up to TRIES times; then the one with the fewest cells is taken.
"""

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..philox import inner, stream_of, unit, words
from .index import CELL, Index

TRIES = 16
_STREAM = stream_of("surface.images")
WINDOW = np.dtype(
    [
        ("picture", np.int32),  # index into the pictures; -1 where the metal is not real
        ("x", np.float64),  # where in the picture the frame's first pixel has its centre, pixels
        ("y", np.float64),
        ("step_x", np.float64),  # from one of the frame's pixels to the next; below 0: mirrored
        ("step_y", np.float64),
        ("gain", np.float64),
    ]
)
"""Pixel k of the picture has its centre at k."""


class WindowTables(NamedTuple):
    """What windows are drawn from, but for seed and index.

    `sizes` int64 (P, 2) are widths and heights; `marked` has for each picture the sums of marked
    cells above and left of each corner, from `first` on.
    """

    sizes: NDArray[np.int64]
    first: NDArray[np.int64]
    marked: NDArray[np.int32]
    size: tuple[int, int]
    zoom: tuple[float, float]
    gain: tuple[float, float]
    frames_per_slab: int
    conveyor: bool


def window_tables(
    index: Index,
    *,
    size: tuple[int, int],
    zoom: tuple[float, float],
    gain: tuple[float, float],
    frames_per_slab: int,
    conveyor: bool,
) -> WindowTables:
    """The tables of an index, for frames of `size` (width, height)."""
    sums = [_sums(p.width, p.height, p.avoided) for p in index.pictures]
    return WindowTables(
        sizes=index.sizes(),
        first=np.cumsum([0, *(len(s) for s in sums)])[:-1],
        marked=np.concatenate(sums),
        size=size,
        zoom=zoom,
        gain=gain,
        frames_per_slab=frames_per_slab,
        conveyor=conveyor,
    )


def _sums(width: int, height: int, marked: tuple[int, ...]) -> NDArray[np.int32]:
    """Sums of marked cells above and left of each corner of cells, one after the other."""
    cells = np.zeros((-(-height // CELL) + 1, -(-width // CELL) + 1), np.int32)
    inside = np.zeros((cells.shape[0] - 1, cells.shape[1] - 1), np.int32)
    inside.flat[list(marked)] = 1
    cells[1:, 1:] = inside.cumsum(0).cumsum(1)
    return cells.ravel()


@njit(cache=True)
def draw_windows(seed: np.uint64, indices: Any, tables: WindowTables, windows: Any) -> None:
    """Fill in `windows`, WINDOW (N,), for samples int64 (N,)."""
    for i in range(len(indices)):
        slab = indices[i] // tables.frames_per_slab
        frame = indices[i] % tables.frames_per_slab
        zoom, gain, across, down = words(seed, slab, _STREAM, 0)
        step = 1.0 / _between(tables.zoom, unit(zoom))
        least = -1
        for k in range(1, TRIES + 1):
            chosen, right, below, _ = words(seed, slab, _STREAM, k)
            picture = int(unit(chosen) * len(tables.sizes))
            x0, width = _start(unit(right), tables.sizes[picture, 0], tables.size[0] * step, False)
            y0, height = _start(
                unit(below), tables.sizes[picture, 1], tables.size[1] * step, tables.conveyor
            )
            if step == 1.0:
                x0, y0 = np.floor(x0), np.floor(y0)
            count = _marked_in(tables, picture, x0, y0, width, height)
            if least < 0 or count < least:
                least = count
                windows[i].picture = picture
                windows[i].x, windows[i].y = x0, y0
            if count == 0:
                break
        windows[i].gain = _between(tables.gain, unit(gain))
        windows[i].step_x = -step if unit(across) < 0.5 else step
        windows[i].step_y = -step if unit(down) < 0.5 else step
        # from the corner of the window to the centre of its first pixel
        windows[i].x += 0.5 * step - 0.5 + (windows[i].step_x < 0.0) * (tables.size[0] - 1) * step
        windows[i].y += 0.5 * step - 0.5 + (windows[i].step_y < 0.0) * (tables.size[1] - 1) * step
        windows[i].y += frame * tables.size[1] * windows[i].step_y


@inner
def _between(ends: Any, u: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * u


@inner
def _start(u: float, length: int, needed: float, endless: bool) -> tuple[float, float]:
    """Where a window begins along an axis, and how much of the picture it shows, pixels.

    One that does not fit, or has no end, begins anywhere and shows the picture again, mirrored.
    """
    if endless or needed > length:
        return u * length, float(length)
    return u * (length - np.ceil(needed) + 1.0), needed


@inner
def _marked_in(
    tables: WindowTables, picture: int, x: float, y: float, width: float, height: float
) -> int:
    """How many marked cells a window touches; one that goes on mirrored, all along that axis."""
    across, down = tables.sizes[picture, 0], tables.sizes[picture, 1]
    x, width = (0.0, float(across)) if x + width > across else (x, width)
    y, height = (0.0, float(down)) if y + height > down else (y, height)
    cells = (across + CELL - 1) // CELL + 1
    left, top = int(x) // CELL, int(y) // CELL
    right = min(int(np.ceil(x + width) + CELL - 1) // CELL, cells - 1)
    bottom = min(int(np.ceil(y + height) + CELL - 1) // CELL, (down + CELL - 1) // CELL)
    first = tables.first[picture]
    return (
        tables.marked[first + bottom * cells + right]
        - tables.marked[first + top * cells + right]
        - tables.marked[first + bottom * cells + left]
        + tables.marked[first + top * cells + left]
    )
