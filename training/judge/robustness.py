"""Robustness: how far a model's figures fall when labelled pictures are distorted; the report."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ...files import make_folder, write_atomically
from ..datasets.images import ImageSet, Labelled
from ..datasets.readers import open_set
from ..networks.model_file import card_of, load_any
from .curves import as_png, new_figure
from .distortions import DISTORTIONS, SEVERITIES, Distortion, chosen, distort
from .evaluate import judge

MAIN = {"segmentation": "dice_defective", "classification": "accuracy"}
_TITLES = {"dice_defective": "Dice over images with defects", "accuracy": "accuracy"}


@dataclass(frozen=True)
class Distorted(ImageSet):
    """A set of images that are distorted when they are read, at one severity of one distortion."""

    distortion: Distortion = DISTORTIONS[0]
    severity: int = 0
    seed: int = 0

    @classmethod
    def of(cls, images: ImageSet, **distorted: Any) -> "Distorted":
        """The images of a set, to be distorted.

        `distorted` gives `distortion`, `severity` and `seed`.
        """
        return cls(**{f.name: getattr(images, f.name) for f in fields(ImageSet)}, **distorted)

    def __getitem__(self, index: int) -> Labelled:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The image and mask at `index`, read now and both distorted."""
        sample = super().__getitem__(index)
        image, mask = distort(
            sample.image,
            sample.mask,
            distortion=self.distortion,
            severity=self.severity,
            seed=self.seed,
            name=sample.name,
        )
        return sample._replace(image=image, mask=mask)


def robustness(
    model: str | Path,
    data: str | Path,
    out: str | Path,
    *,
    names: list[str] | None = None,
    count: int | None = None,
    seed: int = 0,
    threshold: float | None = None,
    mapping: dict[str, str] | None = None,
) -> dict[str, Any]:
    """Judge a model on a folder of labelled images at every severity of each distortion.

    `names` are the distortions (None: all). `count` images are drawn by `seed` (None: all are
    taken). `threshold` and `mapping` are as in `evaluate.judge`. Writes `robustness.csv`, `.md` and
    `.png` to `out`. Returns `main`, the name of the figure in table and chart (Dice over images
    with defects, or accuracy of a classification), and `rows` with distortion, severity, level,
    unit and the figures of `judge`.
    """
    kinds, images = chosen(names), open_set(data)
    if count is not None:
        images = _drawn(images, count, seed)
    network, folder = load_any(model), Path(out)
    if images.boxed and card_of(network).kind == "segmentation":
        raise SlabForgeError(
            f"'{data}' has boxes, but no masks, so Dice under distortions is not known;"
            " `slabforge evaluate` judges by boxes."
        )
    make_folder(folder)

    def judged(distortion: Distortion, severity: int) -> dict[str, Any]:
        some = Distorted.of(images, distortion=distortion, severity=severity, seed=seed)
        found = judge(network, some, threshold=threshold, mapping=mapping, intervals=False).figures
        return _row(distortion, severity, found)

    steps = [(kinds[0], 0), *((k, s) for k in kinds for s in range(1, SEVERITIES))]
    rows = _each(steps, judged)
    figures = {
        "model": Path(model).name,
        "data": str(data),
        "images": rows[0]["images"],
        "seed": seed,
        "main": MAIN[card_of(network).kind],
        "rows": rows,
    }
    _write(folder, figures)
    return figures


def _write(folder: Path, figures: dict[str, Any]) -> None:
    """Write the table, as CSV and as Markdown, and the chart."""
    write_atomically(folder / "robustness.csv", table(figures["rows"]).encode())
    write_atomically(folder / "robustness.md", f"{markdown(figures)}\n".encode())
    write_atomically(folder / "robustness.png", chart(figures))


def _row(distortion: Distortion, severity: int, figures: dict[str, Any]) -> dict[str, Any]:
    """The numbers among the figures, and what was done to the images; severity 0 is nothing."""
    return {
        "distortion": distortion.name if severity else "none",
        "severity": severity,
        "level": distortion.levels[severity - 1] if severity else None,
        "unit": distortion.unit if severity else None,
        **{k: v for k, v in figures.items() if v is None or isinstance(v, (int, float))},
    }


def table(rows: list[dict[str, Any]]) -> str:
    """The rows as the text of a CSV file, with the names of columns in its first line."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def markdown(figures: dict[str, Any]) -> str:
    """The main figure as a Markdown table: a line for each distortion, levels behind values."""
    head = [
        f"{figures['model']} on {figures['images']} images of {figures['data']}, seed"
        f" {figures['seed']}: {_TITLES[figures['main']]}, and in brackets the level.",
        "",
        f"| distortion | {' | '.join(str(s) for s in range(SEVERITIES))} |",
        f"|---|{'---|' * SEVERITIES}",
    ]
    first, *rest = figures["rows"]
    lines: dict[str, list[str]] = {}
    for row in rest:
        name = f"{row['distortion']}, {row['unit']}"
        value = f"{_value(row, figures)} ({row['level']:g})"
        lines.setdefault(name, [_value(first, figures)]).append(value)
    return "\n".join([*head, *(f"| {name} | {' | '.join(v)} |" for name, v in lines.items())])


def chart(figures: dict[str, Any]) -> bytes:
    """The contents of a PNG file: the main figure over severity, a line for each distortion."""
    first, *rest = figures["rows"]
    lines: dict[str, list[float]] = {}
    for row in rest:
        values = lines.setdefault(row["distortion"], [_number(first, figures)])
        values.append(_number(row, figures))
    figure, axes = new_figure()
    for number, (name, values) in enumerate(lines.items()):
        axes.plot(values, marker="osD^v<>P"[number % 8], ms=4, label=name)
    axes.set(xlabel="severity", ylabel=_TITLES[figures["main"]], ylim=(0, 1))
    axes.set_title(f"{figures['model']} on {figures['images']} distorted images")
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8, ncols=2)
    return as_png(figure)


def _number(row: dict[str, Any], figures: dict[str, Any]) -> float:
    value = row[figures["main"]]
    return float("nan") if value is None else value


def _value(row: dict[str, Any], figures: dict[str, Any]) -> str:
    value = row[figures["main"]]
    return "–" if value is None else f"{value:.3f}"


def _drawn(images: ImageSet, count: int, seed: int) -> ImageSet:
    if not 1 <= count <= len(images):
        raise SlabForgeError(
            f"'{images.folder}' has {len(images)} images; draw 1 to {len(images)} (got {count})."
        )
    indices = np.random.default_rng(seed).permutation(len(images))[:count]
    return images.part(sorted(indices.tolist()))


def _each(
    steps: list[tuple[Distortion, int]], judged: Callable[[Distortion, int], dict[str, Any]]
) -> list[dict[str, Any]]:
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    rows = []
    with Progress(*columns) as bar:
        task = bar.add_task("", total=len(steps))
        for distortion, severity in steps:
            bar.update(task, description=f"{distortion.name} {severity}")
            rows.append(judged(distortion, severity))
            bar.advance(task)
    return rows
