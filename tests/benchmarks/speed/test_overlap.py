"""What training waits for data: both sides at once, and the table."""

import time

import pytest
from slabforge.benchmarks.speed.overlap import at_once, markdown


def test_two_at_once_do_not_wait_for_each_other() -> None:
    counts = [0, 0]

    def call(which: int, seconds: float) -> None:
        counts[which] += 1
        time.sleep(seconds)

    spent = at_once(lambda: call(0, 0.05), lambda: call(1, 0.04), 6)
    assert 0.05 <= spent < 0.08
    assert counts == [6, 6]


@pytest.mark.parametrize("which", [0, 1])
def test_one_that_fails_is_an_error(which: int) -> None:
    calls = [lambda: time.sleep(0.001), lambda: 1 / 0]
    with pytest.raises(ZeroDivisionError):
        at_once(calls[which], calls[1 - which], 4)


def test_the_table_has_both_figures() -> None:
    row = {"case": "long", "render": 0.1, "train": 0.08, "both": 0.12, "wait_share": 0.01}
    row |= {"over_larger": 1.2, "over_unconnected": 1.04}
    rows = [row | {"apart": apart} for apart in (True, False)]
    head, _, _, _, names, _, *lines = markdown({"machine": "M", "rows": rows}).split("\n")
    assert head == "M"
    assert lines == [
        "| long | half each | 100 ms | 80 ms | 120 ms | 1.20 | 1.04 | 1.0 % |",
        "| long | shared | 100 ms | 80 ms | 120 ms | 1.20 | 1.04 | 1.0 % |",
    ]
    assert names.count("|") == lines[0].count("|")
