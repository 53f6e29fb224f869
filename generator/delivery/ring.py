"""The ring in shared memory: slots into which a render process writes its batches."""

import math
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..recipe import Recipe

_ALIGNMENT = 64  # bytes, of each array in the ring


class Slot(NamedTuple):
    """A batch's arrays, each (batch, H, W), or of a part of the batch.

    An image in colour has three channels behind.

    `image` and `mask` are uint8, `instance` uint16. `exact` and `exact_instance`, of the same kinds
    as `mask` and `instance`, are there where the recipe has `exact_masks`.
    """

    image: NDArray[Any]
    mask: NDArray[Any]
    instance: NDArray[Any]
    exact: NDArray[Any] | None = None
    exact_instance: NDArray[Any] | None = None

    def each(self, change: Callable[[NDArray[Any]], NDArray[Any]]) -> "Slot":
        """A slot of what `change` makes of each array."""
        changed: list[Any] = [None if plane is None else change(plane) for plane in self]
        return Slot(*changed)

    def part(self, count: int) -> "Slot":
        """Its first `count` samples."""
        return self.each(lambda plane: plane[:count])


def with_channel(image: NDArray[Any]) -> NDArray[Any]:
    """Images (N, H, W) as (N, H, W, 1); those in colour, (N, H, W, 3), as they are."""
    return image if image.ndim == 4 else image[..., None]


def empty_slot(recipe: Recipe, batch: int) -> Slot:
    """A slot in memory of its own, not filled in."""
    return Slot(*(np.empty(shape, kind) for shape, kind in _planes(recipe, batch)))


def slot_bytes(recipe: Recipe, batch: int) -> int:
    """Bytes of one slot of the ring, for `batch` samples."""
    return sum(_padded(shape, kind) for shape, kind in _planes(recipe, batch))


def slots(memory: Any, recipe: Recipe, batch: int, count: int) -> list[Slot]:
    """The slots of a ring, as arrays that share its memory."""
    whole = np.frombuffer(memory, np.uint8, slot_bytes(recipe, batch) * count)
    return [Slot(*_arrays(part, recipe, batch)) for part in np.split(whole, count)]


def _arrays(part: NDArray[np.uint8], recipe: Recipe, batch: int) -> Iterator[Any]:
    at = 0
    for shape, kind in _planes(recipe, batch):
        size = math.prod(shape) * kind.itemsize
        yield part[at : at + size].view(kind).reshape(shape)
        at += _padded(shape, kind)


def _planes(recipe: Recipe, batch: int) -> list[tuple[tuple[int, ...], np.dtype[Any]]]:
    """Shape and kind of each array of a slot, in the order of its fields."""
    shape = (batch, *recipe.size[::-1])
    image = shape if recipe.channels == 1 else (*shape, recipe.channels)
    byte, word = np.dtype(np.uint8), np.dtype(np.uint16)
    kinds = (byte, byte, word, byte, word) if recipe.exact_masks else (byte, byte, word)
    return [(image, byte), *((shape, kind) for kind in kinds[1:])]


def _padded(shape: tuple[int, ...], kind: np.dtype[Any]) -> int:
    return -(-math.prod(shape) * kind.itemsize // _ALIGNMENT) * _ALIGNMENT
