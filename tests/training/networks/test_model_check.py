"""Models whose layers have numbers that no network can have are refused in one sentence."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("tensorflow")
import keras
from slabforge.training.networks.model_check import check_numbers, check_run

HUGE = 10**24 - 1


def saved(folder: Path, **settings: Any) -> Path:
    """A file like those of Keras, of one layer with these settings."""
    layer = {"class_name": "Conv2D", "config": {"name": "conv", "filters": 8} | settings}
    path = folder / "model.keras"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("config.json", json.dumps({"name": "net", "config": {"layers": [layer]}}))
    return path


@pytest.mark.parametrize(
    ("setting", "value", "allowed"),
    [
        ("dilation_rate", [HUGE, 1], "at most 1,024"),
        ("padding", [[1 << 30, 0], [0, 0]], "at most 1,024"),
        ("strides", [1e308, 1], "at most 1,024"),
        ("filters", 4294967296, "at most 65,536"),
        ("seed", 9223372036854775807, "at most 2,147,483,647"),
        ("epsilon", float("nan"), "a finite number"),
    ],
)
def test_absurd_numbers_are_named(tmp_path: Path, setting: str, value: Any, allowed: str) -> None:
    with pytest.raises(SlabForgeError, match=f"layer 'conv' has {setting} .*{allowed}") as told:
        check_numbers(saved(tmp_path, **{setting: value}))
    assert len(str(told.value).replace(str(tmp_path), "")) < 200


def test_sane_numbers_and_addresses_pass(tmp_path: Path) -> None:
    check_numbers(saved(tmp_path, dilation_rate=[2, 2], seed=2**31 - 1, shared_object_id=2**47))


@pytest.mark.parametrize(
    ("layer", "told"),
    [
        (keras.layers.Rescaling(float("nan")), "not finite"),
        (keras.layers.Conv2D(1, 3, dilation_rate=(HUGE, 1), padding="same"), "8x8 pixels"),
    ],
)
def test_a_model_that_takes_no_picture_is_refused(layer: keras.layers.Layer, told: str) -> None:
    image = keras.Input((None, None, 1))
    with pytest.raises(SlabForgeError, match=told):
        check_run(keras.Model(image, layer(image)), "net", None, 8)
