"""What is done to pictures when they are read: a mosaic of colours, and JPEG."""

from pathlib import Path

import numpy as np
import pytest
from dotted_pack import write_dotted_pack
from slabforge.generator.delivery.drawing.readout import (
    compressed,
    demosaiced,
    mosaic,
    read_out,
)
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.generator.sampling.rows import FRAME_FIELDS, FRAME_FLOATS
from slabforge.generator.sensor import BAYER, Sensor

CHANCE = np.random.default_rng(4)


@pytest.mark.parametrize("pattern", BAYER)
@pytest.mark.parametrize("colour", [(200, 20, 90), (3, 130, 250)])
def test_one_colour_comes_through_a_mosaic(pattern: str, colour: tuple[int, ...]) -> None:
    picture = np.broadcast_to(np.array(colour, np.uint8), (9, 12, 3))
    seen = mosaic(picture, pattern)
    assert [seen[0, 0], seen[0, 1], seen[1, 0], seen[1, 1]] == [
        colour["RGB".index(c)] for c in pattern
    ]
    np.testing.assert_array_equal(demosaiced(seen, pattern), picture)


@pytest.mark.parametrize("shape", [(32, 40), (32, 40, 3), (1, 1), (1, 5, 3)])
def test_a_lower_quality_is_worse_and_the_same_again(shape: tuple[int, ...]) -> None:
    picture = CHANCE.integers(0, 256, shape, np.uint8)
    low, high = (compressed(picture, q) for q in (20, 100))
    assert low.shape == shape
    np.testing.assert_array_equal(low, compressed(picture, 20))
    if picture.size > 15:
        errors = [np.abs(p.astype(int) - picture).mean() for p in (low, high)]
        assert errors[0] > 1.2 * errors[1]  # colours are halved at any quality


def test_each_picture_has_its_own_quality() -> None:
    frame = np.zeros((3, FRAME_FLOATS), np.float32)
    frame[:, FRAME_FIELDS.index("jpeg")] = 10, 0, 90
    images = np.repeat(CHANCE.integers(0, 256, (1, 16, 16), np.uint8), 3, axis=0)
    found = images.copy()
    read_out(found, frame, Sensor())
    np.testing.assert_array_equal(found, images)  # a recipe without JPEG has no quality
    read_out(found, frame, Sensor(jpeg=(10, 90)))
    np.testing.assert_array_equal(found[1], images[1])
    for i, quality in ((0, 10), (2, 90)):
        np.testing.assert_array_equal(found[i], compressed(images[i], quality))


def test_colour_mosaic_and_jpeg_are_the_same_in_any_batch(tmp_path: Path) -> None:
    sensor = {"bayer": "GRBG", "jpeg": [60, 95], "jitter": [0, 0.3], "gamma": [0.8, 1.2]}
    pack = write_dotted_pack(tmp_path / "pack")
    recipe = load_recipe(pack=pack, size=(70, 34), channels=3, sensor=sensor)
    with Renderer(recipe) as renderer:
        batch = renderer.render(range(6), seed=8)
        alone = renderer.render([4], seed=8)
    assert batch.image.shape == (6, 34, 70, 3)
    np.testing.assert_array_equal(batch.image[4:5], alone.image)
    np.testing.assert_array_equal(batch.mask[4:5], alone.mask)
    assert batch.image.std(-1).mean() > 1  # noise of three channels
