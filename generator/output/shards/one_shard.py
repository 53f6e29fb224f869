"""Writes one shard in every format, from batches of its samples."""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from ..disk.written import Written
from ..plan import OutputPlan
from ..samples import Samples
from ..splits import Shard

Advance = Callable[[int], None]


def write_shard(
    plan: OutputPlan, shard: Shard, batches: Iterator[Samples], advance: Advance = lambda n: None
) -> list[Written]:
    """Write a shard from the next batches; what is unfinished is dropped where that fails.

    `advance` is told of each number of samples that the writers have taken.
    """
    writers = []
    try:
        for kind, target in plan.writers():
            writers.append(kind(target, shard))
        at = shard.start
        while at < shard.stop:
            samples = next(batches)
            for writer in writers:
                writer.add(samples)
            at += len(samples)
            advance(len(samples))
        return [writer.close() for writer in writers]
    except BaseException:
        for writer in writers:
            writer.drop()
        raise


def parts_of(shards: Iterable[Shard], at_once: int) -> Iterator[NDArray[np.int64]]:
    """The indices of the samples that are rendered together, none of two shards."""
    for shard in shards:
        for start in range(shard.start, shard.stop, at_once):
            yield np.arange(start, min(start + at_once, shard.stop), dtype=np.int64)
