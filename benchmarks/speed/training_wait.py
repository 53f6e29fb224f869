"""How long training waits for data, as a benchmark: the cases of `overlap`, one row each."""

from ..harness.registry import Figures, Measuring
from ..harness.run import Run
from . import overlap
from .options import TrainOptions


def rows(options: TrainOptions, run: Run) -> Measuring:
    """The rows of `overlap` and its machine line; the renderer is opened in another process."""
    with run.clocked("training and rendering", 60.0 + 8.0 * options.steps):
        found = overlap.measure(options.steps)
    yield from found.pop("rows")
    return found


def table(figures: Figures) -> list[str]:
    """The lines of `overlap` without the machine line, which the runner writes."""
    return overlap.markdown(figures).split("\n")[2:]
