"""The ring in shared memory: slots into which a render process writes its batches."""

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..planes import shape_of
from ..recipe import Recipe

_ALIGNMENT = 64  # bytes, of each array in the ring
_Array = tuple[tuple[int, ...], np.dtype[Any]]  # its shape and kind


class Slot(NamedTuple):
    """A batch's arrays, each (batch, H, W), or of a part of the batch.

    An image in colour has three channels behind.

    `image` and `mask` are uint8, `instance` uint16. `exact` and `exact_instance`, of the same kinds
    as `mask` and `instance`, are there where the recipe has `exact_masks`, and `planes` by name
    where any were asked for.
    """

    image: NDArray[Any]
    mask: NDArray[Any]
    instance: NDArray[Any]
    exact: NDArray[Any] | None = None
    exact_instance: NDArray[Any] | None = None
    planes: dict[str, NDArray[Any]] | None = None

    def each(self, change: Callable[[NDArray[Any]], NDArray[Any]]) -> "Slot":
        """A slot of what `change` makes of each array."""
        *arrays, planes = self
        changed: list[Any] = [None if array is None else change(array) for array in arrays]
        changed.append(planes and {name: change(plane) for name, plane in planes.items()})
        return Slot(*changed)

    def part(self, count: int) -> "Slot":
        """Its first `count` samples."""
        return self.each(lambda array: array[:count])

    def put(self, part: slice, other: "Slot") -> None:
        """Copy the samples of a slot of the same arrays to a part of this one."""
        for target, source in zip(self.arrays(), other.arrays(), strict=True):
            target[part] = source

    def arrays(self) -> list[NDArray[Any]]:
        """All of its arrays, one after the other."""
        *arrays, planes = self
        return [array for array in (*arrays, *(planes or {}).values()) if array is not None]


def with_channel(image: NDArray[Any]) -> NDArray[Any]:
    """Images (N, H, W) as (N, H, W, 1); those in colour, (N, H, W, 3), as they are."""
    return image if image.ndim == 4 else image[..., None]


def empty_slot(recipe: Recipe, batch: int, planes: tuple[str, ...] = ()) -> Slot:
    """A slot in memory of its own, not filled in."""
    arrays = [np.empty(shape, kind) for shape, kind in _arrays(recipe, batch, planes)]
    return _slot(arrays, planes)


def slot_bytes(recipe: Recipe, batch: int, planes: tuple[str, ...] = ()) -> int:
    """Bytes of one slot of the ring, for `batch` samples."""
    return sum(_padded(*each) for each in _arrays(recipe, batch, planes))


def slots(
    memory: Any, recipe: Recipe, batch: int, count: int, planes: tuple[str, ...] = ()
) -> list[Slot]:
    """The slots of a ring, as arrays that share its memory."""
    each = _arrays(recipe, batch, planes)
    whole = np.frombuffer(memory, np.uint8, slot_bytes(recipe, batch, planes) * count)
    return [_slot(_laid(part, each), planes) for part in np.split(whole, count)]


def _slot(arrays: list[NDArray[Any]], planes: tuple[str, ...]) -> Slot:
    """A slot of its arrays, the last of which are planes."""
    own: list[Any] = arrays[: len(arrays) - len(planes)]
    if not planes:
        return Slot(*own)
    return Slot(*own)._replace(planes=dict(zip(planes, arrays[len(own) :], strict=True)))


def _laid(part: NDArray[np.uint8], arrays: list[_Array]) -> list[NDArray[Any]]:
    """Arrays one after the other in memory."""
    found, at = [], 0
    for shape, kind in arrays:
        size = math.prod(shape) * kind.itemsize
        found.append(part[at : at + size].view(kind).reshape(shape))
        at += _padded(shape, kind)
    return found


def _arrays(recipe: Recipe, batch: int, planes: tuple[str, ...]) -> list[_Array]:
    """Shape and kind of each array of a slot, in the order of its fields."""
    shape = (batch, *recipe.size[::-1])
    image = shape if recipe.channels == 1 else (*shape, recipe.channels)
    byte, word, real = (np.dtype(kind) for kind in (np.uint8, np.uint16, np.float32))
    kinds = (byte, byte, word, byte, word) if recipe.exact_masks else (byte, byte, word)
    found = [(image, byte), *((shape, kind) for kind in kinds[1:])]
    if planes:
        found += [((*shape, *shape_of(name, recipe.loaded[0])), real) for name in planes]
    return found


def _padded(shape: tuple[int, ...], kind: np.dtype[Any]) -> int:
    return -(-math.prod(shape) * kind.itemsize // _ALIGNMENT) * _ALIGNMENT
