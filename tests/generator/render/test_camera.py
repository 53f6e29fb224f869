"""The camera's programs: statistics of its noise, its blur, and what is fixed in it."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from single_materials import single_pack
from slabforge.generator.recipe import load_recipe
from slabforge.generator.render.engine import Engine
from slabforge.generator.sampling.rows import FRAME_FIELDS
from slabforge.generator.sampling.sampler import Sampler
from slabforge.generator.sensor import CAMERA_RANGES, LIMITS
from slabforge.glsl.pack.film import Film

SIZE = (256, 192)
PACK, FOLDER = single_pack()
STILL: dict[str, Any] = {name: (LIMITS[name].off,) * 2 for name in CAMERA_RANGES} | {
    "noise": (0.0, 0.0),
    "exposure": (0.0, 0.0),
}
LINEAR = Film(view_transform="Raw", filter="BOX")  # bytes are light, and pixels by themselves


def draw(
    sensor: dict[str, Any],
    light: list[float] | None = None,
    channels: int = 1,
    columns: list[int] | None = None,
) -> Any:
    """Images, float64 (N, H, W) or (N, H, W, 3), as shares of white, of linear light.

    With `light` they show nothing but that, one sample for each; else the metal. `columns` are the
    first that each shows of the sensor.
    """
    shown: dict[str, Any] = {"pack": str(FOLDER), "classes": {"sound": 1}, "channels": channels}
    recipe = load_recipe(size=SIZE, sensor=STILL | sensor, **shown)
    rows = Sampler(recipe).draw(range(len(light) if light else 1), seed=2)
    world = PACK.world
    if light:
        world = (1.0, 1.0, 1.0)
        rows.frame[:, FRAME_FIELDS.index("slab_x")] = 100.0  # beside the slab
        rows.frame[:, FRAME_FIELDS.index("exposure")] = np.log2(light)
    if columns:
        rows.frame[:, FRAME_FIELDS.index("first_column")] = columns
    pack = PACK.model_copy(update={"film": LINEAR, "world": world})
    camera_parts = recipe.sensor.parts
    engine = Engine(
        pack,
        Path(FOLDER),
        size=SIZE,
        max_batch=4,
        camera_parts=camera_parts,
        channels=recipe.channels,
    )
    mask = np.zeros((len(rows.label), SIZE[1], SIZE[0]), np.uint8)
    image = np.zeros(mask.shape if channels == 1 else (*mask.shape, channels), np.uint8)
    engine.render(rows, image, mask)
    engine.close()
    return image / 255.0


@pytest.mark.parametrize("channels", [1, 3])
def test_variance_rises_with_light_by_the_gain(channels: int, in_gl_process: Any) -> None:
    """EMVA 1288: the photon transfer's slope is K, its start the variance in the dark."""
    light = [0.1, 0.2, 0.4, 0.7]
    sensor = {"electrons": (400, 400), "read_noise": (8, 8)}
    image = in_gl_process(draw, sensor, light, channels).reshape(4, -1, channels)
    assert image.mean(1) == pytest.approx(np.tile(np.array(light)[:, None], channels), abs=0.002)
    variance = image.var(1) - 1 / 255**2 / 12
    slope, start = np.polyfit(light, variance, 1)
    assert slope == pytest.approx(np.full(channels, 1 / 400), rel=0.04)
    assert start == pytest.approx(np.full(channels, 64 / 400**2), rel=0.4)
    if channels == 3:
        assert abs(np.corrcoef(image[2].T) - np.eye(3)).max() < 0.02


def test_columns_lines_and_illumination(in_gl_process: Any) -> None:
    columns = in_gl_process(draw, {"column_gain": (0.05, 0.05)}, [0.5, 0.5])
    assert not np.ptp(columns, axis=1).any()  # every line is the same
    assert columns[0, 0].std() == pytest.approx(0.025, rel=0.2)
    assert (columns[0] != columns[1]).any()  # another camera
    one = {"column_gain": (0.05, 0.05), "cameras": 1}
    first, second = in_gl_process(draw, one, [0.5, 0.25], 1, [300, 310])[:, 0]
    assert np.abs(first[10:] - 2 * second[:-10]).max() < 0.007  # of the same columns
    assert np.abs(first - 2 * second).max() > 0.05

    lines = in_gl_process(draw, {"line_gain": (0.05, 0.05)}, [0.5])[0]
    assert not np.ptp(lines, axis=1).any()
    assert lines[:, 0].std() == pytest.approx(0.025, rel=0.2)

    smooth = in_gl_process(draw, {"vignetting": (0.5, 0.5), "illumination": (2, 2)}, [0.5])[0]
    assert np.abs(np.diff(smooth, axis=0)).max() < 0.02 and smooth.std() > 0.01


def test_blur_is_as_wide_as_the_recipe_says(in_gl_process: Any) -> None:
    """The blurred picture is the sharp one, spread with these variances; light, before bytes."""
    sharp = in_gl_process(draw, {})[0]
    assert (in_gl_process(draw, {"stage": False})[0] == sharp).all()
    wide = {"blur_across": (0.9, 0.9), "blur_along": (0.5, 0.5), "motion": (2.0, 2.0)}
    found = in_gl_process(draw, wide)[0]
    expected = _spread(_spread(sharp, 0.81, 1), 0.25 + 4 / 12, 0)
    inside = slice(6, -6), slice(6, -6)
    assert np.abs(found - expected)[inside].max() < 2.5 / 255
    assert np.abs(found - sharp)[inside].mean() > 4 * np.abs(found - expected)[inside].mean()


def draw_stack(sensor: dict[str, Any]) -> Any:
    """Frames of the default stack under layers, so dark that nothing is white; and their masks."""
    own = STILL | {"exposure": (-3.0, -3.0)} | sensor
    classes = {"sound": 1, "crack": 1, "irregularity": 1}
    recipe = load_recipe(size=SIZE, classes=classes, sensor=own)
    rows = Sampler(recipe).draw(range(6), seed=2)
    pack, folder = recipe.loaded
    pack = pack.model_copy(update={"film": LINEAR})
    engine = Engine(pack, folder, size=SIZE, max_batch=6, camera_parts=recipe.sensor.parts)
    image = np.zeros((6, SIZE[1], SIZE[0]), np.uint8)
    mask = np.zeros_like(image)
    engine.render(rows, image, mask)
    engine.close()
    return image / 255.0, mask


def test_blur_spreads_light_over_layers_and_not_the_mask(in_gl_process: Any) -> None:
    sharp, mask = in_gl_process(draw_stack, {})
    wide = {"blur_across": (0.9, 0.9), "blur_along": (0.5, 0.5), "motion": (2.0, 2.0)}
    found, same = in_gl_process(draw_stack, wide)
    assert mask.any() and (mask == same).all() and sharp.max() < 1.0
    inside = slice(6, -6), slice(6, -6)
    for one, other in zip(sharp, found, strict=True):
        expected = _spread(_spread(one, 0.81, 1), 0.25 + 4 / 12, 0)
        assert np.abs(other - expected)[inside].max() < 1.5 / 255


def _spread(image: Any, variance: float, axis: int) -> Any:
    at = np.arange(-8, 9)
    weights = np.exp(-(at**2) / (2 * variance))
    spread = (weights * at**2).sum() / weights.sum()
    weights = np.exp(-(at**2) / (2 * variance) * spread / variance)
    return np.apply_along_axis(np.convolve, axis, image, weights / weights.sum(), "same")


def test_jitter_moves_lines_smoothly(in_gl_process: Any) -> None:
    sharp = in_gl_process(draw, {})[0]
    moved = in_gl_process(draw, {"jitter": (0.4, 0.4)})[0][1:-1]
    tries = np.linspace(-1, 1, 81)[:, None, None]
    before, own, after = sharp[:-2], sharp[1:-1], sharp[2:]
    guess = 0.5 * tries * (tries - 1) * after + (1 - tries**2) * own
    errors = np.abs(guess + 0.5 * tries * (tries + 1) * before - moved).mean(2)
    shift = tries[errors.argmin(0), 0, 0]
    assert errors.min(0).max() < 1 / 255
    assert 0.15 < shift.std() < 0.8
    assert np.abs(np.diff(shift)).mean() < 0.15  # bytes hide the smallest


def test_gamma_is_applied_to_the_bytes_that_are_shown(in_gl_process: Any) -> None:
    gray = in_gl_process(draw, {"gamma": (2.0, 2.0)}, [0.25])
    assert gray == pytest.approx(np.full_like(gray, 0.5), abs=0.003)


def test_white_balance_is_a_gain_of_red_and_one_over_it_of_blue(in_gl_process: Any) -> None:
    image = in_gl_process(draw, {"white_balance": (1.25, 1.25)}, [0.4], 3)
    assert image[0, 0, 0] == pytest.approx([0.5, 0.4, 0.32], abs=0.003)
