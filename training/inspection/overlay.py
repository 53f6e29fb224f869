"""Draws findings on a picture: outlines, class names and scores."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ..datasets.channels import with_channels
from .findings import Finding

# (blue, green, red) of each class. Red-green colour-blind people can tell them apart on gray, too
# (Okabe and Ito, "Color Universal Design", 2008)
_COLOURS = (
    (0, 159, 230),
    (233, 180, 86),
    (66, 228, 240),
    (167, 121, 204),
    (115, 158, 0),
    (0, 94, 213),
    (178, 114, 0),
)
_SOUND = (150, 150, 150)
_FONT, _PAD = cv2.FONT_HERSHEY_SIMPLEX, 2


def colour(category: int) -> tuple[int, int, int]:
    """The colour (blue, green, red), 0 to 255, of a category from 1; gray for 0, sound metal."""
    return _COLOURS[(category - 1) % len(_COLOURS)] if category else _SOUND


def draw(image: NDArray[np.uint8], findings: list[Finding]) -> NDArray[np.uint8]:
    """The image, (H, W) or RGB (H, W, 3), as uint8 (H, W, 3) in BGR, with every finding outlined.

    Class and score are written beside each. Outlines lie outside the regions, so that the defects
    themselves stay visible.
    """
    picture = with_channels(image, 3)[..., ::-1].copy()
    for finding in findings:
        x, y, width, height = finding.region.box
        mask = np.pad(finding.region.mask.astype(np.uint8), 1)
        ring = cv2.dilate(mask, np.ones((3, 3), np.uint8)) > mask
        top, left = max(1 - y, 0), max(1 - x, 0)
        part = picture[y - 1 + top : y + height + 1, x - 1 + left : x + width + 1]
        part[ring[top : top + part.shape[0], left : left + part.shape[1]]] = colour(
            finding.category
        )
    scale = min(max(min(image.shape[:2]) / 600, 0.3), 1.0)
    taken: list[tuple[int, int, int, int]] = []
    for finding in findings:
        _name(picture, finding, scale, taken)
    return picture


def _name(
    picture: NDArray[np.uint8],
    finding: Finding,
    scale: float,
    taken: list[tuple[int, int, int, int]],
) -> None:
    """Write class and score beside the box, if possible where no other name stands."""
    text = f"{finding.name} {finding.score:.2f}"
    (width, height), base = cv2.getTextSize(text, _FONT, scale, 1)
    across, down = width + 2 * _PAD, height + base + 2 * _PAD
    places = [
        (left, top, left + across, top + down)
        for left, top in _beside(finding.region.box, (across, down))
        if 0 <= top <= picture.shape[0] - down
    ]
    places = [_moved_inside(p, picture.shape[1]) for p in places] or [(0, 0, across, down)]
    free = (p for p in places if not any(_overlap(p, t) for t in taken))
    left, top, right, bottom = place = next(free, places[0])
    taken.append(place)
    cv2.rectangle(picture, (left, top), (right - 1, bottom - 1), (0, 0, 0), cv2.FILLED)
    start = (left + _PAD, top + _PAD + height)
    cv2.putText(
        picture, text, start, _FONT, scale, colour(finding.category), 1, lineType=cv2.LINE_AA
    )


def _beside(box: tuple[int, int, int, int], size: tuple[int, int]) -> list[tuple[int, int]]:
    """Places (left, top) for a name of `size`: above, below, right and left of a box, within it."""
    (x, y, width, height), (across, down) = box, size
    above, below = (x - 1, y - 1 - down), (x - 1, y + height + 1)
    right, left = (x + width + 1, y), (x - 1 - across, y)
    return [above, below, right, left, (x + width + 1, y + height - down), (x, y)]


def _moved_inside(place: tuple[int, int, int, int], width: int) -> tuple[int, int, int, int]:
    left, top, right, bottom = place
    move = max(-left, 0) - max(right - width, 0)
    return left + move, top, right + move, bottom


def _overlap(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
