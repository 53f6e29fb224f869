"""What hands batches to other threads: in order, no further ahead than asked, and it can end."""

import itertools
import threading
import time
from collections.abc import Generator

import pytest
from slabforge.errors import SlabForgeError
from slabforge.training.pipeline.feed import Feed, ahead


class _Made:
    """Counts what was made, and notes its thread and its end."""

    def __init__(self, fails_at: int = -1, last: int = 1 << 30) -> None:
        self.count, self.closed, self.threads = 0, False, set[int]()
        self._fails_at, self._last = fails_at, last

    def items(self) -> Generator[int, None, None]:
        try:
            while self.count < self._last:
                if self.count == self._fails_at:
                    raise SlabForgeError("The third is broken.")
                self.threads.add(threading.get_ident())
                self.count += 1
                yield self.count - 1
        finally:
            self.closed = True


def test_a_feed_notes_when_batches_were_ready_and_ends_its_source() -> None:
    made = _Made()
    feed, before = Feed(made.items()), time.monotonic()
    assert list(itertools.islice(feed, 3)) == [0, 1, 2]
    assert before <= feed.ready[0] <= feed.ready[2] <= time.monotonic()
    feed.close()
    assert made.closed
    assert list(feed) == []


def test_a_feed_keeps_the_mistake_that_ended_it() -> None:
    feed = Feed(_Made(fails_at=0).items())
    with pytest.raises(SlabForgeError) as raised:
        next(feed)
    assert feed.error is raised.value


def test_a_feed_waits_for_the_batch_that_is_being_made_before_it_ends() -> None:
    making, go_on = threading.Event(), threading.Event()

    def slow() -> Generator[int, None, None]:
        making.set()
        assert go_on.wait(5)
        yield 1

    feed = Feed(slow())
    taker = threading.Thread(target=lambda: next(feed))
    closer = threading.Thread(target=feed.close)
    taker.start()
    assert making.wait(5)
    closer.start()
    closer.join(0.05)
    assert closer.is_alive()
    go_on.set()
    for thread in (taker, closer):
        thread.join(5)
        assert not thread.is_alive()


def test_batches_are_made_ahead_in_order_and_no_further() -> None:
    made = _Made()
    feed = Feed(made.items())
    taken = ahead(feed, 2)
    assert [next(taken) for _ in range(5)] == [0, 1, 2, 3, 4]
    deadline = time.monotonic() + 5
    while made.count < 7 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert made.count == 7
    assert made.threads.isdisjoint({threading.get_ident()}) and len(made.threads) == 1
    taken.close()
    feed.close()
    assert made.closed and made.count == 7


def test_what_is_raised_ahead_comes_in_its_turn() -> None:
    made = _Made(fails_at=2)
    taken = ahead(Feed(made.items()), 3)
    assert [next(taken), next(taken)] == [0, 1]
    with pytest.raises(SlabForgeError, match="The third is broken"):
        next(taken)
    assert made.closed


def test_what_ends_ends() -> None:
    made = _Made(last=3)
    assert list(ahead(Feed(made.items()))) == [0, 1, 2]
    assert made.closed
