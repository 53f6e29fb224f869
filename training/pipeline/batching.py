"""Samples joined to batches: arrays of one static shape, as Keras's `fit` takes them."""

import itertools
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from ..kinds import NetworkKind
from .sample import Sample, Samples

_ALIGNMENT = 64  # bytes; TensorFlow takes memory that lies so without copying it


class ArraySpec(NamedTuple):
    """Shape and type of one array of a batch; they are the same for every batch."""

    shape: tuple[int, ...]
    dtype: DTypeLike


TrainingArrays = tuple[NDArray[Any], ...]
"""(image, target) or (image, target, weight), as `training_specs` describes them."""


def training_specs(
    *, kind: NetworkKind, size: tuple[int, int], batch_size: int, weighted: bool, channels: int = 1
) -> tuple[ArraySpec, ...]:
    """What a batch for training holds: image, target and, where samples are weighted, weight.

    `image` float32 (N, H, W, channels), gray or RGB, 0 to 255. The target of a segmentation is the
    mask, uint8 (N, H, W, 1), class index; of a classification the label, int32 (N,). `weight`
    float32 (N,). `size` is (width, height) in pixels.
    """
    shape = (batch_size, size[1], size[0])
    masks = kind == "segmentation"
    target = ArraySpec((*shape, 1), np.uint8) if masks else ArraySpec((batch_size,), np.int32)
    specs = ArraySpec((*shape, channels), np.float32), target
    return (*specs, ArraySpec((batch_size,), np.float32)) if weighted else specs


def batched(samples: Samples, specs: tuple[ArraySpec, ...], start: int) -> Iterator[TrainingArrays]:
    """Endless batches of the samples from position `start` on, in the form of `training_specs`."""
    source, size = samples(start), specs[0].shape[0]
    while True:
        some = list(itertools.islice(source, size))
        yield tuple(
            _joined(spec, part) for spec, part in zip(specs, _parts(some, specs), strict=True)
        )


def _parts(some: list[Sample], specs: tuple[ArraySpec, ...]) -> list[list[Any]]:
    """Images, targets and weights of some samples, as many of these three as there are specs."""
    masks = len(specs[1].shape) > 1
    targets = [s.mask[..., None] for s in some] if masks else [s.label for s in some]
    images = [s.image.reshape(specs[0].shape[1:]) for s in some]
    return [images, targets, [s.weight for s in some]][: len(specs)]


def _joined(spec: ArraySpec, parts: list[Any]) -> NDArray[Any]:
    """The parts as one array, converted and copied once, into memory that TensorFlow can take."""
    array = _aligned(spec)
    for place, part in enumerate(parts):
        array[place] = part
    return array


def _aligned(spec: ArraySpec) -> NDArray[Any]:
    """An empty array that begins at a multiple of `_ALIGNMENT` bytes."""
    length = math.prod(spec.shape) * np.dtype(spec.dtype).itemsize
    room = np.empty(length + _ALIGNMENT, np.uint8)
    begin = -room.ctypes.data % _ALIGNMENT
    return room[begin : begin + length].view(spec.dtype).reshape(spec.shape)
