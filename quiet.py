"""The standard streams: kept open, and kept from libraries that write past Python's own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


def hold_standard_streams() -> None:
    """Open what is closed of standard input, output and errors, so that nothing else takes them.

    A file or a socket that got the number of one of them would be mistaken for it by a child.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


@contextmanager
def silenced(*descriptors: int) -> Iterator[None]:
    """Send what is written to the file descriptors (1 stdout, 2 stderr) nowhere."""
    saved = [os.dup(d) for d in descriptors]
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        for descriptor in descriptors:
            os.dup2(null, descriptor)
        yield
    finally:
        for descriptor, copy in zip(descriptors, saved, strict=True):
            os.dup2(copy, descriptor)
            os.close(copy)
        os.close(null)
