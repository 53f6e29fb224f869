"""Others at the same work on the same machine: Cycles, EEVEE, and defect-synthesis from PyPI.

defect-synthesis (Apache-2.0) draws defects on an image that is given; it has no surface, light or
camera. It asks for opencv-python, whose files are those of our opencv-python-headless, so it is no
dependency: `pip install --no-deps defect-synthesis`, and scipy.
"""

import multiprocessing
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from typing import Any, TypeVar

import numpy as np

from ...generator.recipe import Recipe, load_recipe
from ...generator.sampling.sampler import Sampler

SEED, WARM_UP, CYCLES_SAMPLES, CYCLES_SIZE = 7, 2, 32, (1600, 256)
T = TypeVar("T")
GENERATORS = ("Scratch", "Crack", "Stain", "Pitting", "Burn", "TextureWarp")


def measure(sizes: list[tuple[int, int]], seconds: float) -> dict[str, Any]:
    """`blender` and `defect_synthesis`, each None where it is not installed."""
    drawn = None
    if find_spec("defect_synthesis") is not None:
        drawn = [_row(size, defect_synthesis(size, seconds)) for size in sizes]
    return {"blender": apart(blender), "defect_synthesis": drawn}


def apart(call: Callable[[], T]) -> T:
    """What a function returns in a process of its own, whose OpenGL meets no other."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(call).result()


def defect_synthesis(size: tuple[int, int], seconds: float) -> float:
    """Pairs a minute of one process for each core; each draws one defect of every kind in turn."""
    context = multiprocessing.get_context("spawn")
    count = os.cpu_count() or 1
    with ProcessPoolExecutor(count, mp_context=context) as pool:
        jobs = [pool.submit(_draw, size, seconds) for _ in range(count)]
        return sum(job.result() for job in jobs)


def every_class(size: tuple[int, int]) -> Recipe:
    """The default recipe with equal shares of all classes."""
    pack, _ = load_recipe().loaded
    return load_recipe(size=size, classes=dict.fromkeys(pack.classes, 1))


def blender() -> dict[str, Any] | None:
    """Seconds of a frame of 1600x256: the median of the classes by Cycles, and EEVEE's.

    None without bpy. EEVEE opens OpenGL in this process, which must not import TensorFlow.
    """
    try:
        from ...blender_scene.authoring import scene as author
        from ...blender_scene.cycles import frame as reference
    except ImportError:
        return None
    recipe = every_class(CYCLES_SIZE)
    pack, _ = recipe.loaded
    rows = Sampler(recipe).draw(range(len(pack.classes)), seed=SEED)
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
    """A table of pairs a minute, and ours over theirs."""
    ours = {r["size"]: r["delivered_pairs_per_minute"] for r in rows}
    found = ["| peer, on the same cores | size | pairs/min | ours over it |", "|---|---|---|---|"]
    if (theirs := figures["blender"]) is not None:
        names = {f"Cycles, {theirs['samples']} samples": "cycles", "EEVEE": "eevee"}
        for name, key in names.items():
            size, rate = theirs["size"], 60 / theirs[f"{key}_seconds"]
            found.append(f"| {name} | {size} | {rate:,.1f} | {ours[size] / rate:,.0f} |")
    for row in figures["defect_synthesis"] or ():
        rate, size = row["pairs_per_minute"], row["size"]
        name = "defect-synthesis, on a given image"
        found.append(f"| {name} | {size} | {rate:,.0f} | {ours[size] / rate:.2f} |")
    return found if len(found) > 2 else ["No peer is installed here."]


def _row(size: tuple[int, int], rate: float) -> dict[str, Any]:
    return {"size": f"{size[0]}x{size[1]}", "pairs_per_minute": rate}


def _draw(size: tuple[int, int], seconds: float) -> float:
    """Pairs a minute of this process alone."""
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
