"""Statistics of masks: sizes and shapes of what is marked, to compare annotators and data sets."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError

Values = NDArray[np.float64]
_TOLERANCE = 1.5  # pixels by which an outline may deviate from the polygon that approximates it
_LONG = 0.15  # share of the outline from which on a side of the polygon is a long straight edge
_RIGHT = 10.0  # degrees by which an angle may differ from 90 and count as right
_LEAST = 12  # pixels of a part that is measured; the shape of a smaller one says nothing
_LEAST_SPREAD = 0.05  # least standard deviation that a distance is divided by
_QUANTILES = (np.arange(512) + 0.5) / 512


class Part(NamedTuple):
    """One connected part of a mask, whose pixels touch by sides or corners.

    - `area` is log2 of its pixels, and `width` log2 of the diameter in pixels of the largest disc
      inside it. They are logarithms because sizes are compared by factors.
    - `upright` and `oriented` are the shares that it fills of the upright and of the smallest box
      around it, `solidity` that of its convex hull.
    - `straight` is the share of its outline that lies in long straight sides, and `right` the share
      of the outline's corners that are right angles.
    """

    area: float
    width: float
    upright: float
    oriented: float
    solidity: float
    straight: float
    right: float


Statistics = dict[str, Values]
"""Statistics of one class: for each field of `Part` the values of all parts, and `count`.

`count` is log2 of the number of parts in each image that has the class.
"""


def mask_statistics(masks: Iterable[NDArray[np.uint8]]) -> dict[int, Statistics]:
    """The statistics of each class index from 1 in masks uint8 (H, W), which may differ in size.

    Parts of fewer than 12 pixels are left out, since their shape says nothing. Raises
    SlabForgeError for an array of another type or shape.
    """
    parts: dict[int, list[Part]] = defaultdict(list)
    counts: dict[int, list[int]] = defaultdict(list)
    for mask in masks:
        if mask.ndim != 2 or mask.dtype != np.uint8:
            raise SlabForgeError(
                f"A mask is an array uint8 (H, W) of class indices (got {mask.dtype}"
                f" {mask.shape}); convert it first."
            )
        for value in np.flatnonzero(np.bincount(mask.ravel())[1:]) + 1:
            found = list(_parts((mask == value).astype(np.uint8)))
            if found:
                parts[int(value)] += found
                counts[int(value)].append(len(found))
    return {
        value: {name: np.array([getattr(p, name) for p in found]) for name in Part._fields}
        | {"count": np.log2(counts[value])}
        for value, found in sorted(parts.items())
    }


def distances(found: Statistics, real: Statistics) -> dict[str, float]:
    """How far apart two sets of masks are, one number for each name in their statistics.

    It is the one-dimensional Wasserstein distance: the mean difference of equal quantiles. It is
    divided by the standard deviation of `real`, or by 0.05 where that is smaller.
    """
    return {name: _distance(found[name], real[name]) for name in real}


def _distance(values: Values, real: Values) -> float:
    apart = np.abs(np.quantile(values, _QUANTILES) - np.quantile(real, _QUANTILES)).mean()
    return float(apart / max(float(real.std()), _LEAST_SPREAD))


def _parts(mask: NDArray[np.uint8]) -> Iterator[Part]:
    x, y, width, height = cv2.boundingRect(mask)
    mask = np.pad(mask[y : y + height, x : x + width], 1)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    depth = cv2.distanceTransform(mask, cv2.DIST_L2, cv2.DIST_MASK_5)
    for k in range(1, count):
        x, y, width, height, area = (int(n) for n in boxes[k])
        if area >= _LEAST:
            here = slice(y - 1, y + height + 1), slice(x - 1, x + width + 1)
            own = (labels[here] == k).astype(np.uint8)
            disc = 2.0 * float(depth[here][own > 0].max()) - 1.0
            yield _part(own, area, disc)


def _part(own: NDArray[np.uint8], area: int, disc: float) -> Part:
    """Measure one part, whose pixels are 1 in `own`, with a border of 0 around it."""
    found, _ = cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(found, key=len)
    hull = np.zeros_like(own)
    cv2.fillConvexPoly(hull, cv2.convexHull(outline), (1,))
    _, (a, b), _ = cv2.minAreaRect(outline)
    straight, right = _edges(outline)
    return Part(
        area=np.log2(area),
        width=np.log2(max(disc, 1.0)),
        upright=area / ((own.shape[0] - 2) * (own.shape[1] - 2)),
        oriented=min(area / ((a + 1.0) * (b + 1.0)), 1.0),
        solidity=area / int(hull.sum()),
        straight=straight,
        right=right,
    )


def _edges(outline: NDArray[Any]) -> tuple[float, float]:
    """The shares of long straight sides and of right angles in an outline.

    The outline is approximated by a polygon with the algorithm of Douglas and Peucker (1973).
    """
    corners = cv2.approxPolyDP(outline, _TOLERANCE, True)[:, 0].astype(np.float64)
    if len(corners) < 3:
        return 1.0, 0.0
    sides = np.roll(corners, -1, 0) - corners
    lengths = np.hypot(*sides.T)
    turns = np.degrees(np.arctan2(sides[:, 1], sides[:, 0]))
    turns = np.abs((turns - np.roll(turns, 1) + 180.0) % 360.0 - 180.0)
    long = lengths >= _LONG * lengths.sum()
    right = np.abs(turns - 90.0) <= _RIGHT
    return float(lengths[long].sum() / lengths.sum()), float(right.mean())
