"""A whole training as the command line asks for it: sources, threshold, model, curves, figures."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import keras

from ...errors import SlabForgeError
from ...files import check_folder
from ...generator.recipe import Recipe
from ..datasets.images import ImageSet
from ..datasets.mapping import for_sets, parse_mapping
from ..datasets.readers import open_set
from ..judge.curves import write_history, write_scores
from ..judge.evaluate import Judgement, choose_threshold, judge
from ..networks.model_file import Kind, card_of, check_threshold, save_model
from ..samples.sources import assemble, classes_for, open_real, parse_mix, with_classes
from .train import Plan, train

Build = Callable[[tuple[str, ...], tuple[int, int]], keras.Model]  # of classes and size
FILES = {"segmentation": "unet.keras", "classification": "xception.keras"}


@dataclass(frozen=True)
class Job:
    """What to train, on what, and where to leave it; options are those of `slabforge train`."""

    kind: Kind
    out: Path
    plan: Plan
    recipe: Recipe
    size: tuple[int, int] | None = None
    data: Path | None = None
    real: Path | None = None
    mix: str | None = None
    mapping: str | None = None
    named: bool = False
    threshold: float | None = None
    scale: float = 1.0
    devices: tuple[int, ...] | None = None


def run(job: Job, build: Build, resume: bool = False) -> dict[str, Any]:
    """Train, choose the threshold, and leave model, curves and tables in the folder.

    Returns `Training.figures` with `threshold` and, on real validation images, `real`.
    """
    if job.threshold is not None:
        check_threshold(job.threshold)
    share, seed = parse_mix(job.mix), job.recipe.seed
    if share and job.real is None:
        raise SlabForgeError("A mixture needs real images; give their folder with --real.")
    classes = classes_for(job.kind, job.recipe, job.named)
    data = None if job.data is None else open_set(job.data)
    real = None if job.real is None else open_real(job.real, seed, share)
    sets = [s for s in (data, real and real.validation) if s is not None]
    names = for_sets(parse_mapping(job.mapping), sets)

    def fitted(images: ImageSet) -> ImageSet:
        return with_classes(images, job.kind, classes, names(images))

    source = assemble(
        job.recipe if data is None else fitted(data),
        job.kind,
        classes,
        seed,
        job.size or (job.recipe.size if data is None else None),
        fitted(real.training) if real and share else None,
        share,
        job.scale,
        devices=job.devices,
    )
    if real is not None:
        fitted(real.validation)  # a class without a mapping is refused now

    def validate(model: keras.Model, intervals: bool = False) -> Judgement:
        assert real is not None
        seen = real.validation.scaled(job.scale)
        return judge(model, seen, None, names(seen), intervals)

    plan = dataclasses.replace(job.plan, seed=seed, watched=_watched(job.kind, real is not None))
    each_epoch = (lambda model: validate(model).figures) if real is not None else None
    made = partial(build, classes, source.size)
    check_folder(job.out)
    training = train(made, source, plan, each_epoch, job.out, resume)
    model, figures = training.model, training.figures()
    if job.kind == "segmentation":
        chosen = job.threshold or choose_threshold(model, source.held_out())
        card_of(model).threshold = figures["threshold"] = chosen
    save_model(model, job.out / FILES[job.kind])
    write_history(training.history, job.out)
    if real is not None:
        found = validate(model, intervals=True)
        write_scores(found.scores, job.out)
        figures["real"] = found.figures
    return figures


def _watched(kind: Kind, real: bool) -> str:
    """What early stopping looks at: real validation images where there are any."""
    if kind == "segmentation":
        return "real_dice_defective" if real else "dice_pixels"
    return "real_macro_recall" if real else "accuracy"
