"""Trains on synthetic images, judges on real ones: `bench transfer`.

Each set is split in two halves by a seed that is always the same, near-duplicates on one side. One
half is there to adapt to, without labels, and for the rows trained on real images; every row is
judged on the other, which nothing else looks at.
"""

import json
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import keras

from ...errors import SlabForgeError
from ...files import make_folder, write_atomically
from ...generator.recipe import Recipe, load_recipe
from ...training.adapt.adapt import adapt
from ...training.adapt.options import AdaptConfig
from ...training.datasets.images import ImageSet
from ...training.datasets.mapping import with_classes
from ...training.datasets.readers import open_set
from ...training.datasets.split import split
from ...training.fit.plan import Plan
from ...training.fit.task import Task
from ...training.fit.train import train
from ...training.judge.evaluate import judge
from ...training.kinds import NetworkKind
from ...training.networks.model_file import load_any, save_model
from ...training.networks.unet import UNet
from ...training.networks.xception import Xception
from ...training.pipeline.training_data import TrainingData, classes_for
from ..harness.registry import Figures, Measuring
from ..harness.run import Run
from .options import TransferOptions
from .report import markdown
from .variants import BY_SET, OTHER, QUICK, VARIANTS, Variant

FIGURES = ("dice_defective", "image_auroc", "precision", "recall", "accuracy")
_SPLIT_SEED = 0


@dataclass(frozen=True, kw_only=True)
class HalvedSet:
    """A set of real images in two halves, `own` to adapt to or train on, `test` to be judged on."""

    name: str
    own: ImageSet
    test: ImageSet
    recipe: str

    @property
    def kind(self) -> NetworkKind:
        """What a network does with the set: it marks defects, or names them."""
        return "segmentation" if self.own.masked else "classification"


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One training: of which variant, for which set, with which seed."""

    half: HalvedSet
    variant: Variant
    seed: int

    @property
    def key(self) -> str:
        """The name of its file."""
        return f"{self.half.name}-{self.variant.name.replace(' ', '_')}-seed{self.seed}"


def rows(options: TransferOptions, run: Run) -> Measuring:
    """A row for each trial, from the run's folder where it was measured before."""
    assert run.folder is not None, "the catalogue says that this benchmark fills a folder"
    folder, halves = run.folder, [opened(path) for path in options.data]
    trials = list(planned(halves, options))
    with run.part("Training and judging", len(trials)) as step:
        for trial in trials:
            yield _kept(folder / "rows" / f"{trial.key}.json", trial, options, folder)
            step()
    run.ran_on.append(f"Keras on {keras.backend.backend()}")
    images = {h.name: {"own": len(h.own), "test": len(h.test), "recipe": h.recipe} for h in halves}
    return {"sets": images, "budget": _budget(options)}


def table(figures: Figures) -> list[str]:
    """The lines of the report after the machine line, which the runner writes."""
    return markdown(figures)


def opened(path: Path) -> HalvedSet:
    """A set of real images, halved, and the recipe that goes with the name of its folder."""
    own, test = split(open_set(path), _SPLIT_SEED, 0.5)
    return HalvedSet(name=path.name, own=own, test=test, recipe=BY_SET.get(path.name, OTHER))


def planned(halves: list[HalvedSet], options: TransferOptions) -> Iterator[Trial]:
    """Every trial: all sets' first seeds before the second ones."""
    if not halves:
        raise SlabForgeError("Transfer is measured on real images; give their folders with --data.")
    variants = QUICK if options.quick else VARIANTS
    for seed in range(1 if options.quick else options.seeds):
        for half in halves:
            for variant in variants:
                if half.kind == "segmentation" or not variant.masked:
                    yield Trial(half=half, variant=variant, seed=seed)


def _budget(options: TransferOptions) -> dict[str, Any]:
    """What all rows of a table must have in common."""
    return {**asdict(options.budget), "size": list(options.size), "scale": options.scale}


def _kept(file: Path, trial: Trial, options: TransferOptions, folder: Path) -> dict[str, Any]:
    """The row in a file of the same budget, or the row measured now and left there."""
    budget = _budget(options)
    if file.is_file():
        held = json.loads(file.read_text())
        if held["budget"] != budget:
            raise SlabForgeError(
                f"'{file}' was measured with {held['budget']}, not {budget}; give another folder."
            )
        return held
    row = _measured(trial, options, folder) | {"budget": budget}
    make_folder(file.parent)
    write_atomically(file, json.dumps(row, indent=1).encode())
    return row


def _measured(trial: Trial, options: TransferOptions, folder: Path) -> dict[str, Any]:
    begun = time.monotonic()
    base = folder / "models" / f"{trial.half.name}-synthetic-seed{trial.seed}.keras"
    if trial.variant.adapted and base.is_file():
        model = load_any(base)
    else:
        model = train(_task(trial, options)).model
        if trial.variant in QUICK:  # what is adapted is the network of the row `synthetic`
            save_model(model, base)
    if trial.variant.adapted:
        model = _adapted(base, trial, options)
    step = max(1, -(-len(trial.half.test) // options.budget.tested))
    test = trial.half.test.part(range(0, len(trial.half.test), step))
    if trial.half.kind == "segmentation":
        test = test.scaled(options.scale)
    judged = judge(model, test, intervals=False).figures
    return {
        "set": trial.half.name,
        "variant": trial.variant.name,
        "seed": trial.seed,
        "tested": len(test),
        "seconds": time.monotonic() - begun,
        **{name: judged[name] for name in FIGURES if judged.get(name) is not None},
    }


def _recipe(trial: Trial) -> Recipe:
    recipe = load_recipe(trial.half.recipe, seed=trial.seed)
    return trial.variant.change(recipe) if trial.variant.change else recipe


def _task(trial: Trial, options: TransferOptions) -> Task:
    half, encoder = trial.half, trial.variant.encoder
    recipe, kind = _recipe(trial), half.kind
    network = UNet(encoder=encoder) if kind == "segmentation" else Xception(encoder=encoder)
    classes = classes_for(kind, recipe, named=False)
    real = with_classes(half.own, kind=kind, classes=classes) if trial.variant.real else None
    data = TrainingData(
        recipe=recipe,
        kind=kind,
        classes=classes,
        real=real,
        share=1.0 if real else 0.0,
        size=options.size,
        scale=options.scale if kind == "segmentation" else 1.0,
        seed=trial.seed,
    )
    plan = Plan(epochs=1, images=options.budget.samples, batch=options.batch)
    return Task(build=partial(network.build, classes, options.size), data=data, plan=plan)


def _adapted(base: Path, trial: Trial, options: TransferOptions) -> keras.Model:
    """The model in the file `base`, adapted to the pictures of the set's own half, labels unseen.

    What the checks of `adapt` would refuse is measured as well.
    """
    with tempfile.TemporaryDirectory() as name:
        pictures = Path(name) / "pictures"
        pictures.mkdir()
        for number, item in enumerate(trial.half.own.items):
            (pictures / f"{number:05d}{item.file.suffix}").symlink_to(item.file.resolve())
        masked = trial.half.kind == "segmentation"
        config = AdaptConfig(
            model=base,
            images=pictures,
            recipe=_recipe(trial),
            out=Path(name) / "adapted.keras",
            size=options.size if masked else None,
            scale=options.scale if masked else 1.0,
            steps=options.budget.adapting,
            force=True,
        )
        adapt(config, warn=lambda _: None)
        assert config.out is not None
        return load_any(config.out)
