"""What a data set will take, before it is made: bytes and time."""

import os
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ...counted import counted
from ..delivery.batch import samples_at_once
from ..delivery.stream import stream_with_rows
from ..recipe import Recipe
from .disk_room import bytes_needed
from .plan import OutputOptions, plan_of
from .samples import Samples

_BATCHES = 3  # that are rendered and encoded; the first, which compiles programs, is not timed


def forecast(
    recipe: Recipe,
    out: str | Path,
    count: int,
    options: OutputOptions | None = None,
    *,
    seed: int | None = None,
    devices: Sequence[int] | None = None,
) -> dict[str, float]:
    """About how many `bytes` and `seconds` `count` samples take, as `generate` writes them.

    A few batches are rendered and encoded; nothing is written.
    """
    plan = plan_of(recipe.with_seed(seed), Path(out), count, options or OutputOptions())
    size = samples_at_once(recipe.size)
    drawn = stream_with_rows(
        plan.recipe, batch_size=size, count=_BATCHES * size, devices=devices, planes=plan.planes
    )
    times, needed = [], 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for batch, rows in counted(drawn, _BATCHES):
            needed = bytes_needed(plan, Samples(batch, rows, pool), count)
            times.append(time.monotonic())
    each = (times[-1] - times[0]) / (_BATCHES - 1) / size
    return {"count": count, "bytes": needed, "seconds": each * count}
