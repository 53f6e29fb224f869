"""Masks as run lengths in a table, the form of Severstal: Steel Defect Detection (2019)."""

import re
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .tables import integer, is_file_name, read_table, short

COLUMNS = ("ImageId", "ClassId", "EncodedPixels")
OLD_COLUMNS = ("ImageId_ClassId", "EncodedPixels")  # a line for each class of each picture
CLASSES = 4
_MOST_DIGITS = 18  # that an int64 holds, whatever they are


class Run(NamedTuple):
    """What a line of the table marks: its class, 1 to 4, and its run lengths as text."""

    number: int
    runs: str


def read_runs(path: Path) -> dict[str, list[Run]]:
    """What a train.csv marks, by the names of the pictures, in either of its two forms.

    A picture of which every line is empty is among them, with an empty list. Raises SlabForgeError
    for a table that is damaged, with the line.
    """
    found: dict[str, list[Run]] = {}
    for line, cells in read_table(path, COLUMNS, OLD_COLUMNS):
        name, number = _key(cells)
        fault = _fault(name, number, cells["EncodedPixels"])
        if fault:
            raise SlabForgeError(f"'{path}' line {line}: {fault}.")
        own = found.setdefault(name, [])
        if cells["EncodedPixels"].strip():
            own.append(Run(int(number), cells["EncodedPixels"]))
    return found


def decode_runs(runs: str, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """A mask bool (H, W) from run lengths "start length start length …".

    Starts count from 1, down the columns, as in Kaggle's competitions. `shape` is (height, width).
    Raises SlabForgeError for text that is no such list, and runs that reach outside the image.
    """
    height, width = shape
    fault = _runs_fault(runs)
    if fault:
        raise SlabForgeError(f"{fault}.")
    numbers = np.array([int(n) for n in runs.split()], np.int64)
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


def encode_runs(mask: NDArray[np.bool_]) -> str:
    """The run lengths of a mask bool (H, W), as `decode_runs` reads them; empty if it is."""
    flat = np.zeros(mask.size + 2, np.int8)
    flat[1:-1] = mask.ravel(order="F")
    steps = np.diff(flat)
    starts, ends = np.flatnonzero(steps == 1) + 1, np.flatnonzero(steps == -1) + 1
    return " ".join(f"{a} {b - a}" for a, b in zip(starts, ends, strict=True))


def _key(cells: dict[str, str]) -> tuple[str, str]:
    """ImageId and ClassId of a line."""
    if "ImageId" in cells:
        return cells["ImageId"], cells["ClassId"]
    name, _, number = cells["ImageId_ClassId"].rpartition("_")
    return name, number


def _fault(name: str, number: str, runs: str) -> str:
    """What is wrong with a line, or nothing."""
    if not is_file_name(name):
        return f"the ImageId '{short(name)}' is no plain file name"
    if integer(number, 1, CLASSES) is None:
        return f"the ClassId '{short(number)}' is not 1 to {CLASSES}"
    return _runs_fault(runs)


def _runs_fault(runs: str) -> str:
    numbers = runs.split()
    if not re.fullmatch(r"[0-9\s]*", runs, re.ASCII) or any(len(n) > _MOST_DIGITS for n in numbers):
        return f"The run lengths '{short(runs)}' are not all integers of an image's size"
    if len(numbers) % 2:
        return f"The run lengths '{short(runs)}' are not pairs of start and length"
    return ""
