"""Images of any size brought to the one size of a training, by cutting or by resizing."""

from collections.abc import Callable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ..datasets.channels import mirrored
from ..datasets.images import ImageSet, Labelled
from .sample import Sample, Samples

Fit = Callable[[Labelled, np.random.Generator], Sample]
"""Brings an image to one size; what it chooses by chance comes from the generator."""


def cropping(size: tuple[int, int]) -> Fit:
    """A random part of (width, height) pixels; a smaller image is mirrored at its far edges."""
    width, height = size

    def fit(sample: Labelled, random: np.random.Generator) -> Sample:
        image, mask = (_at_least(a, width, height) for a in (sample.image, sample.mask))
        y = int(random.integers(image.shape[0] - height + 1))
        x = int(random.integers(image.shape[1] - width + 1))
        part = slice(y, y + height), slice(x, x + width)
        return Sample(image[part], mask[part], sample.label)

    return fit


def resizing(size: tuple[int, int]) -> Fit:
    """The whole image in (width, height) pixels, so that its label stays true of what is seen."""

    def fit(sample: Labelled, random: np.random.Generator) -> Sample:
        del random
        return resized(sample, size)

    return fit


def scaled(samples: Samples, size: tuple[int, int]) -> Samples:
    """The samples of a series, each resized to (width, height) pixels."""

    def smaller(start: int) -> Iterator[Sample]:
        return (resized(sample, size) for sample in samples(start))

    return smaller


def resized(sample: Labelled | Sample, size: tuple[int, int]) -> Sample:
    """Image and mask in (width, height) pixels: the mean of what a pixel covers, the nearest class.

    The weight of a `Sample` is not kept: samples are weighted after they have their size.
    """
    image = cv2.resize(sample.image, size, interpolation=cv2.INTER_AREA)
    mask = cv2.resize(sample.mask, size, interpolation=cv2.INTER_NEAREST)
    return Sample(np.asarray(image, np.uint8), np.asarray(mask, np.uint8), sample.label)


def common_size(images: ImageSet) -> tuple[int, int]:
    """(width, height) in pixels of all images of a set; images of several sizes are refused."""
    sizes = {sample.image.shape[1::-1]: sample.name for sample in images}
    if len(sizes) > 1:
        (a, first), (b, second) = list(sizes.items())[:2]
        raise SlabForgeError(
            f"The images of '{images.folder}' are of {len(sizes)} sizes ('{first}' is"
            f" {a[0]}x{a[1]}, '{second}' {b[0]}x{b[1]}); give the size of the parts to train on,"
            " such as --size 256x256."
        )
    width, height = next(iter(sizes))
    return width, height


def _at_least(array: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """The array, mirrored at its right and lower edge as often as (height, width) needs it."""
    return mirrored(array, max(0, height - array.shape[0]), max(0, width - array.shape[1]))
