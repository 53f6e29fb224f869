"""Metrics by their definitions, readers of real data, and what is refused."""

import json
import subprocess
import sys
from pathlib import Path

import cv2
import keras
import numpy as np
import pytest
import slabforge
from slabforge.cli import app
from slabforge.errors import SlabForgeError
from typer.testing import CliRunner

pytest.importorskip("tensorflow")
from slabforge.training.datasets.images import Labelled
from slabforge.training.datasets.readers import open_set
from slabforge.training.judge.evaluate import choose_threshold, evaluate, judge, predict
from slabforge.training.judge.metrics import ClassScores, Scores, auroc
from slabforge.training.kinds import BINARY
from slabforge.training.networks.losses import (
    DiceDefective,
    DicePixels,
    Precision,
    Recall,
    SegmentationLoss,
    dice_and_categorical_cross_entropy,
    dice_and_cross_entropy,
    dice_loss,
)
from slabforge.training.networks.model_file import Card, card_of, save_model
from slabforge.training.networks.unet import UNet


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


def test_the_loss_of_several_classes_is_that_of_each_defect() -> None:
    truth = np.array([0, 1, 2, 2], np.uint8).reshape(1, 2, 2, 1)
    guess = np.array([[1, 0, 0], [0.2, 0.8, 0], [0, 0.5, 0.5], [0, 0, 1]], np.float32)
    guess = guess.reshape(1, 2, 2, 3)
    entropy = -(np.log(0.8) + np.log(0.5)) / 4
    crack, bubble = (2 * 0.8 + 1) / (1 + 1.3 + 1), (2 * 1.5 + 1) / (2 + 1.5 + 1)
    expected = entropy + 1 - (crack + bubble) / 2
    assert float(dice_and_categorical_cross_entropy(truth, guess)) == pytest.approx(
        expected, abs=1e-4
    )


@pytest.mark.parametrize("channels", [1, 3])
def test_a_sample_counts_in_the_loss_by_its_weight(channels: int) -> None:
    random = np.random.default_rng(5)
    truth = random.integers(0, max(channels, 2), (3, 4, 4, 1)).astype(np.uint8)
    guess = random.uniform(0.05, 0.95, (3, 4, 4, channels)).astype(np.float32)
    guess = guess if channels == 1 else guess / guess.sum(-1, keepdims=True)
    loss = SegmentationLoss()
    alone = float(loss(truth[:2], guess[:2]))
    # a sample of weight 0 changes nothing but the number by which Keras divides
    weights = np.array([1, 1, 0], np.float32)
    entropy = float(loss(truth, guess, weights)) - float(dice(truth, guess, weights))
    assert entropy * 3 / 2 + float(dice(truth[:2], guess[:2])) == pytest.approx(alone, abs=1e-5)
    assert float(loss(truth, guess, np.ones(3, np.float32))) == pytest.approx(
        float(loss(truth, guess)), abs=1e-6
    )
    assert float(loss(truth, guess, weights)) != pytest.approx(float(loss(truth, guess)))


def dice(truth: np.ndarray, guess: np.ndarray, weight: np.ndarray | None = None) -> float:
    if guess.shape[-1] > 1:
        each = np.eye(guess.shape[-1], dtype=np.float32)[truth[..., 0]]
        return float(dice_loss(each[..., 1:], guess[..., 1:], weight))
    return float(dice_loss(truth, guess, weight))


@pytest.mark.parametrize("channels", [1, 3])
def test_the_figures_of_an_epoch_are_those_of_the_scores(channels: int) -> None:
    random = np.random.default_rng(3)
    truth = random.integers(0, 3 if channels > 1 else 2, (4, 8, 8, 1)).astype(np.uint8)
    truth[0] = 0
    probability = random.uniform(0, 1, (4, 8, 8)).astype(np.float32)
    rest = [probability[..., None] / 2] * 2
    guess = np.concatenate([1 - probability[..., None], *rest], -1)
    guess = probability[..., None] if channels == 1 else guess
    scores = Scores()
    for t, p in zip(truth[..., 0] > 0, probability, strict=True):
        scores.add(t, p >= 0.5)
    report = scores.report()
    for metric in (
        DiceDefective("dice_defective"), DicePixels("dice_pixels"), Precision("precision"),
        Recall("recall"),
    ):  # fmt: skip
        for half in (slice(2), slice(2, 4)):
            metric.update_state(truth[half], guess[half])
        assert float(metric.result()) == pytest.approx(report[metric.name], abs=1e-5)


def test_auroc_by_hand() -> None:
    positive = np.array([True, True, False, False])
    assert auroc(positive, np.array([0.9, 0.4, 0.4, 0.1])) == pytest.approx(3.5 / 4)
    assert auroc(positive, np.array([0.1, 0.2, 0.3, 0.4])) == 0
    assert auroc(positive[:2], np.array([0.1, 0.2])) is None


def test_curves_over_thresholds_agree_with_the_scores() -> None:
    random, scores = np.random.default_rng(0), Scores()
    for _ in range(5):
        truth = random.random((9, 9)) < 0.3
        probability = np.clip(0.4 * truth + random.random((9, 9)) * 0.7, 0, 1).astype(np.float32)
        scores.add(truth, probability >= 0.25, probability)
    curve, report = scores.at_thresholds(), scores.report(intervals=True)
    assert curve["threshold"][25] == 0.25
    assert curve["dice"][25] == pytest.approx(report["dice_pixels"])
    assert curve["precision"][25] == pytest.approx(report["precision"])
    assert curve["recall"][25] == pytest.approx(report["recall"])
    low, high = report["intervals"]["dice_pixels"]
    assert low < report["dice_pixels"] < high


def test_an_interval_covers_as_often_as_it_says() -> None:
    from slabforge.training.judge.metrics import bootstrap

    random, covered = np.random.default_rng(7), 0
    for trial in range(60):
        values = random.normal(0.5, 0.1, 40)
        low, high = bootstrap(40, lambda rows: {"m": float(values[rows].mean())}, trial)["m"]  # noqa: B023
        covered += low < 0.5 < high
    assert 51 <= covered <= 60


def test_classes_by_hand() -> None:
    scores = ClassScores(("crack", "bubble", "inclusion"))
    for true, predicted in ((0, 0), (0, 0), (0, 1), (1, 1)):
        scores.add(true, np.eye(3, dtype=np.float32)[predicted])
    report = scores.report(intervals=True)
    assert report["confusion"] == [[2, 1, 0], [0, 1, 0], [0, 0, 0]]
    assert report["accuracy"] == pytest.approx(3 / 4)
    assert report["macro_recall"] == report["recall"] == pytest.approx((2 / 3 + 1) / 2)
    assert report["precision"] == pytest.approx((1 + 1 / 2) / 2)
    assert report["per_class"]["crack"] == {"images": 3, "precision": 1, "recall": 2 / 3}
    assert report["per_class"]["inclusion"] == {"images": 0, "precision": None, "recall": None}


def brightness_model(classes: tuple[str, ...] = BINARY) -> keras.Model:
    """Takes bright pixels for defects: the probability is the gray value."""
    image = keras.Input((None, None, 1))
    x = keras.layers.Rescaling(1 / 255)(Card("segmentation", classes)(image))
    if len(classes) > 2:
        rest = keras.layers.Concatenate()(
            [x, *[keras.layers.Rescaling(0.0)(x)] * (len(classes) - 2)]
        )
        x = keras.layers.Concatenate()([keras.layers.Rescaling(-1.0, 1.0)(x), rest])
    return keras.Model(image, x)


def gray_image(mask: np.ndarray) -> Labelled:
    image = np.where(mask > 0, 100, 30).astype(np.uint8)
    return Labelled("a", image, mask.astype(np.uint8), int(mask.max()))


def test_a_threshold_is_chosen_on_validation_samples() -> None:
    model = brightness_model()
    chosen = choose_threshold(model, [gray_image(mask(3, 4, 5)), gray_image(mask(1))])
    assert 30 / 255 < chosen <= 100 / 255
    card_of(model).threshold = chosen


def test_a_network_of_several_classes_is_judged_by_each(tmp_path: Path) -> None:
    classes = ("sound", "crack", "bubble")
    from slabforge.training.judge.evaluate import judge_masks

    found = judge_masks(
        brightness_model(classes), [gray_image(mask(0, 1)), gray_image(2 * mask(5))], threshold=0.3
    )
    assert found.figures["dice_pixels"] == 1
    assert found.figures["per_class"]["crack"]["recall"] == 1
    assert found.figures["per_class"]["crack"]["precision"] == pytest.approx(2 / 3)
    assert found.figures["per_class"]["bubble"]["recall"] == 0


def test_figures_by_the_classes_of_the_images(tmp_path: Path) -> None:
    for name, pixels in (("Crack_1", (1, 2)), ("Crack_2", (3,)), ("Free_1", ()), ("Free_2", ())):
        sample = gray_image(mask(*pixels))
        cv2.imwrite(str(tmp_path / f"{name}.bmp"), sample.image)
        cv2.imwrite(str(tmp_path / f"{name}.png"), 255 * sample.mask)
    found = judge(brightness_model(), open_set(tmp_path), threshold=0.3)
    assert found.figures["dice_images"] == found.figures["image_auroc"] == 1
    assert found.figures["per_class"]["crack"]["images"] == 2
    assert found.each == {"Crack_1.bmp": 1, "Crack_2.bmp": 1, "Free_1.bmp": 1, "Free_2.bmp": 1}


def test_the_unet_takes_any_size_and_gives_probabilities() -> None:
    model = UNet(width=4).build()
    for size in ((256, 1600), (33, 70), (7, 5)):
        probability = predict(model, np.full(size, 80, np.uint8))
        assert probability.shape == size
        assert (probability >= 0).all()
        assert (probability <= 1).all()
    assert 1.8e6 < UNet().build().count_params() < 2.1e6


def test_evaluate_is_what_the_command_does(tmp_path: Path) -> None:
    """With curves left in a folder, from a model's file and a folder's path."""
    data, out = tmp_path / "data", tmp_path / "out"
    for name in ("images", "masks"):
        (data / name).mkdir(parents=True)
    for i, pixels in enumerate([(1, 2), (3,), ()]):
        sample = gray_image(mask(*pixels))
        cv2.imwrite(str(data / "images" / f"{i}.png"), sample.image)
        cv2.imwrite(str(data / "masks" / f"{i}.png"), 255 * sample.mask)
    model = brightness_model()
    card_of(model).threshold = 0.3
    file = save_model(model, tmp_path / "m.keras")
    figures = slabforge.evaluate(file, data, out=out)
    assert figures["dice_images"] == 1
    assert {p.name for p in out.iterdir()} == {"pr.csv", "pr.png", "confusion.csv", "confusion.png"}
    assert slabforge.evaluate(model, open_set(data)) == figures
    found = CliRunner().invoke(
        app, ["evaluate", str(file), "--data", str(data), "--json", str(tmp_path / "f.json")]
    )
    assert found.exit_code == 0, found.exception
    assert json.loads((tmp_path / "f.json").read_text()) == json.loads(json.dumps(figures))


def test_curves_leave_a_users_plots_alone(tmp_path: Path) -> None:
    """Neither the backend nor the list of open figures changes."""
    code = (
        "import matplotlib; matplotlib.use('svg'); import matplotlib.pyplot as plt; plt.figure()\n"
        "from slabforge.training.judge.curves import plot_dice\n"
        "import slabforge.training.judge.robustness\n"
        f"plot_dice({{'dice_pixels': [0.1, 0.5]}}, {str(tmp_path / 'd.png')!r})\n"
        "assert matplotlib.get_backend() == 'svg' and plt.get_fignums() == [1]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "d.png").stat().st_size > 1000


def test_thresholds_between_0_and_1(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="threshold lies between 0 and 1"):
        evaluate(tmp_path / "m.keras", tmp_path, threshold=1.5)
