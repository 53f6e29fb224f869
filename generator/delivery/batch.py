"""Batches: what they hold, and how many samples are rendered together."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .records import Answer, Table
from .ring import Slot, with_channel

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
    (N,). `instance` uint16 (N, H, W) tells which of the sample's instances a pixel belongs to, from
    1, 0 for none; `instances` has one structured array for each sample, with a record for each
    instance (see `records.record_dtype`). In a pack of single materials a sample has one instance,
    where its mask is, and sound metal none.

    The masks are as the recipe's `annotation` marks them; `exact` and `exact_instance`, of the
    same shapes and kinds, are which pixels each class and instance changes, and None unless the
    recipe has `exact_masks`.

    `planes` are float32 arrays by name, of those that were asked for, and None where none was; the
    table in `generator.planes` has their shapes and units.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    label: NDArray[np.int32]
    # the field hides tuple.index, which nobody asks of a batch
    index: NDArray[np.int64]  # pyright: ignore[reportIncompatibleMethodOverride]
    instance: NDArray[np.uint16]
    instances: tuple[Table, ...]
    exact: NDArray[np.uint8] | None = None
    exact_instance: NDArray[np.uint16] | None = None
    planes: dict[str, NDArray[np.float32]] | None = None


def copied(slot: Slot, answer: Answer, index: NDArray[np.int64]) -> Batch:
    """Copy a batch out of a slot of the ring, into memory of its own.

    The copies are aligned as TensorFlow's own memory, which can take them over as they are.
    """
    own = slot.part(len(index)).each(aligned_copy)
    return Batch(
        image=with_channel(own.image),
        mask=own.mask,
        label=answer.rows.label,
        index=index,
        instance=own.instance,
        instances=answer.records.split(),
        exact=own.exact,
        exact_instance=own.exact_instance,
        planes=own.planes,
    )


def aligned_copy(source: NDArray[Any]) -> NDArray[Any]:
    """A copy that lies in memory as TensorFlow likes it."""
    room = np.empty(source.nbytes + _ALIGNMENT, np.uint8)
    start = -room.ctypes.data % _ALIGNMENT
    target = room[start : start + source.nbytes].view(source.dtype).reshape(source.shape)
    target[:] = source
    return target
