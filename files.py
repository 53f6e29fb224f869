"""Writing to disk: whole files or none, folders, and refusing what is in the way.

Everything that the user asked to have written goes through here, so that nothing half-written is
ever left under its final name and every failure is one sentence.
"""

import errno
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import SlabForgeError


def is_file(path: Path) -> bool:
    """Whether there is a file; a name that no file can have names none."""
    try:
        return path.is_file()
    except (OSError, ValueError):  # too long, or with a null character
        return False


def check_folder(path: Path) -> None:
    """Refuse a folder that cannot be made, or filled, because a file is in its place."""
    for part in (path, *path.parents):
        if part.exists() and not part.is_dir():
            raise SlabForgeError(
                f"Folder '{path}' could not be made, since '{part}' is a file; choose another."
            )


def check_file(path: Path) -> None:
    """Refuse a file that cannot be written because a folder has its name or a file its folder's."""
    if path.is_dir():
        raise SlabForgeError(f"'{path}' is a folder; name a file in it.")
    check_folder(path.parent)


def check_empty(path: Path) -> None:
    """Refuse a folder that holds something already."""
    check_folder(path)
    if path.is_dir() and any(path.iterdir()):
        raise SlabForgeError(f"'{path}' is not empty; choose another folder.")


def make_folder(path: Path) -> None:
    """Make a folder and those above it, where they do not exist yet."""
    check_folder(path)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SlabForgeError(f"Folder '{path}' could not be made: {error.strerror}.") from None


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file completely or not at all; its folder exists.

    A device or a pipe, as /dev/stdout, is written through; of a link the file behind it is.
    """
    if _is_special(path):
        try:
            with path.open("wb") as file:
                file.write(data)
        except OSError as error:
            raise SlabForgeError(unwritten(path, error)) from None
        return
    with replacing(path) as partial:
        partial.write_bytes(data)


def _is_special(path: Path) -> bool:
    """Whether there is something that is neither a file nor a folder: a device, pipe or socket."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


@contextmanager
def replacing(path: Path, *, keep_ending: bool = False) -> Iterator[Path]:
    """A hidden name beside `path` to write a file or folder to; it becomes `path` if nothing fails.

    For libraries that want a name to write to. What is at `path` already stays until the new one
    is complete; an OSError leaves it as it was and becomes a SlabForgeError. Of a link the file
    behind it is replaced; a device or a pipe is refused.
    """
    if _is_special(path):
        raise SlabForgeError(f"'{path}' is a device or a pipe; name a file.")
    path = path.resolve() if path.is_symlink() else path
    partial = partial_name(path, keep_ending=keep_ending)
    _remove(partial)
    try:
        yield partial
        partial.replace(path)
    except OSError as error:
        raise SlabForgeError(unwritten(path, error)) from None
    finally:
        _remove(partial)


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Put a folder that holds these files, by name, in the place of `path`, whole or not at all.

    What was there before goes; whether it may is for the caller to know.
    """
    make_folder(path.parent)
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as aside:
            fresh = Path(aside) / "fresh"
            fresh.mkdir()
            for name, data in files.items():
                (fresh / name).write_bytes(data)
            if path.exists():  # set aside first, so that a whole folder exists whatever happens
                path.rename(Path(aside) / "replaced")
            fresh.rename(path)
    except OSError as error:
        raise SlabForgeError(unwritten(path, error)) from None


def partial_name(path: Path, *, keep_ending: bool = False) -> Path:
    """The hidden name under which `path` grows: `set/a.png` as `set/.a.png.partial`.

    `keep_ending` makes that `set/.a.partial.png`, for libraries that choose the format by the
    ending. Otherwise it is another, so that what a crash leaves is not taken for a picture.
    """
    if keep_ending:
        return path.with_name(f".{path.stem}.partial{path.suffix}")
    return path.with_name(f".{path.name}.partial")


def _remove(path: Path) -> None:
    with suppress(OSError):
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def unwritten(path: Path, error: OSError) -> str:
    """Why a file could not be written, and whether the one before it is still there."""
    reason = "the disk is full" if error.errno == errno.ENOSPC else error.strerror or str(error)
    kept = "; the previous one is kept" if path.is_file() else ""
    return f"'{path}' could not be written: {reason}{kept}."
