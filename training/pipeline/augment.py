"""What differs between cameras and not between defects: light, contrast, blur, orientation."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from .sample import Sample, Samples

_NO_QUESTION = "NO_ALBUMENTATIONS_UPDATE"  # else its import asks a server for the newest version


class Augment:
    """Random flips, small turns and zooms of image and mask, and random photometry of the image.

    What is drawn for a sample depends on the seed and on the sample's position in the training.
    """

    def __init__(self, seed: int, *, photometric: bool = True) -> None:
        """Draw by `seed`, an integer from 0; without `photometric` only what moves pixels."""
        albumentations: Any = _albumentations()
        self._seed = seed
        moving = [
            albumentations.HorizontalFlip(),
            albumentations.VerticalFlip(),
            albumentations.Affine(
                scale=(0.85, 1.2), rotate=(-8, 8), border_mode=cv2.BORDER_REFLECT_101, p=0.3
            ),
        ]
        photometry = [
            # one gain for all pixels
            albumentations.MultiplicativeNoise(multiplier=(0.6, 1.5), p=1.0),
            albumentations.RandomGamma(gamma_limit=(70, 141), p=1.0),  # per cent
            albumentations.GaussianBlur(blur_limit=0, sigma_limit=(0.3, 1.2), p=0.4),
        ]
        self._transform = albumentations.Compose(moving + photometry * photometric)

    def __call__(
        self, image: NDArray[np.uint8], mask: NDArray[np.uint8], position: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """An image uint8 (H, W) or (H, W, 3) and its mask uint8 (H, W), both moved alike."""
        state = np.random.SeedSequence([self._seed, position]).generate_state(1)
        self._transform.set_random_seed(int(state[0]))
        wide = image[..., None] if image.ndim == 2 else image
        changed = self._transform(image=wide, mask=mask)
        return changed["image"].reshape(image.shape), changed["mask"]


def augmented(samples: Samples, seed: int, *, photometric: bool = True) -> Samples:
    """The samples of a series, each changed by what `Augment` draws for its position."""

    def changed(start: int) -> Iterator[Sample]:
        augment = Augment(seed, photometric=photometric)
        for position, sample in enumerate(samples(start), start):
            image, mask = augment(sample.image, sample.mask, position)
            yield sample._replace(image=image, mask=mask)

    return changed


def _albumentations() -> Any:
    """The library of augmentations, imported when it is first needed and without its question."""
    with _unless_set(_NO_QUESTION, "1"):
        import albumentations

    return albumentations


@contextmanager
def _unless_set(name: str, value: str) -> Iterator[None]:
    """Set an environment variable that the user has not set, and unset it again."""
    if name in os.environ:
        yield
        return
    os.environ[name] = value
    try:
        yield
    finally:
        del os.environ[name]
