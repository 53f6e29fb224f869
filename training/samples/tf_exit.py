"""The stream for TensorFlow's threads, which must be out of Python before it ends.

One that is in Python when the interpreter goes, or comes back to it then, never returns, and
TensorFlow waits for it forever.
"""

import atexit
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any
from weakref import WeakSet

from ...generator.delivery.batch import Batch
from ...generator.delivery.process import hang_up

_WAKING = 0.05  # seconds in which a thread that was about to ask for a batch has asked
_PATIENCE = 5.0  # seconds; the rest takes milliseconds


class Feed:
    """Batches as dicts of arrays. At its end TensorFlow lets go of it, in Python once more."""

    def __init__(self, batches: Iterator[Batch]) -> None:
        """Feed these."""
        self._batches = batches
        self.asked = self.ended = False
        _feeds.add(self)

    def __iter__(self) -> "Feed":
        """This one."""
        return self

    def __next__(self) -> dict[str, Any]:
        """The next batch."""
        self.asked = True
        try:
            fields = next(self._batches)._asdict()
            return {name: part for name, part in fields.items() if part is not None}
        except StopIteration:
            self.ended = True
            raise
        finally:
            self.asked = False


_feeds: WeakSet[Feed] = WeakSet()


@atexit.register
def _end() -> None:
    """End every stream, and wait until TensorFlow's threads have taken notice."""
    hang_up()
    if not _feeds:
        return
    time.sleep(_WAKING)
    deadline = time.monotonic() + _PATIENCE
    while _in_python() and time.monotonic() < deadline:
        time.sleep(0.005)


def _in_python() -> bool:
    own = {t.ident for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}
    foreign = sys._current_frames().keys() - own
    return bool(foreign) or any(f.asked or f.ended for f in list(_feeds))
