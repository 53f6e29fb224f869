"""One process at a time in a folder."""

import fcntl
import os
from pathlib import Path

from ....closing import Closing
from ....errors import SlabForgeError

NAME = ".lock"


class FolderLock(Closing):
    """Held on a folder until it is closed, or its process ends in whatever way.

    The system drops the lock of a process that died, so that the file which it left is in nobody's
    way.
    """

    def __init__(self, folder: Path) -> None:
        """Take the lock of a folder that exists; SlabForgeError where another process has it."""
        self._path = folder / NAME
        while True:
            self._number = self._taken(folder)
            if self._same():
                break
            os.close(self._number)  # its holder ended, and removed it, in between
        os.truncate(self._number, 0)
        os.write(self._number, f"{os.getpid()}\n".encode())

    def close(self) -> None:
        """Let go of the folder."""
        if self._number >= 0:
            self._path.unlink(missing_ok=True)
            os.close(self._number)
            self._number = -1

    def _taken(self, folder: Path) -> int:
        try:
            number = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise SlabForgeError(
                f"'{folder}' could not be written to: {error.strerror}; choose another folder."
            ) from None
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(number, 20).decode(errors="replace").strip()
            os.close(number)
            raise SlabForgeError(
                f"Process {holder or 'of another command'} is writing to '{folder}'; wait until it"
                " has ended, or choose another folder."
            ) from None
        return number

    def _same(self) -> bool:
        """Whether the locked file is still the one that others find under its name."""
        try:
            return self._path.stat().st_ino == os.fstat(self._number).st_ino
        except FileNotFoundError:
            return False
