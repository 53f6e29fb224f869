"""Outlines of masks as polygons, in the two ways in which readers fill them.

Coordinates are in pixels from the image's upper left corner, so that the centre of the first pixel
is (0.5, 0.5). Holes have no polygon: a reader fills them.
"""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

_FEWEST = 3  # corners of a polygon
_WITHIN = 0.1  # pixels from the edge of a pixel, so that places of six digits fall into it


def edge_polygons(mask: NDArray[np.bool_]) -> list[NDArray[np.int32]]:
    """A polygon int32 (n, 2) of (x, y) for each connected part, along the edges of its pixels.

    This is COCO's way, where a polygon bounds an area: one pixel is a square of four corners.
    """
    doubled = np.repeat(np.repeat(mask.astype(np.uint8), 2, axis=0), 2, axis=1)
    # of a doubled pixel, 2x and 2x + 1 lie at the edges x and x + 1
    return [_corners((part + 1) // 2) for part in _contours(doubled)]


def centre_polygons(mask: NDArray[np.bool_]) -> list[NDArray[np.float64]]:
    """A polygon float64 (n, 2) of (x, y) for each connected part, through its border's centres.

    This is the way of readers that draw a polygon with its border, as Ultralytics does. A part that
    is one pixel wide or high is a rectangle just within its pixels, since these readers divide by
    the area of a polygon's box; two pixels at a corner repeat one, so that there are always three.
    """
    found = []
    for part in _contours(mask.astype(np.uint8), cv2.CHAIN_APPROX_SIMPLE):
        low, high = part.min(axis=0), part.max(axis=0)
        if (low == high).any():
            (left, top), (right, bottom) = low + _WITHIN, high + 1 - _WITHIN
            corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
            found.append(np.array(corners, np.float64))
        else:
            again = part[-1:].repeat(max(_FEWEST - len(part), 0), axis=0)
            found.append(np.concatenate([part, again]) + 0.5)
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
