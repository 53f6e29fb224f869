"""Samples for Python: any of them again by its index, or an endless stream rendered ahead."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...closing import Closing
from ...counted import counted
from ...errors import SlabForgeError
from ..planes import checked
from ..recipe import Recipe
from .batch import Batch, samples_at_once
from .devices import resolve_devices
from .fleet import Drawn, Fleet
from .process import RenderProcess
from .records import Answer, Table
from .ring import empty_slot, with_channel


class Renderer(Closing):
    """Renders samples by their index in a process of its own. A context manager.

    `info` is a dict of what renders: `vendor`, `renderer`, `version` and `software` (bool).
    """

    def __init__(
        self,
        recipe: Recipe,
        *,
        devices: Sequence[int] | None = None,
        planes: Sequence[str] = (),
    ) -> None:
        """Start the process, on the first of `devices` (EGL numbers; see `resolve_devices`).

        `planes` are as for `stream`.
        """
        (number, *_) = resolve_devices(devices)
        self._recipe, self._planes = recipe, checked(planes, recipe.loaded[0])
        self._batch = samples_at_once(recipe.size)
        self._process = RenderProcess(
            recipe, batch=self._batch, slots=1, device=number, planes=self._planes
        )
        self.info = self._process.wait_until_open()

    def render(
        self, indices: Iterable[int], *, seed: int | None = None, only: int | None = None
    ) -> Batch:
        """The samples at `indices`, in that order; each is the same alone and in any batch.

        `seed` (from 0 to 2**64 - 1) replaces the recipe's own. In packs of layers, `only` leaves of
        each sample's instances none but that with this number, from 1, or for 0 none at all.
        """
        index = np.fromiter(indices, np.int64)
        number = self._recipe.with_seed(seed).seed
        if len(index) and index.min() < 0:
            raise SlabForgeError(f"An index is an integer from 0 (got {index.min()}).")
        whole = empty_slot(self._recipe, len(index), self._planes)
        label = np.empty(len(index), np.int32)
        records: list[Table] = []
        for start in counted(range(0, len(index), self._batch)):
            part = slice(start, start + self._batch)
            answer = self._drawn(number, index[part], only)
            label[part] = answer.rows.label
            records += answer.records.split()
            whole.put(part, self._process.slots[0].part(len(index[part])))
        return Batch(
            image=with_channel(whole.image),
            mask=whole.mask,
            label=label,
            index=index,
            instance=whole.instance,
            instances=tuple(records),
            exact=whole.exact,
            exact_instance=whole.exact_instance,
            planes=whole.planes,
        )

    def _drawn(self, seed: int, index: NDArray[np.int64], only: int | None) -> Answer:
        try:
            self._process.request(0, seed, index, only)
            return self._process.finished()
        except KeyboardInterrupt:  # its answer would be taken for that of the next request
            self.close()
            raise

    def close(self) -> None:
        """End the render process; what is asked of a closed renderer raises SlabForgeError."""
        self._process.close()


def stream(
    recipe: Recipe,
    *,
    batch_size: int,
    seed: int | None = None,
    start: int = 0,
    count: int | None = None,
    devices: Sequence[int] | None = None,
    planes: Sequence[str] = (),
) -> Iterator[Batch]:
    """Batches of consecutive samples from `start`, rendered ahead in processes of their own.

    Rendering begins with the call and ends when the iterator is closed or let go. Endless, or
    `count` samples, of which the last batch may hold fewer. `seed` replaces the recipe's own. One
    process renders on each of `devices` (EGL device numbers; None is those that SLABFORGE_DEVICES
    names, else 0); the samples and their order are the same on any. A process that dies is a
    warning while another is left to do its work.

    `planes` names what batches hold beside, in packs of layers: any of "height", "normal", "depth",
    "roughness", "albedo" and "cover" (see `generator.planes`). Images and masks are the same with
    them and without, and where there are none nothing is done for them.
    """
    drawn = stream_with_rows(
        recipe,
        batch_size=batch_size,
        seed=seed,
        start=start,
        count=count,
        devices=devices,
        planes=planes,
    )
    return (batch for batch, _ in drawn)


def stream_with_rows(
    recipe: Recipe,
    *,
    batch_size: int,
    seed: int | None = None,
    start: int = 0,
    count: int | None = None,
    devices: Sequence[int] | None = None,
    planes: Sequence[str] = (),
) -> Iterator[Drawn]:
    """As `stream`, each batch with the rows (class, frame, parameters) that it was drawn from."""
    check_arguments(batch_size, start, count)
    end = None if count is None else start + count
    parts = _parts(start, end, batch_size)
    names = checked(planes, recipe.loaded[0])
    drawn = _stream(recipe.with_seed(seed), batch_size, parts, resolve_devices(devices), names)
    next(drawn)
    return drawn


def check_arguments(batch_size: int, start: int, count: int | None = None) -> None:
    """Raise SlabForgeError for arguments with which no stream can begin."""
    if batch_size < 1:
        raise SlabForgeError(f"batch_size is an integer from 1 (got {batch_size}).")
    if start < 0 or (count is not None and count < 0):
        raise SlabForgeError(f"start and count are integers from 0 (got {start} and {count}).")


def _stream(
    recipe: Recipe,
    batch_size: int,
    parts: Iterator[NDArray[np.int64]],
    devices: tuple[int, ...],
    planes: tuple[str, ...],
) -> Iterator[Any]:
    """A generator that first yields None, as soon as the processes have work, and then batches.

    The caller takes the first one at once: a generator that has begun ends its processes however it
    is let go, and rendering begins with the call.
    """
    with Fleet(recipe, batch_size, devices, planes) as fleet:
        fleet.begin(recipe.seed, parts)
        yield
        yield from fleet.batches()


def _parts(start: int, end: int | None, step: int) -> Iterator[NDArray[np.int64]]:
    for first in itertools.count(start, step):
        last = first + step if end is None else min(first + step, end)
        if first >= last:
            return
        yield np.arange(first, last, dtype=np.int64)
