"""Reads the layout of Severstal: Steel Defect Detection (2019): images and run-length masks."""

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .images import ImageSet, Item, image_files

COLUMNS = ["ImageId", "ClassId", "EncodedPixels"]
CLASSES = ("sound", "severstal 1", "severstal 2", "severstal 3", "severstal 4")
HOW_TO_GET = (
    "Severstal: Steel Defect Detection is on Kaggle: download and unpack it with"
    " `kaggle competitions download -c severstal-steel-defect-detection`;"
    " the folder holds train.csv and train_images/."
)


def decode_runs(runs: str, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """A mask bool (H, W) from run lengths "start length start length …".

    Starts count from 1, down the columns, as in Kaggle's competitions. `shape` is (height, width).
    Raises SlabForgeError for text that is no such list, and runs that reach outside the image.
    """
    height, width = shape
    try:
        numbers = np.array([int(n) for n in runs.split()], np.int64)
    except ValueError:
        raise SlabForgeError(f"The run lengths '{_short(runs)}' are not all integers.") from None
    if len(numbers) % 2:
        raise SlabForgeError(f"The run lengths '{_short(runs)}' are not pairs of start and length.")
    starts, lengths = numbers[::2] - 1, numbers[1::2]
    bad = (starts < 0) | (lengths < 1) | (starts + lengths > height * width)
    if bad.any():
        at = int(np.flatnonzero(bad)[0])
        raise SlabForgeError(
            f"The run '{starts[at] + 1} {lengths[at]}' reaches outside the image of"
            f" {width}x{height}, which has {width * height} pixels."
        )
    flat = np.zeros(height * width, np.bool_)
    for start, length in zip(starts, lengths, strict=True):
        flat[start : start + length] = True
    return flat.reshape(width, height).T


def read_severstal(folder: str | Path) -> ImageSet:
    """The labelled images of a folder that has train.csv; those without a row in it have no defect.

    The images lie in `train_images/`, or beside train.csv. Raises SlabForgeError where table or
    images are missing or damaged.
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
    runs = _read_table(table)
    if runs and not runs.keys() & {p.name for p in files}:
        raise SlabForgeError(f"None of the images that '{table}' names is in '{home}'.")
    items = [Item(p, _mask(p.name, runs.get(p.name, []))) for p in files]
    return ImageSet(Path(folder), CLASSES, tuple(items), masked=True)


def _mask(name: str, rows: list[tuple[int, str]]) -> Callable[[tuple[int, int]], NDArray[np.uint8]]:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        drawn = np.zeros(shape, np.uint8)
        for number, runs in rows:
            try:
                drawn[decode_runs(runs, shape)] = number
            except SlabForgeError as error:
                raise SlabForgeError(f"train.csv, image '{name}': {error}") from None
        return drawn

    return mask


def _read_table(path: Path) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    with path.open(newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames is None or not set(COLUMNS) <= set(reader.fieldnames):
            raise SlabForgeError(f"'{path}' lacks the columns {', '.join(COLUMNS)}.")
        for row in reader:
            name, number = row["ImageId"], row["ClassId"]
            fault = _fault(name, number)
            if fault:
                raise SlabForgeError(f"'{path}' line {reader.line_num}: {fault}.")
            found.setdefault(name, []).append((int(number), row["EncodedPixels"] or ""))
    return found


def _fault(name: str, number: str | None) -> str:
    """What is wrong with a line's ImageId or ClassId, or nothing."""
    if not name or name != Path(name).name or "\\" in name:
        return f"the ImageId '{name}' is no plain file name"
    if number is None or not number.isdigit() or not 1 <= int(number) < len(CLASSES):
        return f"the ClassId '{number}' is not 1 to 4"
    return ""


def _short(text: str) -> str:
    return text if len(text) < 40 else text[:37] + "..."
