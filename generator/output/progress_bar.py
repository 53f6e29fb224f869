"""The bar that shows how far a data set is."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .shards.one_shard import Advance


@contextmanager
def progress(total: int, done: int) -> Iterator[Advance]:
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
