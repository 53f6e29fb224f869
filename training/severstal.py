"""Reads the layout of Severstal: Steel Defect Detection (2019): images and run-length masks."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError

COLUMNS = ["ImageId", "ClassId", "EncodedPixels"]
SUFFIXES = {".jpg", ".jpeg", ".png", ".bmp"}
HOW_TO_GET = (
    "Severstal: Steel Defect Detection is on Kaggle: download and unpack it with"
    " `kaggle competitions download -c severstal-steel-defect-detection`;"
    " the folder holds train.csv and train_images/."
)


class RealImage(NamedTuple):
    """`name`, gray `image` uint8 (H, W) and `mask` uint8 (H, W) with the class number or 0."""

    name: str
    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]


def decode_runs(runs: str, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """A mask (H, W) from "start length start length …", 1-based, down the columns."""
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


class Severstal:
    """The labelled images of a folder; an image without a row in train.csv has no defect."""

    def __init__(self, folder: str | Path) -> None:
        """Read train.csv and find the images: in `train_images/`, or beside it."""
        self.folder = Path(folder)
        table = self.folder / "train.csv"
        if not table.is_file():
            raise SlabForgeError(f"There is no train.csv in '{folder}'. {HOW_TO_GET}")
        inner = self.folder / "train_images"
        home = inner if inner.is_dir() else self.folder
        self.files = sorted(p for p in home.iterdir() if p.suffix.lower() in SUFFIXES)
        if not self.files:
            raise SlabForgeError(f"There are no images in '{home}'. {HOW_TO_GET}")
        self.runs = _read_table(table)
        missing = self.runs.keys() - {p.name for p in self.files}
        if len(missing) == len(self.runs) and self.runs:
            raise SlabForgeError(f"None of the images that '{table}' names is in '{home}'.")

    def __len__(self) -> int:
        """Number of images."""
        return len(self.files)

    def __iter__(self) -> Iterator[RealImage]:
        """One image after the other, by name."""
        for path in self.files:
            image = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
            if image is None:
                raise SlabForgeError(f"'{path}' is not an image that can be read; remove it.")
            yield RealImage(path.name, image.astype(np.uint8), self._mask(path.name, image.shape))

    def _mask(self, name: str, shape: tuple[int, ...]) -> NDArray[np.uint8]:
        mask = np.zeros(shape[:2], np.uint8)
        for number, runs in self.runs.get(name, []):
            try:
                mask[decode_runs(runs, (shape[0], shape[1]))] = number
            except SlabForgeError as error:
                raise SlabForgeError(f"train.csv, image '{name}': {error}") from None
        return mask


def _read_table(path: Path) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    with path.open(newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames is None or not set(COLUMNS) <= set(reader.fieldnames):
            raise SlabForgeError(f"'{path}' lacks the columns {', '.join(COLUMNS)}.")
        for row in reader:
            name, number = row["ImageId"], row["ClassId"]
            if not name or name != Path(name).name or "\\" in name:
                raise SlabForgeError(
                    f"'{path}' line {reader.line_num}: the ImageId '{name}' is no plain file name."
                )
            if number is None or not number.isdigit() or not 1 <= int(number) <= 255:
                raise SlabForgeError(
                    f"'{path}' line {reader.line_num}: the ClassId '{number}' is not 1 to 255."
                )
            found.setdefault(name, []).append((int(number), row["EncodedPixels"] or ""))
    return found


def _short(text: str) -> str:
    return text if len(text) < 40 else text[:37] + "..."
