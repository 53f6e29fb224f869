"""Marks pixels of a mask: runs, runs grown by a disc, and convex polygons."""

import numpy as np

from ..compiled import compiled
from .regions import FIRST, LAST, ROW

_ROUNDING = 1e-6  # pixels; a centre that lies on an outline is inside, whatever rounding did to it


@compiled
def paint_runs(mask, runs, value):  # type: ignore[no-untyped-def]
    """Mark the pixels of the runs."""
    for i in range(len(runs)):
        mask[runs[i, ROW], runs[i, FIRST] : runs[i, LAST] + 1] = value


@compiled
def paint_grown(mask, runs, radius, value):  # type: ignore[no-untyped-def]
    """Mark every pixel whose centre is at most `radius` from that of a pixel of the runs."""
    height, width = mask.shape
    reach = int(radius + _ROUNDING)
    for down in range(-reach, reach + 1):
        aside = int(np.sqrt(max(radius * radius - down * down, 0.0)) + _ROUNDING)
        for i in range(len(runs)):
            y = runs[i, ROW] + down
            if 0 <= y < height:
                first, last = max(runs[i, FIRST] - aside, 0), min(runs[i, LAST] + aside, width - 1)
                mask[y, first : last + 1] = value


@compiled
def paint_polygon(mask, polygon, value):  # type: ignore[no-untyped-def]
    """Mark every pixel whose centre lies in a convex polygon of (row, column) corners."""
    height, width = mask.shape
    top = max(int(np.ceil(polygon[:, 0].min() - _ROUNDING)), 0)
    bottom = min(int(np.floor(polygon[:, 0].max() + _ROUNDING)), height - 1)
    left, right = np.full(height, np.inf), np.full(height, -np.inf)
    for i in range(len(polygon)):
        a, b = polygon[i - 1], polygon[i]
        first = max(int(np.ceil(min(a[0], b[0]) - _ROUNDING)), top)
        last = min(int(np.floor(max(a[0], b[0]) + _ROUNDING)), bottom)
        rise = b[0] - a[0]
        for y in range(first, last + 1):
            from_a = (y - a[0]) / rise if abs(rise) > _ROUNDING else 0.0
            from_a = min(max(from_a, 0.0), 1.0)
            from_b = from_a if abs(rise) > _ROUNDING else 1.0  # a level side counts as a whole
            one, other = a[1] + from_a * (b[1] - a[1]), a[1] + from_b * (b[1] - a[1])
            left[y], right[y] = min(left[y], one, other), max(right[y], one, other)
    for y in range(top, bottom + 1):
        first = max(int(np.ceil(max(left[y], 0.0) - _ROUNDING)), 0)
        last = int(np.floor(max(min(right[y], width - 1.0), -1.0) + _ROUNDING))
        mask[y, first : last + 1] = value
