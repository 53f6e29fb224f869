"""The camera in a recipe: what is off, what is refused."""

from typing import Any

import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.generator.sensor import CAMERA_RANGES, LIMITS, CameraParts, Sensor, margin_of

OFF: dict[str, Any] = {name: (LIMITS[name].off,) * 2 for name in CAMERA_RANGES}


def test_a_recipe_without_the_camera_still_fits() -> None:
    sensor = load_recipe(sensor={"exposure": [0, 0], "noise": [0.1, 0.2]}).sensor
    assert sensor.parts.on and sensor.jpeg is None and sensor.bayer is None
    assert Sensor(stage=False).parts == CameraParts()


def test_parts_are_those_whose_range_changes_something() -> None:
    assert Sensor(**OFF).parts == CameraParts(on=True)
    blurred = OFF | {"blur_across": (0.0, 2.0), "motion": (0.0, 6.0)}
    assert Sensor(**blurred).parts.blur == (4.0, 3.0)
    assert Sensor(**OFF | {"jitter": (0.0, 0.3)}).parts.jitter
    assert Sensor(**OFF | {"gamma": (0.8, 1.0)}).parts.gamma


def test_a_wider_blur_has_a_wider_border() -> None:
    assert margin_of(0.0) == 0
    assert [margin_of(s**2) for s in (0.4, 0.9, 2.0, 4.0)] == [1, 2, 5, 10]


@pytest.mark.parametrize("name", CAMERA_RANGES)
def test_ranges_beyond_their_limits(name: str) -> None:
    limit = LIMITS[name]
    for bad in ((limit.low - 1.0, limit.high), (limit.low, limit.high * 2.0)):
        with pytest.raises(SlabForgeError, match=rf"sensor\.{name} is \[.*; it lies between"):
            load_recipe(sensor={name: list(bad)})
    with pytest.raises(SlabForgeError, match=rf"the range of sensor\.{name} is empty"):
        load_recipe(sensor={name: [limit.high, limit.low]})


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({"jpeg": [0, 90]}, "a quality is 1 to 100"),
        ({"jpeg": [95, 90]}, "sensor.jpeg is empty"),
        ({"jpeg": [1.5, 90]}, "sensor.jpeg"),
        ({"bayer": "RGBG"}, "'sensor.bayer' does not fit"),
        ({"bayer": "RGGB"}, "images are gray; write channels = 3"),
        ({"cameras": 0}, "'sensor.cameras' does not fit"),
        ({"blur": [0, 1]}, "no such entry"),
    ],
)
def test_other_mistakes(entries: dict[str, Any], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        load_recipe(sensor=entries)
