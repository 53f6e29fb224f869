"""Entries and their lists: which tiles instances may reach, as the device reads them."""

import numpy as np
from slabforge.generator.render.stack.entries import Entries, entries_of

TILES, TILE = (4, 2), (32, 8)


def made() -> Entries:
    """One sample: two instances of layer 1 on the first tile, one of layer 0 beside them."""
    boxes = np.array([[0, 0, 32, 8], [0, 0, 64, 8], [64, 0, 96, 16]], np.float64)
    start, layer = np.array([0, 3]), np.array([1, 1, 0], np.int32)
    return entries_of(boxes, start, layer, tiles=TILES, tile=TILE)


def test_a_round_has_a_tile_once() -> None:
    entries = made()
    tiles = [entries.words[r.first : r.first + r.length, 0].tolist() for r in entries.ranges]
    assert [(r.layer, r.round) for r in entries.ranges] == [(0, 0), (1, 0), (1, 1)]
    assert tiles == [[2, 6], [0, 1], [0]]
    assert entries.rounds() == [[(0, 0), (1, 1)], [(2, 1)]]


def test_packed_entries_know_their_range_and_whether_they_may_be_single() -> None:
    entries = made()
    words = entries.packed({1})
    lists, packed = words[: entries.begin], words[entries.begin :]
    assert lists.tolist() == [
        [0, 1, 1, 6], [0, 1, 1, 8], [0, 1, 1, 8], [0, 1, 1, 10], [0, 1, 1, 10], [0, 1, 1, 11]
    ]  # fmt: skip
    assert (packed[:, 2] >> 5).tolist() == [0, 0, 1, 1, 2]
    assert (packed[:, 2] >> 4 & 1).tolist() == [0, 0, 1, 1, 1]


def test_full_lists_have_every_entry_of_some_tiles() -> None:
    entries = made()
    entries.words[:, 2] = 31 << 4 | 5  # as read back: columns, and what no longer holds
    kept = entries.within(np.array([0], np.uint32))
    words = kept.packed((), full=True)
    assert words[0].tolist() == [1, 1, 1, 4] and words[2].tolist() == [1, 1, 1, 5]
    assert words[kept.begin :, 3].tolist() == [4, 5]
    assert (words[kept.begin :, 2] & 31).tolist() == [5, 5]
