"""Synthetic defects on real metal."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ...pipeline.sample import Sample

_FEATHER = 1.0  # sigma in pixels of the border between pasted and real
_AROUND = 1 / 8  # sigma of what counts as a defect's surroundings, as a share of the image
_LEAST = 1.0  # gray levels; darker surroundings have no contrast to speak of


def pasted(image: NDArray[np.uint8], sample: Sample) -> NDArray[np.uint8]:
    """A real image uint8 (H, W) with the defects of a synthetic sample of the same size.

    Within the sample's mask the real image is multiplied by what the synthetic one is relative to
    the sound metal around it, so that light and grain of the real metal stay.
    """
    mask = (sample.mask > 0).astype(np.float32)
    if not mask.any():
        return image
    relative = sample.image / np.maximum(_surroundings(sample.image, mask), _LEAST)
    cover = cv2.GaussianBlur(mask, (0, 0), _FEATHER)
    changed = image * (1.0 + cover * (relative - 1.0))
    return np.clip(np.round(changed), 0, 255).astype(np.uint8)


def _surroundings(image: NDArray[np.uint8], mask: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of the sound pixels around each pixel, float32 (H, W)."""
    sound, sigma = 1.0 - mask, _AROUND * max(image.shape)
    light = cv2.GaussianBlur(image * sound, (0, 0), sigma)
    weight = cv2.GaussianBlur(sound, (0, 0), sigma)
    return np.asarray(light / np.maximum(weight, 1e-3), np.float32)
