"""One defect on a given picture: ours on real metal beside the package defect-synthesis (PyPI).

Both are measured in turn, by the CPU time that a pair of image and mask takes in all of a side's
processes, so that what else runs harms neither; rates are those of all cores at that time a pair.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import psutil
from numpy.typing import NDArray

from ....generator.delivery.stream import Renderer
from ....generator.recipe import Recipe, load_recipe
from ....glsl.pack.pack import load_pack
from ...harness.interleave import WARM_UP, render_processes

NAME, SEED, ROUNDS = "defect-synthesis", 7, 3
GENERATORS = ("Scratch", "Crack", "Stain", "Pitting", "Burn", "TextureWarp")
_BATCH = 16


def measure(sizes: list[tuple[int, int]], seconds: float, pack: str = "steel") -> list[Any]:
    """A row for each size; each side runs for about `seconds`.

    `ours_over_it` is missing where the pack has no layers, which real metal needs.
    """
    return [_row(size, seconds / ROUNDS, pack) for size in sizes]


def one_defect(size: tuple[int, int], pictures: Path, pack: str) -> Recipe:
    """The recipe of frames with one defect, of each class as often, on pictures in a folder."""
    layers = load_pack(pack)[0].layers
    return load_recipe(
        pack=pack,
        size=size,
        classes={x.class_name: 1 for x in layers if x.defect},
        layers={x.name: {"share": 0, **({"count": 1} if x.defect else {})} for x in layers},
        surface={"images": str(pictures)},
    )


def _row(size: tuple[int, int], seconds: float, pack: str) -> dict[str, Any]:
    width, height = size
    layered = bool(load_pack(pack)[0].layers)
    theirs, ours = [], []
    with tempfile.TemporaryDirectory() as folder, _peer() as peer:
        cv2.imwrite(str(Path(folder) / "metal.png"), metal((2 * width, 2 * height)))
        renderer = Renderer(one_defect(size, Path(folder), pack)) if layered else None
        for k in range(ROUNDS):
            theirs.append(peer.submit(_pasted, size, seconds, warm=k > 0).result())
            if renderer is not None:
                ours.append(_drawn(renderer, seconds, k))
        if renderer is not None:
            renderer.close()
    rate = 60 * (os.cpu_count() or 1) / statistics.median(theirs)
    row = {"name": NAME, "size": f"{width}x{height}", "pairs_per_minute": rate}
    if ours:
        row["ours_over_it"] = statistics.median(t / o for t, o in zip(theirs, ours, strict=True))
        row["ours_pairs_per_minute"] = 60 * (os.cpu_count() or 1) / statistics.median(ours)
    return row


def metal(size: tuple[int, int]) -> NDArray[np.uint8]:
    """A gray picture (H, W) of noise, on which both sides draw."""
    return np.random.default_rng(SEED).integers(96, 160, size[::-1], np.uint8)


@contextmanager
def _peer() -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield pool


def _pasted(size: tuple[int, int], seconds: float, *, warm: bool) -> float:
    """Seconds of CPU time of a pair by defect-synthesis, which draws every kind in turn."""
    import defect_synthesis as peer  # pyright: ignore[reportMissingImports]

    cv2.setNumThreads(1)
    image = np.repeat(metal(size)[..., None], 3, axis=-1)
    generators = [getattr(peer, f"{name}Generator")() for name in GENERATORS]
    for _ in range(0 if warm else WARM_UP):
        for generator in generators:
            generator.apply(image)
    made, started, spent = 0, time.monotonic(), time.process_time()
    while made == 0 or time.monotonic() - started < seconds:
        for generator in generators:
            generator.apply(image)
        made += len(generators)
    return (time.process_time() - spent) / made


def _drawn(renderer: Renderer, seconds: float, number: int) -> float:
    """Seconds of CPU time of a pair of ours, in this process and in that which renders."""
    processes = [psutil.Process(), *render_processes()]
    if number == 0:
        for k in range(4 * WARM_UP):  # every layer's program is built when it is first needed
            renderer.render(range(k * _BATCH, (k + 1) * _BATCH))
    made, started, spent = 0, time.monotonic(), _cpu(processes)
    while made == 0 or time.monotonic() - started < seconds:
        first = 1_000_000 * number + made
        renderer.render(range(first, first + _BATCH))
        made += _BATCH
    return (_cpu(processes) - spent) / made


def _cpu(processes: list[psutil.Process]) -> float:
    """Seconds of CPU time that processes have used so far."""
    return sum(t.user + t.system for t in (p.cpu_times() for p in processes))
