"""TensorFlow leaves GPU memory to OpenGL; on fake devices, since none may be here."""

import os
import sys
from typing import Any, NamedTuple

import pytest

pytest.importorskip("tensorflow")
import tensorflow as tf
from slabforge.errors import SlabForgeWarning
from slabforge.training.fit.memory import share_gpus


class Device(NamedTuple):
    name: str
    device_type: str = "GPU"


@pytest.fixture
def gpus(monkeypatch: pytest.MonkeyPatch) -> list[Device]:
    monkeypatch.delenv("TF_FORCE_GPU_ALLOW_GROWTH", raising=False)
    found = [Device("/physical_device:GPU:0"), Device("/physical_device:GPU:1")]
    monkeypatch.setattr(tf.config, "list_physical_devices", {"GPU": found}.__getitem__)
    return found


def test_every_gpus_memory_grows(gpus: list[Device], monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[Device, bool] = {}
    monkeypatch.setattr(tf.config.experimental, "set_memory_growth", told.__setitem__)
    share_gpus()
    assert told == dict.fromkeys(gpus, True)


def test_tensorflow_yet_to_come_is_told_by_its_environment(
    gpus: list[Device], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(tf.config.experimental, "set_memory_growth", refuse)
    with monkeypatch.context() as before:
        before.delitem(sys.modules, "tensorflow")
        share_gpus()
    assert os.environ.pop("TF_FORCE_GPU_ALLOW_GROWTH") == "true"
    monkeypatch.setenv("TF_FORCE_GPU_ALLOW_GROWTH", "true")
    share_gpus()  # silent: nothing is left to say


def test_too_late_is_a_warning(gpus: list[Device], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise RuntimeError("Physical devices cannot be modified after being initialized")

    monkeypatch.setattr(tf.config.experimental, "set_memory_growth", refuse)
    with pytest.warns(SlabForgeWarning, match=r"has used .*GPU:\d already") as said:
        share_gpus()
    assert len(said) == len(gpus)
