"""Pairs a minute, rendered alone and delivered to tf.data, beside others at the same work."""

import itertools
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

import psutil

from ...errors import SlabForgeError
from ...generator.delivery.batch import samples_at_once
from ...generator.delivery.devices import resolve_devices
from ...generator.delivery.stream import Renderer, stream
from ...generator.recipe import Recipe
from ...generator.sampling.sampler import Sampler
from ..harness.interleave import Side, ratio, sides_in_turn
from ..harness.machine import machine
from . import endurance, peers
from . import first_pair as start
from . import handover as ways
from .handover import drawing_times
from .peers import every_class

_PARTS = {"start": start, "memory": endurance, "ways": ways, "peers": peers}
ROWS = (((256, 256), 64), ((640, 480), 32), ((1600, 256), 16))  # size, batch
SEED, MANY = 7, 100_000


def measure(
    seconds: float = 10.0, devices: Sequence[int] | None = None, others: bool = True
) -> dict[str, Any]:
    """`rows` of pairs a minute for each size over all classes, and what else a stream is asked for.

    Each row takes twice `seconds`: rendered alone on the first device, and delivered to tf.data
    from all, in turn. `memory`, `start` and `ways` are those of `endurance`, `start` and `ways`;
    `others`, the `peers`, take a few minutes.
    """
    import tensorflow as tf

    _check(seconds)
    numbers = resolve_devices(devices)
    rows = [row(size, batch, seconds, numbers, delivered_to_tensorflow) for size, batch in ROWS]
    figures = _figures(rows, numbers, f"TensorFlow {tf.__version__}")
    figures |= {"memory": endurance.measure(), "start": start.measure(), "ways": ways.measure()}
    if others:
        figures["peers"] = peers.measure([size for size, _ in ROWS], seconds)
    return figures


def measure_render(seconds: float = 10.0, devices: Sequence[int] | None = None) -> dict[str, Any]:
    """The same `rows` without TensorFlow: delivered as NumPy batches."""
    _check(seconds)
    numbers = resolve_devices(devices)
    rows = [row(size, batch, seconds, numbers, delivered_to_numpy) for size, batch in ROWS]
    return _figures(rows, numbers, "delivered as NumPy batches")


def delivered_to_tensorflow(
    recipe: Recipe, batch: int, devices: tuple[int, ...]
) -> Callable[[], object]:
    """A function that takes a batch from the dataset."""
    from ...training.samples.tf_dataset import dataset

    batches = iter(dataset(recipe, batch_size=batch, seed=SEED, devices=devices))
    return lambda: next(batches)


def delivered_to_numpy(
    recipe: Recipe, batch: int, devices: tuple[int, ...]
) -> Callable[[], object]:
    """A function that takes a batch from the stream."""
    batches = stream(recipe, batch_size=batch, seed=SEED, devices=devices)
    return lambda: next(batches)


def row(
    size: tuple[int, int],
    batch: int,
    seconds: float,
    devices: tuple[int, ...],
    delivered: Callable[[Recipe, int, tuple[int, ...]], Callable[[], object]],
) -> dict[str, Any]:
    """Rendered alone and delivered, in turn, and what the parts of drawing take.

    In batches of `batch`, or on hardware of `samples_at_once`.
    """
    recipe = every_class(size)
    with Renderer(recipe, devices=devices) as renderer:
        numbers = itertools.count()
        batch = batch if renderer.info["software"] else samples_at_once(size)

        def render() -> object:
            first = next(numbers) * batch
            return renderer.render(range(first, first + batch), seed=SEED)

        alone = Side(lambda: render)
        alone.processes = [psutil.Process(renderer._process.pid)]
        ours = Side(lambda: delivered(recipe, batch, devices))
        before = _resident(ours)
        try:
            sides_in_turn([alone, ours], seconds)
            grown = _resident(ours) - before
        finally:
            ours.close()
            for process in alone.processes:
                process.resume()
    spent = statistics.median(ours.seconds)
    parts = drawing_times(recipe, batch, devices[0])
    return {
        "size": f"{size[0]}x{size[1]}",
        "batch": batch,
        "device": renderer.info["renderer"],
        "render_pairs_per_minute": 60 * batch / statistics.median(alone.seconds),
        "delivered_pairs_per_minute": 60 * batch / spent,
        "delivered_over_rendered": ratio(ours, alone),
        "rows_per_second": MANY / _draw_seconds(recipe, MANY),
        "sampling_share": parts["sampling"] / sum(parts.values()),
        "shading_share": (parts["calls"] + parts["wait"]) / sum(parts.values()),
        "reading_share": parts["read"] / sum(parts.values()),
        "rss_growth_mb": grown / 2**20,
    }


def markdown(figures: dict[str, Any]) -> str:
    """The figures as tables whose first line names machine, renderer and commit."""
    lines = [
        figures["machine"],
        "",
        "All classes alike, one sample a pixel, image and mask; rendered alone and delivered, in"
        " turn. Shares are those of drawing a batch, one step after the other.",
        "",
        "| size | batch | rendered alone | delivered | ratio | rows sampled | sampling | shading"
        " | read-back |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for r in figures["rows"]:
        lines.append(
            f"| {r['size']} | {r['batch']} | {r['render_pairs_per_minute']:,.0f} pairs/min"
            f" | {r['delivered_pairs_per_minute']:,.0f} pairs/min"
            f" | {r['delivered_over_rendered']:.3f} | {r['rows_per_second']:,.0f} a second"
            f" | {100 * r['sampling_share']:.3f} % | {100 * r['shading_share']:.1f} %"
            f" | {100 * r['reading_share']:.1f} % |"
        )
    for name, room in _PARTS.items():
        if name in figures:
            lines += ["", *room.lines(figures[name], figures["rows"])]
    return "\n".join(lines)


def _figures(rows: list[dict[str, Any]], devices: tuple[int, ...], words: str) -> dict[str, Any]:
    device = str(rows[0]["device"])
    named = f"devices {', '.join(map(str, devices))}" if len(devices) > 1 else ""
    return {
        "machine": machine(device, *filter(None, (named, words))),
        "devices": list(devices),
        "rows": rows,
    }


def _draw_seconds(recipe: Recipe, count: int, repeats: int = 7) -> float:
    """Seconds that the rows of a batch take, the median."""
    sampler, times = Sampler(recipe), []
    for k in range(repeats + 1):
        started = time.monotonic()
        sampler.draw(range(k * count, (k + 1) * count), seed=SEED)
        times.append(time.monotonic() - started)
    return statistics.median(times[1:])


def _resident(side: Side) -> int:
    """Bytes of this process and of the side's render processes."""
    every = [psutil.Process(), *side.processes]
    return sum(p.memory_info().rss for p in every)


def _check(seconds: float) -> None:
    if not seconds > 0:
        raise SlabForgeError(f"seconds must be above 0 (got {seconds}).")
