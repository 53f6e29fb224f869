"""Seconds from the start of a process to its first pair, imports included."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Any

_NUMPY = "next(slabforge.stream(recipe, batch_size=1, seed=7))"
_TENSORFLOW = "next(iter(slabforge.training.dataset(recipe, batch_size=1, seed=7)))"
_CODE = "import slabforge; recipe = slabforge.load_recipe(size=(256, 256)); {}; print('pair')"
WAYS = {"numpy": _NUMPY, "tensorflow": _TENSORFLOW}


def measure(repeats: int = 3) -> dict[str, float]:
    """`numpy_warm`, `numpy_cold`, `tensorflow_warm` and `tensorflow_cold`: medians, in turn.

    Cold is with an empty shader cache (Mesa's and NVIDIA's), warm with one that holds the programs.
    """
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as warm:
        for name, code in WAYS.items():
            first_pair(code, warm)
            times |= {f"{name}_warm": [], f"{name}_cold": []}
        for _ in range(repeats):
            for name, code in WAYS.items():
                times[f"{name}_warm"].append(first_pair(code, warm))
                with tempfile.TemporaryDirectory() as cold:
                    times[f"{name}_cold"].append(first_pair(code, cold))
    return {name: statistics.median(spent) for name, spent in times.items()}


def first_pair(code: str, cache: str) -> float:
    """Seconds until a fresh process has it, with `cache` as the folder of compiled shaders."""
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
    """A table."""
    found = ["| first pair of 256x256 after process start | warm shader cache | cold |"]
    found.append("|---|---|---|")
    names = {"numpy": "NumPy", "tensorflow": "tf.data, import of TensorFlow included"}
    for key, name in names.items():
        seconds = (f"{figures[f'{key}_{kind}']:.1f} s" for kind in ("warm", "cold"))
        found.append(f"| {name} | {' | '.join(seconds)} |")
    return found
