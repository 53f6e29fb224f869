"""A sign of life for work that does not say how far it is."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from .loudness import Loudness, loudness


@contextmanager
def working(words: str) -> Iterator[None]:
    """Show what is under way and for how long, on standard error if that is a terminal.

    Work that is counted has a bar of its own, with its rate and the time left.
    """
    console = Console(stderr=True)
    if not console.is_terminal or loudness() == Loudness.QUIET:
        yield
        return
    columns = (SpinnerColumn(), TextColumn(words), TimeElapsedColumn())
    shown = Progress(
        *columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False
    )
    with shown:
        shown.add_task(words, total=None)
        yield
