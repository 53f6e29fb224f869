"""A killed training goes on exactly, and nothing spoils its last checkpoint."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
import keras
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training.fit.callbacks import Pace
from slabforge.training.fit.checkpoint import CHECKPOINT, Checkpoint
from slabforge.training.fit.loop import fit_network
from slabforge.training.fit.plan import Plan
from slabforge.training.fit.task import Task, Training
from slabforge.training.kinds import BINARY
from slabforge.training.networks.model_file import Card
from slabforge.training.pipeline.training_data import TrainingData

PLAN = Plan(epochs=3, images=24, batch=4, patience=5)
DATA = TrainingData(recipe=load_recipe(size=(32, 32), seed=5))


def network(filters: int = 2) -> keras.Model:
    """What has all that a checkpoint must keep, and is built faster than a U-Net."""
    layers, image = keras.layers, keras.Input((None, None, 1))
    x = layers.Conv2D(filters, 3, padding="same")(Card("segmentation", BINARY)(image))
    x = layers.Dropout(0.4)(layers.BatchNormalization()(x))
    return keras.Model(image, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(x))


def small(
    folder: Path | None, resume: bool = False, plan: Plan = PLAN, filters: int = 2
) -> Training:
    """A tiny training from the stream, with dropout and early stopping."""
    return fit_network(
        Task(build=lambda: network(filters), data=DATA, plan=plan, folder=folder, resume=resume)
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Training]:
    folder = tmp_path_factory.mktemp("whole")
    return folder, small(folder)


def test_a_killed_training_ends_with_the_weights_of_a_whole_one(
    tmp_path: Path, whole: tuple[Path, Training]
) -> None:
    # the second epoch is held up until the kill arrives in the middle of it
    code = f"""
import sys, time
sys.path.insert(0, {str(Path(__file__).parent)!r})
import test_checkpoint
from slabforge.training.fit import callbacks as module
def wait(self, batch, logs=None):
    time.sleep(60 if self._epoch == 1 and batch == 3 else 0)
module.Pace.on_train_batch_end = wait
test_checkpoint.small(test_checkpoint.Path({str(tmp_path)!r}))
"""
    child = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 120
    while not (tmp_path / CHECKPOINT).is_file():
        assert child.poll() is None, child.stderr and child.stderr.read()
        assert time.monotonic() < deadline
        time.sleep(0.1)
    time.sleep(0.5)
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    with zipfile.ZipFile(tmp_path / CHECKPOINT) as file:
        assert json.loads(file.read("slabforge.json"))["epoch"] == 1
    resumed = small(tmp_path, resume=True)
    assert resumed.steps == 12  # two of three epochs
    assert resumed.history == whole[1].history
    for ours, theirs in zip(resumed.model.weights, whole[1].model.weights, strict=True):
        np.testing.assert_array_equal(ours, theirs, err_msg=ours.path)
    assert [p.name for p in tmp_path.glob("*.keras")] == [CHECKPOINT]


def test_other_checkpoints_are_refused(whole: tuple[Path, Training]) -> None:
    folder, _ = whole
    with pytest.raises(SlabForgeError, match="holds a training already; --resume goes on"):
        small(folder)
    with pytest.raises(SlabForgeError, match="is of another architecture"):
        small(folder, resume=True, filters=3)
    with pytest.raises(SlabForgeError, match="made with batch 4, not 8; give the same"):
        small(folder, resume=True, plan=replace(PLAN, batch=8))
    other = replace(DATA, recipe=load_recipe(size=(32, 32), seed=5, classes={"crack": 1}))
    with pytest.raises(SlabForgeError, match="made with data segmentation of sound, defect"):
        fit_network(Task(build=network, data=other, plan=PLAN, folder=folder, resume=True))
    finished = small(folder, resume=True)
    assert (finished.steps, finished.history) == (0, whole[1].history)


def test_checkpoints_of_another_backend_or_optimizer_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        # without a schedule it has one variable more
        patch.setattr(Pace, "optimizer", lambda _: keras.optimizers.Adam(1e-3))
        small(tmp_path)
    with pytest.raises(SlabForgeError, match="of another version of SlabForge.*; remove it"):
        small(tmp_path, resume=True)
    keeper = Checkpoint(tmp_path / CHECKPOINT, asdict(PLAN), None)
    monkeypatch.setattr(keras.backend, "backend", lambda: "jax")
    with pytest.raises(SlabForgeError, match="was made with backend tensorflow, not jax"):
        keeper.restore(network())


def test_a_damaged_checkpoint_is_named(tmp_path: Path, whole: tuple[Path, Training]) -> None:
    (tmp_path / CHECKPOINT).write_bytes((whole[0] / CHECKPOINT).read_bytes()[:5000])
    with pytest.raises(SlabForgeError, match="no checkpoint, or only a part of one; remove it"):
        small(tmp_path, resume=True)


def test_the_previous_checkpoint_survives_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved, save = [], keras.Model.save

    def full(self: keras.Model, path: Path, **options: object) -> None:
        if saved:
            Path(path).write_bytes(b"half")
            raise OSError(errno.ENOSPC, "No space left on device")
        saved.append(path)
        save(self, path, **options)

    monkeypatch.setattr(keras.Model, "save", full)
    with pytest.raises(SlabForgeError, match="the disk is full; the previous one is kept"):
        small(tmp_path)
    assert [p.name for p in tmp_path.glob(".*")] == []
    monkeypatch.setattr(keras.Model, "save", save)
    assert small(tmp_path, resume=True).steps == 12


def test_early_stopping_takes_the_best_weights_and_is_not_forgotten(tmp_path: Path) -> None:
    reached = iter([0.5, 0.9, 0.3, 0.2, 0.1])
    weights = []

    def validate(model: keras.Model) -> dict[str, float]:
        weights.append(model.get_weights())
        return {"dice": next(reached)}

    task = Task(
        build=network,
        data=DATA,
        plan=Plan(epochs=9, images=4, batch=4, patience=2, watched="real_dice"),
        validate=validate,
        folder=tmp_path,
    )
    ended = fit_network(task)
    assert ended.history["real_dice"] == [0.5, 0.9, 0.3, 0.2]
    again = fit_network(replace(task, resume=True))
    for model in (ended.model, again.model):
        for ours, best in zip(model.get_weights(), weights[1], strict=True):
            np.testing.assert_array_equal(ours, best)
    assert again.steps == 0
