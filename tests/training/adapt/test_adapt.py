"""The whole adaptation: repeatable, checked, and nothing is left of one that is refused."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("tensorflow")
import cv2
import keras
from slabforge.generator.recipe import load_recipe
from slabforge.training.adapt import adapt as stage
from slabforge.training.adapt.adapt import adapt
from slabforge.training.adapt.options import AdaptConfig
from slabforge.training.networks.model_file import Card, load_any, save_model, threshold_of
from slabforge.training.networks.unet import UNet
from slabforge.training.pipeline.rendered import held_out


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Frames of the recipe's own metal, under another light."""
    folder = tmp_path_factory.mktemp("pool")
    recipe = load_recipe(size=(64, 48))
    for sample in held_out(recipe, ("sound", "defect"), seed=9, count=10):
        cv2.imwrite(str(folder / f"{sample.name}.png"), (0.8 * sample.image).astype(np.uint8))
    return folder


def config(model: Path, pool: Path, out: Path, **options: Any) -> AdaptConfig:
    given: dict[str, Any] = {"recipe": load_recipe(size=(32, 32), seed=3), "steps": 2, "batch": 2}
    return AdaptConfig(model=model, images=pool, out=out, **(given | options))


def test_a_unet_is_adapted_and_again_just_so(pool: Path, tmp_path: Path) -> None:
    keras.utils.set_random_seed(0)
    model = save_model(UNet(width=2, depth=1).build(), tmp_path / "unet.keras")
    settings = config(
        model, pool, tmp_path / "a.keras", statistics=0.3, expected_share=0.002, force=True
    )
    found = adapt(settings)
    assert found["kind"] == "segmentation" and found["images"] == 10
    assert {"dice_best", "image_auroc"} <= found["synthetic_after"].keys()
    assert threshold_of(load_any(tmp_path / "a.keras")) == found["threshold"]
    assert np.isfinite(found["loss"]).all() and found["own_metal"] > 0.5
    again = adapt(
        config(model, pool, tmp_path / "b.keras", statistics=0.3, expected_share=0.002, force=True)
    )
    assert again["pool_after"] == found["pool_after"]
    ours, theirs, before = (
        load_any(tmp_path / f"{n}.keras").get_weights() for n in ("a", "b", "unet")
    )
    for a, b in zip(ours, theirs, strict=True):
        np.testing.assert_array_equal(a, b)
    assert any(not np.array_equal(a, b) for a, b in zip(ours, before, strict=True))


def test_a_classification_is_adapted(pool: Path, tmp_path: Path) -> None:
    image = keras.Input((32, 32, 1))
    x = Card("classification", ("crack", "bubble"), size=(32, 32))(image)
    x = keras.layers.GlobalAveragePooling2D()(keras.layers.Rescaling(1 / 255)(x))
    model = keras.Model(image, keras.layers.Dense(2, "softmax")(x))
    path = save_model(model, tmp_path / "x.keras")
    recipe = load_recipe(size=(32, 32), classes={"crack": 1, "bubble": 1})
    found = adapt(config(path, pool, tmp_path / "y.keras", recipe=recipe, force=True))
    assert "threshold" not in found
    assert found["synthetic_after"].keys() == {"accuracy", "macro_recall"}
    assert sum(found["pool_after"].values()) == pytest.approx(1)
    assert (tmp_path / "y.keras").is_file()


def test_what_got_worse_is_not_written(
    pool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = save_model(UNet(width=2, depth=1).build(), tmp_path / "unet.keras")
    monkeypatch.setattr(stage, "complaints", lambda report: ["it forgot everything"])
    with pytest.raises(SlabForgeError, match="nothing is written: it forgot everything"):
        adapt(config(model, pool, tmp_path / "a.keras", steps=1))
    assert not (tmp_path / "a.keras").exists()


def test_what_does_not_fit_is_told_at_once(pool: Path, tmp_path: Path) -> None:
    model = save_model(UNet(width=2, depth=3).build(), tmp_path / "unet.keras")
    for size, out, words in (
        ((24, 32), "a.keras", "sizes divisible by 16, but the parts are 24x32"),
        (None, "a.onnx", r"is a \.keras file \(got '.*a\.onnx'\)"),
    ):
        with pytest.raises(SlabForgeError, match=words):
            adapt(config(model, pool, tmp_path / out, size=size))
