"""The camera that is drawn for a sample: fixed for a slab, and as wide as the recipe says."""

from typing import Any

import numpy as np
import pytest
from slabforge.generator.recipe import load_recipe
from slabforge.generator.sampling.camera import spread_of
from slabforge.generator.sampling.rows import FRAME_FIELDS
from slabforge.generator.sampling.sampler import Sampler

CONVEYOR: dict[str, Any] = {"mode": "conveyor", "frames_per_slab": 4}
FIRST = FRAME_FIELDS.index("camera")


def frames(count: int, **entries: Any) -> dict[str, Any]:
    """The frame's fields of the first samples, float32 (count,) each."""
    rows = Sampler(load_recipe(size=(128, 64), **entries)).draw(range(count), seed=9)
    return dict(zip(FRAME_FIELDS, rows.frame.T, strict=True))


def test_a_slab_has_one_camera_and_the_next_another() -> None:
    found = frames(8, position=CONVEYOR)
    for name in set(FRAME_FIELDS[FIRST:]) - {"first_line"}:
        assert len(set(found[name][:4])) == len(set(found[name][4:])) == 1, name
    assert found["first_line"].tolist() == 2 * [0, 64, 128, 192]
    for name in ("camera", "column_gain", "electron", "spread_across", "tilt_x", "bow_x"):
        assert found[name][0] != found[name][4], name


def test_frames_that_join_are_lit_alike_along_the_slab() -> None:
    found = frames(40, position=CONVEYOR)
    assert not found["tilt_y"].any() and not found["bow_y"].any()
    assert (found["tilt_x"] > 0).any() and (found["tilt_x"] < 0).any()
    assert frames(40)["tilt_y"].any()


@pytest.mark.parametrize("cameras", [1, 3])
def test_a_number_of_cameras(cameras: int) -> None:
    found = frames(64, sensor={"cameras": cameras})
    assert len(set(found["camera"])) == len(set(found["electron"])) == cameras
    assert len(set(found["exposure"])) == 64


def test_without_the_stage_there_is_no_camera_and_all_else_is_the_same() -> None:
    on, off = frames(16), frames(16, sensor={"stage": False})
    for name in FRAME_FIELDS[:FIRST]:
        np.testing.assert_array_equal(on[name], off[name])
    assert not any(off[name].any() for name in FRAME_FIELDS[FIRST:])


def test_numbers_are_in_the_recipe_s_units() -> None:
    found = frames(
        400,
        sensor={
            "electrons": [1000, 1000],
            "dark": [20, 20],
            "read_noise": [10, 10],
            "illumination": [1, 2],
        },
    )
    assert found["electron"] == pytest.approx(1e-3)
    assert found["dark_level"] == pytest.approx(0.02)
    assert found["dark_variance"] == pytest.approx(120e-6)
    tilt = np.hypot(found["tilt_x"], found["tilt_y"])
    assert 0.0 <= tilt.min() < 0.02 and 0.48 < tilt.max() <= 0.5  # stops, of a ratio up to 2
    assert set(frames(200, sensor={"jpeg": [90, 92]})["jpeg"]) == {90, 91, 92}


def test_the_window_s_place_on_the_sensor() -> None:
    found = frames(400)
    assert found["first_column"].min() >= 0 and found["first_column"].max() <= 1600 - 128
    assert len(set(found["first_column"])) > 100
    assert found["first_row"].min() >= 0 and found["first_row"].max() <= 256 - 64
    middle = found["first_column"] + 64 - 800
    np.testing.assert_allclose(middle * 0.001, found["view_x"], atol=0.0006)


@pytest.mark.parametrize("variance", [0.0, 0.01, 0.25, 1.0, 4.0, 16.0])
def test_spread_has_the_variance_that_is_asked_for(variance: float) -> None:
    at = np.arange(-60, 61)
    weights = spread_of(variance) ** (at.astype(float) ** 2)
    assert (weights * at**2).sum() / weights.sum() == pytest.approx(variance, rel=1e-3)
