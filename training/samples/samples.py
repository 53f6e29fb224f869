"""Endless training samples, each a function of the seed and its position, as NumPy arrays.

Nothing here needs TensorFlow: `batches` serves Keras on JAX and PyTorch too.
"""

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.delivery.batch import samples_at_once
from ...generator.delivery.stream import stream
from ...generator.recipe import Recipe
from ..datasets.images import ImageSet, Labelled
from .augment import Augment

_HELD_BYTES = 1 << 30


class Sample(NamedTuple):
    """Gray `image` uint8 (H, W), `mask` uint8 (H, W) class index, `label` of the whole image."""

    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    label: int


class Batch(NamedTuple):
    """`image` float32 (N, H, W, 1), 0 … 255; `mask` uint8 (N, H, W, 1); `label` int32 (N,)."""

    image: NDArray[np.float32]
    mask: NDArray[np.uint8]
    label: NDArray[np.int32]


Samples = Callable[[int], Iterator[Sample]]  # endless, from a position on
Fit = Callable[[Labelled, np.random.Generator], Sample]


def from_stream(
    recipe: Recipe,
    seed: int,
    classes: Sequence[str],
    count: int | None = None,
    devices: Sequence[int] | None = None,
) -> Samples:
    """Rendered samples with indices of `classes`, never the same twice.

    With `count` the first so many, over and over: what a set of that size on disk would give.
    """
    table = pack_indices(recipe, classes)

    def samples(start: int) -> Iterator[Sample]:
        first = start if count is None else start % count
        while True:
            left = None if count is None else count - first
            for batch in stream(
                recipe,
                batch_size=samples_at_once(recipe.size),
                seed=seed,
                start=first,
                count=left,
                devices=devices,
            ):
                masks, labels = table[batch.mask], table[batch.label]
                for image, mask, label in zip(batch.image, masks, labels, strict=True):
                    yield Sample(image[..., 0], mask, int(label))
            first = 0

    return samples


def scaled(samples: Samples, size: tuple[int, int]) -> Samples:
    """The samples in (width, height) pixels."""

    def smaller(start: int) -> Iterator[Sample]:
        return (resized(sample, size) for sample in samples(start))

    return smaller


def pack_indices(recipe: Recipe, classes: Sequence[str]) -> NDArray[np.uint8]:
    """For each class of the pack its index in `classes`; one that is not there is 1, a defect."""
    pack, _ = recipe.loaded
    return np.array(
        [classes.index(c) if c in classes else min(i, 1) for i, c in enumerate(pack.classes)],
        np.uint8,
    )


def from_images(images: ImageSet, seed: int, fit: Fit) -> Samples:
    """Images in an order that is drawn anew for each round; `fit` brings them to one size."""
    held = _Held(images)

    def samples(start: int) -> Iterator[Sample]:
        for position in itertools.count(start):
            turn, place = divmod(position, len(held))
            order = np.random.default_rng([seed, turn]).permutation(len(held))
            yield fit(held[int(order[place])], np.random.default_rng([seed, turn, place]))

    return samples


def mixed(first: Samples, second: Samples, share: float) -> Samples:
    """Of every n samples floor(share · n) come from `second`, evenly spread."""

    def seconds(position: int) -> int:
        return math.floor(position * share + 1e-9)

    def samples(start: int) -> Iterator[Sample]:
        sources = first(start - seconds(start)), second(seconds(start))
        for position in itertools.count(start):
            yield next(sources[seconds(position + 1) - seconds(position)])

    return samples


def augmented(samples: Samples, seed: int) -> Samples:
    """The samples, each changed by what `Augment` draws for its position."""
    augment = Augment(seed)

    def changed(start: int) -> Iterator[Sample]:
        for position, sample in enumerate(samples(start), start):
            yield Sample(*augment(sample.image, sample.mask, position), sample.label)

    return changed


def batches(samples: Samples, size: int, start: int = 0) -> Iterator[Batch]:
    """Endless batches of `size` samples, from position `start` on."""
    source = samples(start)
    while True:
        image, mask, label = zip(*itertools.islice(source, size), strict=True)
        yield Batch(
            np.stack(image).astype(np.float32)[..., None],
            np.stack(mask)[..., None],
            np.array(label, np.int32),
        )


def cropping(size: tuple[int, int]) -> Fit:
    """A random part of (width, height) pixels; a smaller image is mirrored at its far edges."""
    width, height = size

    def fit(sample: Labelled, random: np.random.Generator) -> Sample:
        image, mask = (pad_to(a, width, height) for a in (sample.image, sample.mask))
        y = int(random.integers(image.shape[0] - height + 1))
        x = int(random.integers(image.shape[1] - width + 1))
        part = slice(y, y + height), slice(x, x + width)
        return Sample(image[part], mask[part], sample.label)

    return fit


def resizing(size: tuple[int, int]) -> Fit:
    """The whole image in (width, height) pixels, whose label stays true of it."""

    def fit(sample: Labelled, random: np.random.Generator) -> Sample:
        del random
        return resized(sample, size)

    return fit


def resized(sample: Labelled | Sample, size: tuple[int, int]) -> Sample:
    """Image and mask in (width, height) pixels."""
    image = cv2.resize(sample.image, size, interpolation=cv2.INTER_AREA)
    mask = cv2.resize(sample.mask, size, interpolation=cv2.INTER_NEAREST)
    return Sample(np.asarray(image, np.uint8), np.asarray(mask, np.uint8), sample.label)


def pad_to(array: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """At least (height, width): mirrored at the right and lower edge as often as needed."""
    lack = [(0, max(0, height - array.shape[0])), (0, max(0, width - array.shape[1]))]
    return np.pad(array, lack, mode="symmetric")


def common_size(images: ImageSet) -> tuple[int, int]:
    """(width, height) of all images; refuses images of several sizes."""
    sizes = {sample.image.shape[::-1]: sample.name for sample in images}
    if len(sizes) > 1:
        (a, first), (b, second) = list(sizes.items())[:2]
        raise SlabForgeError(
            f"The images of '{images.folder}' are of {len(sizes)} sizes ('{first}' is"
            f" {a[0]}x{a[1]}, '{second}' {b[0]}x{b[1]}); give the size of the parts to train on,"
            " such as --size 256x256."
        )
    width, height = next(iter(sizes))
    return width, height


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
