"""What is under way and how far it is, for work that has no bar of its own."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from ..counted import listening
from .loudness import Loudness, loudness


@contextmanager
def working(words: str) -> Iterator[None]:
    """Show what is under way and for how long, on standard error if that is a terminal.

    Once a loop of the work counts (`counted.counted`), also how far that is, its rate and the time
    that it has left.
    """
    console = Console(stderr=True)
    if not console.is_terminal or loudness() == Loudness.QUIET:
        yield
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        TextColumn("{task.fields[pace]}"),
        TimeElapsedColumn(),
    )
    bar = Progress(
        *columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False
    )
    with bar:
        task = bar.add_task(words, total=None, pace="")
        started = time.monotonic()

        def show(done: int, total: int) -> None:
            nonlocal started
            if done == 0:
                started = time.monotonic()
            pace = pace_text(done, total, time.monotonic() - started)
            bar.update(task, completed=done, total=total, pace=pace)

        with listening(show):
            yield


def pace_text(done: int, total: int, seconds: float) -> str:
    """How far counted work is after `seconds`, as "3 of 8, 0.5 a second, 10 s left"."""
    text = f"{done} of {total}"
    if done == 0 or seconds <= 0:
        return text
    rate = done / seconds
    left = round((total - done) / rate)
    time_left = f"{left} s" if left < 60 else f"{left // 60} min {left % 60} s"
    return f"{text}, {rate:.2g} a second, {time_left} left"
