"""Transfer is measured on the half that nothing looked at, and goes on where it was killed."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

pytest.importorskip("tensorflow")
import keras
from slabforge.benchmarks.harness.run import Run
from slabforge.benchmarks.transfer import campaign
from slabforge.benchmarks.transfer.options import ADAPTING, TransferOptions
from slabforge.benchmarks.transfer.variants import (
    QUICK,
    VARIANTS,
    exact_masks,
    one_class_a_frame,
    without_camera,
    without_look_alikes,
)
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training.adapt.options import AdaptConfig
from slabforge.training.fit.task import Task, Training
from slabforge.training.networks.model_file import Card


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twenty pictures that differ, four in five with a square that is marked."""
    random = np.random.default_rng(0)
    for inner in ("images", "masks"):
        (tmp_path / "lines" / inner).mkdir(parents=True)
    for i in range(20):
        coarse = random.uniform(60, 120, (6, 6)).astype(np.float32)
        image = cv2.resize(coarse, (48, 40), interpolation=cv2.INTER_CUBIC)
        mask = np.zeros((40, 48), np.uint8)
        mask[4:20, 4 + i : 20 + i] = 255 * (i % 5 > 0)
        cv2.imwrite(str(tmp_path / "lines" / "images" / f"{i}.png"), image.astype(np.uint8))
        cv2.imwrite(str(tmp_path / "lines" / "masks" / f"{i}.png"), mask)
    return tmp_path / "lines"


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> list[Task]:
    """The trainings that were asked for; each network marks what is bright."""
    tasks: list[Task] = []

    def train(task: Task) -> Training:
        tasks.append(task)
        image = keras.Input((None, None, 1))
        x = Card("segmentation", ("sound", "defect"))(image)
        x = keras.layers.Conv2D(1, 1, activation="sigmoid")(x)
        return Training(model=keras.Model(image, x), history={}, taken=[], waited=0.0)

    monkeypatch.setattr(campaign, "train", train)
    monkeypatch.setattr(campaign, "adapt", lambda config, warn: campaign.save_model(
        campaign.load_any(config.model), config.out
    ))  # fmt: skip
    return tasks


def finished(measuring: Generator[Any, None, Any]) -> dict[str, Any]:
    found = []
    while True:
        try:
            found.append(next(measuring))
        except StopIteration as end:
            return {"rows": found, **end.value}


def test_rows_are_kept_and_made_once(folder: Path, trained: list[Task], tmp_path: Path) -> None:
    options = TransferOptions(data=[folder], quick=True, samples=32, size=(32, 32))
    with Run(folder=tmp_path / "out") as run:
        figures = finished(campaign.rows(options, run))
        assert [row["variant"] for row in figures["rows"]] == ["synthetic", "adapted"]
        assert len(trained) == 1
        assert trained[0].data.recipe == load_recipe("all", seed=0)
        assert figures["sets"]["lines"]["recipe"] == "all"
        again = finished(campaign.rows(options, run))
        assert again == figures
        assert len(trained) == 1
        other = TransferOptions(data=[folder], quick=True, samples=64, size=(32, 32))
        with pytest.raises(SlabForgeError, match=r"'samples': 32.*give another folder"):
            finished(campaign.rows(other, run))
    text = "\n".join(campaign.table(figures))
    assert f"| synthetic | 1 | {figures['rows'][0]['dice_defective']:.3f} |" in text


def test_adaptations_take_as_many_steps_as_the_command() -> None:
    assert AdaptConfig.steps == ADAPTING


def test_what_is_judged_was_never_looked_at(folder: Path) -> None:
    half = campaign.opened(folder)
    own, test = ({item.file for item in part.items} for part in (half.own, half.test))
    assert not own & test
    assert len(own | test) == 20
    assert 8 <= len(test) <= 12


def test_every_variant_of_each_seed(folder: Path) -> None:
    half = campaign.opened(folder)
    options = TransferOptions(data=[folder], seeds=2)
    keys = [trial.key for trial in campaign.planned([half], options)]
    assert len(set(keys)) == len(keys) == 2 * len(VARIANTS)
    quick = TransferOptions(data=[folder], seeds=2, quick=True)
    assert len(list(campaign.planned([half], quick))) == len(QUICK)
    with pytest.raises(SlabForgeError, match="give their folders"):
        list(campaign.planned([], options))


def test_each_change_leaves_the_rest() -> None:
    recipe = load_recipe("severstal")
    assert exact_masks(recipe).rules == {}
    assert not without_camera(recipe).sensor.stage
    assert one_class_a_frame(recipe).composition.mode == "main"
    plain = without_look_alikes(recipe)
    assert plain.class_names == recipe.class_names
    assert [one for one in plain.plan.layers if one.class_index == 0 and one.used] == []
