"""Reads the layout of Severstal: Steel Defect Detection (2019): images and run-length masks."""

import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError, SlabForgeWarning
from ...generator.pictures.listing import image_files
from ...generator.pictures.run_lengths import Run, decode_runs, read_runs
from .images import ImageSet, Item, MaskReader

CLASSES = ("sound", "severstal 1", "severstal 2", "severstal 3", "severstal 4")
HOW_TO_GET = (
    "Severstal: Steel Defect Detection is on Kaggle: download and unpack it with"
    " `kaggle competitions download -c severstal-steel-defect-detection`;"
    " the folder holds train.csv and train_images/."
)


def read_severstal(folder: str | Path) -> ImageSet:
    """The labelled images of a folder that has train.csv; those without a row in it have no defect.

    The images lie in `train_images/`, or beside train.csv. What the table names and the folder
    lacks is told as a SlabForgeWarning. Raises SlabForgeError where table or images are missing or
    damaged.
    """
    home = Path(folder)
    table = home / "train.csv"
    if not table.is_file():
        raise SlabForgeError(f"There is no train.csv in '{folder}'. {HOW_TO_GET}")
    inner = home / "train_images"
    if inner.is_dir():
        home = inner
    files = image_files(home)
    if not files:
        raise SlabForgeError(f"There are no images in '{home}'. {HOW_TO_GET}")
    runs = read_runs(table)
    _tell_missing(table, home, runs.keys() - {p.name for p in files}, len(runs))
    items = [Item(p, _mask(p.name, runs.get(p.name, []))) for p in files]
    return ImageSet(Path(folder), CLASSES, tuple(items), masked=True)


def _tell_missing(table: Path, home: Path, missing: set[str], named: int) -> None:
    if named and len(missing) == named:
        raise SlabForgeError(f"None of the images that '{table}' names is in '{home}'.")
    if missing:
        warnings.warn(
            f"{len(missing)} of the {named} pictures that '{table}' names are not in '{home}'"
            f" ({min(missing)} is one).",
            SlabForgeWarning,
            stacklevel=2,
        )


def _mask(name: str, rows: list[Run]) -> MaskReader:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        drawn = np.zeros(shape, np.uint8)
        for number, runs in rows:
            try:
                drawn[decode_runs(runs, shape)] = number
            except SlabForgeError as error:
                raise SlabForgeError(f"train.csv, image '{name}': {error}") from None
        return drawn

    return mask
