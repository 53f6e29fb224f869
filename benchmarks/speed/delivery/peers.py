"""Other programs at the same work on the same machine: Cycles, EEVEE, and defect-synthesis.

defect-synthesis (PyPI, Apache-2.0) draws defects on an image that is given; it has no surface,
light or camera. It asks for opencv-python, whose files collide with those of our
opencv-python-headless, so it is not a dependency. Install it with `pip install --no-deps
defect-synthesis`, and scipy.
"""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from typing import Any, TypeVar

import numpy as np

from ....generator.sampling.sampler import Sampler
from ...harness.markdown import table
from ..recipes import every_class
from . import pasting

SEED, SIZE = 7, (1600, 256)
CYCLES_SAMPLES, EEVEE_SAMPLES = 32, 8
T = TypeVar("T")


def measure(sizes: list[tuple[int, int]], seconds: float, rows: list[Any]) -> list[Any]:
    """A row for each peer that is installed and each size: `name`, `size`, `pairs_per_minute`.

    `ours_over_it` has ours over theirs: for Blender's the delivered rate in `rows`, for
    defect-synthesis one defect on real metal (see `pasting`).
    """
    found = _blender_rows(rows)
    if find_spec(pasting.NAME.replace("-", "_")) is not None:
        found += pasting.measure(sizes, seconds)
    return found


def _blender_rows(rows: list[Any]) -> list[Any]:
    theirs = apart(blender)
    if theirs is None:
        return []
    (ours,) = (r["delivered_pairs_per_minute"] for r in rows if r["size"] == theirs["size"])
    rates = {
        f"Cycles, {theirs['samples']} samples": 60 / theirs["cycles_seconds"],
        f"EEVEE, {EEVEE_SAMPLES} samples": 60 / theirs["eevee_seconds"],
    }
    return [
        {"name": k, "size": theirs["size"], "pairs_per_minute": v, "ours_over_it": ours / v}
        for k, v in rates.items()
    ]


def apart(call: Callable[[], T]) -> T:
    """The result of a function, called in another process where no other OpenGL context is."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(call).result()


def blender() -> dict[str, Any] | None:
    """Seconds of a frame of 1600x256: Cycles' median over the classes, and EEVEE's.

    None without bpy. EEVEE opens OpenGL in this process, which must not import TensorFlow.
    """
    try:
        from ....blender_scene.authoring import scene as author
        from ....blender_scene.cycles import frame as reference
        from ...parity.composed_samples import in_blender
    except ImportError:
        return None
    recipe = every_class(SIZE)
    pack, _ = recipe.loaded
    rows = Sampler(recipe).draw(seed=SEED, indices=range(len(recipe.class_names)))
    author.build()
    seconds = []
    for i in range(len(rows.label)):
        material, _ = in_blender(pack, rows.part(slice(i, i + 1)))
        _, spent = reference.render_frame(
            pack,
            material,
            {},
            frame=rows.frame[i],
            size=SIZE,
            samples=CYCLES_SAMPLES,
        )
        seconds.append(spent)
    size = f"{SIZE[0]}x{SIZE[1]}"
    return {
        "size": size,
        "samples": CYCLES_SAMPLES,
        "cycles_seconds": float(np.median(seconds)),
        "eevee_seconds": reference.eevee_seconds(EEVEE_SAMPLES),
    }


def lines(figures: list[dict[str, Any]], _: list[dict[str, Any]]) -> list[str]:
    """A Markdown table of each peer's pairs a minute, and of ours over theirs."""
    cells = [
        [
            row["name"],
            row["size"],
            f"{row['pairs_per_minute']:,.1f}",
            f"{row['ours_over_it']:,.2f}" if "ours_over_it" in row else "-",
        ]
        for row in figures
    ]
    heads = ("peer, on the same cores", "size", "pairs/min", "ours over it")
    return table(heads, cells) if cells else ["No peer is installed here."]
