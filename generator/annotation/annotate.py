"""From exact masks to annotators' masks."""

from collections.abc import Mapping, Sequence

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..philox import stream_of
from .outlines import box_round, grown_hull, hull_of, jittered, polygon_round, touched, width_of
from .paint import paint_grown, paint_polygon, paint_runs
from .regions import CLASS, FIRST, LAST, ROW, areas_of, region_at, regions_of, runs_of
from .rule import Rule, rules_by_index

Mask = NDArray[np.uint8]
Runs = NDArray[np.int32]
Outline = NDArray[np.float64]


class Annotator:
    """Marks masks as the rules say.

    A marked mask depends on the exact one, the rules, the seed and the sample's index, and on
    nothing else: it is the same alone and in any batch. Where the outlines of two classes overlap,
    a pixel that the exact mask gives to a class keeps it; any other goes to the class that has
    fewer pixels in this exact mask, as one draws the small thing over the large one.
    """

    def __init__(self, annotation: Mapping[str, Rule], classes: Sequence[str]) -> None:
        """Take the rules by class name and the names of all classes in class order."""
        self._rules = rules_by_index(annotation, classes)
        self._streams = tuple(stream_of(f"annotation.{name}") for name in classes)
        self.changes_nothing = all(rule.changes_nothing for rule in self._rules[1:])

    def mark(self, exact: Mask, *, seed: int, indices: ArrayLike, out: Mask | None = None) -> Mask:
        """The annotators' masks uint8 (N, H, W) of exact class-index masks uint8 (N, H, W).

        `indices` (N,) are the samples'. They are written to `out` if that is given, which is not
        the exact masks' own memory.
        """
        marked = np.empty_like(exact) if out is None else out
        if self.changes_nothing:
            marked[:] = exact
            return marked
        key = np.uint64(seed)
        numbers = np.asarray(indices, np.int64)
        for source, target, index in zip(exact, marked, numbers, strict=True):
            self._mark_one(source, target, key, index)
        return marked

    def _mark_one(self, exact: Mask, target: Mask, seed: np.uint64, index: np.int64) -> None:
        runs = runs_of(exact)
        target[:] = 0
        pixels = np.bincount(runs[:, CLASS], runs[:, LAST] - runs[:, FIRST] + 1)
        order = sorted(np.flatnonzero(pixels), key=lambda c: -pixels[c])
        kept = []
        for value in order:
            rule = self._rules[value]
            own = runs if len(order) == 1 else runs[runs[:, CLASS] == value]
            own, region = _noticed(own, regions_of(own, rule.within), rule.smallest)
            kept.append((own, value))
            if rule.kind == "grown":
                _paint_grown_regions(target, own, region, rule, value)
            elif rule.kind != "exact":
                draw = _Draw(rule, seed, index, self._streams[value])
                for outline in draw.outlines(own, region, target.shape):
                    paint_polygon(target, outline, value)
        for own, value in kept:
            paint_runs(target, own, value)


def _noticed(runs: Runs, region: NDArray[np.int32], smallest: int) -> tuple[Runs, Runs]:
    """The runs of the regions that are large enough, and of the largest; and their regions."""
    areas = areas_of(runs, region)
    large = areas >= min(smallest, int(areas.max()))
    if large.all():
        return runs, region
    renumbered = np.cumsum(large, dtype=np.int32) - 1
    stays = large[region]
    return runs[stays], renumbered[region[stays]]


def _of_each(runs: Runs, region: NDArray[np.int32]) -> list[Runs]:
    """The runs of each region, in scan order."""
    count = int(region.max()) + 1
    if count == 1:
        return [runs]
    order = np.argsort(region, kind="stable")
    return np.split(runs[order], np.searchsorted(region[order], np.arange(1, count)))


def _paint_grown_regions(
    target: Mask, runs: Runs, region: NDArray[np.int32], rule: Rule, value: int
) -> None:
    if not rule.minimum_width:
        paint_grown(target, runs, rule.grow, value)
        return
    for own in _of_each(runs, region):
        lack = 0.5 * (rule.minimum_width - _inscribed_width(own))
        paint_grown(target, own, max(rule.grow, lack), value)


def _inscribed_width(runs: Runs) -> float:
    """The diameter of the largest disc in a region, pixels; 1 for a line of pixels."""
    top, left = runs[0, ROW] - 1, runs[:, FIRST].min() - 1
    alone = np.zeros((runs[-1, ROW] - top + 2, runs[:, LAST].max() - left + 2), np.uint8)
    paint_runs(alone, runs - np.array([top, left, left, 0], np.int32), 1)
    depth = cv2.distanceTransform(alone, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return 2.0 * float(depth.max()) - 1.0


class _Draw:
    """Draws outlines by one rule, in one sample."""

    def __init__(self, rule: Rule, seed: np.uint64, index: np.int64, stream: int) -> None:
        self._rule, self._seed, self._index, self._stream = rule, seed, index, stream

    def outlines(
        self, runs: Runs, region: NDArray[np.int32], shape: tuple[int, ...]
    ) -> list[Outline]:
        """The outline of each region; regions whose outlines touch are first made one."""
        while True:
            each = _of_each(runs, region)
            found = [self._outline(own, number) for number, own in enumerate(each)]
            if len(found) == 1:
                return found
            joined = _joined(each, found, shape)
            if joined.max() + 1 == len(found):
                return found
            region = joined[region]

    def _outline(self, runs: Runs, number: int) -> Outline:
        rule, hull = self._rule, hull_of(runs)
        if rule.kind in ("box", "oriented box"):
            return box_round(hull, rule.kind == "box", rule.grow, rule.minimum_width)
        lack = 0.5 * (rule.minimum_width - width_of(hull)) if rule.minimum_width else 0.0
        hull = grown_hull(hull, max(rule.grow, lack))
        if rule.corners is None:
            return hull
        polygon = polygon_round(hull, rule.corners)
        if rule.jitter:
            who = self._seed, self._index, self._stream, number
            polygon = jittered(polygon, rule.jitter, *who)
        return touched(polygon)


def _joined(each: list[Runs], outlines: list[Outline], shape: tuple[int, ...]) -> Runs:
    """A new number for each region, the same for those whose outlines touch on the raster."""
    together = np.zeros(shape, np.uint8)
    for outline in outlines:
        paint_polygon(together, outline, 1)
    runs = runs_of(together)
    groups = regions_of(runs, 0.0)
    found = [region_at(runs, groups, own[0, ROW], own[0, FIRST]) for own in each]
    _, numbers = np.unique(found, return_inverse=True)
    return numbers.astype(np.int32)
