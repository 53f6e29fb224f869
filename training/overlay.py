"""What was found, drawn on the picture: outlines, class names and scores."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .findings import Finding

# blue, green and red of each class; told apart on gray also by people who see red and green alike
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
    """Blue, green, red of a category, 1 and above; gray for 0, sound metal."""
    return _COLOURS[(category - 1) % len(_COLOURS)] if category else _SOUND


def draw(image: NDArray[np.uint8], findings: list[Finding]) -> NDArray[np.uint8]:
    """The gray image (H, W) in colour (H, W, 3 BGR) with every finding outlined and named.

    The outline lies outside the region, so that the defect itself stays visible.
    """
    picture = np.asarray(cv2.cvtColor(image, cv2.COLOR_GRAY2BGR), np.uint8)
    for finding in findings:
        x, y, width, height = finding.region.box
        mask = np.pad(finding.region.mask.astype(np.uint8), 1)
        ring = cv2.dilate(mask, np.ones((3, 3), np.uint8)) > mask
        top, left = max(1 - y, 0), max(1 - x, 0)
        part = picture[y - 1 + top : y + height + 1, x - 1 + left : x + width + 1]
        part[ring[top : top + part.shape[0], left : left + part.shape[1]]] = colour(
            finding.category
        )
    scale = min(max(min(image.shape) / 600, 0.35), 1.0)
    for finding in findings:
        _name(picture, finding, scale)
    return picture


def _name(picture: NDArray[np.uint8], finding: Finding, scale: float) -> None:
    """Class and score above the box, or below it where there is no room."""
    text = f"{finding.name} {finding.score:.2f}"
    (width, height), base = cv2.getTextSize(text, _FONT, scale, 1)
    x, y, _, tall = finding.region.box
    left = min(max(x - 1, 0), max(picture.shape[1] - width - 2 * _PAD, 0))
    full = height + base + 2 * _PAD
    top = y - 1 - full if y - 1 >= full else min(y + tall + 1, max(picture.shape[0] - full, 0))
    corner = (left + width + 2 * _PAD - 1, top + full - 1)
    cv2.rectangle(picture, (left, top), corner, (0, 0, 0), cv2.FILLED)
    place = (left + _PAD, top + _PAD + height)
    cv2.putText(
        picture, text, place, _FONT, scale, colour(finding.category), 1, lineType=cv2.LINE_AA
    )
