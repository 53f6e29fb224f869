"""Keep libraries that write to the terminal past Python's streams from doing so."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


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
