"""Whether pictures look like metal at all, in a few numbers that need no network."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from .pool import Image

_FINE = 2.0  # sigma in pixels; what is finer is grain
_STATISTICS = ("grain", "local contrast", "correlation of neighbours", "share of flat places")
_FLOORS = np.array([0.5, 0.4, 0.1, 0.1])  # the least that counts as one step, for each of these


def statistics(image: Image) -> NDArray[np.float64]:
    """`_STATISTICS` of a gray image uint8 (H, W).

    Logarithms of grain and of contrast relative to the mean, the correlation of the grain of
    neighbours, -1 to 1, and the share of the pixels that equal both of their neighbours.
    """
    light = image.astype(np.float32) + 1.0
    grain = light - cv2.GaussianBlur(light, (0, 0), _FINE)
    noise, contrast = grain.std() + 0.1, light.std() + 0.1
    beside = [(grain[:, 1:] * grain[:, :-1]).mean(), (grain[1:] * grain[:-1]).mean()]
    flat = (image[1:, 1:] == image[:-1, 1:]) & (image[1:, 1:] == image[1:, :-1])
    return np.array(
        [
            np.log(noise / light.mean()),
            np.log(contrast / light.mean()),
            sum(beside) / 2 / noise**2,
            flat.mean(),
        ]
    )


def distance(pool: Sequence[Image], synthetic: Sequence[Image]) -> float:
    """How far pictures are from synthetic metal, in steps of what synthetic metal itself varies by.

    It is the root of the mean square over `_STATISTICS` of the distance of their medians.
    """
    ours, theirs = (np.array([statistics(i) for i in images]) for images in (synthetic, pool))
    low, middle, high = np.quantile(ours, (0.16, 0.5, 0.84), axis=0)
    steps = np.maximum((high - low) / 2, _FLOORS)
    return float(np.sqrt(np.mean(((np.median(theirs, 0) - middle) / steps) ** 2)))
