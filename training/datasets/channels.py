"""Images in gray and in colour, brought to what a network takes."""

import cv2
import numpy as np
from numpy.typing import NDArray


def with_channels(image: NDArray[np.uint8], channels: int) -> NDArray[np.uint8]:
    """An image uint8, gray (H, W) or RGB (H, W, 3), as the other where `channels` (1, 3) says so.

    Colours become luma by ITU-R BT.601, as in JPEG; gray is repeated.
    """
    if channels == 1 and image.ndim == 3:
        return np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)
    if channels == 3 and image.ndim == 2:
        return np.repeat(image[..., None], 3, axis=2)
    return image


def mirrored(image: NDArray[np.uint8], down: int, right: int) -> NDArray[np.uint8]:
    """An image (H, W) or (H, W, 3), mirrored by so many pixels at its lower and right edges."""
    beyond = [(0, down), (0, right), (0, 0)][: image.ndim]
    return np.pad(image, beyond, mode="symmetric")


def network_input(image: NDArray[np.uint8], channels: int) -> NDArray[np.float32]:
    """An image (H, W) or (H, W, 3) as float32 (H, W, channels), 0 to 255, for a network."""
    fitted = with_channels(image, channels)
    return fitted.reshape(*fitted.shape[:2], channels).astype(np.float32)
