"""Samples for Python: a renderer that makes any sample again, and an endless stream."""

import itertools
from collections import deque
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError
from .process import RenderProcess
from .recipe import SEED_LIMIT, Recipe

_RING = 3  # batches: one is taken, one lies ready, one is rendered
_CHUNK_BYTES = 1 << 26


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


class Renderer:
    """Renders samples by seed and index in a process of its own. A context manager."""

    def __init__(self, recipe: Recipe, device: int = 0) -> None:
        """Start the render process on EGL device `device`."""
        pixels = 2 * recipe.size[0] * recipe.size[1]
        self._batch = max(1, min(64, _CHUNK_BYTES // pixels))
        self._size = recipe.size
        self._process = RenderProcess(recipe, self._batch, 1, device)
        self.info = self._process.info

    def render(self, seed: int, indices: Iterable[int]) -> Batch:
        """The samples at `indices`, in that order; each is the same alone and in any batch."""
        index = np.fromiter(indices, np.int64)
        _check_seed(seed)
        if len(index) and index.min() < 0:
            raise SlabForgeError(f"An index is an integer from 0 (got {index.min()}).")
        width, height = self._size
        image = np.empty((len(index), height, width, 1), np.uint8)
        mask = np.empty((len(index), height, width), np.uint8)
        label = np.empty(len(index), np.int32)
        for start in range(0, len(index), self._batch):
            part = slice(start, start + self._batch)
            self._process.send(0, seed, index[part])
            label[part] = self._process.receive()
            count = len(index[part])
            image[part, ..., 0] = self._process.slots[0][0][:count]
            mask[part] = self._process.slots[0][1][:count]
        return Batch(image, mask, label, index)

    def close(self) -> None:
        """End the render process."""
        self._process.close()

    def __enter__(self) -> "Renderer":
        """Open already; closes on leaving."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()


def stream(
    recipe: Recipe,
    seed: int,
    batch_size: int,
    start: int = 0,
    count: int | None = None,
    device: int = 0,
) -> Iterator[Batch]:
    """Batches of consecutive samples from `start`, rendered ahead in a process of their own.

    Endless, or `count` samples, of which the last batch may hold fewer.
    """
    _check_seed(seed)
    if batch_size < 1:
        raise SlabForgeError(f"batch_size is an integer from 1 (got {batch_size}).")
    if start < 0 or (count is not None and count < 0):
        raise SlabForgeError(f"start and count are integers from 0 (got {start} and {count}).")
    return _stream(recipe, seed, batch_size, start, count, device)


def _stream(
    recipe: Recipe, seed: int, batch_size: int, start: int, count: int | None, device: int
) -> Iterator[Batch]:
    end = None if count is None else start + count
    process = RenderProcess(recipe, batch_size, _RING, device)
    waiting: deque[tuple[int, NDArray[np.int64]]] = deque()
    try:
        for number in itertools.count():
            first = start + number * batch_size
            last = first + batch_size if end is None else min(first + batch_size, end)
            if first < last:
                index = np.arange(first, last, dtype=np.int64)
                process.send(number % _RING, seed, index)
                waiting.append((number % _RING, index))
            if not waiting:
                return
            if len(waiting) == _RING or first >= last:
                yield _take(process, *waiting.popleft())
    finally:
        process.close()


def _take(process: RenderProcess, slot: int, index: NDArray[np.int64]) -> Batch:
    label = process.receive()
    image, mask = (part[: len(index)].copy() for part in process.slots[slot])
    return Batch(image[..., None], mask, label, index)


def _check_seed(seed: int) -> None:
    if not 0 <= seed < SEED_LIMIT:
        raise SlabForgeError(f"The seed is an integer from 0 to 2**64 - 1 (got {seed}).")
