"""Functions that Numba compiles, and where it keeps what it has compiled."""

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numba
from numba.core import config


def compiled(function: Callable[..., Any] | None = None, **options: Any) -> Any:
    """Decorates a function that Numba compiles (`numba.njit`, with its `options`) and caches.

    The cache lies beside the package or in the user's own folder. Where neither can be written, as
    in a container that runs as another user, it is a folder for temporary files, which nobody else
    can write; without such a folder every process compiles anew.
    """
    if function is None:
        return lambda inner: compiled(inner, **options)
    try:
        return numba.njit(cache=True, **options)(function)
    except RuntimeError:  # Numba's word for: there is no folder that can be written
        folder = own_folder(Path(tempfile.gettempdir()))
    if folder is None:
        return numba.njit(**options)(function)
    config.CACHE_DIR = str(folder)  # pyright: ignore[reportAttributeAccessIssue]
    return numba.njit(cache=True, **options)(function)


def own_folder(parent: Path) -> Path | None:
    """A folder in `parent` that only this user can write; None where there can be none.

    What lies in it is run, so one that belongs to anybody else is not taken.
    """
    folder = parent / f"slabforge-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    others = stat.S_IWGRP | stat.S_IWOTH
    mine = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return folder if mine and not found.st_mode & others and os.access(folder, os.W_OK) else None
