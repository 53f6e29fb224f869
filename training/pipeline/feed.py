"""Batches for a consumer that takes them in a thread of its own, as Keras and TensorFlow do."""

import threading
import time
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ...errors import SlabForgeError

PREFETCH = 2  # batches that lie ready beside the one that is used
_REMEMBERED = 1024  # times of batches that nobody has asked for yet


class Feed:
    """One pass over batches: hands them out, and keeps what a training wants to know of it.

    `ready` holds the times (`time.monotonic()`, seconds) at which batches were ready, oldest first,
    for whoever takes them out. `error` is the user's mistake that ended the batches, if one did:
    who takes batches in another thread may wrap what they raise. `close` ends them.
    """

    def __init__(self, batches: Iterator[Any]) -> None:
        """Hand on the batches that `batches` yields; none is taken yet."""
        self._batches, self._taken, self._closed = batches, threading.Lock(), False
        self.ready = deque[float](maxlen=_REMEMBERED)
        self.error: SlabForgeError | None = None

    def __iter__(self) -> "Feed":
        """Itself: a second pass goes on where the first one stopped."""
        return self

    def __next__(self) -> Any:
        """The next batch; nothing after `close`."""
        with self._taken:
            if self._closed:
                raise StopIteration
            try:
                batch = next(self._batches)
            except SlabForgeError as error:
                self.error = error
                raise
            self.ready.append(time.monotonic())
            return batch

    def close(self) -> None:
        """End what makes the batches, as soon as the one that is being made is done."""
        with self._taken:
            self._closed = True
            close = getattr(self._batches, "close", None)
            if close is not None:
                close()


def ahead(feed: Iterator[Any], count: int = PREFETCH) -> Generator[Any, None, None]:
    """What `feed` yields, taken up to `count` ahead by a thread.

    For Keras on JAX and PyTorch, which otherwise take a batch between two steps, and wait for it.
    """
    with ThreadPoolExecutor(1) as pool:
        coming = deque(pool.submit(next, feed) for _ in range(count))
        try:
            while True:
                one = coming.popleft().result()
                coming.append(pool.submit(next, feed))
                yield one
        except StopIteration:
            return
        finally:
            pool.shutdown(cancel_futures=True)
