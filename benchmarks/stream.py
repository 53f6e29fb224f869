"""Pairs a minute, rendered alone and delivered to tf.data, beside Cycles on the same frame."""

import itertools
import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import psutil
import tensorflow as tf

from ..errors import SlabForgeError
from ..generator.context import SOFTWARE
from ..generator.recipe import Recipe, load_recipe
from ..generator.sampling import Sampler
from ..generator.stream import Renderer
from ..training.data import dataset
from .machine import machine

ROWS = (((256, 256), 64), ((1600, 256), 16))  # size, batch
SEED, WARM_UP, CYCLES_SAMPLES = 7, 2, 32


def measure(seconds: float = 10.0) -> dict[str, Any]:
    """`rows` of pairs a minute for each size over all classes, and `cycles`, seconds a frame.

    Each row runs for `seconds`; Cycles takes a minute or two.
    """
    if not seconds > 0:
        raise SlabForgeError(f"seconds must be above 0 (got {seconds}).")
    rows = [_row(size, batch, seconds) for size, batch in ROWS]
    device = rows[0]["device"]
    return {
        "machine": f"{machine(device)}; TensorFlow {tf.__version__}",
        "software": any(name in device.lower() for name in SOFTWARE),
        "rows": rows,
        "cycles": _cycles(),
    }


def markdown(figures: dict[str, Any]) -> str:
    """The figures as a table whose first line names machine, renderer and commit."""
    lines = [figures["machine"], "", "| size | rendered alone | delivered to tf.data | Cycles |"]
    lines.append("|---|---|---|---|")
    for row in figures["rows"]:
        wide = row["size"] == "1600x256" and figures["cycles"]
        cycles = f"{figures['cycles']['seconds']:.1f} s a frame" if wide else ""
        lines.append(
            f"| {row['size']} | {row['render_pairs_per_minute']:,.0f} pairs/min"
            f" | {row['delivered_pairs_per_minute']:,.0f} pairs/min | {cycles} |"
        )
    if figures["software"]:
        lines += ["", "Rendered by the software rasteriser; on a hardware GPU: not yet measured."]
    return "\n".join(lines)


def every_class(size: tuple[int, int]) -> Recipe:
    """The default recipe with equal shares of all classes."""
    pack, _ = load_recipe().loaded
    return load_recipe(size=size, classes=dict.fromkeys(pack.classes, 1))


def _row(size: tuple[int, int], batch: int, seconds: float) -> dict[str, Any]:
    recipe = every_class(size)
    with Renderer(recipe) as renderer:
        device = renderer.info["renderer"]
        numbers = itertools.count()

        def render() -> None:
            start = next(numbers) * batch
            renderer.render(SEED, range(start, start + batch))

        alone = _rate(render, batch, seconds)
    batches: Iterator[Any] = iter(dataset(recipe, SEED, batch))
    before = psutil.Process().memory_info().rss
    delivered = _rate(lambda: next(batches), batch, seconds)
    grown = (psutil.Process().memory_info().rss - before) / 2**20
    return {
        "size": f"{size[0]}x{size[1]}",
        "device": device,
        "render_pairs_per_minute": alone,
        "delivered_pairs_per_minute": delivered,
        "rss_growth_mb": grown,
    }


def _rate(call: Callable[[], Any], batch: int, seconds: float) -> float:
    """Pairs a minute from the median time of a batch, after warming up."""
    for _ in range(WARM_UP):
        call()
    times, started = [], time.monotonic()
    while time.monotonic() - started < seconds:
        begun = time.monotonic()
        call()
        times.append(time.monotonic() - begun)
    return batch / statistics.median(times) * 60


def _cycles() -> dict[str, Any] | None:
    """Median seconds of a frame of 1600x256 over the classes; None without bpy."""
    try:
        from ..blender_scene import author, reference
    except ImportError:
        return None
    size = (1600, 256)
    recipe = every_class(size)
    pack, _ = recipe.loaded
    rows = Sampler(recipe).draw(SEED, range(len(pack.classes)))
    author.build()
    seconds = []
    for i, label in enumerate(rows.label):
        material = pack.materials[label]
        values = {p.key: float(rows.row[i, p.offset]) for p in material.parameters}
        _, spent = reference.render_frame(
            pack, material.name, values, rows.frame[i], size, CYCLES_SAMPLES
        )
        seconds.append(spent)
    return {"samples": CYCLES_SAMPLES, "size": "1600x256", "seconds": float(np.median(seconds))}
