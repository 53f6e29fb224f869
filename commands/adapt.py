"""The command that adapts a trained network to a line's unlabelled pictures."""

from pathlib import Path
from typing import Annotated, Any

import typer

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
    parse_size,
    say,
    warn,
)

app = typer.Typer()


@app.command()
def adapt(
    model: Annotated[
        str, typer.Argument(metavar="MODEL", help="A .keras file, or default: the package's.")
    ],
    images: Annotated[Path, typer.Option(metavar="DIR", help="Eight unlabelled pictures or more.")],
    out: Annotated[
        Path | None, typer.Option(metavar="M.keras", help="To write; else MODEL_adapted.keras.")
    ] = None,
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    scale: Annotated[
        float, typer.Option(help="Size in which pictures are taken, as in the training.")
    ] = 1.0,
    expected_share: Annotated[
        float | None,
        typer.Option(
            help="Share of the pictures' area that is defective, as far as you know; else the"
            " recipe's, or what the network marks if that is far less."
        ),
    ] = None,
    steps: Annotated[int, typer.Option(help="Steps of the student.")] = 160,
    batch: Annotated[int, typer.Option(help="Synthetic parts in a step, and the line's.")] = 8,
    learning_rate: Annotated[float, typer.Option(help="Of the student; the highest.")] = 1e-3,
    statistics: Annotated[
        float,
        typer.Option(help="How far, 0 to 1, batch statistics first move to those of the pictures."),
    ] = 0.0,
    force: Annotated[
        bool, typer.Option("--force", help="Write it even where the checks find it worse.")
    ] = False,
    devices: DevicesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Adapt a trained network to a line's own pictures, which need no labels.

    For a U-Net a student learns from synthetic images, from synthetic defects on the pictures' own
    metal where they are clean, and elsewhere from its own slow average, the teacher, whose opinion
    of the pictures it takes. A classification has its last layer fitted anew to
    synthetic images and to the groups that the pictures form. What got worse, as far as synthetic
    images and the marked area tell, is refused.
    """
    need_backend()
    from ..training.adapt.adapt import adapt as run
    from ..training.adapt.options import AdaptConfig

    config = AdaptConfig(
        model=model,
        images=images,
        out=out,
        recipe=open_recipe(recipe, pack, size, seed),
        size=parse_size(size),
        scale=scale,
        expected_share=expected_share,
        steps=steps,
        batch=batch,
        learning_rate=learning_rate,
        statistics=statistics,
        force=force,
        devices=parse_devices(devices),
    )
    report = run(config, warn=lambda text: warn([text]))
    finish(report, json_file)
    for when in ("before", "after"):
        _show(report, when)
    warn(report["complaints"])
    say(f"Wrote {report['out']}")


def _show(report: dict[str, Any], when: str) -> None:
    """Print the figures of before, or of after, on synthetic images and on the pool."""
    for of in ("synthetic", "pool"):
        figures = report[f"{of}_{when}"].items()
        told = ", ".join(f"{k} {v:.3f}" for k, v in figures if v is not None)
        say(f"{of} {when}: {told}")
