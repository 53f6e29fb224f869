"""The published experiment: both networks trained on synthetic and on real, tested on real.

Published by the authors of the method that SlabForge follows: U-Net Dice 0.56 trained on real and
0.63 on synthetic images; Xception precision 0.87 and 0.81, recall 0.91 and 0.89.
"""

import dataclasses
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import keras
import numpy as np

from ...errors import SlabForgeError
from ...files import make_folder, write_atomically
from ...generator.recipe import Recipe
from ...training.datasets.images import ImageSet
from ...training.datasets.mapping import for_sets, map_classes, with_classes
from ...training.datasets.readers import open_set
from ...training.datasets.split import split
from ...training.fit.plan import Plan
from ...training.fit.task import Task
from ...training.fit.train import train
from ...training.judge.curves import write_history, write_scores
from ...training.judge.evaluate import Judgement, judge
from ...training.kinds import NetworkKind
from ...training.networks.model_file import load_model
from ...training.networks.unet import UNet
from ...training.networks.xception import Xception
from ...training.pipeline.training_data import TrainingData, classes_for
from ..harness.machine import machine
from .report import markdown
from .step_time import step_times
from .worst import draw_worst

SYNTHETIC, REAL = "synthetic", "real"
_CURVES = {
    "segmentation": ("dice_defective", "dice_pixels", "precision", "recall"),
    "classification": ("accuracy", "precision", "recall"),
}
_SHARE = 0.25  # of the samples that are real where a few real images are added


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What all rows share. `size` (width, height) is that of the samples, `scale` that of images.

    `images` synthetic ones are drawn, as many of each class as the recipe says; a training takes
    `epochs` times as many samples, whatever it is trained on.
    """

    size: tuple[int, int] = (256, 256)
    scale: float = 1.0
    images: int = 6000
    unet_epochs: int = 30
    xception_epochs: int = 15
    xception_images: int | None = None
    xception_size: tuple[int, int] | None = None
    batch: int = 16
    width: int = 16
    seeds: int = 3
    few: tuple[int, ...] = (4, 8, 16, 32)
    few_seeds: int = 1

    def __post_init__(self) -> None:
        """Raise SlabForgeError for numbers of seeds or of real images below 1."""
        for name in ("seeds", "few_seeds"):
            if getattr(self, name) < 1:
                raise SlabForgeError(f"{name} is an integer from 1 (got {getattr(self, name)}).")
        if any(k < 1 for k in self.few):
            raise SlabForgeError(f"Few real images are 1 or more (got {list(self.few)}).")

    def plan(self, network: str) -> Plan:
        """How long a network, "unet" or "xception", is trained."""
        if network == "unet":
            return Plan(epochs=self.unet_epochs, images=self.images, batch=self.batch)
        images = self.xception_images or self.images
        return Plan(epochs=self.xception_epochs, images=images, batch=self.batch)


@dataclass(frozen=True)
class TableEntry:
    """A training: the network, what it is trained on, and the sets on whose test part it is judged.

    `real` counts the real images: None for all of the set's training part, 0 for none.
    """

    network: str
    sets: tuple[str, ...]
    real: int | None
    seed: int

    @property
    def key(self) -> str:
        """The name of the row's file."""
        return "-".join(
            [self.network, *([self.sets[0]] if self.real != 0 else []), self.trained_on]
        ) + (f"-seed{self.seed}")

    @property
    def trained_on(self) -> str:
        """What the network is trained on, in words: synthetic or real images, or both."""
        if self.real is None:
            return REAL
        return SYNTHETIC if self.real == 0 else f"{SYNTHETIC}+{self.real}"


def rows(
    settings: Settings, masked: Sequence[str], labelled: Sequence[str]
) -> Iterator[TableEntry]:
    """Every training, the first seed of the main rows first, those with a few real images last."""
    networks = [(n, tuple(s)) for n, s in (("unet", masked), ("xception", labelled)) if s]
    for seed in range(settings.seeds):
        for network, sets in networks:
            yield TableEntry(network, sets, 0, seed)
            yield from (TableEntry(network, (name,), None, seed) for name in sets)
    for seed in range(settings.few_seeds):
        for name in masked:
            yield from (TableEntry("unet", (name,), k, seed) for k in settings.few)


def measure(
    recipe: Recipe,
    data: Sequence[Path],
    out: Path,
    settings: Settings | None = None,
    mapping: dict[str, str] | None = None,
    say: Callable[[str], None] = print,
) -> dict[str, Any]:
    """Train and judge every row that `out` lacks; leaves a JSON for each, curves, and the table.

    `data` are folders of labelled images: those with masks are for the U-Net, those with a folder
    for each class for Xception. A run that was killed goes on where it was.
    """
    settings = settings or Settings()
    sets = _open_sets(data)
    names = for_sets(mapping, sets.values())
    for images in sets.values():  # what cannot be mapped is refused before hours of training
        map_classes(images, classes_for(_kind(images), recipe, named=False), names(images))
    _same_settings(
        out / "settings.json", {"recipe": recipe.model_dump(), "mapping": mapping or {}}, settings
    )
    masked = [n for n, s in sets.items() if s.masked]
    experiment = _Experiment(
        recipe=recipe,
        out=out,
        settings=settings,
        parts=cache(lambda name, seed: split(sets[name], seed)),
        names=names,
    )
    todo = list(rows(settings, masked, [n for n in sets if n not in masked]))
    figures = _trained(todo, experiment, say)
    figures["step"] = _once(
        out / "step.json", lambda: step_times(recipe, settings.size, settings.batch)
    )
    own = {n: sets[n] for n in masked}
    figures["whole"] = _whole(out, own, settings, names)
    figures["worst"] = _worst(out, recipe, own, settings, names)
    return _write(out, figures)


def _trained(
    todo: Sequence[TableEntry], experiment: "_Experiment", say: Callable[[str], None]
) -> dict[str, Any]:
    """Train and judge what is missing of the entries; the report, written anew after each."""
    out, settings = experiment.out, experiment.settings
    for number, row in enumerate(todo, 1):
        if not (out / "rows" / f"{row.key}.json").is_file():
            say(f"Row {number} of {len(todo)}: {row.key}")
            _train_row(row, experiment)
        shutil.rmtree(out / "rows" / row.key, ignore_errors=True)  # its checkpoint
        report(out, todo, settings)
    return report(out, todo, settings)


def _open_sets(folders: Sequence[Path]) -> dict[str, ImageSet]:
    """The sets of labelled images by the names of their folders."""
    sets = {path.name: open_set(path) for path in folders}
    if not sets:
        raise SlabForgeError("The table needs real images; give their folders with --data.")
    if len(sets) < len(folders):
        raise SlabForgeError("Two of the data folders have one name; the table names sets by it.")
    return sets


def _kind(images: ImageSet) -> NetworkKind:
    return "segmentation" if images.masked else "classification"


@dataclass(frozen=True, kw_only=True)
class _Experiment:
    """What the rows of a table share.

    `parts` gives the training and the test images of a set by its name and a seed; `names` maps the
    classes of a set's images to the recipe's.
    """

    recipe: Recipe
    out: Path
    settings: Settings
    parts: Callable[[str, int], tuple[ImageSet, ImageSet]]
    names: Callable[[ImageSet], dict[str, str]]

    def task(self, row: TableEntry) -> Task:
        """The training of a row, without what it is judged on."""
        settings, seed = self.settings, self.recipe.seed + row.seed
        plan = settings.plan(row.network)
        network = UNet(width=settings.width) if row.network == "unet" else Xception()
        classes = classes_for(network.kind, self.recipe, named=False)
        size = settings.size
        if network.kind == "classification":
            size = settings.xception_size or size
        data = TrainingData(
            recipe=self.recipe,
            kind=network.kind,
            classes=classes,
            real=self._real(row, network.kind, classes),
            share=1.0 if row.real is None else _SHARE if row.real else 0.0,
            size=size,
            scale=settings.scale,
            count=plan.images,
            seed=seed,
        )
        made = partial(_build, network, classes, size)
        return Task(build=made, data=data, plan=plan, folder=self.home(row), resume=True)

    def _real(
        self, row: TableEntry, kind: NetworkKind, classes: tuple[str, ...]
    ) -> ImageSet | None:
        """The real images of a row, with the network's classes; None if it has none."""
        if row.real == 0:
            return None
        seed = self.recipe.seed + row.seed
        images, _ = self.parts(row.sets[0], seed)
        few = _few(images, row.real, seed)
        return with_classes(few, kind=kind, classes=classes, mapping=self.names(images))

    def tests(self, row: TableEntry) -> dict[str, ImageSet]:
        """The test images of each set that a row is judged on."""
        seed, scale = self.recipe.seed + row.seed, self.settings.scale
        return {name: self.parts(name, seed)[1].scaled(scale) for name in row.sets}

    def home(self, row: TableEntry) -> Path:
        """The folder of a row's checkpoint."""
        return self.out / "rows" / row.key


def _train_row(row: TableEntry, experiment: _Experiment) -> None:
    """Train and judge one row; leave its JSON, its curves, and its network if all was synthetic."""
    task, tests, names = experiment.task(row), experiment.tests(row), experiment.names
    kind, out = task.data.kind, experiment.out

    def each_epoch(model: keras.Model) -> dict[str, Any]:
        found = {n: _judged(model, images, names) for n, images in tests.items()}
        return {f"{n}_{k}": j.figures[k] for n, j in found.items() for k in _CURVES[kind]}

    file = out / "models" / f"{row.key}.keras" if row.real == 0 else None
    result = train(dataclasses.replace(task, validate=each_epoch, file=file))
    write_history(result.history, out / "curves" / row.key)
    found: dict[str, Any] = {
        **dataclasses.asdict(row),
        "trained_on": row.trained_on,
        "training_images": len(task.data.real) if task.data.real else 0,
        "training": result.figures(),
        "parameters": result.model.count_params(),
        "tests": {},
    }
    for name, images in tests.items():
        judged = judge(result.model, images, mapping=names(images))
        write_scores(judged.scores, out / "curves" / row.key / name)
        half = _at_half(result.model, images, kind, names)
        found["tests"][name] = judged.figures | {"half": half}
    _store(out / "rows" / f"{row.key}.json", found)


def _judged(model: keras.Model, images: ImageSet, names: Any, **options: Any) -> Judgement:
    """A judgement without intervals, the images' classes mapped by `names`."""
    return judge(model, images, mapping=names(images), intervals=False, **options)


def _at_half(
    model: keras.Model, images: ImageSet, kind: NetworkKind, names: Any
) -> dict[str, Any] | None:
    """Dice at a threshold of 0.5, by which one sees what the chosen one is worth."""
    if kind == "classification":
        return None
    found = _judged(model, images, names, threshold=0.5).figures
    return {k: found[k] for k in ("dice_defective", "dice_pixels", "dice_images")}


def _build(
    network: UNet | Xception, classes: tuple[str, ...], size: tuple[int, int]
) -> keras.Model:
    return network.build(classes, size)


def _few(images: ImageSet, count: int | None, seed: int) -> ImageSet:
    """All images, or `count` of them by seed; a set of fewer gives all that it has."""
    if count is None or count >= len(images):
        return images
    chosen = np.random.default_rng(seed).permutation(len(images))[:count]
    return images.part(sorted(int(i) for i in chosen))


def _same_settings(file: Path, given: dict[str, Any], settings: Settings) -> None:
    """Rows of other settings are not mixed with these."""
    wanted = json.loads(json.dumps(given | dataclasses.asdict(settings)))
    if not file.is_file():
        _store(file, wanted)
        return
    there = json.loads(file.read_text())
    # more seeds and more rows may be added to a table, the rest is one experiment
    for key in wanted.keys() - {"seeds", "few", "few_seeds"}:
        if there.get(key) != wanted[key]:
            raise SlabForgeError(
                f"'{file.parent}' holds rows with {key} {there.get(key)}, not {wanted[key]}; give"
                " the same or another folder."
            )
    _store(file, wanted)


def report(out: Path, todo: Sequence[TableEntry], settings: Settings) -> dict[str, Any]:
    """The table of all rows that are there, as JSON and Markdown in `out`."""
    files = [out / "rows" / f"{row.key}.json" for row in todo]
    done = [json.loads(f.read_text()) for f in files if f.is_file()]
    figures = {
        "machine": machine(),
        "settings": dataclasses.asdict(settings),
        "complete": len(done) == len(todo),
        "rows": done,
    }
    return _write(out, figures)


def _write(out: Path, figures: dict[str, Any]) -> dict[str, Any]:
    _store(out / "table1.json", figures)
    write_atomically(out / "table1.md", f"{markdown(figures)}\n".encode())
    return figures


def _whole(
    out: Path, sets: dict[str, ImageSet], settings: Settings, names: Any
) -> dict[str, list[dict[str, Any]]]:
    """Figures of the U-Nets that saw no real image, on every image of each set: one for a seed."""
    rows = (
        [TableEntry("unet", tuple(sets), 0, seed) for seed in range(settings.seeds)] if sets else []
    )
    models = [load_model(out / "models" / f"{r.key}.keras", "segmentation") for r in rows]
    return {
        name: [_judged(m, images.scaled(settings.scale), names).figures for m in models]
        for name, images in sets.items()
    }


def _worst(
    out: Path, recipe: Recipe, sets: dict[str, ImageSet], settings: Settings, names: Any
) -> dict[str, Any]:
    """The twelve worst predictions on each set, of the U-Net trained on synthetic images alone."""
    key = TableEntry("unet", tuple(sets), 0, 0).key
    found = {}
    for name, images in sets.items():
        model = load_model(out / "models" / f"{key}.keras", "segmentation")
        _, test = split(images, recipe.seed)
        test = test.scaled(settings.scale)
        judged = _judged(model, test, names)
        found[name] = draw_worst(model, test, judged, out / f"worst_{name}.png")
    return found


def _once(file: Path, make: Callable[[], Any]) -> Any:
    if not file.is_file():
        _store(file, make())
    return json.loads(file.read_text())


def _store(file: Path, figures: Any) -> None:
    make_folder(file.parent)
    write_atomically(file, json.dumps(figures, indent=1).encode())
