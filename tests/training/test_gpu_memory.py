"""TensorFlow and JAX leave GPU memory to OpenGL; on fake devices, since none may be here."""

import os
import subprocess
import sys
from typing import Any, NamedTuple

import pytest

pytest.importorskip("tensorflow")
import tensorflow as tf
from slabforge.errors import SlabForgeWarning
from slabforge.training.gpu_memory import share_with_jax, share_with_tensorflow


class Device(NamedTuple):
    name: str
    device_type: str = "GPU"


@pytest.fixture
def gpus(monkeypatch: pytest.MonkeyPatch) -> list[Device]:
    monkeypatch.delenv("TF_FORCE_GPU_ALLOW_GROWTH", raising=False)
    found = [Device("/physical_device:GPU:0"), Device("/physical_device:GPU:1")]
    monkeypatch.setattr(tf.config, "list_physical_devices", {"GPU": found}.__getitem__)
    return found


def refuse(error: Exception) -> Any:
    def set_memory_growth(*_: Any) -> None:
        raise error

    return set_memory_growth


def test_every_gpus_memory_grows(gpus: list[Device], monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[Device, bool] = {}
    monkeypatch.setattr(tf.config.experimental, "set_memory_growth", told.__setitem__)
    share_with_tensorflow()
    assert told == dict.fromkeys(gpus, True)
    assert "TF_FORCE_GPU_ALLOW_GROWTH" not in os.environ


def test_too_late_is_one_warning(gpus: list[Device], monkeypatch: pytest.MonkeyPatch) -> None:
    late = refuse(RuntimeError("Physical devices cannot be modified after being initialized"))
    monkeypatch.setattr(tf.config.experimental, "set_memory_growth", late)
    with pytest.warns(SlabForgeWarning, match=r"has used .*GPU:0, .*GPU:1 already") as said:
        share_with_tensorflow()
    assert len(said) == 1
    monkeypatch.setenv("TF_FORCE_GPU_ALLOW_GROWTH", "true")
    share_with_tensorflow()  # silent: the user has seen to it


def test_a_users_own_limit_stays(gpus: list[Device], monkeypatch: pytest.MonkeyPatch) -> None:
    limited = refuse(ValueError("Cannot set memory growth on device when virtual devices"))
    monkeypatch.setattr(tf.config.experimental, "set_memory_growth", limited)
    share_with_tensorflow()


def test_jax_reads_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XLA_PYTHON_CLIENT_PREALLOCATE", "true")
    share_with_jax()
    assert os.environ["XLA_PYTHON_CLIENT_PREALLOCATE"] == "true"  # as the user has it
    monkeypatch.delenv("XLA_PYTHON_CLIENT_PREALLOCATE")
    share_with_jax()
    assert os.environ["XLA_PYTHON_CLIENT_PREALLOCATE"] == "false"


IMPORTS = """
import importlib, os, pkgutil, sys
import keras
import tensorflow as tf
asked = []
tf.config.list_physical_devices = lambda kind=None: asked.append(kind) or []
before = dict(os.environ)
import slabforge.training as room
for module in pkgutil.walk_packages(room.__path__, "slabforge.training."):
    try:
        importlib.import_module(module.name)
    except ModuleNotFoundError as missing:
        if missing.name not in ("anomalib", "pandas", "torch", "torchvision"):  # of an extra
            raise
assert not asked, asked
assert dict(os.environ) == before, set(os.environ.items()) ^ set(before.items())
"""


@pytest.mark.slow
def test_no_import_changes_the_process() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
