"""Keras on other backends than TensorFlow: what is asked of them, and batches made ahead."""

import importlib.util
import os
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path
from types import SimpleNamespace

import keras
import pytest
from slabforge.commands.shared import need_backend
from slabforge.errors import SlabForgeError
from slabforge.training.callbacks import ahead
from slabforge.training.train import device_precision


@pytest.mark.parametrize("name", ["theano", "torch"])
def test_a_backend_that_is_not_there_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", name)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    words = f"KERAS_BACKEND is '{name}', which does not import; it is one of tensorflow, jax, torch"
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
    monkeypatch.setitem(sys.modules, "torch", SimpleNamespace(cuda=cuda))  # type: ignore
    assert device_precision() == "mixed_bfloat16"
    cuda.is_available = lambda: False
    assert device_precision() == "float32"


class _Made:
    """Counts what was made, and notes its thread and its end."""

    def __init__(self, fails_at: int = -1, last: int = 1 << 30) -> None:
        self.count, self.closed, self.threads = 0, False, set[int]()
        self._fails_at, self._last = fails_at, last

    def items(self) -> Generator[int, None, None]:
        try:
            while self.count < self._last:
                if self.count == self._fails_at:
                    raise SlabForgeError("The third is broken.")
                self.threads.add(threading.get_ident())
                self.count += 1
                yield self.count - 1
        finally:
            self.closed = True


def test_batches_are_made_ahead_in_order_and_no_further() -> None:
    made = _Made()
    batches = ahead(made.items(), 2)
    assert [next(batches) for _ in range(5)] == [0, 1, 2, 3, 4]
    deadline = time.monotonic() + 5
    while made.count < 7 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert made.count == 7
    assert made.threads.isdisjoint({threading.get_ident()}) and len(made.threads) == 1
    batches.close()
    assert made.closed and made.count <= 7


def test_what_is_raised_ahead_comes_in_its_turn() -> None:
    made = _Made(fails_at=2)
    batches = ahead(made.items(), 3)
    assert [next(batches), next(batches)] == [0, 1]
    with pytest.raises(SlabForgeError, match="The third is broken"):
        next(batches)
    assert made.closed


def test_what_ends_ends() -> None:
    made = _Made(last=3)
    assert list(ahead(made.items())) == [0, 1, 2]
    assert made.closed


@pytest.mark.slow
@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_training_and_its_resume(backend: str, tmp_path: Path) -> None:
    """A training of two epochs; then one more says that it is complete."""
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    out = tmp_path / "out"
    words = "train unet --size 32x32 --images 16 --batch 4 --width 4 --depth 2 --epochs 2"
    command = [sys.executable, "-c", "from slabforge.cli import main; main()", *words.split()]
    for more in ([], ["--resume"]):
        run = subprocess.run(
            [*command, "--out", str(out), *more],
            env=os.environ | {"KERAS_BACKEND": backend},
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0, run.stderr
    assert (out / "unet.keras").is_file()
