"""Which instances of layers may reach which tiles, in the order in which they are laid.

An *entry* is a tile under an instance. Instances that share a tile are laid one after the other;
a *round* has at most one of them for each tile, so that a round's work groups do not meet.
"""

from collections.abc import Collection
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...compiled import compiled
from ..program_text import TILE

_COLUMNS, _SINGLE, _RANGE = 15, 16, 5  # of an entry's third word: bits, a bit, and the first bit
_COLUMN = 8  # pixels


class Range(NamedTuple):
    """Consecutive entries of one layer in one round: the `first`, and their number."""

    layer: int
    round: int
    first: int
    length: int


class Entries(NamedTuple):
    """Entries uint32 (E, 4), sorted by layer and then by round, and their ranges in that order.

    An entry has its tile's number, its instance, and the columns of the tile that it reaches, which
    programs find out.
    """

    words: NDArray[np.uint32]
    ranges: tuple[Range, ...]

    @property
    def begin(self) -> int:
        """Where entries begin in `packed`."""
        return 2 * len(self.ranges)

    def lists(self, *, full: bool = False) -> NDArray[np.uint32]:
        """Two lists for each range, empty or with all entries in the first one; see `packed`."""
        found = np.ones((self.begin, 4), np.uint32)
        for own, each in zip(found.reshape(-1, 2, 4), self.ranges, strict=True):
            own[:, 0] = each.length if full else 0, 0
            own[:, 3] = self.begin + each.first, self.begin + each.first + each.length
        return found

    def packed(self, single: Collection[int], *, full: bool = False) -> NDArray[np.uint32]:
        """All as uint32 (…, 4) that instances.glsl describes.

        Layers of `single` have a program for tiles that one entry alone reaches. With `full` all
        entries are listed, as those that are laid over others.
        """
        words = self.words.copy()
        for i, each in enumerate(self.ranges):
            own = words[each.first : each.first + each.length]
            own[:, 2] = own[:, 2] & _COLUMNS | _SINGLE * (each.layer in single) | i << _RANGE
        words[:, 3] = self.begin + np.arange(len(words))
        return np.concatenate([self.lists(full=full), words])

    def of_layers(self) -> list[tuple[int, int, int]]:
        """For each layer that has entries: its index, its first entry, and that after its last."""
        found: dict[int, list[int]] = {}
        for each in self.ranges:
            ends = found.setdefault(each.layer, [each.first, each.first])
            ends[1] = each.first + each.length
        return [(layer, *ends) for layer, ends in found.items()]  # type: ignore[misc]

    def rounds(self, single: Collection[int] = ()) -> list[list[tuple[int, int]]]:
        """For each round, in their order, its ranges: their indices and layers.

        Left out are ranges without an entry that may be laid over others: those of layers of
        `single` (see `packed`) whose tiles have no other entry.
        """
        count = max((each.round for each in self.ranges), default=-1) + 1
        found: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        shared = np.bincount(self.words[:, 0])[self.words[:, 0]] > 1
        for i, each in enumerate(self.ranges):
            if each.layer not in single or shared[each.first : each.first + each.length].any():
                found[each.round].append((i, each.layer))
        return [own for own in found if own]

    def whole(self, *, width: int) -> "Entries":
        """The same, each of all columns of its tile that begin within `width` pixels."""
        words = self.words.copy()
        across = words[:, 0].astype(np.int64) % -(-width // TILE[0])
        columns = np.minimum(-((across * TILE[0] - width) // _COLUMN), TILE[0] // _COLUMN)
        words[:, 2] |= ((1 << columns) - 1).astype(np.uint32)
        return self._replace(words=words)

    def within(self, tiles: NDArray[np.uint32]) -> "Entries":
        """Those of some tiles only, by their numbers, in the columns that were reached."""
        kept = np.isin(self.words[:, 0], tiles)
        words = self.words[kept]
        before = np.concatenate([[0], np.cumsum(kept)])
        ranges = []
        for each in self.ranges:
            first, end = before[each.first], before[each.first + each.length]
            if end > first:
                ranges.append(each._replace(first=int(first), length=int(end - first)))
        return Entries(words, tuple(ranges))


def entries_of(
    boxes: NDArray[np.float64],
    start: NDArray[np.int64],
    layer: NDArray[np.int32],
    *,
    tiles: tuple[int, int],
    tile: tuple[int, int],
) -> Entries:
    """The entries of instances whose `boxes` float64 (M, 4) are (x0, y0, x1, y1) in pixels.

    Pixels count from the corner of what is shaded. `start` and `layer` are those of `Instances`;
    `tiles` are across and down a sample, `tile` a tile's width and height.
    """
    words, keys = _entries(boxes, start, layer, tiles[0], tiles[1], tile[0], tile[1])
    order = np.argsort(keys, kind="stable")
    words, keys = words[order], keys[order]
    values, first, counts = np.unique(keys, return_index=True, return_counts=True)
    ranges = (
        Range(int(key >> 32), int(key & 0xFFFFFFFF), int(at), int(count))
        for key, at, count in zip(values, first, counts, strict=True)
    )
    return Entries(words, tuple(ranges))


@compiled
def _entries(
    boxes: Any, start: Any, layer: Any, across: int, down: int, width: int, height: int
) -> Any:
    """Entries in the order of instances, and for each the key by which they are sorted."""
    count = 0
    spans = np.empty((len(layer), 4), np.int64)
    for i in range(len(layer)):
        spans[i, 0] = min(max(int(np.floor(boxes[i, 0] / width)), 0), across)
        spans[i, 1] = min(max(int(np.floor(boxes[i, 1] / height)), 0), down)
        spans[i, 2] = min(max(int(np.ceil(boxes[i, 2] / width)), spans[i, 0]), across)
        spans[i, 3] = min(max(int(np.ceil(boxes[i, 3] / height)), spans[i, 1]), down)
        count += (spans[i, 2] - spans[i, 0]) * (spans[i, 3] - spans[i, 1])
    words = np.zeros((count, 4), np.uint32)
    keys = np.empty(count, np.int64)
    depth = np.empty(across * down, np.int64)
    n = 0
    for sample in range(len(start) - 1):
        depth[:] = 0
        for i in range(start[sample], start[sample + 1]):
            for y in range(spans[i, 1], spans[i, 3]):
                for x in range(spans[i, 0], spans[i, 2]):
                    own = y * across + x
                    words[n, 0] = sample * across * down + own
                    words[n, 1] = i
                    keys[n] = (np.int64(layer[i]) << 32) | depth[own]
                    depth[own] += 1
                    n += 1
    return words, keys
