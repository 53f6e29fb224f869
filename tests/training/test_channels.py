"""Networks of one kind that are given images of the other."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from gray_models import segmentation
from slabforge.training.datasets.channels import with_channels
from slabforge.training.export import describe
from slabforge.training.inspection.findings import Inspector
from slabforge.training.inspection.overlay import draw
from slabforge.training.inspection.pictures import open_pictures
from slabforge.training.judge.distortions import DISTORTIONS, Distortion, distort
from slabforge.training.judge.evaluate import classify, predict
from slabforge.training.networks.model_file import channels_of
from slabforge.training.networks.unet import UNet
from slabforge.training.networks.xception import Xception

CHANCE = np.random.default_rng(3)
COLOURS = CHANCE.integers(0, 256, (40, 56, 3), np.uint8)
GRAY = CHANCE.integers(0, 256, (40, 56), np.uint8)


def test_a_gray_model_sees_the_luma() -> None:
    luma = np.asarray(cv2.cvtColor(COLOURS, cv2.COLOR_RGB2GRAY), np.uint8)
    model = segmentation()
    np.testing.assert_array_equal(predict(model, COLOURS), predict(model, luma))
    inspector = Inspector(model)
    np.testing.assert_array_equal(inspector.probability(COLOURS), inspector.probability(luma))


def test_a_model_in_colour_sees_gray_three_times() -> None:
    model = UNet(width=2, depth=2).build(channels=3)
    assert channels_of(model) == 3
    found = predict(model, GRAY)
    assert found.shape == GRAY.shape
    np.testing.assert_array_equal(found, predict(model, np.dstack([GRAY] * 3)))
    assert (predict(model, COLOURS) != found).any()
    assert describe(model)["input"]["colour"] == "RGB"
    assert describe(model)["input"]["shape"][-1] == 3


def test_a_classification_in_colour() -> None:
    model = Xception().build(("a", "b"), (72, 71), channels=3)
    assert classify(model, GRAY) == pytest.approx(classify(model, with_channels(GRAY, 3)))


def test_frames_in_gray_and_in_colour(tmp_path: Path) -> None:
    for name in ("a", "b"):
        cv2.imwrite(str(tmp_path / f"{name}.png"), COLOURS[..., ::-1])
    cv2.imwrite(str(tmp_path / "c.png"), GRAY)
    told: list[str] = []
    gray = [f.image for f in open_pictures(tmp_path, warn=told.append)]
    assert [i.shape for i in gray] == 3 * [(40, 56)]
    assert told == [f"'{tmp_path / 'a.png'}' is in colour; its luma is read, as gray."]
    colour = [f.image for f in open_pictures(tmp_path, channels=3)]
    np.testing.assert_array_equal(colour[1], COLOURS)
    np.testing.assert_array_equal(colour[2], np.dstack([GRAY] * 3))
    np.testing.assert_array_equal(draw(COLOURS, []), COLOURS[..., ::-1])


@pytest.mark.parametrize("distortion", DISTORTIONS, ids=[d.name for d in DISTORTIONS])
def test_images_in_colour_are_distorted(distortion: Distortion) -> None:
    mask = (GRAY > 100).astype(np.uint8)
    image, moved = distort(
        COLOURS,
        mask,
        distortion=distortion,
        severity=3,
        seed=1,
        name="a",
    )
    assert image.shape == COLOURS.shape and image.dtype == np.uint8
    assert moved.shape == mask.shape
    assert (image != COLOURS).any()
