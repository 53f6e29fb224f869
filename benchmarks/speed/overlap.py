"""How long training waits for data: a U-Net and the stream alone, and both together."""

import os
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from typing import Any, NamedTuple

from ...quiet import silenced
from ..harness.interleave import render_processes
from ..harness.machine import machine

SEED, WARM_UP = 7, 6  # the first few batches lie ready


class Case(NamedTuple):
    """A stream of `size`, `spp` and `batch`, and a U-Net of `width` and `depth`."""

    name: str
    size: tuple[int, int]
    spp: int
    batch: int
    width: int
    depth: int


CASES = (
    Case("training takes longer", (128, 128), 1, 8, 16, 4),
    Case("rendering takes longer", (256, 256), 4, 4, 4, 1),
)


def measure(steps: int = 20) -> dict[str, Any]:
    """`rows` of {case, apart, render, train, both, wait_share, over_larger, over_unconnected}.

    Seconds of a step. `apart`: the renderer and the trainer have half of the cores each, as where
    one has a GPU of its own; otherwise they share all. `over_larger` is both together over the
    larger of the two alone. Halves of a machine are seldom independent: they share clock, caches
    and memory, or are threads of one core. `over_unconnected` is both together over as many steps
    of both at once that have nothing to do with each other: what the pipeline itself loses.
    Each case runs in a process of its own.
    """
    rows = []
    for case in CASES:
        for apart in (True, False):
            if apart and len(os.sched_getaffinity(0)) < 2:
                continue
            with get_context("spawn").Pool(1) as pool:
                rows.append(pool.apply(run, (case, steps, apart)))
    return {"machine": machine(_renderer(), f"TensorFlow {version('tensorflow')}"), "rows": rows}


def markdown(figures: dict[str, Any]) -> str:
    """The figures as a table whose first line names machine, renderer and commit."""
    lines = [
        figures["machine"],
        "",
        "Milliseconds of a step, medians. On cores of their own rendering and training overlap as"
        " with a GPU; on the same cores, of which each alone takes all, the sum is the floor. Over"
        " the larger: of the two alone, while the other's cores are idle. Over unconnected: the"
        " same work at once, training from memory, so that only what the pipeline loses is left.",
        "",
        "| case | cores | rendering alone | training alone | both | over the larger"
        " | over unconnected | waits |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in figures["rows"]:
        times = (f"{1e3 * row[k]:.0f} ms" for k in ("render", "train", "both"))
        lines.append(
            f"| {row['case']} | {'half each' if row['apart'] else 'shared'} | {' | '.join(times)}"
            f" | {row['over_larger']:.2f} | {row['over_unconnected']:.2f}"
            f" | {100 * row['wait_share']:.1f} % |"
        )
    return "\n".join(lines)


def run(case: Case, steps: int, apart: bool) -> dict[str, Any]:
    """Measure a case. Must be the first in its process to use TensorFlow."""
    cores = sorted(os.sched_getaffinity(0))
    half = len(cores) // 2 if apart else 0
    os.environ["LP_NUM_THREADS"] = str(len(cores[half:]))
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.sched_setaffinity(0, cores[:half] or cores)
    with silenced(2):
        import tensorflow  # noqa: F401
    from ...generator.recipe import load_recipe
    from ...training.samples.tf_dataset import dataset

    recipe = load_recipe(size=case.size, spp=case.spp)
    batches = iter(dataset(recipe, batch_size=case.batch, seed=SEED))
    first = next(batches)
    for process in render_processes():
        for thread in process.threads():
            os.sched_setaffinity(thread.id, cores[half:])
    train = _trainer(case)
    alone = statistics.median(_times(lambda: next(batches), steps))
    trained = statistics.median(_times(lambda: train(first), steps))
    waits: list[float] = []

    def step() -> None:
        begun = time.monotonic()
        batch = next(batches)
        waits.append(time.monotonic() - begun)
        train(batch)

    times = _times(step, steps)
    both = statistics.median(times)
    row = {"case": case.name, "apart": apart, "render": alone, "train": trained, "both": both}
    row["wait_share"] = statistics.median(waits[WARM_UP:]) / both
    row["over_larger"] = both / max(alone, trained)
    for _ in range(WARM_UP):
        next(batches)
    unconnected = at_once(lambda: next(batches), lambda: train(first), steps)
    return row | {"over_unconnected": statistics.mean(times) / unconnected}


def at_once(one: Callable[[], object], other: Callable[[], object], steps: int) -> float:
    """Seconds of a step in which both are called, and neither waits for the other."""

    def repeat(call: Callable[[], object]) -> None:
        for _ in range(steps):
            call()

    begun = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        beside = pool.submit(repeat, one)
        repeat(other)
        beside.result()
    return (time.monotonic() - begun) / steps


def _renderer() -> str:
    from ...generator.delivery.stream import Renderer
    from ...generator.recipe import load_recipe

    with Renderer(load_recipe(size=(8, 8))) as renderer:
        return str(renderer.info["renderer"])


def _trainer(case: Case) -> Callable[[dict[str, Any]], None]:
    from ...training.networks.unet import build_unet

    model = build_unet(width=case.width, depth=case.depth)
    model.compile("adam", "binary_crossentropy")

    def train(batch: dict[str, Any]) -> None:
        image, mask = batch["image"].numpy(), batch["mask"].numpy()
        model.train_on_batch(image.astype("f4"), (mask[..., None] > 0).astype("f4"))

    return train


def _times(call: Callable[[], object], steps: int) -> list[float]:
    """Seconds of each call after those of warming up."""
    times = []
    for _ in range(WARM_UP + steps):
        begun = time.monotonic()
        call()
        times.append(time.monotonic() - begun)
    return times[WARM_UP:]
