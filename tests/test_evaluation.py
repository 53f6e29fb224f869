"""Metrics by their definitions, readers of real data, and what is refused."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("keras")
from slabforge.training.evaluate import evaluate, open_data, predict
from slabforge.training.losses import dice_and_cross_entropy, dice_loss
from slabforge.training.metrics import Scores
from slabforge.training.severstal import Severstal, decode_runs
from slabforge.training.unet import build_unet


def mask(*pixels: int) -> np.ndarray:
    flat = np.zeros(16, np.bool_)
    flat[list(pixels)] = True
    return flat.reshape(4, 4)


def test_the_three_dice_figures_by_hand() -> None:
    scores = Scores()
    scores.add(mask(0, 1, 2, 3), mask(2, 3, 4, 5))  # 2 shared of 4 + 4: 0.5
    scores.add(mask(0), mask())  # missed: 0
    scores.add(mask(), mask())  # empty on empty: 1
    scores.add(mask(), mask(7))  # false alarm: 0
    report = scores.report()
    assert report["images"] == 4
    assert report["dice_defective"] == pytest.approx((0.5 + 0) / 2)
    assert report["dice_pixels"] == pytest.approx(2 * 2 / (4 + 1 + 4 + 1))
    assert report["dice_images"] == pytest.approx((0.5 + 0 + 1 + 0) / 4)
    assert report["iou"] == pytest.approx(2 / 8)
    assert report["precision"] == pytest.approx(2 / 5)
    assert report["recall"] == pytest.approx(2 / 5)


def test_figures_that_no_image_could_give_are_none() -> None:
    scores = Scores()
    scores.add(mask(), mask())
    report = scores.report()
    assert (report["dice_defective"], report["precision"], report["recall"]) == (None,) * 3
    assert report["dice_images"] == 1


def test_losses_by_hand() -> None:
    truth = np.array([1, 1, 0, 0], np.float32).reshape(1, 2, 2, 1)
    guess = np.array([0.5, 1.0, 0.5, 0.0], np.float32).reshape(1, 2, 2, 1)
    assert float(dice_loss(truth, guess)) == pytest.approx(1 - (2 * 1.5 + 1) / (2 + 2 + 1))
    entropy = -np.log(0.5) * 2 / 4
    assert float(dice_and_cross_entropy(truth, guess)) == pytest.approx(
        entropy + float(dice_loss(truth, guess)), abs=1e-4
    )
    assert float(dice_loss(0 * truth, 0 * guess)) == pytest.approx(0)


def test_runs_go_down_the_columns_from_one() -> None:
    decoded = decode_runs("2 3 9 1", (4, 3))
    assert np.argwhere(decoded).tolist() == [[0, 2], [1, 0], [2, 0], [3, 0]]
    assert not decode_runs("", (4, 3)).any()
    assert decode_runs("1 12", (4, 3)).all()


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        ("12 2", "'12 2' reaches outside the image of 3x4, which has 12 pixels"),
        ("0 2", "'0 2' reaches outside"),
        ("5 0", "'5 0' reaches outside"),
        ("1 2 3", "not pairs"),
        ("1 a", "not all integers"),
    ],
)
def test_wrong_runs(runs: str, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        decode_runs(runs, (4, 3))


def write_set(folder: Path, *rows: str, header: str = "ImageId,ClassId,EncodedPixels") -> Path:
    (folder / "train_images").mkdir(parents=True)
    for name in ("a.png", "b.png"):
        cv2.imwrite(str(folder / "train_images" / name), np.full((32, 64), 90, np.uint8))
    (folder / "train.csv").write_text("\n".join([header, *rows]) + "\n")
    return folder


def test_the_severstal_layout(tmp_path: Path) -> None:
    data = Severstal(write_set(tmp_path / "s", "b.png,3,1 32", "b.png,4,33 16"))
    a, b = data
    assert (a.name, len(data)) == ("a.png", 2)
    assert not a.mask.any()
    assert b.mask.shape == b.image.shape == (32, 64)
    assert set(b.mask[:, 0]) == {3}
    assert b.mask[:, 1].tolist() == [4] * 16 + [0] * 16


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("b.png,3,2040 10", "image 'b.png'.*'2040 10' reaches outside the image of 64x32"),
        ("../b.png,3,1 2", "ImageId '../b.png' is no plain file name"),
        ("/etc/passwd,3,1 2", "line 2: the ImageId '/etc/passwd' is no plain file name"),
        ("x\\b.png,3,1 2", "is no plain file name"),
        ("b.png,0,1 2", "ClassId '0' is not 1 to 255"),
        ("b.png,x,1 2", "ClassId 'x'"),
        ("c.png,1,1 2", "None of the images"),
    ],
)
def test_wrong_rows(tmp_path: Path, row: str, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        list(Severstal(write_set(tmp_path / "s", row)))


def test_folders_that_are_no_data_set(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="There is no folder"):
        open_data(tmp_path / "none")
    with pytest.raises(SlabForgeError, match="neither train.csv"):
        open_data(tmp_path)
    with pytest.raises(SlabForgeError, match=r"no train.csv in .*Kaggle"):
        Severstal(tmp_path)
    with pytest.raises(SlabForgeError, match="lacks the columns"):
        Severstal(write_set(tmp_path / "s", header="name,mask"))
    broken = write_set(tmp_path / "t")
    (broken / "train_images" / "a.png").write_bytes(b"no image")
    with pytest.raises(SlabForgeError, match="is not an image that can be read"):
        list(Severstal(broken))


def test_a_generated_set_is_read_back(tmp_path: Path) -> None:
    from slabforge.generator.recipe import load_recipe
    from slabforge.generator.writers import generate

    generate(load_recipe(size=(64, 64)), tmp_path / "set", 4)
    samples = list(open_data(tmp_path / "set"))
    assert [s.name for s in samples] == [f"{i:08d}.png" for i in range(4)]
    assert all(s.mask.any() for s in samples)


def test_the_unet_takes_any_size_and_gives_probabilities() -> None:
    model = build_unet(width=4)
    for size in ((256, 1600), (33, 70), (7, 5)):
        probability = predict(model, np.full(size, 80, np.uint8))
        assert probability.shape == size
        assert (probability >= 0).all()
        assert (probability <= 1).all()
    assert 1.8e6 < build_unet().count_params() < 2.1e6


def test_thresholds_between_0_and_1(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="threshold lies between 0 and 1"):
        evaluate(tmp_path / "m.keras", tmp_path, threshold=1.5)


def test_real_images(severstal: Path) -> None:
    samples = list(Severstal(severstal))
    assert any(s.mask.any() for s in samples)
    assert all(s.image.shape == s.mask.shape == (256, 1600) for s in samples)
