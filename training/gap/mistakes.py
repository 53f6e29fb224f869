"""Where a model errs on real crops: false alarms and misses, in groups that look alike."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...counted import counted
from ..inspection.regions import Region, find_regions
from .crops import Crops
from .statistics import SMALLEST, Values, measure
from .unlike import Group, grouped, nearest_distance, standardised

FALSE_ALARM, MISS, MARKED = "false alarms", "misses", "what it marks"
_LEAST_AREA = 16  # pixels of a region that counts
_HIT = 0.1  # share of a region that must be marked on the other side for it to be found
_MOST = 240  # regions of a kind that are grouped
_SIZES = 0.5, 0.25, 0.25  # spreads by which log2 area, log2 aspect and fill of the box are divided

Predict = Callable[[NDArray[np.uint8]], NDArray[np.float32]]  # (H, W) to probabilities (H, W)


class Spot(NamedTuple):
    """A region in a crop: the crop's number, the region, and the window (y, x) around it."""

    crop: int
    region: Region
    place: tuple[slice, slice]


class Mistakes(NamedTuple):
    """Mistakes of one kind: `spots` in real crops, `generated` ones to compare with, and groups.

    Numbers in `groups` are places in `spots`, those of the nearest ones places in `generated`.
    """

    kind: str
    spots: list[Spot]
    generated: list[Spot]
    groups: list[Group]


def mistakes(
    real: Crops, synthetic: Crops, predict: Predict, threshold: float, seed: int = 0
) -> list[Mistakes]:
    """False alarms and misses in real crops or, without masks, whatever is marked in them.

    Each group stands beside the defects that the synthetic crops hold and that look most like it.
    """
    found: dict[str, list[Spot]] = {}
    for kind, spot in _spots(real, predict, threshold):
        found.setdefault(kind, []).append(spot)
    assert synthetic.mask is not None
    defects = [s for i, m in enumerate(synthetic.mask) for s in _of_mask(i, m)]
    told = []
    for kind, spots in found.items():
        chance = np.random.default_rng(seed)
        some = [spots[i] for i in np.sort(chance.permutation(len(spots))[:_MOST])]
        told.append(Mistakes(kind, some, defects, _groups(some, defects, real, synthetic, seed)))
    return told


def _spots(real: Crops, predict: Predict, threshold: float) -> Iterator[tuple[str, Spot]]:
    for i, image in counted(enumerate(real.image), len(real)):
        probability = predict(image)
        marked = [_spot(i, r, image) for r in _regions(probability, threshold)]
        if real.mask is None:
            yield from ((MARKED, s) for s in marked)
            continue
        mask = real.mask[i] > 0
        yield from ((FALSE_ALARM, s) for s in marked if not _met(s.region, mask))
        found = probability >= threshold
        yield from ((MISS, s) for s in _of_mask(i, mask) if not _met(s.region, found))


def _of_mask(crop: int, mask: NDArray) -> list[Spot]:
    return [_spot(crop, r, mask) for r in _regions((mask > 0).astype(np.float32), 0.5)]


def _regions(probability: NDArray[np.float32], threshold: float) -> list[Region]:
    return find_regions(probability[..., None], threshold, _LEAST_AREA)


def _met(region: Region, marked: NDArray[np.bool_]) -> bool:
    """Whether a tenth of a region is marked."""
    return bool(marked[region.place][region.mask].mean() >= _HIT)


def _spot(crop: int, region: Region, image: NDArray) -> Spot:
    """The region in a window of half the crop, or of 64 pixels, that lies within the crop."""
    x, y, width, height = region.box
    middle = y + height / 2, x + width / 2
    place = []
    for centre, length in zip(middle, image.shape, strict=True):
        side = max(length // 2, SMALLEST)
        start = int(np.clip(round(centre - side / 2), 0, length - side))
        place.append(slice(start, start + side))
    return Spot(crop, region, (place[0], place[1]))


def _groups(
    spots: list[Spot], defects: list[Spot], real: Crops, synthetic: Crops, seed: int
) -> list[Group]:
    ours, theirs = _described(spots, real), _described(defects, synthetic)
    if not len(ours) or not len(theirs):
        return []
    count = ours.shape[1] - len(_SIZES)
    looks = [standardised(v[:, :count], ours[:, :count]) for v in (ours, theirs)]
    sizes = [v[:, count:] / _SIZES for v in (ours, theirs)]
    rows, generated = (np.hstack(pair) for pair in zip(looks, sizes, strict=True))
    distance, nearest = nearest_distance(rows, generated)
    return grouped(rows, generated, np.arange(len(spots)), nearest, distance, seed)


def _described(spots: list[Spot], crops: Crops) -> Values:
    """Statistics of each window, then log2 of area and aspect, and the fill of the box."""
    windows = [crops.image[s.crop][s.place] for s in spots]
    if not windows:
        return np.zeros((0, 0))
    boxes = np.array([[s.region.area, s.region.box[2], s.region.box[3]] for s in spots], float)
    area, width, height = boxes.T
    shape = np.stack([np.log2(area), np.log2(height / width), area / (width * height)], 1)
    return np.hstack([measure(np.stack(windows)), shape])
