"""Images of a recipe by their indices: what is asked for in order is rendered ahead."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...closing import Closing
from ...generator.delivery.stream import Renderer
from ...generator.recipe import Recipe
from ..pipeline.rendered import rendered
from ..pipeline.sample import Sample


class InOrder(Closing):
    """The images of a recipe by a seed.

    Processes that render start when they are needed; a copy, also in another process, starts its
    own.
    """

    def __init__(self, recipe: Recipe, seed: int, devices: Sequence[int] | None = None) -> None:
        """Take what determines the samples; nothing is rendered."""
        self._told = (recipe, seed, devices)
        self._stream: Iterator[Sample] | None = None
        self._renderer: Renderer | None = None
        self._next = 0

    def images(self, index: Sequence[int]) -> list[NDArray[np.uint8]]:
        """Images uint8, gray (H, W) or RGB (H, W, 3), at indices from 0.

        Those that go on where the last ones ended come from a stream, and so do several that
        follow each other; others are rendered one by one, now.
        """
        first, count = index[0], len(index)
        ordered = list(index) == list(range(first, first + count))
        going_on = self._stream is not None and first == self._next
        if not ordered or (count == 1 and not going_on):
            return self._rendered(index)
        if not going_on:
            recipe, seed, devices = self._told
            self._stream = rendered(recipe, recipe.class_names, seed=seed, devices=devices)(first)
        assert self._stream is not None
        self._next = first + count
        return [sample.image for sample in islice(self._stream, count)]

    def _rendered(self, index: Sequence[int]) -> list[NDArray[np.uint8]]:
        recipe, seed, devices = self._told
        if self._renderer is None:
            self._renderer = Renderer(recipe, devices=devices)
        images = self._renderer.render(index, seed=seed).image
        return list(images[..., 0] if images.shape[-1] == 1 else images)

    def close(self) -> None:
        """End what renders; the next images start it again."""
        self._stream = None  # a stream that is let go ends its processes
        if self._renderer is not None:
            self._renderer.close()
            self._renderer = None

    def __reduce__(self) -> tuple[Any, ...]:
        """Copied and pickled without what renders."""
        return InOrder, self._told
