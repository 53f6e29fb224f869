"""Outlines round a region: convex polygons as float64 (n, 2) arrays of corners.

A corner is (row, column) in pixels, where integers are pixel centres. Corners go round from the
direction of rows to that of columns; no three of a hull lie on a line.
"""

import numpy as np

from ..compiled import compiled
from ..philox import unit, words
from .regions import FIRST, LAST, ROW
from .rule import MOST_CORNERS

_SIDES = 16  # of the polygon that stands for a disc: it lacks at most 2 % of its radius
_TOUCH = 0.499  # pixels from a centre to where its square begins to be touched


@compiled
def _turn(a, b, c):  # type: ignore[no-untyped-def]
    """Above 0 where the way a, b, c turns inwards; twice the triangle's area."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


@compiled
def _silhouette(runs):  # type: ignore[no-untyped-def]
    """The leftmost and rightmost corners of the pixels' squares at each border between rows."""
    top, rows = runs[0, ROW], runs[-1, ROW] - runs[0, ROW] + 1
    left, right = np.full(rows + 1, np.inf), np.full(rows + 1, -np.inf)
    for i in range(len(runs)):
        for border in range(runs[i, ROW] - top, runs[i, ROW] - top + 2):
            left[border] = min(left[border], runs[i, FIRST] - 0.5)
            right[border] = max(right[border], runs[i, LAST] + 0.5)
    points = np.empty((2 * (rows + 1), 2))
    count = 0
    for border in range(rows + 1):
        if left[border] < right[border]:
            points[count : count + 2, 0] = top + border - 0.5
            points[count, 1], points[count + 1, 1] = left[border], right[border]
            count += 2
    return points[:count]


@compiled
def _hull_of_sorted(points):  # type: ignore[no-untyped-def]
    """The convex hull of points in the order of rows, then columns (Andrew's monotone chain)."""
    count = len(points)
    hull = np.empty((2 * count + 1, 2))
    size = 0
    for way in range(2):
        start = size
        for k in range(count):
            point = points[k] if way == 0 else points[count - 1 - k]
            while size >= start + 2 and _turn(hull[size - 2], hull[size - 1], point) <= 0.0:
                size -= 1
            hull[size] = point
            size += 1
        size -= 1  # the last is the first of the way back
    return hull[:size]


@compiled
def hull_of(runs):  # type: ignore[no-untyped-def]
    """The convex hull of the squares of a region's pixels; the topmost corner is the first."""
    return _hull_of_sorted(_silhouette(runs))


@compiled
def grown_hull(hull, radius):  # type: ignore[no-untyped-def]
    """A hull, and all that is at most `radius` from it (Minkowski's sum with a polygonal disc)."""
    if radius <= 0.0:
        return hull
    disc = np.empty((_SIDES, 2))
    for k in range(_SIDES):
        angle = np.pi + 2.0 * np.pi * k / _SIDES
        disc[k] = radius * np.cos(angle), radius * np.sin(angle)
    count = len(hull)
    grown = np.empty((count + _SIDES, 2))
    i = j = size = 0
    while i < count or j < _SIDES:  # the sides of both, in the order of their directions
        a, b = hull[i % count], disc[j % _SIDES]
        grown[size] = a + b
        size += 1
        side, arc = hull[(i + 1) % count] - a, disc[(j + 1) % _SIDES] - b
        turn = side[0] * arc[1] - side[1] * arc[0]
        if j == _SIDES or (i < count and turn >= 0.0):
            i += 1
        else:
            j += 1
    return grown[:size]


@compiled
def _across(hull, i):  # type: ignore[no-untyped-def]
    """Unit vector along side i, and how far the hull reaches along and across it: low, high."""
    count = len(hull)
    side = hull[(i + 1) % count] - hull[i]
    along = side / np.sqrt(side[0] ** 2 + side[1] ** 2)
    return along, _extent(hull, along)


@compiled
def _extent(hull, along):  # type: ignore[no-untyped-def]
    low_a = low_b = np.inf
    high_a = high_b = -np.inf
    for k in range(len(hull)):
        a = hull[k, 0] * along[0] + hull[k, 1] * along[1]
        b = hull[k, 1] * along[0] - hull[k, 0] * along[1]
        low_a, high_a, low_b, high_b = min(low_a, a), max(high_a, a), min(low_b, b), max(high_b, b)
    return low_a, high_a, low_b, high_b


@compiled
def width_of(hull):  # type: ignore[no-untyped-def]
    """The least distance of two parallel lines between which the hull lies, pixels."""
    width = np.inf
    for i in range(len(hull)):
        _, (_, _, low, high) = _across(hull, i)
        width = min(width, high - low)
    return width


@compiled
def box_round(hull, upright, grow, least):  # type: ignore[no-untyped-def]
    """The corners of the smallest box round a hull, `grow` farther out and `least` wide or more."""
    best = np.array([1.0, 0.0])
    extent = _extent(hull, best)
    if not upright:
        area = (extent[1] - extent[0]) * (extent[3] - extent[2])
        for i in range(len(hull)):
            along, found = _across(hull, i)
            own = (found[1] - found[0]) * (found[3] - found[2])
            if own < area - 1e-9:
                best, extent, area = along, found, own
    middle_a, middle_b = 0.5 * (extent[0] + extent[1]), 0.5 * (extent[2] + extent[3])
    half_a = max(0.5 * (extent[1] - extent[0]) + grow, 0.5 * least)
    half_b = max(0.5 * (extent[3] - extent[2]) + grow, 0.5 * least)
    box = np.empty((4, 2))
    for k in range(4):
        a = middle_a + (half_a if k in (1, 2) else -half_a)
        b = middle_b + (half_b if k > 1 else -half_b)
        box[k] = a * best[0] - b * best[1], a * best[1] + b * best[0]
    return box


@compiled
def _meeting(polygon, count, i):  # type: ignore[no-untyped-def]
    """Where side i's neighbours meet beyond it: row, column, and the area added (inf: nowhere)."""
    h, j, k = (i - 1) % count, (i + 1) % count, (i + 2) % count
    row, column = polygon[i, 0], polygon[i, 1]
    in_row, in_column = row - polygon[h, 0], column - polygon[h, 1]
    out_row, out_column = polygon[k, 0] - polygon[j, 0], polygon[k, 1] - polygon[j, 1]
    turn = in_row * out_column - in_column * out_row
    if turn <= 1e-9:
        return row, column, np.inf
    side_row, side_column = polygon[j, 0] - row, polygon[j, 1] - column
    share = (side_row * out_column - side_column * out_row) / turn
    added = 0.5 * share * (in_row * side_column - in_column * side_row)
    return row + share * in_row, column + share * in_column, added


@compiled
def area_of(polygon):  # type: ignore[no-untyped-def]
    """The area of a convex polygon, square pixels."""
    total = 0.0
    for k in range(1, len(polygon) - 1):
        total += 0.5 * _turn(polygon[0], polygon[k], polygon[k + 1])
    return total


@compiled
def polygon_round(hull, corners):  # type: ignore[no-untyped-def]
    """A convex polygon round a hull with at most `corners`, if it is at most twice as large."""
    polygon, count = hull.copy(), len(hull)
    room = area_of(hull)
    while count > corners:
        best, chosen, row, column = np.inf, 0, 0.0, 0.0
        for i in range(count):
            meeting = _meeting(polygon, count, i)
            if meeting[2] < best:
                row, column, best = meeting
                chosen = i
        if best > room:
            break
        room -= best
        polygon[chosen, 0], polygon[chosen, 1] = row, column
        for k in range((chosen + 1) % count, count - 1):
            polygon[k] = polygon[k + 1]
        count -= 1
    return polygon[:count]


@compiled
def jittered(polygon, jitter, seed, index, stream, region):  # type: ignore[no-untyped-def]
    """The polygon as a hand draws it: each corner moved outwards; still convex and round it all.

    A corner may move anywhere between the ways on which its two sides go on beyond it: then no
    side comes nearer. Random numbers by (seed, index), the class's stream, the region, the corner.
    """
    count = len(polygon)
    moved = np.empty((count, 2))
    for k in range(count):
        a, b, c, _ = words(seed, index, stream, MOST_CORNERS * region + k)
        onward = polygon[k] - polygon[k - 1]
        back = polygon[k] - polygon[(k + 1) % count]
        start, end = np.arctan2(onward[1], onward[0]), np.arctan2(back[1], back[0])
        angle = start - unit(c) * ((start - end) % (2.0 * np.pi))
        normal = np.sqrt(-2.0 * np.log(1.0 - unit(a))) * np.cos(2.0 * np.pi * unit(b))
        far = jitter * abs(normal)
        moved[k] = polygon[k, 0] + far * np.cos(angle), polygon[k, 1] + far * np.sin(angle)
    return _hull_of(moved)


@compiled
def touched(polygon):  # type: ignore[no-untyped-def]
    """The outline of all pixels that a convex polygon touches; their centres lie in it."""
    count = len(polygon)
    corners = np.empty((4 * count, 2))
    for k in range(4 * count):
        corners[k, 0] = polygon[k // 4, 0] + (_TOUCH if k & 1 else -_TOUCH)
        corners[k, 1] = polygon[k // 4, 1] + (_TOUCH if k & 2 else -_TOUCH)
    return _hull_of(corners)


@compiled
def _hull_of(points):  # type: ignore[no-untyped-def]
    """The convex hull of a few points, which it sorts."""
    for k in range(1, len(points)):
        row, column = points[k]
        j = k
        while j and (row, column) < (points[j - 1, 0], points[j - 1, 1]):
            points[j] = points[j - 1]
            j -= 1
        points[j] = row, column
    return _hull_of_sorted(points)
