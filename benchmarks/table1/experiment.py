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
from ...training.datasets.mapping import for_sets, map_classes
from ...training.datasets.readers import open_set
from ...training.datasets.split import split
from ...training.fit.train import Plan, train
from ...training.judge.curves import write_history, write_scores
from ...training.judge.evaluate import Judgement, choose_threshold, judge
from ...training.networks.model_file import Kind, card_of, load_model, save_model
from ...training.networks.unet import build_unet
from ...training.networks.xception import build_xception
from ...training.samples.sources import assemble, classes_for, with_classes
from ..harness.machine import machine
from ..speed.step_time import step_times
from .report import markdown
from .worst import draw_worst

SYNTHETIC, REAL = "synthetic", "real"
NETWORKS: dict[str, Kind] = {"unet": "segmentation", "xception": "classification"}
_CURVES = {
    "segmentation": ("dice_defective", "dice_pixels", "precision", "recall"),
    "classification": ("accuracy", "precision", "recall"),
}
_SHARE = 0.25  # of the samples that are real where a few real images are added


@dataclass(frozen=True)
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
        """Refuse what gives no table."""
        for name in ("seeds", "few_seeds"):
            if getattr(self, name) < 1:
                raise SlabForgeError(f"{name} is an integer from 1 (got {getattr(self, name)}).")
        if any(k < 1 for k in self.few):
            raise SlabForgeError(f"Few real images are 1 or more (got {list(self.few)}).")

    def plan(self, network: str, seed: int) -> Plan:
        """How a network is trained."""
        if network == "unet":
            return Plan(self.unet_epochs, self.images, self.batch, seed)
        return Plan(self.xception_epochs, self.xception_images or self.images, self.batch, seed)


@dataclass(frozen=True)
class Row:
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
        """In words."""
        if self.real is None:
            return REAL
        return SYNTHETIC if self.real == 0 else f"{SYNTHETIC}+{self.real}"


def rows(settings: Settings, masked: Sequence[str], labelled: Sequence[str]) -> Iterator[Row]:
    """Every training, the first seed of the main rows first, those with a few real images last."""
    networks = [(n, tuple(s)) for n, s in (("unet", masked), ("xception", labelled)) if s]
    for seed in range(settings.seeds):
        for network, sets in networks:
            yield Row(network, sets, 0, seed)
            yield from (Row(network, (name,), None, seed) for name in sets)
    for seed in range(settings.few_seeds):
        for name in masked:
            yield from (Row("unet", (name,), k, seed) for k in settings.few)


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
    sets = {path.name: open_set(path) for path in data}
    if not sets:
        raise SlabForgeError("The table needs real images; give their folders with --data.")
    if len(sets) < len(data):
        raise SlabForgeError("Two of the data folders have one name; the table names sets by it.")
    names = for_sets(mapping, sets.values())
    for images in sets.values():  # what cannot be mapped is refused before hours of training
        map_classes(images, classes_for(_kind(images), recipe, False), names(images))
    _same_settings(
        out / "settings.json", {"recipe": recipe.model_dump(), "mapping": mapping or {}}, settings
    )
    masked = [n for n, s in sets.items() if s.masked]
    parts = cache(lambda name, seed: split(sets[name], seed))
    todo = list(rows(settings, masked, [n for n in sets if n not in masked]))
    for number, row in enumerate(todo, 1):
        file = out / "rows" / f"{row.key}.json"
        if not file.is_file():
            say(f"Row {number} of {len(todo)}: {row.key}")
            _train_row(row, recipe, parts, out, settings, names)
        shutil.rmtree(out / "rows" / row.key, ignore_errors=True)  # its checkpoint
        report(out, todo, settings)
    figures = report(out, todo, settings)
    figures["step"] = _once(
        out / "step.json", lambda: step_times(recipe, settings.size, settings.batch)
    )
    own = {n: sets[n] for n in masked}
    figures["whole"] = _whole(out, own, settings, names)
    figures["worst"] = _worst(out, recipe, own, settings, names)
    return _write(out, figures)


def _kind(images: ImageSet) -> Kind:
    return "segmentation" if images.masked else "classification"


def _train_row(
    row: Row,
    recipe: Recipe,
    parts: Callable[[str, int], tuple[ImageSet, ImageSet]],
    out: Path,
    settings: Settings,
    names: Callable[[ImageSet], dict[str, str]],
) -> None:
    kind = NETWORKS[row.network]
    classes = classes_for(kind, recipe, False)
    seed = recipe.seed + row.seed
    real = None
    if row.real != 0:
        training, _ = parts(row.sets[0], seed)
        real = with_classes(_few(training, row.real, seed), kind, classes, names(training))
    share = 0.0 if real is None else 1.0 if row.real is None else _SHARE
    size = settings.size if kind == "segmentation" else settings.xception_size or settings.size
    plan = settings.plan(row.network, seed)
    source = assemble(recipe, kind, classes, seed, size, real, share, settings.scale, plan.images)
    home = out / "rows" / row.key
    tests = {name: parts(name, seed)[1].scaled(settings.scale) for name in row.sets}

    def each_epoch(model: keras.Model) -> dict[str, Any]:
        found = {n: judge(model, t, None, names(t), intervals=False) for n, t in tests.items()}
        return {f"{n}_{k}": j.figures[k] for n, j in found.items() for k in _CURVES[kind]}

    made = partial(_build, row.network, classes, size, settings.width)
    result = train(made, source, plan, each_epoch, home, resume=True)
    model = result.model
    if kind == "segmentation":
        card_of(model).threshold = choose_threshold(model, source.held_out())
    found: dict[str, Any] = {
        **dataclasses.asdict(row),
        "trained_on": row.trained_on,
        "training_images": len(real) if real else 0,
        "training": result.figures(),
        "parameters": model.count_params(),
        "tests": {},
    }
    write_history(result.history, out / "curves" / row.key)
    for name, images in tests.items():
        judged = judge(model, images, None, names(images))
        write_scores(judged.scores, out / "curves" / row.key / name)
        found["tests"][name] = judged.figures | {"half": _at_half(model, images, kind, names)}
    if row.real == 0:
        save_model(model, out / "models" / f"{row.key}.keras")
    _store(out / "rows" / f"{row.key}.json", found)


def _at_half(model: keras.Model, images: ImageSet, kind: Kind, names: Any) -> dict[str, Any] | None:
    """Dice at a threshold of 0.5, by which one sees what the chosen one is worth."""
    if kind == "classification":
        return None
    found = judge(model, images, 0.5, names(images), intervals=False).figures
    return {k: found[k] for k in ("dice_defective", "dice_pixels", "dice_images")}


def _build(
    network: str, classes: tuple[str, ...], size: tuple[int, int], width: int
) -> keras.Model:
    return build_unet(classes, width) if network == "unet" else build_xception(classes, size)


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


def report(out: Path, todo: Sequence[Row], settings: Settings) -> dict[str, Any]:
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
    rows = [Row("unet", tuple(sets), 0, seed) for seed in range(settings.seeds)] if sets else []
    models = [load_model(out / "models" / f"{r.key}.keras", "segmentation") for r in rows]
    return {
        name: [
            judge(m, images.scaled(settings.scale), None, names(images), intervals=False).figures
            for m in models
        ]
        for name, images in sets.items()
    }


def _worst(
    out: Path, recipe: Recipe, sets: dict[str, ImageSet], settings: Settings, names: Any
) -> dict[str, Any]:
    """The twelve worst predictions on each set, of the U-Net trained on synthetic images alone."""
    key = Row("unet", tuple(sets), 0, 0).key
    found = {}
    for name, images in sets.items():
        model = load_model(out / "models" / f"{key}.keras", "segmentation")
        _, test = split(images, recipe.seed)
        test = test.scaled(settings.scale)
        judged: Judgement = judge(model, test, None, names(test), intervals=False)
        found[name] = draw_worst(model, test, judged, out / f"worst_{name}.png")
    return found


def _once(file: Path, make: Callable[[], Any]) -> Any:
    if not file.is_file():
        _store(file, make())
    return json.loads(file.read_text())


def _store(file: Path, figures: Any) -> None:
    make_folder(file.parent)
    write_atomically(file, json.dumps(figures, indent=1).encode())
