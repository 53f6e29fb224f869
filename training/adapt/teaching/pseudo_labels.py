"""Batches for a classification: synthetic images, and real ones with the teacher's classes.

Of each class the surer half of the pictures is believed, so that a class the network finds hard is
not lost: Zou and others, "Class-balanced self-training", ECCV 2018.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import keras
import numpy as np
from numpy.typing import NDArray

from ...pipeline.sample import Sample
from ..opinion import ask
from ..pool import Image
from .distort import distorted
from .mean_teacher import Batch

_BELIEVED = 0.5  # of the pictures of each class
_EVERY = 20  # steps after which it is measured again who is sure


@dataclass(kw_only=True)
class PseudoLabels:
    """Endless batches of `count` synthetic and `count` real images, for `mean_teacher.teach`.

    `synthetic` are labelled samples, `real` pictures of the pool, both of the network's size;
    `probe` are pictures on which it is measured how sure the teacher is. `random` draws the
    distortions, by which student and teacher see differently.
    """

    teacher: keras.Model
    synthetic: Iterator[Sample]
    real: Iterator[Image]
    probe: list[Image]
    count: int
    random: np.random.Generator

    def __iter__(self) -> Iterator[Batch]:
        """Images float32 (2 · count, H, W, 1), labels int32 and weights float32 (2 · count,)."""
        limits = np.ones(0, np.float32)
        for step in itertools.count():
            if step % _EVERY == 0:
                limits = limits_of(ask(self.teacher, self.probe))
            yield self._batch(limits)

    def _batch(self, limits: NDArray[np.float32]) -> Batch:
        labelled = [next(self.synthetic) for _ in range(self.count)]
        real = [next(self.real) for _ in range(self.count)]
        labels, weights = pseudo_labels(ask(self.teacher, real), limits)
        images = [s.image.astype(np.float32) for s in labelled]
        images += [distorted(image, self.random) for image in real]
        return (
            np.stack(images)[..., None],
            np.concatenate([[s.label for s in labelled], labels]).astype(np.int32),
            np.concatenate([np.ones(self.count), weights]).astype(np.float32),
        )


def limits_of(predicted: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each class the probability (K,) that the surer half of its pictures reaches.

    `predicted` is (N, K). For a class that no picture is taken for it is 1.
    """
    best, likeliest = predicted.max(-1), predicted.argmax(-1)
    return np.array(
        [
            np.quantile(best[likeliest == k], 1.0 - _BELIEVED) if (likeliest == k).any() else 1.0
            for k in range(predicted.shape[-1])
        ],
        np.float32,
    )


def pseudo_labels(
    predicted: NDArray[np.float32], limits: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The likeliest class of each image (N,), and its weight: 1 where the teacher is sure, else 0.

    `predicted` is (N, K), `limits` (K,), as `limits_of` has it.
    """
    label = predicted.argmax(-1)
    return label, (predicted.max(-1) >= limits[label]).astype(np.float32)
