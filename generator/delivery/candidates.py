"""Samples of many recipes in turn, from one render process: what a search over recipes needs.

Opening OpenGL and compiling a pack's programs takes seconds, drawing samples of another recipe of
the same pack does not: only the numbers that samples are drawn from are new.
"""

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ..recipe import Recipe
from .batch import Batch, copied, samples_at_once
from .devices import resolve_devices
from .process import RenderProcess

_SLOTS = 2  # requests under way: one is rendered while the one before it is looked at


class CandidateRenderer:
    """Renders the first samples of one recipe after the other. A context manager."""

    def __init__(self, recipe: Recipe, *, devices: Sequence[int] | None = None) -> None:
        """Start the process, on the first of `devices`.

        All recipes must have the pack, size, samples a pixel and annotation of this one.
        """
        (number, *_) = resolve_devices(devices)
        self._recipe, self._batch = recipe, samples_at_once(recipe.size)
        self._process = RenderProcess(recipe, batch=self._batch, slots=_SLOTS, device=number)

    def render_each(self, recipes: Iterable[Recipe], *, count: int) -> Iterator[Batch]:
        """The first `count` samples of each recipe, in order, by the recipe's own seed.

        The next recipe is rendered while the caller looks at the samples of one.
        """
        self._process.wait_until_open()
        starts = range(0, count, self._batch)
        parts = [np.arange(s, min(s + self._batch, count), dtype=np.int64) for s in starts]
        asked: deque[tuple[int, NDArray[np.int64]]] = deque()
        done: list[Batch] = []
        for request in self._requests(recipes, parts):
            asked.append(request)
            if len(asked) == _SLOTS:
                self._take(asked, done)
                yield from _complete(done, len(parts))
        while asked:
            self._take(asked, done)
            yield from _complete(done, len(parts))

    def close(self) -> None:
        """End the render process."""
        self._process.close()

    def __enter__(self) -> "CandidateRenderer":
        """The renderer itself, whose process runs already."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the render process, as `close` does."""
        self.close()

    def _requests(
        self, recipes: Iterable[Recipe], parts: Sequence[NDArray[np.int64]]
    ) -> Iterator[tuple[int, NDArray[np.int64]]]:
        """Slot and indices of each request, which is sent when it is reached."""
        slots = itertools.cycle(range(_SLOTS))
        for recipe in recipes:
            self._check(recipe)
            self._process.change(recipe)
            for index in parts:
                slot = next(slots)
                self._process.request(slot, recipe.seed, index)
                yield slot, index

    def _take(self, asked: deque[tuple[int, NDArray[np.int64]]], done: list[Batch]) -> None:
        """Wait for the oldest request and copy its samples out of the ring."""
        answer = self._process.finished()
        slot, index = asked.popleft()
        done.append(copied(self._process.slots[slot], answer, index))

    def _check(self, recipe: Recipe) -> None:
        for name in ("pack", "size", "spp", "class_names", "annotation", "exact_masks"):
            own, other = getattr(self._recipe, name), getattr(recipe, name)
            if own != other:
                raise SlabForgeError(
                    f"Recipes that are rendered in turn have one {name} (got {other} after {own})."
                )


def _complete(done: list[Batch], count: int) -> Iterator[Batch]:
    """The samples of a recipe in one batch, once all `count` parts of it are done."""
    if len(done) == count:
        yield Batch(**{name: _joined([getattr(b, name) for b in done]) for name in Batch._fields})
        done.clear()


def _joined(parts: Sequence[Any]) -> Any:
    """One field of several batches, one behind the other; None where they have none."""
    if isinstance(parts[0], tuple):
        return tuple(itertools.chain.from_iterable(parts))
    return None if parts[0] is None else np.concatenate(parts)
