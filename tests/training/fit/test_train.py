"""Training learns, its files are whole, and the demo runs the chain."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

pytest.importorskip("tensorflow")
import keras
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training import demo as module
from slabforge.training.demo import run as demo
from slabforge.training.fit.command import TrainConfig, run
from slabforge.training.fit.loop import fit_network
from slabforge.training.fit.plan import Plan
from slabforge.training.fit.task import Task, Training
from slabforge.training.fit.train import train
from slabforge.training.networks.model_file import load_model, threshold_of
from slabforge.training.networks.unet import UNet
from slabforge.training.networks.xception import Xception
from slabforge.training.pipeline.training_data import TrainingData


def fitted(size: tuple[int, int], network: UNet, **plan: Any) -> Training:
    data = TrainingData(recipe=load_recipe(size=size, seed=1))
    return fit_network(Task(build=network.build, data=data, plan=Plan(**plan)))


@pytest.mark.thorough
@pytest.mark.slow
def test_training_learns_dark_cracks(tmp_path: Path) -> None:
    recipe = load_recipe(
        size=(64, 64),
        classes={"crack": 1},
        parameters={
            "Crack.Contrast": {"value": -1.2},
            "Crack.Opacity": {"value": 1.0},
            "Crack.Width": {"value": 0.01},
        },
    )
    path = tmp_path / "m" / "unet.keras"
    data, plan = TrainingData(recipe=recipe, seed=1), Plan(epochs=3, images=480)
    result = train(Task(build=UNet(width=8).build, data=data, plan=plan, file=path))
    dice = [d or 0 for d in result.history["dice_pixels"]]
    assert dice[-1] > 0.6
    assert dice[-1] > dice[0] + 0.1
    assert set(result.history) == {
        "loss", "dice_pixels", "dice_defective", "precision", "recall"
    }  # fmt: skip
    assert result.steps == 90
    assert 0 <= result.figures()["data_wait_share"] <= 1
    assert threshold_of(load_model(path)) == result.figures()["threshold"]
    x = np.full((1, 64, 64, 1), 90, np.float32)
    np.testing.assert_allclose(
        load_model(path).predict_on_batch(x), result.model.predict_on_batch(x), atol=1e-6
    )
    assert [p.name for p in path.parent.iterdir()] == ["unet.keras"]


def test_a_budget_of_minutes_ends_the_training() -> None:
    result = fitted((32, 32), UNet(width=4), epochs=50, images=3200, minutes=0.05)
    assert 0 < result.steps < 1000  # of 10,000


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"minutes": 0}, "minutes must be above 0"),
        ({"learning_rate": -1.0}, "learning_rate must be above 0"),
        ({"batch": 0}, "batch is an integer from 1"),
        ({"patience": 0}, "patience is an integer from 1"),
        ({"precision": "int8"}, "The precision is one of auto, float32"),
    ],
)
def test_plans_that_train_nothing(options: dict[str, Any], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        Plan(**options)


@pytest.mark.parametrize("precision", ["mixed_float16", "mixed_bfloat16"])
def test_mixed_precision_leaves_a_network_in_float32(tmp_path: Path, precision: str) -> None:
    small = UNet(width=2, depth=1)
    result = fitted((32, 32), small, epochs=1, images=8, batch=4, precision=precision)
    assert result.precision == precision
    assert np.isfinite(result.history["loss"]).all()
    assert {layer.compute_dtype for layer in result.model.layers} == {"float32"}
    assert keras.config.dtype_policy().name == "float32"


def test_sizes_that_the_unet_cannot_halve_are_refused() -> None:
    with pytest.raises(SlabForgeError, match="sizes divisible by 16, but the images are 40x32"):
        fitted((40, 32), UNet(width=2, depth=3))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"mix": 0.2}, "give their folder with --real"),
        ({"data": Path("none")}, "There is no folder 'none'"),
        ({"threshold": 2.0}, "threshold lies between 0 and 1"),
        ({"mapping": {"a": "crack"}}, "names 'a', which is no class"),
        ({"recipe": load_recipe(classes={"crack": 1})}, "one class, crack; a classification needs"),
        ({"size": (64, 96)}, r"takes images from 71x71 \(got 64x96\)"),
    ],
)
def test_options_that_train_nothing(tmp_path: Path, options: dict[str, Any], words: str) -> None:
    given: dict[str, Any] = {"network": Xception(), "recipe": load_recipe(size=(96, 96))}
    with pytest.raises(SlabForgeError, match=words):
        run(TrainConfig(out=tmp_path / "out", **(given | options)))
    assert not (tmp_path / "out").exists()


def test_a_unet_needs_masks(tmp_path: Path) -> None:
    for name in ("crazing", "patches"):
        (tmp_path / "set" / name).mkdir(parents=True)
        for i in range(2):
            cv2.imwrite(str(tmp_path / "set" / name / f"{i}.png"), np.zeros((80, 80), np.uint8))
    config = TrainConfig(
        network=UNet(width=2, depth=1),
        out=tmp_path / "out",
        recipe=load_recipe(),
        data=tmp_path / "set",
    )
    with pytest.raises(SlabForgeError, match="has no masks, which the U-Net is trained with"):
        run(config)


@pytest.mark.slow
def test_the_demo_leaves_its_files(tmp_path: Path, severstal: Path) -> None:
    said: list[str] = []
    metrics = demo(tmp_path / "demo", severstal, minutes=0.1, say=said.append)
    assert {p.name for p in (tmp_path / "demo").iterdir()} == {
        "sheet.png",
        "dice.png",
        "metrics.json",
        "unet.keras",
    }
    assert json.loads((tmp_path / "demo" / "metrics.json").read_text()) == metrics
    assert {"dice_defective", "dice_pixels", "dice_images"} <= metrics["real"].keys()
    assert any("software rasteriser" in s or "GPU" in s for s in said)


@pytest.mark.thorough
def test_without_real_images_the_demo_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen up to the training, which is that of any task."""
    said: list[str] = []
    tasks: list[Task] = []

    def begun(task: Task) -> Training:
        tasks.append(task)
        raise SlabForgeError("Enough.")

    monkeypatch.setattr(module, "train", begun)
    monkeypatch.setattr(module, "_drawn", lambda *_: "a renderer")
    with pytest.raises(SlabForgeError, match="Enough"):
        demo(tmp_path / "demo", None, say=said.append)
    assert tasks[0].validate is None
    assert any("kaggle" in s.lower() for s in said)
