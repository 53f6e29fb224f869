"""How far a check or a measurement is, for whoever sits at a terminal."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich import get_console
from rich.progress import track

T = TypeVar("T")


def tracked(things: Iterable[T], words: str, total: int) -> Iterator[T]:
    """The things, one after the other, with a bar on a terminal; elsewhere nothing is shown.

    `words` say what is done with them, `total` is how many there are.
    """
    silent = not get_console().is_terminal  # Rich leaves an empty line of a bar that is not seen
    yield from track(things, words, total, transient=True, disable=silent)
