"""The standard streams: kept open, and kept from libraries that write past Python's own."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO


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


def apart_from_libraries() -> None:
    """Give Python's standard output and errors descriptors of their own, for good.

    What libraries write to descriptors 1 and 2 goes nowhere from then on.
    """
    for name, descriptor in (("stdout", 1), ("stderr", 2)):
        stream = getattr(sys, name)
        with suppress(OSError, ValueError):
            stream.flush()
        setattr(sys, name, _again(stream, os.dup(descriptor)))
    null = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(null, descriptor)
    os.close(null)


def _again(stream: TextIO, descriptor: int) -> TextIO:
    """A stream like another, that writes to a descriptor."""
    return open(  # noqa: SIM115
        descriptor,
        "w",
        buffering=1,
        encoding=stream.encoding or "utf-8",
        errors=stream.errors,
    )


def print_apart(stream: TextIO, text: str) -> None:
    """Write a text past the stream's buffer, whatever characters it has and if it can be written.

    For words at the end of a program, which a full disk or a closed pipe must not turn into others.
    """
    with suppress(OSError, ValueError):
        stream.flush()
        os.write(stream.fileno(), text.encode(stream.encoding or "utf-8", "backslashreplace"))


def complain(text: str) -> None:
    """Print an error on standard error."""
    print_apart(sys.stderr, f"Error: {text}\n")
