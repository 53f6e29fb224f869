"""Seconds from the start of a process to its first pair of image and mask, imports included."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Any

from ...harness.markdown import table
from ...harness.run import Step, no_step

_NUMPY = "next(slabforge.stream(recipe, seed=7, batch_size=1))"
_TENSORFLOW = "next(iter(slabforge.training.dataset(recipe, seed=7, batch_size=1)))"
_CODE = "import slabforge; recipe = slabforge.load_recipe(size=(256, 256)); {}; print('pair')"
WAYS = {"numpy": _NUMPY, "tensorflow": _TENSORFLOW}


def count(repeats: int) -> int:
    """The number of processes that `measure` starts for so many repeats."""
    return len(WAYS) * (1 + 2 * repeats)


def measure(*, repeats: int = 3, step: Step = no_step) -> dict[str, float]:
    """Median seconds to the first pair, measured in turn.

    Returns `numpy_warm`, `numpy_cold`, `tensorflow_warm` and `tensorflow_cold`. Cold is with an
    empty shader cache (Mesa's and NVIDIA's), warm with one that holds the programs. `step` is
    called after each process.
    """
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as warm:
        for name, code in WAYS.items():
            first_pair(code, warm)
            step()
            times |= {f"{name}_warm": [], f"{name}_cold": []}
        for _ in range(repeats):
            for name, code in WAYS.items():
                times[f"{name}_warm"].append(first_pair(code, warm))
                step()
                with tempfile.TemporaryDirectory() as cold:
                    times[f"{name}_cold"].append(first_pair(code, cold))
                step()
    return {name: statistics.median(spent) for name, spent in times.items()}


def first_pair(code: str, cache: str) -> float:
    """Seconds until a fresh process that runs `code` has a pair.

    `cache` is the folder of shaders.
    """
    caches = {"MESA_SHADER_CACHE_DIR": cache, "__GL_SHADER_DISK_CACHE_PATH": cache}
    started = time.monotonic()
    child = subprocess.Popen(
        [sys.executable, "-u", "-c", _CODE.format(code)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | caches,
    )
    assert child.stdout is not None
    said = child.stdout.readline()
    seconds = time.monotonic() - started
    _, errors = child.communicate()
    if said != "pair\n":
        raise RuntimeError(errors)
    return seconds


def lines(figures: dict[str, float], _: Any) -> list[str]:
    """A Markdown table of NumPy and tf.data, each with a warm and a cold cache of shaders."""
    names = {"numpy": "NumPy", "tensorflow": "tf.data, import of TensorFlow included"}
    heads = ("first pair of 256x256 after process start", "warm shader cache", "cold")
    return table(
        heads,
        (
            [name, *(f"{figures[f'{key}_{kind}']:.1f} s" for kind in ("warm", "cold"))]
            for key, name in names.items()
        ),
    )
