"""A data set on disk, in any of the formats that have a writer."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ..delivery.batch import Batch, samples_at_once
from ..delivery.stream import stream_with_rows
from ..recipe import Recipe
from ..sampling.rows import Rows
from .png_folder import PngFolder


class Writer(Protocol):
    """A data set of a recipe on disk, a folder or a file, new or (with `resume`) left unfinished.

    It is made, which opens the data set, then given batch after batch, and closed, also when it is
    interrupted.
    """

    done: int
    """How many samples are complete on disk."""

    def __init__(
        self, recipe: Recipe, out: Path, *, resume: bool = False, instances: bool = False
    ) -> None:
        """Look at what is at `out`; refuse, without writing, what is something else.

        With `instances` the masks of instances and their records are written as well.
        """
        ...

    def add(self, batch: Batch, rows: Rows, pool: ThreadPoolExecutor) -> None:
        """Write the next samples and the rows that they were drawn from; adds to `done`.

        What may run at the same time, such as encoding pictures, can use the threads of `pool`.
        """
        ...

    def close(self) -> None:
        """Complete what is on disk, so that it can be read, and continued later."""
        ...


WRITERS: dict[str, type[Writer]] = {"png": PngFolder}
"""Writers by the name of their format, as `slabforge generate --format` has it."""


def generate(
    recipe: Recipe,
    out: str | Path,
    count: int,
    *,
    format: str = "png",  # noqa: A002
    seed: int | None = None,
    resume: bool = False,
    instances: bool = False,
    devices: Sequence[int] | None = None,
) -> dict[str, float]:
    """Write samples 0 to `count` - 1 to `out`; `resume` continues an earlier run.

    With `instances` the masks of instances and their records are written as well.

    `out` is what the writer makes, a folder or a file; `format` is a key of WRITERS. `seed`
    replaces the recipe's own; a render process runs on each of `devices`, as for `stream`. Returns
    `count` (written now), `seconds` and `pairs_per_minute`. Ctrl-C leaves what can be continued.
    """
    if format not in WRITERS:
        raise SlabForgeError(f"The format is {' or '.join(WRITERS)} (got '{format}').")
    if count < 1:
        raise SlabForgeError(f"count is an integer from 1 (got {count}).")
    started = time.monotonic()
    recipe = recipe.with_seed(seed)
    writer = WRITERS[format](recipe, Path(out), resume=resume, instances=instances)
    first = writer.done
    drawn = stream_with_rows(
        recipe,
        batch_size=samples_at_once(recipe.size),
        start=first,
        count=max(count - first, 0),
        devices=devices,
    )
    with (
        closing(writer),
        _progress(count, first) as advance,
        ThreadPoolExecutor(os.cpu_count()) as pool,
    ):
        for batch, rows in drawn:
            writer.add(batch, rows, pool)
            advance(len(batch.index))
    seconds = time.monotonic() - started
    made = writer.done - first
    return {"count": made, "seconds": seconds, "pairs_per_minute": made / seconds * 60}


@contextmanager
def _progress(total: int, done: int) -> Iterator[Callable[[int], None]]:
    """A bar of samples with their rate; yields what moves it on by a number of samples."""
    columns = (
        TextColumn("generating"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    started, made = time.monotonic(), 0
    with Progress(*columns) as bar:
        task = bar.add_task("", total=total, completed=done, rate="")

        def advance(n: int) -> None:
            nonlocal made
            made += n
            rate = made / (time.monotonic() - started) * 60
            bar.update(task, advance=n, rate=f"{rate:,.0f} pairs/min")

        yield advance
