"""Keras on other backends than TensorFlow, and what every backend's steps are told and timed by."""

import importlib.util
import json
import os
import subprocess
import sys
from collections import deque
from pathlib import Path
from types import SimpleNamespace

import keras
import pytest
from slabforge.commands.shared import need_backend
from slabforge.errors import SlabForgeError
from slabforge.training.fit import callbacks
from slabforge.training.fit.callbacks import FLOOR, Clock, Pace
from slabforge.training.fit.precision import device_precision
from without_tensorflow import PRELUDE


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("theano", r"KERAS_BACKEND is one of tensorflow, jax, torch \(got 'theano'\)"),
        ("torch", "is torch, which is not installed: run `pip install torch`"),
        ("", "This command needs TensorFlow"),
    ],
)
def test_a_backend_that_is_not_there_is_named(
    name: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERAS_BACKEND", name)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SlabForgeError, match=words):
        need_backend()


@pytest.mark.parametrize(
    ("capability", "precision"),
    [
        ("9.0", "mixed_bfloat16"),
        ("7.5", "mixed_float16"),
        ("6.1", "float32"),
        ("gfx942", "float32"),  # AMD's
        (None, "float32"),  # a CPU's
    ],
)
def test_precision_is_what_the_device_computes_fast(
    capability: str | None, precision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = SimpleNamespace(**{"compute_capability": capability} if capability else {})
    monkeypatch.setattr(keras.backend, "backend", lambda: "jax")
    monkeypatch.setitem(sys.modules, "jax", SimpleNamespace(devices=lambda: [device]))  # type: ignore
    assert device_precision() == precision


def test_torchs_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda = SimpleNamespace(is_available=lambda: True, get_device_capability=lambda: (8, 6))
    monkeypatch.setattr(keras.backend, "backend", lambda: "torch")
    torch = SimpleNamespace(cuda=cuda, version=SimpleNamespace(hip=None))
    monkeypatch.setitem(sys.modules, "torch", torch)  # type: ignore
    assert device_precision() == "mixed_bfloat16"
    torch.version.hip = "6.2"
    assert device_precision() == "float32"
    torch.version.hip, cuda.is_available = None, lambda: False
    assert device_precision() == "float32"


def test_the_rate_rises_and_falls_by_a_cosine() -> None:
    optimizer = Pace(rate=0.01, steps=12, epochs=2, minutes=None).optimizer()
    for step, share in ((0, FLOOR), (2, 0.505), (4, 1.0), (14, 0.505), (24, FLOOR)):
        optimizer.iterations.assign(step)
        assert float(optimizer.learning_rate) == pytest.approx(0.01 * share, rel=1e-3)


def test_with_minutes_the_rate_falls_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(callbacks.time, "monotonic", lambda: now)
    pace = Pace(rate=0.01, steps=100, epochs=2, minutes=1.0)
    model = SimpleNamespace(optimizer=pace.optimizer(), stop_training=False)
    pace.set_model(model)
    pace.on_train_begin()
    pace.on_epoch_begin(0)
    for seconds, batch, share in ((0, 0, FLOOR), (0, 33, 0.933), (30, 50, 0.505), (60, 51, FLOOR)):
        now = 100.0 + seconds
        pace.on_train_batch_begin(batch)
        assert float(model.optimizer.learning_rate) == pytest.approx(0.01 * share, rel=1e-2)
        pace.on_train_batch_end(1)
        assert model.stop_training == (seconds == 60)


def test_steps_and_what_they_waited(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second batch was ready 2 s before its step began, the third 3 s after."""
    feed = SimpleNamespace(ready=deque([11.0, 13.0, 23.0]))
    times = iter([10.0, 15.0, 20.0, 25.0])
    monkeypatch.setattr(callbacks.time, "monotonic", lambda: next(times))
    clock = Clock(feed)  # type: ignore[arg-type]
    clock.on_epoch_begin(0)
    for k in range(3):
        clock.on_train_batch_end(k)
    assert clock.taken == [5.0, 5.0, 5.0]
    assert clock.waits == [1.0, 0.0, 3.0]
    assert (clock.steps, clock.seconds, clock.waited) == (3, 15.0, 4.0)


TRAINING = """
import sys
from pathlib import Path
import numpy as np
from slabforge.generator.recipe import load_recipe
from slabforge.training.fit.loop import fit_network
from slabforge.training.fit.plan import Plan
from slabforge.training.fit.task import Task
from slabforge.training.networks.unet import UNet
from slabforge.training.pipeline.training_data import TrainingData

class Kill(Exception):
    pass

def run(folder, resume=False, kill=False):
    epochs = iter(range(9))
    def validate(model):
        if kill and next(epochs) == 1:
            raise Kill
        return {}
    return fit_network(Task(
        build=UNet(width=4, depth=2).build,
        data=TrainingData(recipe=load_recipe(size=(32, 32), seed=1)),
        plan=Plan(epochs=3, images=16, batch=4),
        validate=validate,
        folder=folder,
        resume=resume,
    ))

home = Path(sys.argv[1])
whole = run(home / "whole")
try:
    run(home / "killed", kill=True)
except Kill:
    resumed = run(home / "killed", resume=True)
print(whole.steps, resumed.steps, whole.history == resumed.history, *(
    np.array_equal(a, b)
    for a, b in zip(whole.model.get_weights(), resumed.model.get_weights(), strict=True)
))
"""


@pytest.mark.slow
@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_a_training_that_was_interrupted_goes_on_exactly(backend: str, tmp_path: Path) -> None:
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    settings = os.environ | {"KERAS_BACKEND": backend}
    command = [sys.executable, "-c", PRELUDE + TRAINING, str(tmp_path)]
    run = subprocess.run(command, env=settings, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    words = run.stdout.splitlines()[-1].split()
    assert words[:2] == ["12", "8"]  # steps: two of three epochs
    assert set(words[2:]) == {"True"}


STEPS = """
import json
import keras, numpy as np
from slabforge.training.networks.losses import compile_for_training
from slabforge.training.networks.unet import UNet
keras.utils.set_random_seed(1)
out = []
for classes in (("sound", "defect"), ("sound", "crack", "bubble")):
    model = UNet(width=2, depth=1).build(classes)
    compile_for_training(model, keras.optimizers.Adam(1e-2))
    image = np.random.default_rng(0).uniform(0, 255, (4, 16, 16, 1)).astype("float32")
    mask = (image > 150).astype("uint8") * (len(classes) - 1)
    weight = np.array([1, 1, 2, 2], "float32")
    losses = [
        float(model.train_on_batch(image, mask, weight, return_dict=True)["loss"])
        for _ in range(12)
    ]
    out.append(losses)
print(json.dumps([keras.backend.backend(), out]))
"""


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_weighted_steps_on_another_backend(backend: str) -> None:
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    settings = os.environ | {"KERAS_BACKEND": backend}
    done = subprocess.run(
        [sys.executable, "-c", STEPS], env=settings, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    name, curves = json.loads(done.stdout.splitlines()[-1])
    assert name == backend
    assert all(curve[-1] < curve[0] for curve in curves)
