"""The worst predictions as a picture, with figures for each and what went wrong in words."""

from pathlib import Path
from typing import Any

import cv2
import keras
import numpy as np
from numpy.typing import NDArray

from ...files import write_atomically
from ...generator.output.encoding.codec import png
from ...training.datasets.images import ImageSet
from ...training.judge.evaluate import Judgement, predict
from ...training.networks.model_file import threshold_of

COUNT = 12
_TRUE, _FOUND, _TEXT = (80, 220, 80), (60, 60, 255), (235, 235, 235)  # BGR
_WIDE, _BAR, _GAP = 620, 20, 6  # pixels


def draw_worst(
    model: keras.Model, images: ImageSet, judged: Judgement, out: Path
) -> list[dict[str, Any]]:
    """Write the images with the lowest Dice: truth outlined green, prediction red.

    Returns `name`, `dice`, `true` and `predicted` (shares of the image) and `wrong` for each.
    """
    order = sorted(range(len(images)), key=lambda i: judged.each[images.items[i].file.name])
    found, tiles = [], []
    for i in order[:COUNT]:
        sample = images[i]
        truth, predicted = sample.mask > 0, predict(model, sample.image) >= threshold_of(model)
        row = {
            "name": sample.name,
            "dice": judged.each[sample.name],
            "true": float(truth.mean()),
            "predicted": float(predicted.mean()),
            "wrong": what_went_wrong(truth, predicted),
        }
        found.append(row)
        tiles.append(_tile(sample.image, truth, predicted, _caption(row)))
    write_atomically(out, png(_sheet(tiles)))
    return found


def what_went_wrong(truth: NDArray[np.bool_], predicted: NDArray[np.bool_]) -> str:
    """In a few words, from the two masks (H, W)."""
    shared = np.count_nonzero(truth & predicted)
    if not truth.any():
        return "false alarm on sound metal" if predicted.any() else "nothing"
    if not predicted.any():
        return "missed"
    if not shared:
        return "missed, and a false alarm elsewhere"
    recall, precision = shared / truth.sum(), shared / predicted.sum()
    if precision < 0.5 and recall >= 0.5:
        return "found, but far too much marked"
    if recall < 0.5 and precision >= 0.5:
        return "found in part"
    return "found in part, with false alarms" if recall < 0.5 else "found"


def _caption(row: dict[str, Any]) -> str:
    return (
        f"{row['name'][:28]}  Dice {row['dice']:.2f}  true {row['true']:.1%}"
        f"  predicted {row['predicted']:.1%}: {row['wrong']}"
    )


def _tile(
    image: NDArray[np.uint8], truth: NDArray[np.bool_], found: NDArray[np.bool_], caption: str
) -> NDArray[np.uint8]:
    """The image beside, or above, its outlined copy, under a caption."""
    plain = cv2.cvtColor(image, cv2.COLOR_GRAY2BGR)
    marked = plain.copy()
    for mask, colour in ((truth, _TRUE), (found, _FOUND)):
        lines, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        cv2.drawContours(marked, lines, -1, colour, 1)
    wide = image.shape[1] > 2 * image.shape[0]
    both = np.vstack([plain, marked]) if wide else np.hstack([plain, marked])
    height = max(1, round(both.shape[0] * _WIDE / both.shape[1]))
    both = cv2.resize(both, (_WIDE, height), interpolation=cv2.INTER_AREA)
    bar = np.zeros((_BAR, _WIDE, 3), np.uint8)
    cv2.putText(bar, caption, (2, _BAR - 6), cv2.FONT_HERSHEY_SIMPLEX, 0.36, _TEXT, 1, cv2.LINE_AA)
    return np.vstack([bar, np.asarray(both, np.uint8)])


def _sheet(tiles: list[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """All tiles in one picture, two beside each other."""
    rows = []
    for k in range(0, len(tiles), 2):
        pair = tiles[k : k + 2]
        tall = max(t.shape[0] for t in pair)
        padded = [np.pad(t, ((0, tall - t.shape[0] + _GAP), (0, _GAP), (0, 0))) for t in pair]
        padded += [np.zeros_like(padded[0])] * (2 - len(pair))
        rows.append(np.hstack(padded))
    return np.vstack(rows)
