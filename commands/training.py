"""Commands that train and judge."""

from pathlib import Path
from typing import Annotated

import typer

from .shared import (
    JsonOption,
    PackOption,
    RecipeOption,
    SeedOption,
    SizeOption,
    finish,
    need_tensorflow,
    open_recipe,
    say,
)

app = typer.Typer()
train_app = typer.Typer(no_args_is_help=True, help="Train a network on generated images.")
app.add_typer(train_app, name="train")


@train_app.command("unet")
def train_unet(
    out: Annotated[Path, typer.Option(help="Folder for unet.keras, dice.png, metrics.json.")],
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    epochs: Annotated[int, typer.Option(help="Epochs.")] = 30,
    images: Annotated[int, typer.Option(help="Images in an epoch.")] = 6000,
    batch: Annotated[int, typer.Option(help="Images in a batch.")] = 16,
    minutes: Annotated[float | None, typer.Option(help="Stop after this time.")] = None,
    real: Annotated[Path | None, typer.Option(help="Real images to judge on, each epoch.")] = None,
    json_file: JsonOption = None,
) -> None:
    """Train the U-Net on endless generated images."""
    need_tensorflow()
    from ..training.curves import plot_dice
    from ..training.evaluate import evaluate as judge
    from ..training.evaluate import open_data
    from ..training.models import save_model
    from ..training.train import Budget
    from ..training.train import train_unet as fit

    chosen = open_recipe(recipe, pack, size, seed)
    budget = Budget(epochs, images, minutes, batch)
    if real is not None:
        open_data(real)
    validate = (lambda model: judge(model, real)) if real is not None else None
    result = fit(chosen, chosen.seed, budget, validate)
    save_model(result.model, out / "unet.keras")
    plot_dice(result.history, out / "dice.png")
    finish(result.figures(), json_file or out / "metrics.json")
    say(f"Wrote {out / 'unet.keras'}")


@app.command()
def evaluate(
    model: Annotated[Path, typer.Argument(metavar="MODEL")],
    data: Annotated[Path, typer.Option(help="Labelled images: Severstal's layout, or a data set.")],
    threshold: Annotated[float, typer.Option(help="Probability that counts as defect.")] = 0.5,
    json_file: JsonOption = None,
) -> None:
    """Judge a model on labelled images: three kinds of Dice, IoU, precision, recall."""
    need_tensorflow()
    from ..training.evaluate import evaluate as judge

    finish(judge(model, data, threshold), json_file)


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="Folder to write.")] = Path("demo"),
    real: Annotated[Path | None, typer.Option(help="Severstal folder.")] = None,
    minutes: Annotated[float, typer.Option(help="Training time.")] = 3.0,
    json_file: JsonOption = None,
) -> None:
    """Run the whole chain, small: generate, stream, train, judge on real steel."""
    need_tensorflow()
    from ..training.demo import run

    metrics = run(out, real, minutes, say=say)
    for name in ("synthetic", "real"):
        if metrics[name]:
            say(f"{name}:")
            finish(metrics[name], None)
    finish(metrics, json_file or out / "metrics.json")
    say(f"Wrote {out}: sheet.png, dice.png, metrics.json, unet.keras")
