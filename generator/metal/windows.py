"""Which window of which picture a sample shows: drawn from (recipe, seed, index) alone.

A window is drawn once per slab: its picture, place, mirroring, zoom and gain. Random samples are
slabs of one frame each. On the conveyor the frames of a slab continue downwards in the picture, and
go on mirrored beyond its end, so that they join. A window that would hold a part to avoid (see
`index.Picture`) is drawn again, up to TRIES times; then the one with the fewest cells is taken.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..compiled import compiled
from ..philox import inner, stream_of, unit, words
from .index import CELL, Index

TRIES = 16
_STREAM = stream_of("surface.images")
WINDOW = np.dtype(
    [
        ("picture", np.int32),  # index into the pictures; -1 where the metal is not real
        (
            "x",
            np.int64,
        ),  # the window's first column and row in the picture, which may lie beyond it
        ("y", np.int64),
        ("width", np.int32),  # of the window, in pixels of the picture
        ("height", np.int32),
        ("mirror_x", np.bool_),
        ("mirror_y", np.bool_),
        ("gain", np.float64),
    ]
)


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


@compiled
def draw_windows(seed: np.uint64, indices: Any, tables: WindowTables, windows: Any) -> None:
    """Fill in `windows`, WINDOW (N,), for samples int64 (N,)."""
    for i in range(len(indices)):
        window, slab = windows[i], indices[i] // tables.frames_per_slab
        zoom, gain, across, down = words(seed, slab, _STREAM, 0)
        magnified = _between(tables.zoom, unit(zoom))
        window.gain = _between(tables.gain, unit(gain))
        window.mirror_x, window.mirror_y = unit(across) < 0.5, unit(down) < 0.5
        least = -1
        for k in range(1, TRIES + 1):
            chosen, right, below, _ = words(seed, slab, _STREAM, k)
            picture = int(unit(chosen) * len(tables.sizes))
            wide, high = tables.sizes[picture, 0], tables.sizes[picture, 1]
            width = _needed(tables.size[0], wide, tables.size[1], high, magnified)
            height = _needed(tables.size[1], high, tables.size[0], wide, magnified)
            x = _start(unit(right), wide, width, False)
            y = _start(unit(below), high, height, tables.conveyor)
            rows = height * (tables.frames_per_slab if tables.conveyor else 1)
            count = _marked_in(tables, picture, x, y, width, rows)
            if least < 0 or count < least:
                least = count
                window.picture, window.x, window.y = picture, x, y
                window.width, window.height = width, height
            if count == 0:
                break
        frame = indices[i] % tables.frames_per_slab
        window.y += frame * window.height * (-1 if window.mirror_y else 1)


@inner
def _between(ends: Any, u: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * u


@inner
def _needed(size: int, length: int, other_size: int, other_length: int, magnified: float) -> Any:
    """How many of a picture's pixels a frame of `size` needs along an axis.

    A picture in which the frame has room is magnified enough that it is not shown mirrored.
    """
    fits = size / length if size <= length else 0.0
    other = other_size / other_length if other_size <= other_length else 0.0
    needed = max(int(round(size / max(magnified, fits, other))), 1)
    return min(needed, length) if size <= length else needed


@inner
def _start(u: float, length: int, needed: int, endless: bool) -> Any:
    """Where a window begins along an axis.

    One that does not fit, or has no end, begins anywhere and shows the picture again, mirrored.
    """
    return int(u * (length if endless or needed > length else length - needed + 1))


@inner
def _marked_in(tables: WindowTables, picture: int, x: int, y: int, width: int, height: int) -> Any:
    """How many cells to avoid a window touches; one that goes on mirrored, all along that axis."""
    across, down = tables.sizes[picture, 0], tables.sizes[picture, 1]
    x, right = (0, across) if x + width > across else (x, x + width)
    y, bottom = (0, down) if y + height > down else (y, y + height)
    cells = (across + CELL - 1) // CELL + 1
    first = tables.first[picture]
    top, last = first + y // CELL * cells, first + (bottom + CELL - 1) // CELL * cells
    x, right = x // CELL, (right + CELL - 1) // CELL
    marked = tables.marked
    return marked[last + right] - marked[top + right] - marked[last + x] + marked[top + x]
