"""A mask as runs of pixels along its rows, and the regions that they belong to.

A run is a row of four int32: the image's row, the first and the last column, and the class. Runs
are in scan order, from the top row down and from left to right. All later stages look at runs
alone, whose number grows with a region's height instead of its area.
"""

import numpy as np

from ..compiled import compiled

ROW, FIRST, LAST, CLASS = range(4)


@compiled
def _scan(mask, runs):  # type: ignore[no-untyped-def]
    """Write as many runs as there is room for; returns how many there are."""
    height, width = mask.shape
    count = 0
    for y in range(height):
        x = 0
        while x < width:
            value = mask[y, x]
            first = x
            x += 1
            if value == 0:
                continue
            while x < width and mask[y, x] == value:
                x += 1
            if count < len(runs):
                runs[count, ROW], runs[count, FIRST] = y, first
                runs[count, LAST], runs[count, CLASS] = x - 1, value
            count += 1
    return count


@compiled
def runs_of(mask):  # type: ignore[no-untyped-def]
    """All runs of a uint8 (H, W) mask that are not 0, int32 (R, 4)."""
    runs = np.empty((4 * len(mask), 4), np.int32)  # enough for most
    count = _scan(mask, runs)
    if count > len(runs):
        runs = np.empty((count, 4), np.int32)
        _scan(mask, runs)
    return runs[:count]


@compiled
def _root(parent, i):  # type: ignore[no-untyped-def]
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


@compiled
def regions_of(runs, within):  # type: ignore[no-untyped-def]
    """The region of each run, int32 (R,), numbered from 0 in scan order.

    Runs are joined where pixels touch at a side or corner, or where the centres of their nearest
    pixels are at most `within` apart.
    """
    count = len(runs)
    parent = np.arange(count).astype(np.int32)
    farthest = max(within * within, 2.0)
    rows = max(within, 1.0)
    for i in range(count):
        for j in range(i + 1, count):
            down = runs[j, ROW] - runs[i, ROW]
            if down > rows:
                break
            across = max(0, runs[j, FIRST] - runs[i, LAST], runs[i, FIRST] - runs[j, LAST])
            if down * down + across * across <= farthest:
                a, b = _root(parent, i), _root(parent, j)
                parent[max(a, b)] = min(a, b)
    region = np.empty(count, np.int32)
    found = 0
    for i in range(count):
        root = _root(parent, i)
        if root == i:  # the first run of its region, since roots are the earliest
            region[i] = found
            found += 1
        else:
            region[i] = region[root]
    return region


@compiled
def areas_of(runs, region):  # type: ignore[no-untyped-def]
    """The number of pixels of each region, int64 (regions,), from the runs and their regions."""
    count = 0
    for i in range(len(region)):
        count = max(count, region[i] + 1)
    areas = np.zeros(count, np.int64)
    for i in range(len(runs)):
        areas[region[i]] += runs[i, LAST] - runs[i, FIRST] + 1
    return areas


@compiled
def region_at(runs, region, row, column):  # type: ignore[no-untyped-def]
    """The region of the run that holds a pixel, or -1."""
    for i in range(len(runs)):
        if runs[i, ROW] == row and runs[i, FIRST] <= column <= runs[i, LAST]:
            return region[i]
    return -1
