"""Outlines of masks as polygons, in the two ways in which readers fill them.

Coordinates are in pixels from the image's upper left corner, so that the centre of the first pixel
is (0.5, 0.5). Holes have no polygon: a reader fills them.
"""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

_FEWEST = 3  # corners of a polygon


def edge_polygons(mask: NDArray[np.bool_]) -> list[NDArray[np.int32]]:
    """A polygon int32 (n, 2) of (x, y) for each connected part, along the edges of its pixels.

    This is COCO's way, where a polygon bounds an area: one pixel is a square of four corners.
    """
    doubled = np.repeat(np.repeat(mask.astype(np.uint8), 2, axis=0), 2, axis=1)
    # of a doubled pixel, 2x and 2x + 1 lie at the edges x and x + 1
    return [_corners((part + 1) // 2) for part in _contours(doubled)]


def centre_polygons(mask: NDArray[np.bool_]) -> list[NDArray[np.float64]]:
    """A polygon float64 (n, 2) of (x, y) for each connected part, through its border's centres.

    This is the way of readers that draw a polygon with its border, as Ultralytics does. Parts of
    one or two pixels repeat a corner, so that there are always three.
    """
    found = []
    for part in _contours(mask.astype(np.uint8), cv2.CHAIN_APPROX_SIMPLE):
        corners = np.concatenate([part, part[-1:].repeat(max(_FEWEST - len(part), 0), axis=0)])
        found.append(corners + 0.5)
    return found


def _contours(mask: NDArray[np.uint8], method: int = cv2.CHAIN_APPROX_NONE) -> Sequence[NDArray]:
    found, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, method)
    return [np.asarray(part).reshape(-1, 2) for part in found]


def _corners(points: NDArray[np.int32]) -> NDArray[np.int32]:
    """A closed way without the points at which it stands still or goes straight on."""
    moved = points[(points != np.roll(points, 1, axis=0)).any(axis=1)]
    before, after = moved - np.roll(moved, 1, axis=0), np.roll(moved, -1, axis=0) - moved
    turned = before[:, 0] * after[:, 1] != before[:, 1] * after[:, 0]
    return moved[turned]
