"""Other programs at the same work on the same machine: Cycles, EEVEE, and defect-synthesis.

defect-synthesis (PyPI, Apache-2.0) draws defects on an image that is given; it has no surface,
light or camera. It asks for opencv-python, whose files collide with those of our
opencv-python-headless, so it is not a dependency. Install it with `pip install --no-deps
defect-synthesis`, and scipy.
"""

import multiprocessing
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from typing import Any, TypeVar

import numpy as np

from ....generator.sampling.sampler import Sampler
from ...harness.interleave import WARM_UP
from ...harness.markdown import table
from ..recipes import every_class

SEED, CYCLES_SAMPLES, CYCLES_SIZE = 7, 32, (1600, 256)
T = TypeVar("T")
GENERATORS = ("Scratch", "Crack", "Stain", "Pitting", "Burn", "TextureWarp")


def measure(sizes: list[tuple[int, int]], seconds: float) -> dict[str, Any]:
    """The figures of `blender` and `defect_synthesis`, each None if it is not installed."""
    drawn = None
    if find_spec("defect_synthesis") is not None:
        drawn = [_row(size, defect_synthesis(size, seconds)) for size in sizes]
    return {"blender": apart(blender), "defect_synthesis": drawn}


def apart(call: Callable[[], T]) -> T:
    """The result of a function, called in another process where no other OpenGL context is."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(call).result()


def defect_synthesis(size: tuple[int, int], seconds: float) -> float:
    """Pairs a minute with one process for each core; each draws every kind of defect in turn."""
    context = multiprocessing.get_context("spawn")
    count = os.cpu_count() or 1
    with ProcessPoolExecutor(count, mp_context=context) as pool:
        jobs = [pool.submit(_draw, size, seconds) for _ in range(count)]
        return sum(job.result() for job in jobs)


def blender() -> dict[str, Any] | None:
    """Seconds of a frame of 1600x256: Cycles' median over the classes, and EEVEE's.

    None without bpy. EEVEE opens OpenGL in this process, which must not import TensorFlow.
    """
    try:
        from ....blender_scene.authoring import scene as author
        from ....blender_scene.cycles import frame as reference
    except ImportError:
        return None
    recipe = every_class(CYCLES_SIZE)
    pack, _ = recipe.loaded
    rows = Sampler(recipe).draw(seed=SEED, indices=range(len(pack.classes)))
    author.build()
    seconds = []
    for i, label in enumerate(rows.label):
        material = pack.materials[label]
        values = {p.key: float(rows.row[i, p.offset]) for p in material.parameters}
        _, spent = reference.render_frame(
            pack,
            material.name,
            values,
            frame=rows.frame[i],
            size=CYCLES_SIZE,
            samples=CYCLES_SAMPLES,
        )
        seconds.append(spent)
    size = f"{CYCLES_SIZE[0]}x{CYCLES_SIZE[1]}"
    return {
        "size": size,
        "samples": CYCLES_SAMPLES,
        "cycles_seconds": float(np.median(seconds)),
        "eevee_seconds": reference.eevee_seconds(),
    }


def lines(figures: dict[str, Any], rows: list[dict[str, Any]]) -> list[str]:
    """A Markdown table of each peer's pairs a minute, and of ours over theirs."""
    ours = {r["size"]: r["delivered_pairs_per_minute"] for r in rows}
    cells = []
    if (theirs := figures["blender"]) is not None:
        names = {f"Cycles, {theirs['samples']} samples": "cycles", "EEVEE": "eevee"}
        for name, key in names.items():
            size, rate = theirs["size"], 60 / theirs[f"{key}_seconds"]
            cells.append([name, size, f"{rate:,.1f}", f"{ours[size] / rate:,.0f}"])
    for row in figures["defect_synthesis"] or ():
        rate, size = row["pairs_per_minute"], row["size"]
        name = "defect-synthesis, on a given image"
        cells.append([name, size, f"{rate:,.0f}", f"{ours[size] / rate:.2f}"])
    heads = ("peer, on the same cores", "size", "pairs/min", "ours over it")
    return table(heads, cells) if cells else ["No peer is installed here."]


def _row(size: tuple[int, int], rate: float) -> dict[str, Any]:
    return {"size": f"{size[0]}x{size[1]}", "pairs_per_minute": rate}


def _draw(size: tuple[int, int], seconds: float) -> float:
    """The pairs a minute of this process alone."""
    import cv2
    import defect_synthesis as peer  # pyright: ignore[reportMissingImports]

    cv2.setNumThreads(1)
    gray = np.random.default_rng(SEED).integers(96, 160, (size[1], size[0], 1), np.uint8)
    image = np.repeat(gray, 3, axis=-1)
    generators = [getattr(peer, f"{name}Generator")() for name in GENERATORS]
    made, started = -len(generators) * WARM_UP, time.monotonic()
    while made <= 0 or time.monotonic() - started < seconds:
        for generator in generators:
            generator.apply(image)
        made += len(generators)
        started = time.monotonic() if made == 0 else started
    return 60 * made / (time.monotonic() - started)
