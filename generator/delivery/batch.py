"""Batches: what they hold, and how many samples are rendered together."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_FULL = 64  # samples that keep a GPU busy
_MOST_BYTES = 1 << 26  # of a batch's images and masks
_ALIGNMENT = 64  # bytes; TensorFlow takes an array that lies so without copying it


def samples_at_once(size: tuple[int, int]) -> int:
    """How many samples of `size` (width, height) pixels are best rendered together.

    Each class of a batch is one dispatch. The default pack has five classes, so that 64 samples of
    256x256 make dispatches of 13, which is 213,000 invocations of four pixels each: about as many
    as an H200 holds at once (132 multiprocessors of 2,048). More would gain nothing and be later;
    a software rasteriser is as fast with any number. Larger images are fewer, so that a batch stays
    within 64 MiB, of which each render process has a few.
    """
    return max(1, min(_FULL, _MOST_BYTES // (2 * size[0] * size[1])))


class Batch(NamedTuple):
    """Samples rendered together.

    `image` uint8 (N, H, W, 1), gray, or (N, H, W, 3), sRGB, as the recipe's `channels`; `mask`
    uint8 (N, H, W), class index, 0 = sound metal; `label` int32 (N,), class index; `index` int64
    (N,). The mask is as the recipe's `annotation` marks it; `exact`, of the same shape and kind, is
    which pixels each class changes, and None unless the recipe has `exact_masks`.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    label: NDArray[np.int32]
    # the field hides tuple.index, which nobody asks of a batch
    index: NDArray[np.int64]  # pyright: ignore[reportIncompatibleMethodOverride]
    exact: NDArray[np.uint8] | None = None


def copied(
    image: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    exact: NDArray[np.uint8] | None = None,
    *,
    label: NDArray[np.int32],
    index: NDArray[np.int64],
) -> Batch:
    """Copy a batch out of a slot of the ring, into memory of its own.

    `image`, `mask` and, where there are any, `exact` are a slot's arrays, uint8 (at least N, H, W),
    an image in colour with three channels behind, where N is the length of `index`. The copies are
    aligned as TensorFlow's own memory, which can take them over as they are.
    """
    image, mask = (_aligned_copy(part[: len(index)]) for part in (image, mask))
    exact = None if exact is None else _aligned_copy(exact[: len(index)])
    image = image if image.ndim == 4 else image[..., None]
    return Batch(image=image, mask=mask, label=label, index=index, exact=exact)


def _aligned_copy(source: NDArray[np.uint8]) -> NDArray[np.uint8]:
    room = np.empty(source.nbytes + _ALIGNMENT, np.uint8)
    start = -room.ctypes.data % _ALIGNMENT
    target = room[start : start + source.nbytes].reshape(source.shape)
    target[:] = source
    return target
