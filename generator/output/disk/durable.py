"""Files that are whole and on the disk, whatever happens next: a crash, or the power going off."""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ....errors import SlabForgeError
from ....files import make_folder, partial_name, unwritten


def sync_folder(folder: Path) -> None:
    """Put on the disk which files a folder holds."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def write_durably(path: Path, data: bytes) -> str:
    """Write a file completely or not at all, onto the disk; returns its digest (SHA-256, hex)."""
    return write_parts(path, [data])


def write_parts(path: Path, parts: Iterable[bytes]) -> str:
    """As `write_durably`, of data that comes in parts."""
    file = DurableFile(path)
    try:
        for part in parts:
            file.write(part)
    except BaseException:
        file.drop()
        raise
    return file.close()


class DurableFile:
    """A file that grows under a hidden name and gets its own when it is closed.

    Then it is on the disk. An OSError, such as of a full disk, becomes a SlabForgeError.
    """

    def __init__(self, path: Path) -> None:
        """Open the hidden file beside `path`; one that a crash left is written over."""
        self.path, self._partial = path, partial_name(path)
        self._digest = hashlib.sha256()
        self.size = 0  # bytes that were written
        fresh = not path.parent.is_dir()
        make_folder(path.parent)
        try:
            if fresh:
                sync_folder(path.parent.parent)
            self._file = self._partial.open("wb")
        except OSError as error:
            raise SlabForgeError(unwritten(path, error)) from None

    def write(self, data: bytes) -> int:
        """Append bytes; returns their number, as files do."""
        try:
            self._file.write(data)
        except OSError as error:
            self.drop()
            raise SlabForgeError(unwritten(self.path, error)) from None
        self._digest.update(data)
        self.size += len(data)
        return len(data)

    def close(self) -> str:
        """Complete the file under its own name; returns its digest (SHA-256, hex)."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._partial.replace(self.path)
            sync_folder(self.path.parent)
        except OSError as error:
            self.drop()
            raise SlabForgeError(unwritten(self.path, error)) from None
        return self._digest.hexdigest()

    def drop(self) -> None:
        """Give the file up and leave nothing behind."""
        with suppress(OSError):  # what cannot be flushed any more
            self._file.close()
        self._partial.unlink(missing_ok=True)


def digest_of(path: Path) -> str:
    """The digest of a file on disk (SHA-256, hex)."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
