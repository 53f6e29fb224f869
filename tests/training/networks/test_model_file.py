"""Models keep what they know in their file, and no other file is taken for one."""

import errno
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("tensorflow")
import keras
from slabforge.training.networks.losses import compile_for_training
from slabforge.training.networks.model_file import (
    card_of,
    classes_of,
    load_model,
    save_model,
    size_of,
    threshold_of,
)
from slabforge.training.networks.unet import UNet
from slabforge.training.networks.xception import Xception

NAMES = ("sound", "crack", "bubble")


@pytest.mark.parametrize("classes", [("sound", "defect"), NAMES])
def test_a_moved_unet_still_knows_its_classes_and_threshold(
    tmp_path: Path, classes: tuple[str, ...]
) -> None:
    model = UNet(width=2, depth=2).build(classes)
    card_of(model).threshold = 0.3
    moved = save_model(model, tmp_path / "a" / "unet.keras").rename(tmp_path / "other.keras")
    loaded = load_model(moved, "segmentation")
    assert (classes_of(loaded), threshold_of(loaded), size_of(loaded)) == (classes, 0.3, None)
    x = np.random.default_rng(0).uniform(0, 255, (2, 16, 24, 1)).astype(np.float32)
    y = np.asarray(loaded.predict_on_batch(x))
    assert y.shape == (2, 16, 24, 1 if len(classes) == 2 else 3)
    np.testing.assert_allclose(y, model.predict_on_batch(x), atol=1e-6)
    assert [p.name for p in (tmp_path / "a").iterdir()] == []


def small_classifier() -> keras.Model:
    """A classification model without Xception's 20 million weights."""
    from slabforge.training.networks.model_file import Card

    image = keras.Input((16, 24, 1))
    x = keras.layers.Flatten()(Card("classification", NAMES, size=(24, 16))(image))
    return keras.Model(image, keras.layers.Dense(3, "softmax")(x))


def test_a_trained_file_loads_where_its_loss_is_not_known(tmp_path: Path) -> None:
    model = UNet(width=2, depth=1).build()
    compile_for_training(model, keras.optimizers.Adam())
    path = save_model(model, tmp_path / "unet.keras")
    code = "import sys; from slabforge.training.networks.model_file import load_model\n"
    code += (
        f"load_model({str(path)!r}); assert 'slabforge.training.networks.losses' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_models_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="There is no model .*`slabforge train xception`"):
        load_model(tmp_path / "none.keras", "classification")
    (tmp_path / "fake.h5").write_text("no")
    with pytest.raises(SlabForgeError, match=r"give a \.keras file"):
        load_model(tmp_path / "fake.h5", "segmentation")
    whole = save_model(small_classifier(), tmp_path / "whole.keras")
    assert size_of(load_model(whole, "classification")) == (24, 16)
    (tmp_path / "cut.keras").write_bytes(whole.read_bytes()[:9000])
    with pytest.raises(SlabForgeError, match="only a part of one"):
        load_model(tmp_path / "cut.keras", "classification")
    with pytest.raises(SlabForgeError, match="is a classification model .* a segmentation model"):
        load_model(whole, "segmentation")
    image = keras.Input((8, 8, 1))
    keras.Model(image, keras.layers.Conv2D(1, 1)(image)).save(tmp_path / "strange.keras")
    with pytest.raises(SlabForgeError, match="it does not say its classes"):
        load_model(tmp_path / "strange.keras", "segmentation")


def test_a_model_with_code_is_not_run(tmp_path: Path) -> None:
    image = keras.Input((8, 8, 1))
    code = keras.layers.Lambda(lambda x: __import__("os").environ.setdefault("RAN", "1") and x)
    keras.Model(image, code(image)).save(tmp_path / "code.keras")
    assert os.environ.pop("RAN")
    with pytest.raises(SlabForgeError, match="wants to run code of its own, so it is not loaded"):
        load_model(tmp_path / "code.keras", "segmentation")
    assert "RAN" not in os.environ


def test_the_previous_model_survives_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = small_classifier()
    before = save_model(model, tmp_path / "m.keras").read_bytes()

    def full(self: object, path: Path) -> None:
        Path(path).write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(keras.Model, "save", full)
    with pytest.raises(SlabForgeError, match="the disk is full; the previous one is kept"):
        save_model(model, tmp_path / "m.keras")
    assert (tmp_path / "m.keras").read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["m.keras"]


def test_xception_is_refused_where_it_has_no_pixel_left() -> None:
    with pytest.raises(SlabForgeError, match=r"from 71x71 \(got 96x70\)"):
        Xception().build(NAMES, (96, 70))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"width": 0}, "width is 1 to 512"),
        ({"depth": 7}, "depth is 1 to 6"),
        ({"dropout": 1.0}, "dropout is a share from 0 to below 1"),
    ],
)
def test_unets_that_are_none(options: dict[str, Any], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        UNet(**options)


def test_a_file_does_not_say_where_objects_lay_in_memory(tmp_path: Path) -> None:
    path = save_model(UNet(width=1, depth=1).build(), tmp_path / "unet.keras")
    with zipfile.ZipFile(path) as file:
        config = file.read("config.json")
    assert set(re.findall(rb'"shared_object_id": (\d+)', config)) == {b"1"}
    load_model(path)
