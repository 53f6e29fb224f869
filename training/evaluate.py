"""Judge a segmentation model on labelled images, real or generated."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import keras
import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError
from .metrics import Scores
from .models import load_model
from .severstal import SUFFIXES, RealImage, Severstal

PADDING = 32  # images are mirrored at their right and lower edge to a multiple of this


def open_data(path: str | Path) -> Iterator[RealImage]:
    """Labelled images of a folder: Severstal's layout, or `images/` and `masks/` by same name."""
    folder = Path(path)
    if not folder.is_dir():
        raise SlabForgeError(f"There is no folder '{path}'.")
    if (folder / "train.csv").is_file():
        return iter(Severstal(folder))
    if (folder / "images").is_dir() and (folder / "masks").is_dir():
        return _pairs(folder)
    raise SlabForgeError(
        f"'{path}' holds neither train.csv (Severstal's layout) nor the folders images and masks."
    )


def _pairs(folder: Path) -> Iterator[RealImage]:
    masks = {p.stem: p for p in (folder / "masks").iterdir() if p.suffix.lower() in SUFFIXES}
    files = sorted(p for p in (folder / "images").iterdir() if p.suffix.lower() in SUFFIXES)
    if not files:
        raise SlabForgeError(f"There are no images in '{folder / 'images'}'.")
    for path in files:
        if path.stem not in masks:
            raise SlabForgeError(f"'{path}' has no mask of the same name in '{folder / 'masks'}'.")
        image, mask = (cv2.imread(str(p), cv2.IMREAD_GRAYSCALE) for p in (path, masks[path.stem]))
        if image is None or mask is None:
            broken = path if image is None else masks[path.stem]
            raise SlabForgeError(f"'{broken}' is not an image that can be read; remove it.")
        if image.shape != mask.shape:
            raise SlabForgeError(
                f"'{path}' is {image.shape[1]}x{image.shape[0]}, its mask"
                f" {mask.shape[1]}x{mask.shape[0]}; they must be of one size."
            )
        yield RealImage(path.name, image.astype(np.uint8), mask.astype(np.uint8))


def predict(model: keras.Model, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Probability float32 (H, W) of a defect for a gray image uint8 (H, W) of any size."""
    height, width = image.shape
    pad = [(0, -height % PADDING), (0, -width % PADDING)]
    padded = np.pad(image, pad, mode="reflect" if min(height, width) > PADDING else "edge")
    x = padded[None, ..., None].astype(np.float32)
    return np.asarray(model.predict_on_batch(x))[0, :height, :width, 0]


def evaluate(
    model: keras.Model | str | Path, data: str | Path, threshold: float = 0.5
) -> dict[str, Any]:
    """The figures of `Scores.report` for a model (or its file) on a folder of labelled images."""
    if not 0.0 < threshold < 1.0:
        raise SlabForgeError(f"The threshold lies between 0 and 1 (got {threshold}).")
    network = model if isinstance(model, keras.Model) else load_model(model)
    scores = Scores()
    for sample in open_data(data):
        scores.add(sample.mask > 0, predict(network, sample.image) >= threshold)
    return {**scores.report(), "threshold": threshold}
