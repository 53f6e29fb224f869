"""Outlines, run lengths and boxes in pictures, and the sets that such regions make."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError
from ....generator.pictures.tables import short
from ...kinds import BINARY
from ..images import ImageSet, Item, MaskReader
from ..pairs import name_in

_MOST_CLASSES = 200
_FARTHEST = 10**5  # pixels of a corner from the picture's; beyond any picture, and 2**31 with room
_LONGEST = 100  # characters of a class's name

Inside = Callable[[tuple[int, int]], NDArray[np.bool_]]
"""Makes bool (H, W), what a region covers of a picture of (height, width)."""


@dataclass(frozen=True, kw_only=True)
class Region:
    """A defect in a picture: the number of its class in the file, and what it covers.

    `area`, in any unit that is the same for all regions of a picture, says which one lies over
    which: the smaller. A region that `is_box` is only known to lie within what it covers.
    """

    number: int
    area: float
    inside: Inside
    is_box: bool = False


def region_set(
    folder: Path, pictures: Mapping[Path, Sequence[Region]], names: Mapping[int, str]
) -> ImageSet:
    """The set of some pictures by the regions in each; one without any is sound metal.

    `names` are those of classes by the numbers of regions, which are told without case. A set of
    boxes alone is `boxed`, and its labels are the classes whose boxes cover most; any other is
    `masked`. Raises SlabForgeError for a number without a name, and for too many classes.
    """
    every = [region for regions in pictures.values() for region in regions]
    called = {n: _name(folder, n, names) for n in sorted({r.number for r in every})}
    classes = tuple(dict.fromkeys([BINARY[0], *called.values()]))
    if len(classes) > _MOST_CLASSES:
        raise SlabForgeError(f"'{folder}' names {len(classes)} classes, too many.")
    index = {n: classes.index(name) for n, name in called.items()}
    boxed = bool(every) and all(r.is_box for r in every)
    once = len({file.name for file in pictures}) == len(pictures)
    items = [
        Item(
            file,
            _filled(regions, index) if regions else None,
            _label(regions, index) if boxed or not regions else None,
            "" if once else name_in(file, folder),
        )
        for file, regions in pictures.items()
    ]
    return ImageSet(folder, classes, tuple(items), masked=not boxed, boxed=boxed)


def box(x0: float, y0: float, x1: float, y1: float) -> Inside:
    """What covers the pixels of a box between these places in pixels; ValueError for no box."""
    if not (-_FARTHEST <= x0 < x1 <= _FARTHEST and -_FARTHEST <= y0 < y1 <= _FARTHEST):
        raise ValueError("a box has a width and a height, near its picture")
    (left, top), (right, bottom) = np.clip([(x0, y0), (x1, y1)], 0, None).round().astype(int)

    def inside(shape: tuple[int, int]) -> NDArray[np.bool_]:
        drawn = np.zeros(shape, np.bool_)
        drawn[top:bottom, left:right] = True
        return drawn

    return inside


def polygons(every: Iterable[NDArray[np.float64]]) -> Inside:
    """What covers the pixels whose centres lie in a polygon, or on its outline.

    Each is (N, 2) of x and y in pixels; 0, 0 is the corner of the first pixel. ValueError for
    corners that are none, or too few.
    """
    outlines = list(every)
    for corners in outlines:
        if len(corners) < 3 or not (np.abs(corners) <= _FARTHEST).all():
            raise ValueError("a polygon has three corners or more, near its picture")

    def inside(shape: tuple[int, int]) -> NDArray[np.bool_]:
        # of a canvas twice as fine, even places are the edges of pixels and odd ones their centres
        fine = np.zeros((2 * shape[0] + 1, 2 * shape[1] + 1), np.uint8)
        for corners in outlines:
            cv2.fillPoly(fine, [(2 * corners).round().astype(np.int32)], (1,))
        return fine[1::2, 1::2] > 0

    return inside


def _filled(regions: Sequence[Region], index: Mapping[int, int]) -> MaskReader:
    """A function that fills the regions, the largest first."""
    order = sorted(regions, key=lambda region: -region.area)

    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        drawn = np.zeros(shape, np.uint8)
        for region in order:
            drawn[region.inside(shape)] = index[region.number]
        return drawn

    return mask


def _label(regions: Sequence[Region], index: Mapping[int, int]) -> int:
    """The class whose regions have the largest area together, 0 where there are none."""
    areas: dict[int, float] = {}
    for region in regions:
        own = index[region.number]
        areas[own] = areas.get(own, 0.0) + region.area
    return max(areas, key=lambda label: areas[label]) if areas else 0


def _name(folder: Path, number: int, names: Mapping[int, str]) -> str:
    name = " ".join(names.get(number, "").lower().split())
    if not 0 < len(name) <= _LONGEST:
        raise SlabForgeError(
            f"'{folder}' has regions of the class {number}, whose name, of 1 to {_LONGEST}"
            f" characters, is not told (got '{short(name)}')."
        )
    return name
