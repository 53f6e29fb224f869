"""The stages of an adaptation, each by itself, without a training."""

import itertools
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.metal.index import index_of
from slabforge.generator.recipe import load_recipe

pytest.importorskip("tensorflow")
import keras
from gray_models import plate, segmentation
from slabforge.training.adapt.checks import complaints, like_metal, refuse
from slabforge.training.adapt.metal import distance
from slabforge.training.adapt.options import AdaptConfig
from slabforge.training.adapt.own_metal import has_clean_window, marks, on_metal
from slabforge.training.adapt.pool import parts, read_pool
from slabforge.training.adapt.teaching.batch_statistics import blend_statistics, normalisations
from slabforge.training.adapt.teaching.distort import distorted
from slabforge.training.adapt.teaching.loss import IGNORED, PartlyKnown
from slabforge.training.adapt.teaching.mean_teacher import follow, teach
from slabforge.training.adapt.teaching.paste import pasted
from slabforge.training.adapt.teaching.pseudo_masks import PseudoMasks, pseudo_masks
from slabforge.training.adapt.threshold import FACTOR, Probabilities, likely_share, share_of
from slabforge.training.datasets.images import Labelled
from slabforge.training.networks.losses import SegmentationLoss
from slabforge.training.networks.unet import UNet
from slabforge.training.pipeline.sample import Sample
from slabforge.training.pipeline.sizing import cropping


def metal(seed: int, size: tuple[int, int] = (64, 48), mean: float = 120) -> np.ndarray:
    """Gray grain (H, W) of `size` (width, height), like that of steel."""
    grain = np.random.default_rng(seed).normal(0, 40, size[::-1])
    return np.clip(mean + cv2.GaussianBlur(grain, (0, 0), 0.8), 0, 255).astype(np.uint8)


def written(folder: Path, images: list[np.ndarray]) -> Path:
    folder.mkdir(exist_ok=True)
    for i, image in enumerate(images):
        cv2.imwrite(str(folder / f"{i:02}.png"), image)
    return folder


def test_a_pool_of_mixed_sizes(tmp_path: Path) -> None:
    images = [metal(i, (60 + i, 50)) for i in range(8)]
    folder = written(tmp_path / "pool", images)
    (folder / "broken.png").write_bytes(b"no picture")
    told: list[str] = []
    pool = read_pool(folder, warn=told.append)
    for ours, theirs in zip(pool, images, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert len(told) == 1 and "broken.png" in told[0]
    assert read_pool(folder, 0.5, told.append)[2].shape == (25, 31)
    some = list(itertools.islice(parts(pool, cropping((32, 16)), np.random.default_rng(1)), 20))
    again = list(itertools.islice(parts(pool, cropping((32, 16)), np.random.default_rng(1)), 20))
    assert {part.shape for part in some} == {(16, 32)}
    np.testing.assert_array_equal(some, again)


def test_pools_that_teach_nothing(tmp_path: Path) -> None:
    few = written(tmp_path / "few", [metal(i) for i in range(7)])
    with pytest.raises(SlabForgeError, match="takes 8 pictures or more, but '.*few' has 7"):
        read_pool(few)
    flat = written(tmp_path / "flat", [np.full((40, 40), 90 + i, np.uint8) for i in range(8)])
    with pytest.raises(SlabForgeError, match="8 pictures of '.*flat' are all of one tone"):
        read_pool(flat)
    with pytest.raises(SlabForgeError, match="There is no picture, video or folder"):
        read_pool(tmp_path / "none")


def test_metal_is_near_and_print_is_far() -> None:
    ours = [metal(i, (96, 96)) for i in range(12)]
    darker = [metal(50 + i, (96, 96), mean=90) for i in range(12)]
    page = np.full((96, 96), 250, np.uint8)
    for y in range(10, 96, 14):
        cv2.putText(page, "The fox", (2, y), cv2.FONT_HERSHEY_SIMPLEX, 0.4, 20, 1)
    noise = np.random.default_rng(0).integers(0, 256, (96, 96), np.uint8)
    assert distance(darker, ours) < 1.5
    assert like_metal(darker, ours, force=False) == distance(darker, ours)
    for strange in (page, noise):
        with pytest.raises(SlabForgeError, match="nothing like the recipe's metal"):
            like_metal([strange] * 8, ours, force=False)
        assert like_metal([strange] * 8, ours, force=True) > 2.75


def test_a_pasted_defect_keeps_the_metal_around_and_its_contrast() -> None:
    synthetic = np.full((64, 64), 200, np.uint8)
    mask = np.zeros((64, 64), np.uint8)
    synthetic[20:40, 20:40], mask[20:40, 20:40] = 100, 1
    real = np.full((64, 64), 80, np.uint8)
    found = pasted(real, Sample(synthetic, mask, 1))
    assert abs(int(found[30, 30]) - 40) <= 1  # half of what is around it
    np.testing.assert_array_equal(found[:10], 80)
    np.testing.assert_array_equal(pasted(real, Sample(synthetic, 0 * mask, 0)), real)


def test_distortions_are_drawn_by_the_generator() -> None:
    image = metal(0)
    one, same, other = (distorted(image, np.random.default_rng(k)) for k in (1, 1, 2))
    np.testing.assert_array_equal(one, same)
    assert np.abs(one - other).mean() > 1
    assert one.min() >= 0 and one.max() <= 255 and one.dtype == np.float32


@pytest.mark.parametrize("classes", [1, 3])
def test_pixels_that_are_ignored_do_not_count(classes: int) -> None:
    random = np.random.default_rng(0)
    predicted = random.uniform(0.1, 1, (2, 8, 8, classes)).astype(np.float32)
    if classes > 1:
        predicted /= predicted.sum(-1, keepdims=True)
    truth = random.integers(0, max(classes, 2), (2, 8, 8, 1)).astype(np.uint8)
    loss, plain = PartlyKnown(), SegmentationLoss()
    assert float(loss(truth, predicted)) == pytest.approx(float(plain(truth, predicted)), rel=1e-5)
    half = truth.copy()
    half[:, 4:] = IGNORED
    changed = predicted.copy()
    changed[:, 4:] = 0.5
    assert float(loss(half, predicted)) == pytest.approx(float(loss(half, changed)), rel=1e-5)
    assert np.isfinite(float(loss(np.full_like(truth, IGNORED), predicted)))


def test_masks_of_a_teacher_in_doubt() -> None:
    predicted = np.array([0.1, 0.49, 0.5, 0.79, 0.8, 0.9], np.float32).reshape(1, 1, 6, 1)
    found = pseudo_masks(predicted, 0.8)
    assert found.ravel().tolist() == [0, IGNORED, IGNORED, IGNORED, 1, 1]
    several = np.array([[0.9, 0.1, 0.0], [0.1, 0.3, 0.6], [0.45, 0.55, 0]], np.float32)
    assert pseudo_masks(several[None, None], 0.8).ravel().tolist() == [0, 2, IGNORED]


def test_batches_of_synthetic_and_real_parts() -> None:
    """The teacher takes what is darker than 100 for defects; a tenth of each real part is."""
    image = plate(32, 32, noise=False)
    image[:, :3] = 20
    defect = Sample(plate(32, 32, (20, 16, 5, 60)), np.zeros((32, 32), np.uint8), 1)
    defect.mask[12:20, 16:24] = 1
    batches = iter(
        PseudoMasks(
            teacher=segmentation(),
            labelled=itertools.repeat(defect),
            real=(image.copy() for _ in itertools.count()),
            probe=[image] * 4,
            counts=(2, 2),
            expected_share=0.06,
            random=np.random.default_rng(0),
        )
    )
    images, masks = next(batches)
    assert images.shape == masks.shape == (4, 32, 32, 1)
    np.testing.assert_array_equal(masks[:2, ..., 0], [defect.mask] * 2)
    assert (masks[2:, :, :3] == 1).all()
    assert (masks[2, 12:20, 16:24] == 1).all() and (masks[3, :, 3:] == 0).all()
    assert images[2, 16, 20].mean() < images[3, 16, 20].mean()  # pasted on the first real part


def test_the_threshold_marks_what_is_expected() -> None:
    ramp = np.tile(np.linspace(60, 140, 100).astype(np.uint8), (20, 1))
    spread = Probabilities(segmentation(), [ramp] * 2)
    assert spread.share_above(spread.threshold(0.3)) == pytest.approx(0.3, abs=0.02)
    assert spread.share_above(0.0) == 1
    assert 0.4 < spread.mean < 0.6


def test_what_is_expected_is_what_samples_show() -> None:
    half, none = np.ones((8, 8), np.uint8), np.zeros((8, 8), np.uint8)
    half[:4] = 0
    samples = [Labelled("", half, half, 1), Labelled("", half, none, 0)]
    assert share_of(samples) == pytest.approx(0.25 / FACTOR)
    assert share_of(samples[1:]) > 0


def test_a_network_that_marks_far_less_is_believed() -> None:
    assert likely_share(0.06, 0.4 * FACTOR * 0.06) == pytest.approx(0.4 * 0.06)
    for marked in (0.6 * FACTOR * 0.06, FACTOR * 0.06, 0.9):
        assert likely_share(0.06, marked) == 0.06
    assert 0 < likely_share(0.06, 0.0) < 0.01


def test_windows_free_of_marks() -> None:
    marked = marks(np.pad(np.ones((5, 5), np.float32), ((9, 6), (18, 17))), 0.5)
    assert marked.shape == (20, 40) and marked[7:16, 16:25].all() and marked.sum() == 81
    for size, clean in (((16, 90), True), ((20, 20), False), ((90, 7), True), ((90, 90), False)):
        assert has_clean_window(marked, size) == clean, size
    assert has_clean_window(np.zeros((5, 5), bool), (90, 90))


def test_frames_on_the_line_s_own_metal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Metal whose bright left half is marked: sound frames show the dark half alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    picture = np.full((64, 128), 60, np.uint8)
    picture[:, :64] = 250
    marked = np.zeros((32, 64), bool)
    marked[:, :32] = True
    with on_metal(load_recipe(size=(32, 32)), 0.5, [(picture, marked)]) as recipe:
        assert recipe.surface.images_share == 0.5
        home = Path(str(recipe.surface.images))
        (one,) = index_of(str(home)).pictures
        assert one.avoided == tuple(8 * row + column for row in range(4) for column in range(4))
        assert list(tmp_path.rglob("*.json"))
    assert not home.exists() and not list(tmp_path.rglob("*.json"))


def small() -> keras.Model:
    return UNet(width=2, depth=1).build()


def test_statistics_move_a_part_of_the_way() -> None:
    model, whole = small(), small()
    whole.set_weights(model.get_weights())
    images = np.random.default_rng(0).uniform(0, 255, (4, 16, 16, 1)).astype(np.float32)
    before = [np.array(n.moving_mean) for n in normalisations(model)]
    assert blend_statistics(model, itertools.repeat(images), 0.25) == len(before) > 2
    blend_statistics(whole, itertools.repeat(images), 1.0)
    first, far = next(normalisations(model)), next(normalisations(whole))
    assert np.abs(np.array(far.moving_mean) - before[0]).max() > 1e-3
    np.testing.assert_allclose(
        first.moving_mean, 0.75 * before[0] + 0.25 * np.array(far.moving_mean), atol=1e-5
    )
    model.trainable = False
    assert blend_statistics(model, itertools.repeat(images), 1.0) == 0


def test_the_teacher_follows_slowly() -> None:
    student, teacher = small(), small()
    ours, theirs = (np.array(m.trainable_variables[0]) for m in (student, teacher))
    follow(teacher, student, kept=0.9)
    np.testing.assert_allclose(teacher.trainable_variables[0], 0.9 * theirs + 0.1 * ours, rtol=1e-5)
    student.compile(keras.optimizers.Adam(1e-3), PartlyKnown())
    batch = np.zeros((2, 16, 16, 1), np.float32), np.zeros((2, 16, 16, 1), np.uint8)
    losses: list[float] = []
    teach(student, teacher, itertools.repeat(batch), steps=3, each_step=losses.append)
    assert len(losses) == 3 and np.isfinite(losses).all()


def report(**changes: Any) -> dict[str, Any]:
    found: dict[str, Any] = {
        "synthetic_before": {"dice_best": 0.7},
        "synthetic_after": {"dice_best": 0.65},
        "pool_before": {"area": 0.3, "mean": 0.3},
        "pool_after": {"area": 0.12, "mean": 0.15},
        "expected_share": 0.08,
    }
    return found | changes


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"synthetic_after": {"dice_best": 0.55}}, "fell from 0.70 to 0.55"),
        ({"pool_after": {"area": 0.01, "mean": 0.15}}, "1.0% of the pictures' area"),
        ({"pool_after": {"area": 0.9, "mean": 0.15}}, "90.0% of the pictures' area"),
        ({"pool_after": {"area": 0.12, "mean": 0.01}}, "faded from 0.300 to 0.010"),
        ({"pool_after": {"area": 0.12, "mean": 0.8}}, "grew from 0.300 to 0.800"),
        (
            {
                "synthetic_before": {"accuracy": 0.9},
                "synthetic_after": {"accuracy": 0.9},
                "pool_before": {"crack": 0.5, "bubble": 0.5},
                "pool_after": {"crack": 0.99, "bubble": 0.01},
            },
            "99% of the pictures are taken for crack, 50% before",
        ),
    ],
)
def test_what_is_worse_is_refused(changes: dict[str, Any], words: str) -> None:
    assert complaints(report()) == []
    found = complaints(report(**changes))
    assert len(found) == 1
    with pytest.raises(SlabForgeError, match=words):
        refuse(found, force=False)
    refuse(found, force=True)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"scale": 0.0}, "scale is above 0 and up to 1"),
        ({"expected_share": 0.7}, r"expected_share is above 0 and up to 0.5 \(got 0.7\)"),
        ({"statistics": -0.1}, "statistics is a share from 0 to 1"),
        ({"steps": 0}, "steps is an integer from 1"),
    ],
)
def test_options_that_adapt_nothing(options: dict[str, Any], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        AdaptConfig(model="m.keras", images=Path("i"), recipe=None, **options)  # type: ignore
