"""What `slabforge train` does before it trains, and what is kept when judging fails."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("tensorflow")
from slabforge.generator.recipe import load_recipe
from slabforge.training.fit import command, train
from slabforge.training.networks.unet import UNet


def labelled(home: Path, rows: int) -> Path:
    """Eight pictures with masks, of which the last mask has so many rows."""
    for name in ("images", "masks"):
        (home / name).mkdir(parents=True)
    for i in range(8):
        shade = np.random.default_rng(i).integers(60, 200, (64, 64), np.uint8)
        cv2.imwrite(str(home / "images" / f"{i}.png"), shade)
        mask = np.zeros((64 if i < 7 else rows, 64), np.uint8)
        mask[8:20, 8:20] = 255
        cv2.imwrite(str(home / "masks" / f"{i}.png"), mask)
    return home


def test_a_wrong_mask_is_refused_before_training(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "train", lambda task: pytest.fail("trained"))
    config = command.TrainConfig(
        network=UNet(width=4, depth=2),
        out=tmp_path / "out",
        recipe=load_recipe(size=(64, 64)),
        real=labelled(tmp_path / "real", 63),
    )
    with pytest.raises(SlabForgeError, match=r"7\.png' is 64x63, its image 64x64"):
        command.run(config)
    assert not (tmp_path / "out").exists()


def test_the_model_is_saved_before_it_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: Any) -> float:
        raise SlabForgeError("A picture is gone.")

    model = UNet(width=4, depth=2).build(("sound", "defect"), (64, 64))
    monkeypatch.setattr(train, "fit_network", lambda task: SimpleNamespace(model=model))
    monkeypatch.setattr(train, "choose_threshold", gone)
    held_out = SimpleNamespace(held_out=lambda devices: ())
    file = tmp_path / "unet.keras"
    task: Any = SimpleNamespace(threshold=None, data=held_out, devices=None, file=file)
    with pytest.raises(SlabForgeError, match="gone"):
        train.train(task)
    assert file.is_file()
