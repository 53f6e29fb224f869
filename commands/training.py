"""Commands that train and judge."""

from pathlib import Path
from typing import Annotated, Any

import typer

from .progress import working
from .shared import (
    ClassesOption,
    DevicesOption,
    JsonOption,
    finish,
    need_backend,
    parse_devices,
    parse_names,
    say,
)
from .supervision import stopped_says
from .training_options import MapOption, ScaleOption, TrainingOptions, with_training_options

app = typer.Typer()
train_app = typer.Typer(no_args_is_help=True, help="Train a network on generated images.")
app.add_typer(train_app, name="train")


@train_app.command("unet")
@with_training_options
def train_unet(
    options: TrainingOptions,
    *,
    named: Annotated[
        bool, typer.Option("--classes", help="Tell the pack's classes apart, not only defects.")
    ] = False,
    width: Annotated[int, typer.Option(help="Filters at the top.")] = 16,
    depth: Annotated[int, typer.Option(help="Levels.")] = 4,
    dropout: Annotated[float, typer.Option(help="Share dropped at the deepest level.")] = 0.1,
    epochs: Annotated[int, typer.Option(help="Epochs.")] = 30,
    threshold: Annotated[
        float | None,
        typer.Option(help="Probability that counts as defect; else chosen on validation data."),
    ] = None,
) -> None:
    """Train the U-Net, which marks defects, on endless generated images."""
    need_backend()
    from ..training.networks.unet import UNet

    network = UNet(width=width, depth=depth, dropout=dropout, encoder=options.seen_through)
    _train(network, options, epochs=epochs, named=named, threshold=threshold)


@train_app.command("xception")
@with_training_options
def train_xception(
    options: TrainingOptions,
    *,
    dropout: Annotated[float, typer.Option(help="Share of the last features dropped.")] = 0.2,
    epochs: Annotated[int, typer.Option(help="Epochs.")] = 15,
) -> None:
    """Train Xception, which names the defect, on endless generated images."""
    need_backend()
    from ..training.networks.xception import Xception

    network = Xception(dropout=dropout, encoder=options.seen_through)
    _train(network, options, epochs=epochs)


def _train(network: Any, options: TrainingOptions, **own: Any) -> None:
    """Train a network by the shared options and by `own`, those that it alone has."""
    from ..training.fit.command import run

    config = options.config(network, **own)
    stopped_says("the same command with --resume goes on from the last whole epoch")
    finish(run(config), options.json_file or config.out / "metrics.json")
    say(f"Wrote {config.out / network.file}")


@app.command()
def evaluate(
    model: Annotated[
        str, typer.Argument(metavar="MODEL", help="A .keras file, or default: the package's.")
    ],
    data: Annotated[
        Path,
        typer.Option(
            help="Labelled images: Severstal's layout, a generated set, images and masks in two"
            " folders or in one, or a folder for each class."
        ),
    ],
    threshold: Annotated[
        float | None, typer.Option(help="Probability that counts as defect; else the model's own.")
    ] = None,
    class_map: MapOption = None,
    scale: ScaleOption = 1.0,
    out: Annotated[
        Path | None, typer.Option(help="Folder for the curves and the confusion matrix.")
    ] = None,
    classes: ClassesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Judge a model on labelled images: Dice, IoU, precision, recall, or accuracy; intervals."""
    need_backend()
    from ..training.datasets.mapping import parse_mapping
    from ..training.judge.evaluate import evaluate as judge

    with working("judging"):
        figures = judge(
            model,
            data,
            threshold=threshold,
            mapping=parse_mapping(class_map),
            scale=scale,
            out=out,
            classes=parse_names(classes),
        )
    finish(figures, json_file)


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="Folder to write.")] = Path("demo"),
    real: Annotated[Path | None, typer.Option(help="Severstal folder.")] = None,
    minutes: Annotated[float, typer.Option(help="Training time.")] = 3.0,
    devices: DevicesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Run the whole chain, small: generate, stream, train, judge on real steel."""
    need_backend()
    from ..training.demo import run

    metrics = run(out, real, minutes=minutes, devices=parse_devices(devices), say=say)
    for name in ("synthetic", "real"):
        if metrics[name]:
            say(f"{name}:")
            finish(metrics[name], None)
    finish(metrics, json_file or out / "metrics.json")
    say(f"Wrote {out}: sheet.png, dice.png, metrics.json, unet.keras")
