"""How long training waits for data: a U-Net and the stream alone, and both together."""

import os
from importlib.metadata import version
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import NamedTuple

from ...errors import SlabForgeError
from ...quiet import silenced
from ..harness.interleave import render_processes
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring, ResultRow
from ..harness.run import Run, Step
from .chunks import WARM_UP, batches_of_chunk, timed_steps
from .options import TrainOptions

SEED = 7
_OPENING = 10  # training steps that opening a case takes as long as, for the time that is left


class Case(NamedTuple):
    """A stream (its `size`, `spp` and `batch`), and a U-Net of `width` and `depth`."""

    name: str
    size: tuple[int, int]
    spp: int
    batch: int
    width: int
    depth: int


CASES = (
    Case("training takes longer", (128, 128), 1, 4, 16, 4),
    Case("rendering takes longer", (128, 128), 4, 16, 2, 1),
)


def rows(options: TrainOptions, run: Run) -> Measuring:
    """Seconds of a step of each case: rendering alone, training alone, and both.

    A row has `case`, `apart`, `render`, `train`, `both`, `wait_share`, `over_larger` and
    `over_unconnected`.

    - `apart`: the renderer and the trainer have half of the cores each, as if one had a GPU of its
      own; otherwise they share all cores.
    - `over_larger`: the time of both together over the larger of the two alone. Halves of a machine
      are seldom independent: they share clock, caches and memory, or are threads of one core.
    - `over_unconnected`: the time of both together over that of as many steps of both at once that
      have nothing to do with each other. This is what the pipeline itself loses.

    Each case runs in a process of its own, which says how far it is.
    """
    run.ran_on += [_renderer(), f"TensorFlow {version('tensorflow')}"]
    several = len(os.sched_getaffinity(0)) > 1
    todo = [(case, apart) for case in CASES for apart in ((True, False) if several else (False,))]
    total = sum(_OPENING + _training_steps(case, options.steps) for case, _ in todo)
    with run.part("training and rendering", total) as step:
        for case, apart in todo:
            yield _measured(case, options.steps, apart, step)
    return {}


def _training_steps(case: Case, steps: int) -> int:
    """How many steps the three trainings of a case have together, warming up included."""
    return 3 * (WARM_UP + timed_steps(steps, batches_of_chunk(case.size, case.batch)))


def _measured(case: Case, steps: int, apart: bool, step: Step) -> ResultRow:
    """The row of a case, from a process of its own; `step` is called as that goes on."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(theirs, case, steps, apart))
    process.start()
    theirs.close()
    try:
        while isinstance(said := ours.recv(), float):
            step(said)
    except EOFError:
        said = SlabForgeError(f"The measurement of '{case.name}' ended before it was done.")
    process.join()
    if isinstance(said, SlabForgeError):
        raise said
    return said


def _answer(to: Connection, case: Case, steps: int, apart: bool) -> None:
    """Send the number of steps as they are done, and at last the row of a case, or a mistake."""
    try:
        to.send(run(case, steps, apart, to.send))
    except SlabForgeError as error:
        to.send(error)


def table(figures: Figures) -> list[str]:
    """The rows as a Markdown table, and what its columns mean."""
    return [
        "Milliseconds of a step, means over whole chunks of samples that are rendered together. On"
        " cores of their own rendering and training overlap as with a GPU; on the same cores, of"
        " which each alone takes all, the sum is the floor. Over the larger: of the two alone,"
        " while the other's cores are idle. Over unconnected: the same work at once, training from"
        " memory, so that only what the pipeline loses is left.",
        "",
        *markdown_table(
            (
                "case", "cores", "rendering alone", "training alone", "both", "over the larger",
                "over unconnected", "waits",
            ),
            map(_cells, figures["rows"]),
        ),
    ]  # fmt: skip


def _cells(row: ResultRow) -> list[str]:
    return [
        row["case"],
        "half each" if row["apart"] else "shared",
        *(f"{1e3 * row[k]:.0f} ms" for k in ("render", "train", "both")),
        f"{row['over_larger']:.2f}",
        f"{row['over_unconnected']:.2f}",
        f"{100 * row['wait_share']:.1f} %",
    ]


def run(case: Case, steps: int, apart: bool, step: Step) -> ResultRow:
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
    form = {"width": case.width, "depth": case.depth, "batch": case.batch}
    with both_sides(recipe, **form, step=lambda: step(1.0)) as sides:
        step(float(_OPENING))
        for process in render_processes():
            for thread in process.threads():
                os.sched_setaffinity(thread.id, cores[half:])
        return {"case": case.name, "apart": apart, **sides.figures(steps)}


def _renderer() -> str:
    from ...generator.delivery.stream import Renderer
    from ...generator.recipe import load_recipe

    with Renderer(load_recipe(size=(8, 8))) as renderer:
        return str(renderer.info["renderer"])
