"""What a render process builds just now, told in shared memory: drivers may take minutes for it.

The process cannot answer while a driver's compiler works; whoever waits for it reads the note.
"""

import logging
import struct
import time
from typing import Any

NOTE_BYTES = 256
SLOW = 2.0  # seconds without a word
_AGAIN = 30.0  # seconds from one word to the next
_HEAD = struct.Struct("<dI")  # when it began, on the clock that all processes share; bytes of name
_LOG = logging.getLogger("slabforge")


class BuildNote:
    """The last bytes of a ring, which the render process writes and the one that waits reads."""

    def __init__(self, memory: Any, at: int) -> None:
        """Use NOTE_BYTES of `memory`, a writable buffer, from byte `at`."""
        self._bytes = memoryview(memory)[at : at + NOTE_BYTES]
        self._told = 0.0

    def begin(self, name: str) -> None:
        """Note that a program of this name is built, and run for the first time, from now on."""
        text = name.encode()[: NOTE_BYTES - _HEAD.size]
        self._bytes[_HEAD.size : _HEAD.size + len(text)] = text
        self._bytes[: _HEAD.size] = _HEAD.pack(time.monotonic(), len(text))

    def end(self) -> None:
        """Note that nothing is built."""
        self._bytes[: _HEAD.size] = _HEAD.pack(0.0, 0)

    def tell(self) -> None:
        """Log what has been built for long, with its time so far, unless that was just said."""
        begun, length = _HEAD.unpack(self._bytes[: _HEAD.size])
        now = time.monotonic()
        if not length or now - begun < SLOW or now - self._told < _AGAIN:
            return
        self._told = now
        name = bytes(self._bytes[_HEAD.size : _HEAD.size + length]).decode(errors="replace")
        _LOG.warning(
            "The graphics driver compiles %s and runs it for the first time, for %.0f s so far; it"
            " keeps what it has compiled.",
            name[:1].lower() + name[1:],
            now - begun,
        )
