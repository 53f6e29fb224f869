"""Shards that this machine renders and writes."""

import itertools
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

from ...delivery.batch import samples_at_once
from ...delivery.devices import resolve_devices
from ...delivery.fleet import Fleet
from ..disk_room import bytes_needed
from ..plan import OutputPlan
from ..samples import Samples
from .one_shard import Advance, parts_of, write_shard
from .source import Finished, ShardSource


class ShardsHere(ShardSource):
    """Renders from sample `first` on with a process on each device, and writes to the plan's root.

    Rendering begins at once.
    """

    def __init__(self, plan: OutputPlan, first: int, devices: Sequence[int] | None) -> None:
        """Start the render processes."""
        self._plan, self._first = plan, first
        with ExitStack() as stack:
            pool = stack.enter_context(ThreadPoolExecutor(os.cpu_count()))
            at_once = samples_at_once(plan.recipe.size)
            numbers = resolve_devices(devices)
            self._fleet = stack.enter_context(Fleet(plan.recipe, at_once, numbers, plan.planes))
            self._fleet.begin(plan.recipe.seed, parts_of(plan.shards(first), at_once))
            every = self._fleet.batches()
            self._batches = (Samples(batch, rows, pool) for batch, rows in every)
            self._open = stack.pop_all()

    @property
    def info(self) -> dict[str, Any]:
        """The OpenGL of the first process."""
        return self._fleet.info

    def bytes_needed(self) -> int:
        """Estimated bytes of the whole set, from the first batch."""
        head = next(self._batches)  # some are left, or nobody would ask
        self._batches = itertools.chain([head], self._batches)
        return bytes_needed(self._plan, head, self._plan.count - self._first)

    def finished(self, advance: Advance) -> Iterator[Finished]:
        """The shards, written one after the other."""
        for shard in self._plan.shards(self._first):
            yield shard.stop, write_shard(self._plan, shard, self._batches, advance)

    def close(self) -> None:
        """End the processes."""
        self._open.close()
