"""How long training waits for data: a U-Net and the stream alone, and both together."""

import os
from importlib.metadata import version
from multiprocessing import get_context
from typing import Any, NamedTuple

from ...quiet import silenced
from ..harness.interleave import render_processes
from ..harness.machine import machine

SEED = 7


class Case(NamedTuple):
    """A stream (its `size`, `spp` and `batch`), and a U-Net of `width` and `depth`."""

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
    """Seconds of a step of each case, as `rows`: rendering alone, training alone, and both.

    A row has `case`, `apart`, `render`, `train`, `both`, `wait_share`, `over_larger` and
    `over_unconnected`.

    - `apart`: the renderer and the trainer have half of the cores each, as if one had a GPU of its
      own; otherwise they share all cores.
    - `over_larger`: the time of both together over the larger of the two alone. Halves of a machine
      are seldom independent: they share clock, caches and memory, or are threads of one core.
    - `over_unconnected`: the time of both together over that of as many steps of both at once that
      have nothing to do with each other. This is what the pipeline itself loses.

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
    """The figures as a Markdown table, whose first line names machine, renderer and commit."""
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
    from .training_sides import both_sides

    recipe = load_recipe(size=case.size, spp=case.spp, seed=SEED)
    with both_sides(recipe, width=case.width, depth=case.depth, batch=case.batch) as sides:
        for process in render_processes():
            for thread in process.threads():
                os.sched_setaffinity(thread.id, cores[half:])
        return {"case": case.name, "apart": apart, **sides.figures(steps)}


def _renderer() -> str:
    from ...generator.delivery.stream import Renderer
    from ...generator.recipe import load_recipe

    with Renderer(load_recipe(size=(8, 8))) as renderer:
        return str(renderer.info["renderer"])
