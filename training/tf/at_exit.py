"""The end of a process in which TensorFlow's threads take batches from Python.

A thread of TensorFlow's that is in Python when the interpreter goes, or comes back to it then,
never returns, and TensorFlow waits for it forever. So at exit, before TensorFlow's own clean-up,
every render process is ended, and the threads are given the time to take notice.
"""

import atexit
import sys
import threading
import time
from collections.abc import Iterator
from types import GeneratorType
from typing import Any
from weakref import WeakSet

from ...generator.delivery.process import hang_up

_WAKING = 0.05  # seconds in which a thread that was about to ask for a batch has asked
_PATIENCE = 5.0  # seconds to wait at most; it usually takes milliseconds

_taken: "WeakSet[GeneratorType[Any, None, None]]" = WeakSet()


def watched(batches: Iterator[Any]) -> Iterator[Any]:
    """The batches, as a generator that only TensorFlow refers to, which is waited for at exit."""
    generator: Any = (batch for batch in batches)
    _taken.add(generator)
    return generator


@atexit.register
def _end() -> None:
    """End every stream, and wait until TensorFlow's threads have taken notice."""
    hang_up()
    if not _taken:
        return
    time.sleep(_WAKING)
    deadline = time.monotonic() + _PATIENCE
    while _in_python() and time.monotonic() < deadline:
        time.sleep(0.005)


def _in_python() -> bool:
    """Whether a thread of TensorFlow's is in Python, or will come back to it once more.

    It is while it runs a generator, and it comes back to let go of one that has ended.
    """
    own = {t.ident for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}
    foreign = sys._current_frames().keys() - own
    return bool(foreign) or any(g.gi_running or g.gi_frame is None for g in list(_taken))
