"""Curves and tables of a training or a judgement, as PNG and CSV files."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ...files import make_folder, write_atomically
from .box_scores import BoxScores
from .metrics import ClassScores, Scores

History = Mapping[str, Sequence[float | None]]

NAMES = {
    "dice_defective": "training, images with defects",
    "dice_pixels": "training, all pixels",
    "real_dice_defective": "real validation, images with defects",
    "real_dice_pixels": "real validation, all pixels",
    "real_dice_images": "real validation, per image (empty on empty = 1)",
    "precision": "training, precision",
    "recall": "training, recall",
    "accuracy": "training, accuracy",
    "real_precision": "real validation, precision",
    "real_recall": "real validation, recall",
    "real_accuracy": "real validation, accuracy",
    "real_macro_recall": "real validation, macro recall",
}
_SIZE, _DPI = (7, 4.2), 110  # inches, and pixels an inch


def write_history(history: History, folder: str | Path) -> list[Path]:
    """Write `history.csv`, and PNGs of what changes over the epochs; returns the files.

    `folder` is made if it is missing.
    """
    home = Path(folder)
    epochs = max((len(v) for v in history.values()), default=0)
    rows = [[e + 1, *(_cell(v, e) for v in history.values())] for e in range(epochs)]
    written = [_table(home / "history.csv", ["epoch", *history], rows)]
    written += [plot_dice(history, home / "dice.png")] if "dice_pixels" in history else []
    chosen = [k for k in history if k.endswith(("precision", "recall", "accuracy"))]
    if chosen:
        figure, axes = _over_epochs(history, chosen)
        axes.set(ylabel="share", title="Precision and recall")
        written.append(_save(figure, home / "precision_recall.png"))
    return written


def plot_dice(history: History, path: str | Path) -> Path:
    """Write a PNG of Dice over epochs: training images dashed, real validation images solid."""
    figure, axes = _over_epochs(history, [k for k in history if "dice" in k])
    axes.set(ylabel="Dice", title="U-Net")
    return _save(figure, Path(path))


def write_scores(scores: Scores | ClassScores | BoxScores, folder: str | Path) -> list[Path]:
    """Write the precision-recall curve and the confusion matrix, each as PNG and CSV.

    Returns the files, of which there are none for boxes: these say nothing of pixels.
    """
    home = Path(folder)
    if isinstance(scores, BoxScores):
        return []
    if isinstance(scores, Scores):
        curves = {"defect": scores.at_thresholds()}
        names, confusion = ("sound", "defect"), _pixel_confusion(scores)
    else:
        curves = scores.curves()
        names, confusion = scores.classes, scores.report()["confusion"]
    return [*_precision_recall(curves, home), *_confusion(names, confusion, home)]


def _pixel_confusion(scores: Scores) -> list[list[int]]:
    """Numbers of pixels by true class (rows) and predicted class (columns): sound, then defect."""
    shared, predicted, true = (int(v) for v in scores.counts.sum(0))
    pixels = int(np.sum(scores.pixels))
    return [[pixels - predicted - true + shared, predicted - shared], [true - shared, shared]]


def _precision_recall(
    curves: Mapping[str, Mapping[str, Sequence[float]]], home: Path
) -> list[Path]:
    figure, axes = new_figure()
    rows = []
    for name, curve in curves.items():
        axes.plot(curve["recall"], curve["precision"], label=name)
        points = zip(curve["threshold"], curve["precision"], curve["recall"], strict=True)
        rows += [[name, *(f"{v:.6g}" for v in point)] for point in points]
    axes.set(xlabel="recall", ylabel="precision", title="Precision and recall by threshold")
    _finish(axes)
    table = _table(home / "pr.csv", ["class", "threshold", "precision", "recall"], rows)
    return [table, _save(figure, home / "pr.png")]


def _confusion(names: Sequence[str], confusion: list[list[int]], home: Path) -> list[Path]:
    rows = [[name, *row] for name, row in zip(names, confusion, strict=True)]
    table = _table(home / "confusion.csv", ["true \\ predicted", *names], rows)
    counts = np.array(confusion, float)
    shares = counts / np.maximum(counts.sum(1, keepdims=True), 1)
    side = 2.2 + 0.8 * len(names)
    figure, axes = new_figure((side + 0.6, side))
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for i, row in enumerate(confusion):
        for j, count in enumerate(row):
            axes.text(
                j, i, f"{count:,}\n{shares[i, j]:.0%}", ha="center", va="center", fontsize=8,
                color="white" if shares[i, j] > 0.5 else "black",
            )  # fmt: skip
    axes.set_xticks(range(len(names)), names, rotation=30, ha="right")
    axes.set_yticks(range(len(names)), names)
    axes.set(xlabel="predicted", ylabel="true", title="Confusion")
    return [table, _save(figure, home / "confusion.png")]


def _over_epochs(history: History, keys: Sequence[str]) -> tuple[Figure, Axes]:
    figure, axes = new_figure()
    for key in keys:
        numbers = [float("nan") if v is None else v for v in history[key]]
        style = "-" if key.startswith("real") else "--"
        axes.plot(
            range(1, len(numbers) + 1),
            numbers,
            style,
            marker="o",
            ms=3,
            label=NAMES.get(key, key.replace("_", " ")),
        )
    axes.set(xlabel="epoch")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    _finish(axes)
    return figure, axes


def _finish(axes: Axes) -> None:
    axes.set(ylim=(0, 1.02))
    axes.grid(alpha=0.3)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(fontsize=8)


def new_figure(size: tuple[float, float] = _SIZE) -> tuple[Figure, Axes]:
    """A figure of `size` (width, height) in inches, with one pair of axes.

    It is not registered with pyplot, so a user's own plots and windows are not affected.
    """
    figure = Figure(figsize=size, dpi=_DPI)
    return figure, figure.add_subplot()


def as_png(figure: Figure) -> bytes:
    """The contents of a PNG file with the figure."""
    figure.tight_layout()
    data = io.BytesIO()
    figure.savefig(data, format="png")
    return data.getvalue()


def _save(figure: Figure, target: Path) -> Path:
    return _write(target, as_png(figure))


def _table(target: Path, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Path:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([columns, *rows])
    return _write(target, text.getvalue().encode())


def _write(target: Path, data: bytes) -> Path:
    make_folder(target.parent)
    write_atomically(target, data)
    return target


def _cell(values: Sequence[float | None], epoch: int) -> str:
    value = values[epoch] if epoch < len(values) else None
    return "" if value is None else f"{value:.6g}"
