"""Several render processes as one: batches come in order, whichever process made them.

Where a process dies, the others make its batches.
"""

import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...closing import Closing
from ...errors import SlabForgeError, SlabForgeWarning
from ..recipe import Recipe
from ..sampling.rows import Rows
from .batch import Batch, copied
from .build_note import SLOW
from .process import EndedError, RenderProcess

RING = 3  # batches a process has to do or has done: one is read, one is drawn, one is next
Drawn = tuple[Batch, Rows]  # a batch and the rows that it was drawn from


class _Job:
    """The samples of a batch, and the batch with its rows as soon as it is drawn."""

    def __init__(self, index: NDArray[np.int64]) -> None:
        self.index = index
        self.drawn: Drawn | None = None


class _Worker:
    """A render process on a device, and the jobs that it was given, the oldest first."""

    def __init__(self, recipe: Recipe, batch: int, device: int, planes: tuple[str, ...]) -> None:
        self.device = device
        self.process = RenderProcess(recipe, batch=batch, slots=RING, device=device, planes=planes)
        self.jobs: deque[_Job] = deque()
        self._asked = self._done = 0

    def ask(self, seed: int, job: _Job) -> None:
        """Give the process a job, to be rendered into the next slot of its ring."""
        self.jobs.append(job)
        self.process.request(self._asked % RING, seed, job.index)
        self._asked += 1

    def take(self) -> None:
        """Wait for the oldest job and copy its batch out of the ring."""
        answer = self.process.finished()
        slot = self.process.slots[self._done % RING]
        self._done += 1
        job = self.jobs.popleft()
        job.drawn = copied(slot, answer, job.index), answer.rows


class Fleet(Closing):
    """Render processes, one for each number in `devices`. A context manager that ends them."""

    def __init__(
        self,
        recipe: Recipe,
        batch: int,
        devices: Sequence[int],
        planes: tuple[str, ...] = (),
    ) -> None:
        """Start the processes; they open their OpenGL contexts side by side.

        `planes` are the names of those that batches have.
        """
        self._workers: list[_Worker] = []
        self._seed, self._fresh = 0, iter(())
        self._order: deque[_Job] = deque()  # handed out and not yet yielded
        self._orphans: deque[_Job] = deque()  # of processes that died
        try:
            for device in devices:
                self._workers.append(_Worker(recipe, batch, device, planes))
        except BaseException:
            self.close()
            raise

    def begin(self, seed: int, parts: Iterable[NDArray[np.int64]]) -> None:
        """Begin to render: a batch for each part.

        A part is the indices of at most `batch` samples.
        """
        self._seed, self._fresh = seed, map(_Job, parts)
        self._hand_out()

    @property
    def info(self) -> dict[str, Any]:
        """What the first process renders with (see `Renderer.info`), once its context is open."""
        return self._workers[0].process.wait_until_open()

    def batches(self) -> Iterator[Drawn]:
        """The batches in the order of their parts, each with the rows that it was drawn from.

        First waits until every process has opened its context.
        """
        try:
            for worker in self._workers:
                worker.process.wait_until_open()
            while True:
                for worker in self._workers:
                    worker.process.refuse_forked()
                self._hand_out()
                if not self._order:
                    return
                drawn = self._order[0].drawn
                if drawn is None:
                    self._collect()
                else:
                    self._order.popleft()
                    yield drawn
        except EndedError:
            return

    def close(self) -> None:
        """End every process; what they have not delivered is lost."""
        for worker in self._workers:
            worker.process.close()

    def _hand_out(self) -> None:
        """Give jobs to processes until each has RING of them, those of a dead process first."""
        while (worker := self._idle()) is not None and (job := self._next()) is not None:
            try:
                worker.ask(self._seed, job)
            except SlabForgeError as error:
                self._lose(worker, error)

    def _idle(self) -> _Worker | None:
        free = [w for w in self._workers if len(w.jobs) < RING]
        return min(free, key=lambda w: len(w.jobs), default=None)

    def _next(self) -> _Job | None:
        if self._orphans:
            return self._orphans.popleft()
        if len(self._order) > RING * len(self._workers):
            return None  # a slow process holds back what the others have done
        job = next(self._fresh, None)
        if job is not None:
            self._order.append(job)
        return job

    def _collect(self) -> None:
        """Wait until some process has finished its oldest job, and take it."""
        busy = [w.process for w in self._workers if w.jobs]
        while not (ready := wait([process.connection for process in busy], SLOW)):
            for process in busy:
                process.note.tell()
        for worker in [w for w in self._workers if w.process.connection in ready]:
            try:
                worker.take()
            except SlabForgeError as error:
                self._lose(worker, error)

    def _lose(self, worker: _Worker, error: SlabForgeError) -> None:
        """Drop a dead process and leave its jobs to the others; the last one's error is raised."""
        worker.process.close()
        self._workers.remove(worker)
        if not self._workers:
            raise error
        self._orphans.extend(worker.jobs)
        others = ", ".join(sorted({str(w.device) for w in self._workers}))
        warnings.warn(
            f"Device {worker.device} is lost, device {others} makes its samples: {error}",
            SlabForgeWarning,
            stacklevel=2,
        )
