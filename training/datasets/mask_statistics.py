"""What masks look like: sizes and shapes of what is marked, to compare annotators and data sets."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError

Values = NDArray[np.float64]
_TOLERANCE = 1.5  # pixels by which an outline may leave the straight sides that stand for it
_LONG = 0.15  # share of an outline that a side has to be to count as a straight edge
_RIGHT = 10.0  # degrees by which a right angle may be off
_LEAST = 12  # pixels of a part that is measured; the shape of a smaller one says nothing
_LEAST_SPREAD = 0.05
_QUANTILES = (np.arange(512) + 0.5) / 512


class Part(NamedTuple):
    """One connected part of a mask, joined over sides and corners of pixels.

    `area`, in pixels, and `width`, the diameter of the largest disc inside, are logarithms to the
    base 2, since what counts of a size is by which factor it differs. `upright` and `oriented` are
    the shares of the upright and of the smallest box round it that it fills, `solidity` that of its
    convex hull. `straight` is the share of its outline that lies in long straight sides, `right`
    the share of the outline's corners that are right angles.
    """

    area: float
    width: float
    upright: float
    oriented: float
    solidity: float
    straight: float
    right: float


Statistics = dict[str, Values]
"""Of one class: the values of all parts by the name of `Part`'s field, and `count`, the logarithm
to the base 2 of the number of parts in each image that has the class."""


def mask_statistics(masks: Iterable[NDArray[np.uint8]]) -> dict[int, Statistics]:
    """The statistics of each class index but 0 in masks uint8 (H, W), which may differ in size.

    Parts of fewer than 12 pixels are left out.
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
    """How far two sets of masks are apart: one number for each of their names.

    It is the one-dimensional Wasserstein distance, the mean difference of equal quantiles, in
    units of the standard deviation of `real`, or of 0.05 where that is smaller.
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
    """Measure a part, 1 in `own` with a border of 0 round it."""
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
    """Shares of long straight sides and of right angles (Douglas and Peucker's polygon)."""
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
