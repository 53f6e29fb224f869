"""Commands about the gap between generated and real pictures: gap, calibrate."""

import importlib.util
from pathlib import Path
from typing import Annotated

import typer

from ..errors import SlabForgeError
from .progress import working
from .shared import (
    DevicesOption,
    JsonOption,
    PackOption,
    RecipeOption,
    SeedOption,
    SizeOption,
    finish,
    need_backend,
    open_recipe,
    parse_devices,
    say,
    warn,
)
from .supervision import can_go_on

app = typer.Typer()

ImagesOption = Annotated[
    Path, typer.Option(metavar="DIR", help="Real pictures, at least eight; labels where there are.")
]
MasksOption = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Their masks, of the same stems.")
]
ScaleOption = Annotated[
    float, typer.Option(help="Size at which pictures are compared, as a share of their own.")
]


@app.command()
def gap(
    images: ImagesOption,
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    masks: MasksOption = None,
    model: Annotated[
        Path | None,
        typer.Option(metavar="M.keras", help="U-Net whose false alarms and misses are shown."),
    ] = None,
    threshold: Annotated[
        float | None, typer.Option(help="Probability that counts as defect; the model's own.")
    ] = None,
    count: Annotated[int, typer.Option(help="Crops of either kind.")] = 240,
    scale: ScaleOption = 1.0,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Page to write.")] = Path("gap.html"),
    devices: DevicesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Measure how generated pictures differ from real ones, and show what the scene lacks.

    Writes one page: how well a classifier tells real crops from generated ones and by what, the
    distances of each statistic, and the real crops least like anything generated, in groups, each
    beside its nearest generated ones; with a model, its false alarms and misses likewise.
    """
    _need("sklearn")
    if model is not None:
        need_backend()
    from ..training.gap.measure_gap import GapConfig
    from ..training.gap.measure_gap import gap as measure

    config = GapConfig(
        images=images,
        recipe=open_recipe(recipe, pack, size, seed),
        recipe_name="the default one" if recipe is None else recipe.name,
        masks=masks,
        model=model,
        threshold=threshold,
        count=count,
        scale=scale,
        out=out,
        devices=parse_devices(devices),
    )
    with working("measuring"):
        figures = measure(config)
    finish(figures, json_file)
    for group in figures["unlike"]:
        say(f"  {group['crops']} crops at {group['distance']:.2f}: {group['words']}")
    for kind, number in figures["mistakes"].items():
        say(f"  {kind}: {number}")
    warn([f"{figures['warning']}."] if figures["warning"] else [])
    say(f"Wrote {out}")


@app.command()
def calibrate(
    images: ImagesOption,
    out: Annotated[Path, typer.Option(metavar="R2.toml", help="Recipe to write.")],
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    masks: MasksOption = None,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="PATTERN", help="Fit only these, as Steel.* or sensor.*; repeatable."),
    ] = None,
    random: Annotated[int, typer.Option(help="Recipes drawn at random to begin with.")] = 128,
    generations: Annotated[int, typer.Option(help="Of CMA-ES, 16 recipes each.")] = 40,
    count: Annotated[int, typer.Option(help="Samples by which a recipe is judged.")] = 48,
    scale: ScaleOption = 1.0,
    aside: Annotated[
        float, typer.Option(help="Share of the pictures that only judge the result.")
    ] = 0.25,
    seed: Annotated[int, typer.Option(min=0, help="Of the search and the split.")] = 0,
    minutes: Annotated[
        float | None, typer.Option(help="Take the best one after this time.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a stopped search.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Fit to pictures that are nothing like metal, too.")
    ] = False,
    devices: DevicesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Fit the ranges of a recipe to a few dozen real pictures, labelled or not.

    Writes the recipe, and a picture of real crops beside generated ones before and after. What the
    pictures cannot tell stays as it is: without masks, how defects look.
    """
    for name in ("sklearn", "cmaes"):
        _need(name)
    from ..training.calibration.calibrate import CalibrateConfig
    from ..training.calibration.calibrate import calibrate as fit
    from ..training.calibration.search import SearchPlan

    config = CalibrateConfig(
        images=images,
        masks=masks,
        recipe=open_recipe(recipe, pack, size, None),
        out=out,
        knobs=tuple(only or ()),
        plan=SearchPlan(random=random, generations=generations, seed=seed),
        count=count,
        scale=scale,
        aside=aside,
        minutes=minutes,
        resume=resume,
        force=force,
        devices=parse_devices(devices),
    )
    can_go_on()
    figures = fit(config)
    for name, (was, now) in _both(figures):
        say(f"  {name}: {was:.2f} to {now:.2f}")
    finish(figures, json_file)
    if not figures["finished"]:
        say("The time was up; the same command with --resume searches on.")
    say(f"Wrote {out} and {config.picture}")


def _both(figures: dict) -> list[tuple[str, tuple[float, float]]]:  # type: ignore[type-arg]
    before, after = (figures["distances"][side] for side in ("before", "after"))
    return [(name, (before[name], after[name])) for name in before]


def _need(module: str) -> None:
    """Raise SlabForgeError where a library of the extra `train` is not installed."""
    if importlib.util.find_spec(module) is None:
        raise SlabForgeError(
            f"This command needs {module}, which is not installed:"
            " run `pip install 'slabforge[train]'`."
        )
