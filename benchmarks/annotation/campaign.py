"""How near annotators' rules bring our masks to real ones: the campaign `bench annotation`."""

from ...generator.delivery.stream import Renderer
from ...generator.recipe import load_recipe
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring
from ..harness.run import Run
from .fit_rules import SIZES, compared
from .options import AnnotationOptions

_NAMES = ("set", "class", "rule")


def rows(options: AnnotationOptions, run: Run) -> Measuring:
    """The distances of exact and of marked masks, by set and class."""
    with Renderer(load_recipe(size=(8, 8))) as renderer:
        run.ran_on.append(str(renderer.info["renderer"]))
    for name in run.each(tuple(SIZES), "sets", "sets"):
        yield from compared(name, options.real, options.count, search=options.search)
    return {"count": options.count, "search": options.search}


def table(figures: Figures) -> list[str]:
    """A line for each set, class and rule."""
    found = figures["rows"]
    columns = list(dict.fromkeys(k for row in found for k in row if k not in _NAMES))
    cells = (
        [*(row[n] for n in _NAMES), *(f"{row[c]:.2f}" if c in row else "" for c in columns)]
        for row in found
    )
    return [
        "How far masks are from real ones, exact and by the preset's rule: the mean difference of"
        " equal quantiles (Wasserstein's distance, in one dimension), in units of the real masks'"
        " own standard deviation. `mean` is that of width, upright, oriented, solidity, straight"
        " and right, by which rules were chosen, on the other half of the real images;"
        f" {figures['count']} exact masks of each class of the default pack.",
        "",
        *markdown_table((*_NAMES, *columns), cells),
    ]
