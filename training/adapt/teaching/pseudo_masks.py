"""Batches for a segmentation: synthetic parts, and real ones with the teacher's masks.

Mean teacher with pasted objects: Tranheden and others, "DACS", WACV 2021.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import keras
import numpy as np
from numpy.typing import NDArray

from ...pipeline.sample import Sample
from ..opinion import ask, defect_probability
from ..pool import Image
from ..threshold import FACTOR
from .distort import distorted
from .loss import IGNORED
from .mean_teacher import Batch
from .paste import pasted

Floats = NDArray[np.float32]

_DOUBT = 0.6  # of the limit; from there up to it the teacher is not believed
_LOWEST = 0.25  # a probability below which nothing is called a defect, however rare it is
_EVERY = 20  # steps after which the limit is measured again


@dataclass(kw_only=True)
class PseudoMasks:
    """Endless batches of `count` synthetic and `count` real parts, for `mean_teacher.teach`.

    `synthetic` are labelled samples, `real` parts of the pool, both of one size; `probe` are parts
    of the pool on which the limit is measured, from which a pixel is defective: of their pixels the
    teacher then marks `FACTOR` times the expected share. On every other real part a synthetic
    defect is pasted. `random` draws the distortions, by which student and teacher see differently.
    """

    teacher: keras.Model
    synthetic: Iterator[Sample]
    real: Iterator[Image]
    probe: list[Image]
    count: int
    expected_share: float
    random: np.random.Generator

    def __iter__(self) -> Iterator[Batch]:
        """The batches: images float32 (2 · count, H, W, 1) and masks uint8 of the same shape."""
        limit = 1.0
        for step in itertools.count():
            if step % _EVERY == 0:
                limit = self._limit()
            yield self._batch(limit)

    def _limit(self) -> float:
        groups = [self.probe[i : i + self.count] for i in range(0, len(self.probe), self.count)]
        found = np.concatenate([defect_probability(ask(self.teacher, g)).ravel() for g in groups])
        return max(_LOWEST, float(np.quantile(found, 1.0 - FACTOR * self.expected_share)))

    def _batch(self, limit: float) -> Batch:
        labelled = [next(self.synthetic) for _ in range(self.count)]
        real = [next(self.real) for _ in range(self.count)]
        masks = list(pseudo_masks(ask(self.teacher, real), limit))
        for place in range(0, self.count, 2):
            sample = next(self.synthetic)
            real[place] = pasted(real[place], sample)
            masks[place] = np.where(sample.mask > 0, sample.mask, masks[place])
        images = [s.image.astype(np.float32) for s in labelled]
        images += [distorted(image, self.random) for image in real]
        masks = [s.mask for s in labelled] + masks
        return np.stack(images)[..., None], np.stack(masks).astype(np.uint8)[..., None]


def pseudo_masks(predicted: Floats, limit: float) -> NDArray[np.uint8]:
    """Class indices uint8 (N, H, W) of what a teacher gives, IGNORED where it is in doubt.

    `predicted` is (N, H, W, 1), the probability of a defect, or (N, H, W, K) of K classes.
    """
    probability = defect_probability(predicted)
    if predicted.shape[-1] == 1:
        value = np.ones(probability.shape, np.uint8)
    else:
        value = (1 + predicted[..., 1:].argmax(-1)).astype(np.uint8)
    doubtful = np.where(probability >= _DOUBT * limit, IGNORED, 0)
    return np.where(probability >= limit, value, doubtful).astype(np.uint8)
