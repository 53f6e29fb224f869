"""Samples rendered together, as they leave the ring."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_ALIGNMENT = 64  # bytes; TensorFlow takes an array that lies so without copying it


class Batch(NamedTuple):
    """Samples rendered together.

    `image` uint8 (N, H, W, 1), gray; `mask` uint8 (N, H, W), class index, 0 = sound metal;
    `label` int32 (N,), class index; `index` int64 (N,).
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    label: NDArray[np.int32]
    # the field hides tuple.index, which nobody asks of a batch
    index: NDArray[np.int64]  # pyright: ignore[reportIncompatibleMethodOverride]


def copied(
    image: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    label: NDArray[np.int32],
    index: NDArray[np.int64],
) -> Batch:
    """A batch with memory of its own, from `image` and `mask` (at least N, H, W) of a ring slot."""
    image, mask = (_aligned_copy(part[: len(index)]) for part in (image, mask))
    return Batch(image[..., None], mask, label, index)


def _aligned_copy(source: NDArray[np.uint8]) -> NDArray[np.uint8]:
    room = np.empty(source.nbytes + _ALIGNMENT, np.uint8)
    start = -room.ctypes.data % _ALIGNMENT
    target = room[start : start + source.nbytes].reshape(source.shape)
    target[:] = source
    return target
