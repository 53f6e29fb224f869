"""`slabforge train` as a function: its options in one object, and what it leaves in its folder."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import keras

from ...errors import SlabForgeError
from ...files import check_folder
from ...generator.recipe import Recipe
from ..datasets.images import ImageSet
from ..datasets.mapping import for_sets, with_classes
from ..datasets.readers import open_set
from ..datasets.split import split
from ..judge.curves import write_history, write_scores
from ..judge.evaluate import Judgement, judge
from ..kinds import NetworkKind
from ..networks.unet import UNet
from ..networks.xception import Xception
from ..pipeline.training_data import TrainingData, classes_for
from .plan import Plan
from .task import Task, Training
from .train import train


@dataclass(frozen=True, kw_only=True)
class TrainConfig:
    """The options of `slabforge train unet` and `slabforge train xception`.

    network, plan
        What is trained and how long; early stopping looks at real validation images where there are
        any, else at the training's own figures.
    recipe, data, size, scale
        Samples come from the recipe's stream, or from the set of images in the folder `data`. For
        `size` (width, height) and `scale` see `TrainingData`.
    real, mix, real_weight
        A folder of real labelled images. With `mix` (0 to 1) that share of the samples comes from
        four fifths of them, split by the recipe's seed, and the network is judged on the rest; else
        on all of them.
    mapping
        Names of classes of the images to those of the recipe; "none" leaves a class out.
    photometric
        Whether brightness, contrast and sharpness are augmented; None leaves it to the recipe's
        camera (see `TrainingData`).
    named
        Whether a segmentation tells the pack's classes apart, not only defects from sound metal.
    threshold
        The probability that counts as defect; None has it chosen on validation samples.
    out, resume, devices
        The folder to write; whether to go on with the training in it; EGL devices that render.
    """

    network: UNet | Xception
    out: Path
    recipe: Recipe
    plan: Plan = field(default_factory=Plan)
    size: tuple[int, int] | None = None
    scale: float = 1.0
    data: Path | None = None
    real: Path | None = None
    mix: float = 0.0
    real_weight: float = 1.0
    mapping: dict[str, str] = field(default_factory=dict)
    photometric: bool | None = None
    named: bool = False
    threshold: float | None = None
    resume: bool = False
    devices: Sequence[int] | None = None


def run(config: TrainConfig) -> dict[str, Any]:
    """Train as the options say, and leave network, curves and tables in the folder `config.out`.

    Returns `Training.figures`, and `real`, the figures on real validation images, if there are any.
    Raises SlabForgeError for options that do not fit each other, before anything is written.
    """
    sets = _open_sets(config)
    data = _training_data(config, sets)
    check_folder(config.out)
    watched = _watched(config.network.kind, sets.validation is not None)
    training = train(
        Task(
            build=partial(
                config.network.build, data.classes, data.picture_size, channels=data.channels
            ),
            data=data,
            plan=dataclasses.replace(config.plan, watched=watched),
            validate=None if sets.validation is None else lambda m: sets.judge(m).figures,
            folder=config.out,
            resume=config.resume,
            threshold=config.threshold,
            file=config.out / config.network.file,
            devices=config.devices,
        )
    )
    return _written(training, sets, config.out)


@dataclass(frozen=True, kw_only=True)
class _Sets:
    """Sets of images as they are on disk, and what maps each one's classes to the network's.

    `data` are trained on instead of the stream, `real` beside it, `validation` only judged on.
    """

    data: ImageSet | None
    real: ImageSet | None
    validation: ImageSet | None
    scale: float
    mapping: Callable[[ImageSet], dict[str, str]]

    def judge(self, model: keras.Model, *, intervals: bool = False) -> Judgement:
        """How the model does on the validation images."""
        assert self.validation is not None
        images = self.validation.scaled(self.scale)
        return judge(model, images, mapping=self.mapping(images), intervals=intervals)


def _open_sets(config: TrainConfig) -> _Sets:
    if config.mix and config.real is None:
        raise SlabForgeError("A mixture needs real images; give their folder with --real.")
    channels = config.recipe.channels
    data = None if config.data is None else open_set(config.data).with_channels(channels)
    real = validation = None if config.real is None else open_set(config.real)
    if real is not None and config.mix:
        real, validation = split(real, config.recipe.seed)
    found = [s for s in (data, validation) if s is not None]
    for images in (*found, *([real] if real is not None and config.mix else [])):
        images.check()
    return _Sets(
        data=data,
        real=real if config.mix else None,
        validation=validation,
        scale=config.scale,
        mapping=for_sets(config.mapping, found),
    )


def _training_data(config: TrainConfig, sets: _Sets) -> TrainingData:
    kind, recipe = config.network.kind, config.recipe
    classes = classes_for(kind, recipe, named=config.named)

    def mapped(images: ImageSet | None) -> ImageSet | None:
        return images and with_classes(
            images, kind=kind, classes=classes, mapping=sets.mapping(images)
        )

    mapped(sets.validation)  # a class without a mapping is refused now, not after an epoch
    return TrainingData(
        recipe=recipe if sets.data is None else None,
        images=mapped(sets.data),
        kind=kind,
        classes=classes,
        real=mapped(sets.real),
        share=config.mix,
        real_weight=config.real_weight,
        size=config.size or (recipe.size if sets.data is None else None),
        scale=config.scale,
        photometric=config.photometric,
        seed=recipe.seed,
    )


def _written(training: Training, sets: _Sets, out: Path) -> dict[str, Any]:
    figures = training.figures()
    write_history(training.history, out)
    if sets.validation is not None:
        found = sets.judge(training.model, intervals=True)
        write_scores(found.scores, out)
        figures["real"] = found.figures
    return figures


def _watched(kind: NetworkKind, real: bool) -> str:
    """The figure for early stopping, of real validation images where there are any."""
    if kind == "segmentation":
        return "real_dice_defective" if real else "dice_pixels"
    return "real_macro_recall" if real else "accuracy"
