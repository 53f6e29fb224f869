"""A guard against slower frames: ratios measured in turn, which a busy machine hardly moves.

The reference is benchmarks/results/limit.json; `make bench` writes it anew.
"""

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import slabforge
from slabforge.benchmarks.speed import limit
from slabforge.benchmarks.speed.delivery import endurance, throughput
from slabforge.benchmarks.speed.recipes import every_class

pytestmark = pytest.mark.alone
REFERENCE = Path(slabforge.__file__).parent / "benchmarks" / "results" / "limit.json"


def test_the_reference_has_every_class() -> None:
    reference = json.loads(REFERENCE.read_text())
    assert [r["material"] for r in reference["rows"]] == list(every_class((8, 8)).class_names)


@pytest.mark.slow
def test_no_frame_became_slower(in_gl_process: Callable[..., Any]) -> None:
    """In octaves of noise that take as long; all together by less than 1.3, each by 1.6."""
    reference = json.loads(REFERENCE.read_text())
    found = in_gl_process(limit.frames_in_turn)
    if found["renderer"] != reference["renderer"]:
        pytest.skip(f"the reference is of {reference['renderer']}, this is {found['renderer']}")
    before = {r["material"]: r["equal_octaves"] for r in reference["rows"]}
    slower = {r["material"]: r["equal_octaves"] / before[r["material"]] for r in found["rows"]}
    assert max(slower.values()) < 1.6, slower
    assert math.prod(slower.values()) ** (1 / len(slower)) < 1.3, slower


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
