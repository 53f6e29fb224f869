"""The published experiment as a benchmark: `bench table1`."""

import keras

from ...generator.delivery.stream import Renderer
from ...generator.recipe import load_recipe
from ...training.datasets.mapping import parse_mapping
from ..harness.registry import Figures, Measuring
from ..harness.run import Run
from . import report
from .experiment import Settings, measure
from .options import Table1Options


def rows(options: Table1Options, run: Run) -> Measuring:
    """Every training's row, from the folder of the run where it was measured before.

    Beside them come the settings, the time of a step, the judgement on whole sets and the worst
    predictions, as `experiment.measure` has them.
    """
    assert run.folder is not None, "the catalogue says that this benchmark fills a folder"
    settings = Settings(
        size=options.size,
        scale=options.scale,
        images=options.images,
        unet_epochs=options.unet_epochs,
        xception_epochs=options.xception_epochs,
        xception_images=options.xception_images,
        xception_size=options.xception_size,
        batch=options.batch,
        width=options.width,
        seeds=options.seeds,
        few=options.few,
        few_seeds=options.few_seeds,
    )
    recipe = load_recipe(options.recipe, pack=options.pack, seed=options.seed)
    mapping = parse_mapping(options.map)
    found = measure(recipe, options.data, run.folder, settings, mapping, run.say)
    del found["machine"]  # of the last part of the run; the runner's tells what rendered, too
    with Renderer(load_recipe(size=(8, 8))) as renderer:
        run.ran_on.append(str(renderer.info["renderer"]))
    run.ran_on.append(f"Keras on {keras.backend.backend()}")
    yield from found.pop("rows")
    return found


def table(figures: Figures) -> list[str]:
    """The lines of the report after the machine line, which the runner writes."""
    return report.markdown(figures).split("\n")[2:]
