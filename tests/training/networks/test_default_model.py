"""The model that comes with the package is taken by its name, wherever a file is."""

from pathlib import Path

import cv2
import pytest
from gray_models import plate, saved, segmentation
from slabforge.errors import SlabForgeError

pytest.importorskip("tensorflow")
from slabforge.training.export import export_model
from slabforge.training.inspection.inspect import inspect
from slabforge.training.networks import default_model
from slabforge.training.networks.model_file import load_model


def test_default_is_the_file_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(default_model, "FILE", saved(segmentation(), tmp_path / "default.keras"))
    cv2.imwrite(str(tmp_path / "a.png"), plate(64, 48, (30, 20, 8, 40)))
    assert inspect(tmp_path / "a.png", out=tmp_path / "found")["regions"] == 1
    assert export_model("default", tmp_path / "plant")["images"] > 0


def test_without_it_one_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(default_model, "FILE", tmp_path / "none.keras")
    with pytest.raises(
        SlabForgeError, match="comes without a trained model.*`slabforge train unet"
    ):
        load_model("default")


def test_it_is_small_where_it_is_there() -> None:
    if not default_model.FILE.is_file():
        pytest.skip("this package has no trained model")
    assert default_model.FILE.stat().st_size <= 10e6
    load_model("default")
