"""Batches for a segmentation: labelled parts, and real ones with the teacher's masks.

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
Part = tuple[Floats, NDArray[np.uint8]]  # an image, 0 to 255, and its mask

_DOUBT = 0.6  # of the limit; from there up to it the teacher is not believed
_LOWEST = 0.25  # a probability below which nothing is called a defect, however rare it is
_EVERY = 20  # steps after which the limit is measured again
_ASKED = 16  # parts that are asked about at once


@dataclass(kw_only=True)
class PseudoMasks:
    """Endless batches of labelled and real parts, for `mean_teacher.teach`.

    `labelled` are synthetic samples, `real` parts of the pool, both of one size, and `counts` says
    how many of each are in a batch; `probe` are parts of the pool on which the limit is measured,
    from which a pixel is defective: of their pixels the teacher then marks `FACTOR` times the
    expected share. On every other real part a synthetic defect is pasted. `random` draws the
    distortions, by which student and teacher see differently.
    """

    teacher: keras.Model
    labelled: Iterator[Sample]
    real: Iterator[Image]
    probe: list[Image]
    counts: tuple[int, int]
    expected_share: float
    random: np.random.Generator

    def __iter__(self) -> Iterator[Batch]:
        """The batches: images float32 (N, H, W, 1) and masks uint8 of the same shape."""
        limit, (labelled, real) = 1.0, self.counts
        for step in itertools.count():
            if real and step % _EVERY == 0:
                limit = self._limit()
            parts = [*self._labelled(labelled), *(self._real(real, limit) if real else ())]
            images, masks = zip(*parts, strict=True)
            yield np.stack(images)[..., None], np.stack(masks).astype(np.uint8)[..., None]

    def _limit(self) -> float:
        groups = [self.probe[i : i + _ASKED] for i in range(0, len(self.probe), _ASKED)]
        found = np.concatenate([defect_probability(ask(self.teacher, g)).ravel() for g in groups])
        return max(_LOWEST, float(np.quantile(found, 1.0 - FACTOR * self.expected_share)))

    def _labelled(self, count: int) -> Iterator[Part]:
        for sample in itertools.islice(self.labelled, count):
            yield sample.image.astype(np.float32), sample.mask

    def _real(self, count: int, limit: float) -> Iterator[Part]:
        images = list(itertools.islice(self.real, count))
        masks = pseudo_masks(ask(self.teacher, images), limit)
        for place, (image, mask) in enumerate(zip(images, masks, strict=True)):
            if place % 2 == 0:
                sample = next(self.labelled)
                image = pasted(image, sample)
                mask = np.where(sample.mask > 0, sample.mask, mask)
            yield distorted(image, self.random), mask


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
