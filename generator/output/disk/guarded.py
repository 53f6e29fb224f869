"""Errors of a disk, from libraries that write files themselves, as one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ....errors import SlabForgeError
from ....files import unwritten


@contextmanager
def guarded(path: Path, *, quiet: bool = False) -> Iterator[None]:
    """Turn an OSError, or HDF5's RuntimeError, into a SlabForgeError about `path`.

    With `quiet` it is swallowed: for what is given up anyway.
    """
    try:
        yield
    except (OSError, RuntimeError) as error:
        if not quiet:
            told = error if isinstance(error, OSError) else OSError(str(error))
            raise SlabForgeError(unwritten(path, told)) from None
