"""Delivery takes little time beside rendering, and a stream neither grows nor leaks."""

import pytest
from slabforge.benchmarks.speed.delivery import endurance, throughput

pytestmark = pytest.mark.alone


@pytest.mark.slow
def test_delivery_and_sampling_take_little() -> None:
    found = throughput.row(
        size=(256, 256),
        batch=16,
        seconds=3.0,
        devices=(0,),
        delivered=throughput.delivered_to_numpy,
    )
    assert found["delivered_over_rendered"] > 0.85, found
    assert found["sampling_share"] < 0.01, found


def test_a_stream_stays_as_it_began() -> None:
    found = endurance.measure(samples=2000, size=(32, 32))
    assert found["samples"] == 2000
    assert found["rss_growth_mb"] < 20, found
    (first, low), (last, high) = (found["gl_objects"][k] for k in ("first", "last"))
    assert last == first >= 3, found
    assert high - low < 10, found  # one a batch would be 75
