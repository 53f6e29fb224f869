"""What differs between cameras and not between defects: light, contrast, blur, orientation."""

import os

import cv2
import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("NO_ALBUMENTATIONS_UPDATE", "1")  # it would ask a server for its version
import albumentations as A  # noqa: E402


class Augment:
    """Random flips, small turns and zooms of image and mask, and random photometry of the image.

    What is drawn for a sample depends on the seed and on the sample's position in the training.
    """

    def __init__(self, seed: int) -> None:
        """Draw by `seed`, 0 or more."""
        self._seed = seed
        self._transform = A.Compose(
            [
                A.HorizontalFlip(),
                A.VerticalFlip(),
                A.Affine(
                    scale=(0.85, 1.2), rotate=(-8, 8), border_mode=cv2.BORDER_REFLECT_101, p=0.3
                ),
                A.MultiplicativeNoise(multiplier=(0.6, 1.5), p=1.0),  # one gain for all pixels
                A.RandomGamma(gamma_limit=(70, 141), p=1.0),  # per cent
                A.GaussianBlur(blur_limit=0, sigma_limit=(0.3, 1.2), p=0.4),
            ]
        )

    def __call__(
        self, image: NDArray[np.uint8], mask: NDArray[np.uint8], position: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """An image uint8 (H, W) and its mask uint8 (H, W), both changed alike in shape."""
        state = np.random.SeedSequence([self._seed, position]).generate_state(1)
        self._transform.set_random_seed(int(state[0]))
        changed = self._transform(image=image[..., None], mask=mask)
        return changed["image"][..., 0], changed["mask"]
