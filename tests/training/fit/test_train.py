"""Training learns, its files are whole, and the demo runs the chain."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import psutil
import pytest

pytest.importorskip("tensorflow")
import keras
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training.demo import run
from slabforge.training.fit.run import Job
from slabforge.training.fit.run import run as train_job
from slabforge.training.fit.train import Plan, train
from slabforge.training.networks.model_file import BINARY, load_model, save_model
from slabforge.training.networks.unet import build_unet
from slabforge.training.networks.xception import build_xception
from slabforge.training.samples.sources import assemble
from slabforge.training.samples.tf_dataset import batches, dataset


def test_the_dataset_is_the_stream() -> None:
    recipe = load_recipe(size=(64, 32))
    batch = next(iter(dataset(recipe, batch_size=3, seed=5)))
    assert {k: tuple(v.shape) for k, v in batch.items()} == {
        "image": (3, 32, 64, 1),
        "mask": (3, 32, 64),
        "label": (3,),
        "index": (3,),
    }
    assert batch["index"].numpy().tolist() == [0, 1, 2]


def test_a_render_process_that_dies_is_reported_through_tensorflow() -> None:
    source = batches(load_recipe(size=(64, 32)), 5, 3)
    next(source)
    child = next(p for p in psutil.Process().children() if "generator.process" in p.cmdline()[2])
    child.kill()
    with pytest.raises(SlabForgeError, match="ended with signal 9.*doctor"):
        for _ in range(20):
            next(source)


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
    source = assemble(recipe, "segmentation", BINARY, 1)
    result = train(lambda: build_unet(width=8), source, Plan(epochs=3, images=480))
    dice = [d or 0 for d in result.history["dice_pixels"]]
    assert dice[-1] > 0.6
    assert dice[-1] > dice[0] + 0.1
    assert set(result.history) == {
        "loss", "dice_pixels", "dice_defective", "precision", "recall"
    }  # fmt: skip
    assert result.steps == 90
    assert 0 <= result.figures()["data_wait_share"] <= 1
    path = save_model(result.model, tmp_path / "m" / "unet.keras")
    x = np.full((1, 64, 64, 1), 90, np.float32)
    np.testing.assert_allclose(
        load_model(path).predict_on_batch(x), result.model.predict_on_batch(x), atol=1e-6
    )
    assert [p.name for p in path.parent.iterdir()] == ["unet.keras"]


def test_a_budget_of_minutes_ends_the_training() -> None:
    source = assemble(load_recipe(size=(32, 32)), "segmentation", BINARY, 1)
    plan = Plan(epochs=50, images=3200, minutes=0.05)
    result = train(lambda: build_unet(width=4), source, plan)
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
    source = assemble(load_recipe(size=(32, 32)), "segmentation", BINARY, 1)
    plan = Plan(epochs=1, images=8, batch=4, precision=precision)
    result = train(lambda: build_unet(width=2, depth=1), source, plan)
    assert result.precision == precision
    assert np.isfinite(result.history["loss"]).all()
    assert {layer.compute_dtype for layer in result.model.layers} == {"float32"}
    assert keras.config.dtype_policy().name == "float32"


def test_sizes_that_the_unet_cannot_halve_are_refused() -> None:
    source = assemble(load_recipe(size=(40, 32)), "segmentation", BINARY, 1)
    with pytest.raises(SlabForgeError, match="sizes divisible by 16, but the images are 40x32"):
        train(lambda: build_unet(width=2, depth=3), source, Plan())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"mix": "half"}, "written real=SHARE"),
        ({"mix": "real=0.2"}, "give their folder with --real"),
        ({"data": Path("none")}, "There is no folder 'none'"),
        ({"threshold": 2.0}, "threshold lies between 0 and 1"),
        ({"mapping": "a=crack"}, "names 'a', which is no class"),
        ({"recipe": load_recipe(classes={"crack": 1})}, "one class, crack; a classification needs"),
        ({"size": (64, 96)}, r"takes images from 71x71 \(got 64x96\)"),
    ],
)
def test_jobs_that_are_none(tmp_path: Path, options: dict[str, Any], words: str) -> None:
    given = {"kind": "classification", "out": tmp_path / "out", "plan": Plan()}
    job = Job(**(given | {"recipe": load_recipe(size=(96, 96))} | options))
    with pytest.raises(SlabForgeError, match=words):
        train_job(job, lambda classes, size: build_xception(classes, size))
    assert not (tmp_path / "out").exists()


def test_a_unet_needs_masks(tmp_path: Path) -> None:
    for name in ("crazing", "patches"):
        (tmp_path / "set" / name).mkdir(parents=True)
        for i in range(2):
            cv2.imwrite(str(tmp_path / "set" / name / f"{i}.png"), np.zeros((80, 80), np.uint8))
    job = Job("segmentation", tmp_path / "out", Plan(), load_recipe(), data=tmp_path / "set")
    with pytest.raises(SlabForgeError, match="has no masks, which the U-Net is trained with"):
        train_job(job, lambda classes, _: build_unet(classes, 2, 1))


@pytest.mark.slow
def test_the_demo_leaves_its_files(tmp_path: Path, severstal: Path) -> None:
    said: list[str] = []
    metrics = run(tmp_path / "demo", severstal, minutes=0.1, say=said.append)
    assert {p.name for p in (tmp_path / "demo").iterdir()} == {
        "sheet.png",
        "dice.png",
        "metrics.json",
        "unet.keras",
    }
    assert json.loads((tmp_path / "demo" / "metrics.json").read_text()) == metrics
    assert {"dice_defective", "dice_pixels", "dice_images"} <= metrics["real"].keys()
    assert any("software rasteriser" in s or "GPU" in s for s in said)


@pytest.mark.slow
def test_without_real_images_the_demo_says_how_to_get_them(tmp_path: Path) -> None:
    said: list[str] = []
    metrics = run(tmp_path / "demo", None, minutes=0.05, say=said.append)
    assert metrics["real"] is None
    assert any("kaggle" in s.lower() for s in said)
