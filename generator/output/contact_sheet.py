"""A contact sheet: for every class, images beside the outline of their masks."""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ...files import make_folder, write_atomically
from ..delivery.batch import Batch
from ..delivery.stream import Renderer
from ..recipe import Recipe
from .png_folder import for_opencv, png

_BAR, _GAP, _WIDEST = 24, 4, 640  # pixels
_OUTLINE, _TEXT = (60, 60, 255), (230, 230, 230)  # BGR


def contact_sheet(
    recipe: Recipe,
    out: str | Path,
    *,
    seed: int | None = None,
    per_class: int = 4,
    devices: Sequence[int] | None = None,
) -> Path:
    """Write a PNG with a row for each class of the pack, `per_class` samples wide.

    `seed` replaces the recipe's own; the first of `devices` renders.
    """
    pack, _ = recipe.loaded
    every = recipe.model_copy(update={"classes": dict.fromkeys(pack.classes, 1.0)})
    with Renderer(Recipe.model_validate(every.model_dump()), devices=devices) as renderer:
        batch = renderer.render(range(per_class * len(pack.classes)), seed=seed)
    path = Path(out)
    make_folder(path.parent)
    write_atomically(path, png(draw(batch, pack.classes)))
    return path


def draw(batch: Batch, classes: tuple[str, ...]) -> NDArray[np.uint8]:
    """The sheet as BGR uint8: one titled row for each class that the batch holds."""
    rows = []
    for label, name in enumerate(classes):
        own = np.flatnonzero(batch.label == label)
        if len(own):
            pairs = [_pair(for_opencv(batch.image[i]), batch.mask[i]) for i in own]
            rows += [_title(name, sum(p.shape[1] for p in pairs)), np.hstack(pairs)]
    widest = max(r.shape[1] for r in rows)
    return np.vstack([np.pad(r, ((0, 0), (0, widest - r.shape[1]), (0, 0))) for r in rows])


def outlined(image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Copy in BGR of an image, gray (H, W) or BGR, with its mask's border drawn just inside."""
    found, _ = cv2.findContours((mask > 0).astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    canvas = _bgr(image).copy()
    return np.asarray(cv2.drawContours(canvas, found, -1, _OUTLINE, 1), np.uint8)


def _bgr(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if image.ndim == 3:
        return np.ascontiguousarray(image)
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_GRAY2BGR), np.uint8)


def _pair(image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """An image beside its outlined copy, or above it where images are wide; BGR uint8."""
    left, right = _bgr(image), outlined(image, mask)
    wide = image.shape[1] > 2 * image.shape[0]
    both = np.vstack([left, right]) if wide else np.hstack([left, right])
    if both.shape[1] > _WIDEST:
        size = (_WIDEST, max(1, both.shape[0] * _WIDEST // both.shape[1]))
        both = cv2.resize(both, size, interpolation=cv2.INTER_AREA)
    return np.pad(np.asarray(both, np.uint8), ((0, _GAP), (0, _GAP), (0, 0)))


def _title(text: str, width: int) -> NDArray[np.uint8]:
    bar = np.zeros((_BAR, width, 3), np.uint8)
    cv2.putText(bar, text, (4, _BAR - 8), cv2.FONT_HERSHEY_SIMPLEX, 0.5, _TEXT, 1, cv2.LINE_AA)
    return bar
