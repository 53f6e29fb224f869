"""Pairs of image and mask a minute: rendered alone, and delivered by the stream.

Rendering alone is one process that draws batch after batch on request; delivery is what a user
gets, from processes that render ahead. Both are measured in turn, so that their ratio says what the
delivery costs or, with several devices, gains.
"""

import itertools
import statistics
import time
from collections.abc import Callable, Iterator

import psutil

from ....generator.delivery.batch import Batch, samples_at_once
from ....generator.delivery.devices import resolve_devices
from ....generator.delivery.stream import Renderer, stream
from ....generator.recipe import Recipe
from ....generator.sampling.sampler import Sampler
from ...harness.interleave import Side, ratio, sides_in_turn
from ...harness.markdown import table as markdown_table
from ...harness.registry import Figures, Measuring, ResultRow
from ...harness.run import Run, Step, no_step
from ..options import RenderOptions, StreamOptions
from ..recipes import every_class
from . import endurance, first_pair, handover, peers
from .handover import drawing_times

SIZES = (((256, 256), 64), ((640, 480), 32), ((1600, 256), 16))  # size, batch
SEED, MANY = 7, 100_000
_PARTS = {"start": first_pair, "memory": endurance, "ways": handover, "peers": peers}
_BESIDE = 9.0  # seconds that a size takes about, besides measuring its two sides
_PLAN = {"memory": 20.0, "ways": 20.0}  # expected seconds with the default options
_START, _PEERS = 28.0, 400.0  # expected seconds of a round of process starts, and of all peers

Delivery = Callable[[Recipe, int, tuple[int, ...]], Callable[[], object]]


def stream_rows(options: StreamOptions, run: Run) -> Measuring:
    """A row for each size, delivered to tf.data.

    The figures also have `memory`, `start` and `ways`.

    With the peers' option they have `peers` too.
    """
    import tensorflow as tf

    plan = _PLAN | {"start": _START * options.starts}
    plan["memory"] *= options.samples / 6000
    plan |= {"peers": _PEERS} if options.peers else {}
    rows: list[ResultRow] = []
    found = yield from _rates(options, run, delivered_to_tensorflow, plan, rows)
    run.ran_on.append(f"TensorFlow {tf.__version__}")
    steps = options.samples / endurance.BATCH
    with run.part("memory", 2 * steps, "batches") as step:
        found["memory"] = endurance.measure(samples=options.samples, step=step)
    with run.part("start", first_pair.count(options.starts), "starts") as step:
        found["start"] = first_pair.measure(repeats=options.starts, step=step)
    with run.part("ways", handover.STEPS) as step:
        found["ways"] = handover.measure(step)
    if options.peers:
        with run.clocked("peers", _PEERS):
            sizes = [size for size, _ in SIZES]
            found["peers"] = peers.measure(sizes, options.seconds, rows)
    return found


def render_rows(options: RenderOptions, run: Run) -> Measuring:
    """A row for each size, delivered as NumPy batches, without TensorFlow."""
    found = yield from _rates(options, run, delivered_to_numpy, {}, [])
    run.ran_on.append("delivered as NumPy batches")
    return found


def _rates(
    options: RenderOptions,
    run: Run,
    delivered: Delivery,
    others: dict[str, float],
    rows: list[ResultRow],
) -> Measuring:
    """Yield a row for each size, which is put into `rows` too."""
    devices = resolve_devices(options.devices)
    names = [f"{width}x{height}" for (width, height), _ in SIZES]
    run.plan(dict.fromkeys(names, 2 * options.seconds + _BESIDE) | others)
    device = ""
    for (size, batch), name in zip(SIZES, names, strict=True):
        with run.part(name, 2 * options.seconds, "rounds") as step:
            found = row(
                size=size,
                batch=batch,
                seconds=options.seconds,
                devices=devices,
                delivered=delivered,
                step=step,
            )
        device = found["device"]
        rows.append(found)
        yield found
    run.ran_on.append(device)
    if len(devices) > 1:
        run.ran_on.append(f"devices {', '.join(map(str, devices))}")
    return {"devices": list(devices)}


def delivered_to_tensorflow(
    recipe: Recipe, batch: int, devices: tuple[int, ...]
) -> Callable[[], object]:
    """A function that takes the next batch from the TensorFlow dataset of a recipe."""
    from ....training import dataset

    batches = iter(dataset(recipe, seed=SEED, batch_size=batch, devices=devices))
    return lambda: next(batches)


def delivered_to_numpy(
    recipe: Recipe, batch: int, devices: tuple[int, ...]
) -> Callable[[], object]:
    """A function that takes the next batch from the stream of a recipe."""
    batches = stream(recipe, seed=SEED, batch_size=batch, devices=devices)
    return lambda: next(batches)


class _Alone:
    """Renders batch after batch when called, in batches of `batch`, or larger ones on a GPU."""

    def __init__(self, recipe: Recipe, batch: int, device: int) -> None:
        self.renderer = Renderer(recipe, devices=(device,))
        self.batch = batch if self.renderer.info["software"] else samples_at_once(recipe.size)
        self._firsts = itertools.count(0, self.batch)

    def __call__(self) -> Batch:
        first = next(self._firsts)
        return self.renderer.render(seed=SEED, indices=range(first, first + self.batch))


def row(
    *,
    size: tuple[int, int],
    batch: int,
    seconds: float,
    devices: tuple[int, ...],
    delivered: Delivery,
    step: Step = no_step,
) -> ResultRow:
    """Pairs a minute rendered alone on the first device, and delivered from all, measured in turn.

    `size` is (width, height). Rendering alone is in batches of `batch`, or on a GPU of
    `samples_at_once`. Each side runs for at least `seconds`. The row also has the parts of drawing.
    """
    recipe = every_class(size)
    alone = Side(lambda: _Alone(recipe, batch, devices[0]))
    batch = alone.take.batch
    try:
        ours = Side(lambda: delivered(recipe, batch, devices))
        before = _resident(ours)
        try:
            sides_in_turn([alone, ours], seconds, step=step)
            grown = _resident(ours) - before
        finally:
            ours.close()
    finally:
        alone.release()
        alone.take.renderer.close()
    return {
        "size": f"{size[0]}x{size[1]}",
        "batch": batch,
        "device": str(alone.take.renderer.info["renderer"]),
        "render_pairs_per_minute": 60 * batch / statistics.median(alone.seconds),
        "delivered_pairs_per_minute": 60 * batch / statistics.median(ours.seconds),
        "delivered_over_rendered": ratio(ours, alone),
        "rss_growth_mb": grown / 2**20,
        **_drawing(recipe, batch, devices[0]),
    }


def _drawing(recipe: Recipe, batch: int, device: int) -> ResultRow:
    """Parameter rows a second, and the shares of sampling, shading and reading in a batch."""
    parts = drawing_times(recipe, batch, device)
    whole = sum(parts.values())
    return {
        "rows_per_second": MANY / _sampling_seconds(recipe, MANY),
        "sampling_share": parts["sampling"] / whole,
        "shading_share": (parts["calls"] + parts["wait"]) / whole,
        "reading_share": parts["read"] / whole,
    }


def table(figures: Figures) -> list[str]:
    """Markdown of the pairs a minute, and of the other parts that were measured."""
    lines = [
        "All classes alike, one sample a pixel, image and mask; rendered alone and delivered, in"
        " turn. Shares are those of drawing a batch, one step after the other.",
        "",
        *markdown_table(
            (
                "size", "batch", "rendered alone", "delivered", "ratio", "rows sampled",
                "sampling", "shading", "read-back",
            ),
            map(_cells, figures["rows"]),
        ),
    ]  # fmt: skip
    for name, part in _PARTS.items():
        if name in figures:
            lines += ["", *part.lines(figures[name], figures["rows"])]
    return lines


def _cells(row: ResultRow) -> list[str]:
    return [
        row["size"],
        str(row["batch"]),
        f"{row['render_pairs_per_minute']:,.0f} pairs/min",
        f"{row['delivered_pairs_per_minute']:,.0f} pairs/min",
        f"{row['delivered_over_rendered']:.3f}",
        f"{row['rows_per_second']:,.0f} a second",
        f"{100 * row['sampling_share']:.3f} %",
        f"{100 * row['shading_share']:.1f} %",
        f"{100 * row['reading_share']:.1f} %",
    ]


def _sampling_seconds(recipe: Recipe, count: int, repeats: int = 7) -> float:
    """Median seconds that drawing the parameter rows of `count` samples takes."""
    sampler, times = Sampler(recipe), []
    for k in range(repeats + 1):
        started = time.monotonic()
        sampler.draw(seed=SEED, indices=range(k * count, (k + 1) * count))
        times.append(time.monotonic() - started)
    return statistics.median(times[1:])


def _resident(side: Side) -> int:
    """Resident memory, in bytes, of this process and of the side's render processes."""
    every: Iterator[psutil.Process] = itertools.chain([psutil.Process()], side.processes)
    return sum(p.memory_info().rss for p in every)
