"""Counted loops tell a listener how far they are, and are silent where nobody listens."""

import pytest
from slabforge.commands.progress import pace_text
from slabforge.counted import counted, listening


def told(work: object) -> list[tuple[int, int]]:
    heard: list[tuple[int, int]] = []
    with listening(lambda done, total: heard.append((done, total))):
        list(work)  # type: ignore[call-overload]
    return heard


def test_a_loop_is_counted_as_its_things_are_done() -> None:
    assert told(counted("ab")) == [(0, 2), (1, 2), (2, 2)]
    assert told(counted(iter("ab"), 2)) == [(0, 2), (1, 2), (2, 2)]


def test_nothing_is_told_where_nobody_listens_or_the_number_is_unknown() -> None:
    assert list(counted("ab")) == ["a", "b"]
    assert told(counted(iter("ab"))) == []


def test_a_loop_within_another_is_silent_unless_the_outer_has_one_thing() -> None:
    assert told(y for x in counted("ab") for y in counted("cde")) == [(0, 2), (1, 2), (2, 2)]
    assert told(y for x in counted("a") for y in counted("cd")) == [(0, 2), (1, 2), (2, 2)]


def test_a_loop_that_was_left_early_does_not_silence_the_next() -> None:
    def work() -> object:
        left = counted("ab")
        next(left)
        left.close()  # type: ignore[attr-defined]
        yield from counted("cde")

    assert told(work())[1:] == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("done", "seconds", "text"),
    [
        (0, 0.0, "0 of 8"),
        (2, 4.0, "2 of 8, 0.5 a second, 12 s left"),
        (1, 20.0, "1 of 8, 0.05 a second, 2 min 20 s left"),
    ],
)
def test_the_pace(done: int, seconds: float, text: str) -> None:
    assert pace_text(done, 8, seconds) == text
