"""What the student sees and the teacher does not: other light, focus and noise."""

import cv2
import numpy as np
from numpy.typing import NDArray

_GAIN = (0.6, 1.5)
_GAMMA = (0.7, 1.41)
_BLUR = (0.3, 1.5)  # sigma, pixels
_NOISE = (0.0, 8.0)  # gray levels


def distorted(image: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.float32]:
    """An image (H, W), 0 to 255, under a random gain and gamma, half of them blurred, with noise.

    Each distortion is drawn by `random`, gain and gamma evenly in their logarithm.
    """
    gain, gamma = (np.exp(random.uniform(*np.log(limits))) for limits in (_GAIN, _GAMMA))
    blurs, sigma, level = random.random() < 0.5, random.uniform(*_BLUR), random.uniform(*_NOISE)
    light = np.clip(gain * image.astype(np.float32) / 255.0, 0.0, 1.0) ** np.float32(gamma) * 255.0
    if blurs:
        light = cv2.GaussianBlur(light, (0, 0), sigma)
    noise = random.normal(0.0, level, image.shape)
    return np.clip(light + noise, 0.0, 255.0).astype(np.float32)
