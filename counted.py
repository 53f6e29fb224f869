"""Tells whoever shows progress how far counted work is: a loop says so without knowing who listens.

A command listens while it works. Used as a library, nobody does, and nothing is shown.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Listener = Callable[[int, int], None]
"""Is told how many things are done, and of how many."""
T = TypeVar("T")

_listener: Listener | None = None
_counting = False  # whether a loop counts already: those within it do not


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Have the outermost loops tell `listener` how far they are."""
    global _listener
    before, _listener = _listener, listener
    try:
        yield
    finally:
        _listener = before


def counted(things: Iterable[T], total: int | None = None) -> Iterator[T]:
    """The things, one after the other, counted as they are done with.

    `total` is how many there are; without it, they must know. A loop within another that counts is
    silent, unless the outer one has a single thing.
    """
    global _counting
    if total is None and isinstance(things, Collection):
        total = len(things)
    if _listener is None or _counting or total is None or total < 2:
        yield from things
        return
    _counting = True
    try:
        _listener(0, total)
        for done, thing in enumerate(things, start=1):
            yield thing
            if _listener is not None:
                _listener(done, total)
    finally:
        _counting = False
