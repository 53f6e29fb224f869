"""Samples from images on disk, in an order that is drawn anew for each round through the set."""

import itertools
from collections.abc import Iterator

import numpy as np

from ..datasets.images import ImageSet, Labelled
from .sample import Sample, Samples
from .sizing import Fit

_HELD_BYTES = 1 << 30  # of images and masks that stay in memory; those beyond are read again


def shuffled(images: ImageSet, *, seed: int, fit: Fit) -> Samples:
    """The images of a set, each once in a round; `fit` brings each to one size.

    Order and what `fit` draws follow from `seed`, the round, and the place in it.
    """
    held = _Held(images)

    def samples(start: int) -> Iterator[Sample]:
        for position in itertools.count(start):
            turn, place = divmod(position, len(held))
            order = np.random.default_rng([seed, turn]).permutation(len(held))
            yield fit(held[int(order[place])], np.random.default_rng([seed, turn, place]))

    return samples


class _Held:
    """Images that stay in memory once they were read, up to `_HELD_BYTES`."""

    def __init__(self, images: ImageSet) -> None:
        self._images, self._held, self._bytes = images, dict[int, Labelled](), 0

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, index: int) -> Labelled:
        if index in self._held:
            return self._held[index]
        sample = self._images[index]
        if self._bytes < _HELD_BYTES:
            self._held[index] = sample
            self._bytes += sample.image.nbytes + sample.mask.nbytes
        return sample
