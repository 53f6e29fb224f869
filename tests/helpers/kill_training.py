"""Kills trainings with SIGKILL at random moments, resumes them, and compares with ones in peace.

    python kill_training.py NETWORK FOLDER MOMENTS

NETWORK is unet or xception. Prints, as JSON, how often a training was killed before its end, and
which files or parts of models differed. A process of its own, since it forks: TensorFlow is
imported, but nothing is computed before.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import cv2
import keras
import numpy as np
from keras import layers
from slabforge.generator.recipe import load_recipe
from slabforge.training.fit.command import TrainConfig, run
from slabforge.training.fit.plan import Plan
from slabforge.training.networks import xception
from slabforge.training.networks.unet import UNet
from slabforge.training.networks.xception import Xception

NETWORKS = {"unet": UNet(width=1, depth=1), "xception": Xception()}
PLAN = Plan(epochs=4, images=16, batch=4)
NEVER_ALIKE = ("metadata.json",)  # in a model, when it was saved
CLASSES = ("crack", "bubble")
SIZE = (32, 32)


def config(network: str, out: Path) -> TrainConfig:
    """The smallest training: a U-Net's from the stream, an Xception's from a folder of images."""
    folder = out.parent / "images"
    size = None if network == "unet" else SIZE
    return TrainConfig(
        network=NETWORKS[network],
        out=out,
        recipe=load_recipe(size=SIZE, seed=5),
        plan=PLAN,
        data=folder if network == "xception" else None,
        size=size,
        resume=True,
    )


def lighten_xception(home: Path) -> None:
    """Write images for its training, and put a few layers in the place of Xception's 132.

    They are of the same kinds; dropout, the last layers and all around the network stay.
    """
    xception.SMALLEST = 1
    xception._from_scratch = _features
    chance = np.random.default_rng(3)
    for i in range(16):
        path = home / "images" / CLASSES[i % 2] / f"{i}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), chance.integers(0, 256, SIZE, np.uint8))


def _features(x: keras.KerasTensor) -> keras.KerasTensor:
    x = layers.Rescaling(1 / 127.5, -1.0)(x)
    x = layers.SeparableConv2D(4, 3, strides=2, use_bias=False)(x)
    x = layers.Activation("relu")(layers.BatchNormalization()(x))
    return layers.GlobalAveragePooling2D()(x)


def begun(network: str, out: Path) -> int:
    """Begin or go on with a training in a child; returns the child's number."""
    child = os.fork()
    if child:
        return child
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)  # bars
    figures = run(config(network, out))
    (out / "history.json").write_text(json.dumps(figures["history"]))
    os._exit(0)


def killed(network: str, out: Path, moment: float | None) -> bool:
    """Let a training go on for so many seconds, or to its end; whether it had to be killed."""
    child = begun(network, out)
    if moment is not None:
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or status == 0, status
    return os.WIFSIGNALED(status)


def contents(out: Path) -> dict[str, bytes]:
    """The finished model, part by part, and the history."""
    found = {"history.json": (out / "history.json").read_bytes()}
    (model,) = (p for p in out.glob("*.keras") if p.name != "checkpoint.keras")
    with zipfile.ZipFile(model) as file:
        parts = {n: file.read(n) for n in file.namelist() if n not in NEVER_ALIKE}
    return found | {f"{model.name}/{name}": data for name, data in parts.items()}


def main(network: str, home: Path, moments: int) -> dict[str, Any]:
    """Kill trainings of a network at so many moments."""
    chance = random.Random(moments)
    if network == "xception":
        lighten_xception(home)
    started = time.monotonic()
    assert not killed(network, home / "whole", None)
    seconds, whole = time.monotonic() - started, contents(home / "whole")
    kills, trainings, different = 0, 0, set[str]()
    while kills < moments:
        out = home / "killed"
        while killed(network, out, chance.uniform(0, seconds) if kills < moments else None):
            kills += 1
        ours = contents(out)
        different |= {k for k in {**ours, **whole} if ours.get(k) != whole.get(k)}
        trainings += 1
        shutil.rmtree(out)
    return {
        "network": network,
        "kills": kills,
        "trainings": trainings,
        "different": sorted(different),
        "compared": len(whole),
        "seconds": seconds,
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))))
