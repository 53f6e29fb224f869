"""From exact masks to annotators' masks."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..philox import stream_of
from .outlines import box_round, grown_hull, hull_of, jittered, polygon_round, touched, width_of
from .paint import paint_grown, paint_polygon, paint_runs
from .regions import CLASS, FIRST, LAST, ROW, areas_of, region_at, regions_of, runs_of
from .rule import Rule, rules_by_index

Mask = NDArray[Any]  # uint8 with classes, or uint16 with instances
Labels = NDArray[Any]  # class indices of the values that a mask has, from 0 or from 1 on
Runs = NDArray[np.int32]
Regions = NDArray[np.int32]
Outline = NDArray[np.float64]
_APART = 1024  # regions that an instance is given random numbers for


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
        key, own = np.uint64(seed), np.arange(len(self._rules))
        for source, target, index in zip(exact, marked, _numbers(indices), strict=True):
            self._mark_one(source, target, own, _Hand(key, index, 0))
        return marked

    def mark_instances(
        self, exact: Mask, labels: Sequence[Labels], *, seed: int, indices: ArrayLike, out: Mask
    ) -> None:
        """Fill in the annotators' instance masks `out` of exact ones, uint16 (N, H, W) both.

        `labels` has for each sample the class index of each instance, from number 1 on. Each
        instance is marked by itself, by its class's rule; look-alikes (class 0) are not marked.
        Where outlines overlap, the same holds for instances as does for classes.
        """
        key = np.uint64(seed)
        for source, target, own, index in zip(exact, out, labels, _numbers(indices), strict=True):
            classes = np.concatenate([[0], own])
            self._mark_one(source, target, classes, _Hand(key, index, _APART))

    def _mark_one(self, exact: Mask, target: Mask, classes: Labels, hand: "_Hand") -> None:
        """Mark one sample, whose values in the mask have `classes`, 0 for what is not marked."""
        runs = runs_of(exact)
        runs = runs[classes[runs[:, CLASS]] > 0]
        target[:] = 0
        pixels = np.bincount(runs[:, CLASS], runs[:, LAST] - runs[:, FIRST] + 1)
        kept = []
        for value, own, region in self._noticed(runs, pixels, classes):
            rule = self._rules[classes[value]]
            kept.append(own)
            if rule.kind == "grown":
                _paint_grown_regions(target, own, region, rule)
            elif rule.kind != "exact":
                draw = _Draw(rule, self._streams[classes[value]], value, hand)
                for outline, within in draw.outlines(own, region, target.shape):
                    paint_polygon(target, outline, _owner(within))
        for own in kept:
            for value, part in _by_value(own):
                paint_runs(target, part, value)

    def _noticed(
        self, runs: Runs, pixels: NDArray[Any], classes: Labels
    ) -> list[tuple[int, Runs, Regions]]:
        """What is marked of each value: its runs and their regions, the largest value first.

        Where the rule of a class goes across instances they are those of all its values, under the
        largest one. Regions that are too small for their class's rule are left out, but for the
        class's largest.
        """
        found = []
        largest = np.zeros(len(self._rules), np.int64)
        values = sorted(np.flatnonzero(pixels), key=lambda v: -pixels[v])
        for value in values:
            across = self._rules[classes[value]].across_instances
            if across and largest[classes[value]]:
                continue  # done with the class's largest value
            same = classes[runs[:, CLASS]] == classes[value] if across else runs[:, CLASS] == value
            own = runs if len(values) == 1 else runs[same]
            region = regions_of(own, self._rules[classes[value]].within)
            areas = areas_of(own, region)
            largest[classes[value]] = max(largest[classes[value]], areas.max())
            found.append((value, own, region, areas))
        every = (
            (value, *_large(own, region, areas, min(self._rules[c].smallest, int(largest[c]))))
            for value, own, region, areas in found
            if (c := classes[value])
        )
        return [one for one in every if len(one[1])]


def _numbers(indices: ArrayLike) -> NDArray[np.int64]:
    return np.asarray(indices, np.int64)


def _large(
    runs: Runs, region: Regions, areas: NDArray[np.int64], smallest: int
) -> tuple[Runs, Regions]:
    """The runs of the regions that are large enough, and their regions."""
    large = areas >= smallest
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


def _by_value(runs: Runs) -> list[tuple[int, Runs]]:
    """The runs of each value that they have."""
    values = np.unique(runs[:, CLASS])
    if len(values) == 1:
        return [(int(values[0]), runs)]
    return [(int(value), runs[runs[:, CLASS] == value]) for value in values]


def _owner(runs: Runs) -> int:
    """The value that has the most pixels in the runs."""
    return int(np.bincount(runs[:, CLASS], runs[:, LAST] - runs[:, FIRST] + 1).argmax())


def _paint_grown_regions(target: Mask, runs: Runs, region: NDArray[np.int32], rule: Rule) -> None:
    whole = rule.fill or rule.smooth > 0
    if not (rule.minimum_width or whole):
        for value, own in _by_value(runs):
            paint_grown(target, own, rule.grow, value)
        return
    for own in _of_each(runs, region):
        value = _owner(own)
        lack = 0.5 * (rule.minimum_width - _inscribed_width(own)) if rule.minimum_width else 0.0
        if whole:
            _paint_whole(target, own, max(rule.grow, lack), rule, value)
        else:
            paint_grown(target, own, max(rule.grow, lack), value)


def _paint_whole(target: Mask, runs: Runs, radius: float, rule: Rule, value: int) -> None:
    """Mark a grown region with its dents closed and its holes filled, as the rule has it.

    It is drawn by itself, with room round it, so that the frame's border makes no difference.
    """
    room = int(np.ceil(radius + rule.smooth)) + 1
    top, left = runs[0, ROW] - room, runs[:, FIRST].min() - room
    shape = runs[-1, ROW] + room + 1 - top, runs[:, LAST].max() + room + 1 - left
    alone = np.zeros(shape, np.uint8)
    paint_grown(alone, runs - np.array([top, left, left, 0], np.int32), radius, 1)
    if rule.smooth:
        reach = int(rule.smooth)
        y, x = np.ogrid[-reach : reach + 1, -reach : reach + 1]
        disc = (x * x + y * y <= rule.smooth**2).astype(np.uint8)
        alone = np.asarray(cv2.morphologyEx(alone, cv2.MORPH_CLOSE, disc), np.uint8)
    if rule.fill:
        found, _ = cv2.findContours(alone, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        alone = np.asarray(cv2.drawContours(alone, found, -1, (1,), cv2.FILLED), np.uint8)
    y, x = np.nonzero(alone)
    y, x = y + top, x + left
    inside = (y >= 0) & (y < target.shape[0]) & (x >= 0) & (x < target.shape[1])
    target[y[inside], x[inside]] = value


def _inscribed_width(runs: Runs) -> float:
    """The diameter of the largest disc in a region, pixels; 1 for a line of pixels."""
    top, left = runs[0, ROW] - 1, runs[:, FIRST].min() - 1
    alone = np.zeros((runs[-1, ROW] - top + 2, runs[:, LAST].max() - left + 2), np.uint8)
    paint_runs(alone, runs - np.array([top, left, left, 0], np.int32), 1)
    depth = cv2.distanceTransform(alone, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return 2.0 * float(depth.max()) - 1.0


class _Hand(NamedTuple):
    """Whose hand draws: random numbers by seed and sample; `apart`, regions between two values."""

    seed: np.uint64
    # the field hides tuple.index, which nobody asks of it
    index: np.int64  # pyright: ignore[reportIncompatibleMethodOverride]
    apart: int


class _Draw:
    """Draws outlines round the regions of a value of one mask, by one rule."""

    def __init__(self, rule: Rule, stream: int, value: int, hand: _Hand) -> None:
        self._rule, self._stream, self._hand = rule, stream, hand
        self._first = hand.apart * (value - 1)  # so that instances of a class are drawn unlike

    def outlines(
        self, runs: Runs, region: NDArray[np.int32], shape: tuple[int, ...]
    ) -> list[tuple[Outline, Runs]]:
        """The outline of each region, and its runs; regions whose outlines touch are made one."""
        while True:
            each = _of_each(runs, region)
            found = [self._outline(own, number) for number, own in enumerate(each)]
            if len(found) == 1:
                return [(found[0], each[0])]
            joined = _joined(each, found, shape)
            if joined.max() + 1 == len(found):
                return list(zip(found, each, strict=True))
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
            who = self._hand.seed, self._hand.index, self._stream, self._first + number
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
