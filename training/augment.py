"""What differs between cameras and not between defects: light, contrast, blur, orientation."""

import cv2
import numpy as np
from numpy.typing import NDArray


class Augment:
    """Random flips of image and mask, and random photometry of the image, by seed."""

    def __init__(self, seed: int) -> None:
        """Draw from a generator of its own."""
        self._random = np.random.default_rng(seed)

    def __call__(
        self, image: NDArray[np.uint8], mask: NDArray[np.uint8]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Images float32 (N, H, W, 1), 0 … 255, and masks float32 (N, H, W, 1), 0 or 1.

        Takes uint8 (N, H, W, 1) and uint8 (N, H, W).
        """
        x = image.astype(np.float32)
        y = (mask > 0).astype(np.float32)[..., None]
        for axis in (1, 2):
            turned = self._random.random(len(x)) < 0.5
            x[turned], y[turned] = np.flip(x[turned], axis), np.flip(y[turned], axis)
        gain = self._random.uniform(0.6, 1.5, (len(x), 1, 1, 1))
        gamma = 2.0 ** self._random.uniform(-0.5, 0.5, (len(x), 1, 1, 1))
        x = 255.0 * np.clip(gain * (x / 255.0) ** gamma, 0.0, 1.0)
        sigmas = self._random.uniform(-1.2, 1.2, len(x))
        for i in np.flatnonzero(sigmas > 0.3):
            x[i, ..., 0] = cv2.GaussianBlur(x[i, ..., 0], (0, 0), float(sigmas[i]))
        return x.astype(np.float32), y
