"""Real masks of public sets, in the classes of the default pack, in two halves by image."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...training.datasets.mapping import BUILT_IN
from ...training.datasets.mask_statistics import Statistics, mask_statistics
from ...training.datasets.readers import open_set
from ...training.datasets.severstal import decode_runs

Mask = NDArray[np.uint8]
Halves = tuple[dict[int, Statistics], dict[int, Statistics]]
_SEVERSTAL = 256, 1600  # height, width


def real_halves(name: str, folder: Path, classes: Sequence[str]) -> Halves:
    """Statistics by class index of the images in even and in odd places, in a shuffled order.

    `name` is `severstal`, whose folder holds `severstal_stats/rle_masks.csv`, or that of a set in a
    folder that `slabforge evaluate` reads. Severstal's frames that `severstal/train.csv` lists are
    left out, since networks are judged on them.
    """
    if not folder.is_dir():
        raise SlabForgeError(f"There is no folder '{folder}'; give that of the real image sets.")
    masks = _severstal(folder, classes) if name == "severstal" else _set(folder / name, classes)
    every = list(masks)
    order = np.random.default_rng(0).permutation(len(every))
    first, second = (mask_statistics(every[i]() for i in order[k::2]) for k in (0, 1))
    return first, second


def _set(folder: Path, classes: Sequence[str]) -> Iterator[Any]:
    images = open_set(folder)
    table = np.array([_index(name, classes) for name in images.classes], np.uint8)
    for k in range(len(images)):
        yield lambda k=k: table[images[k].mask]


def _severstal(folder: Path, classes: Sequence[str]) -> Iterator[Any]:
    judged = {row["ImageId"] for row in _rows(folder / "severstal" / "train.csv")}
    by_image: dict[str, list[tuple[int, str]]] = {}
    for row in _rows(folder / "severstal_stats" / "rle_masks.csv"):
        if row["ImageId"] not in judged:
            value = _index(f"severstal {row['ClassId']}", classes)
            by_image.setdefault(row["ImageId"], []).append((value, row["EncodedPixels"]))
    for runs in by_image.values():
        yield lambda runs=runs: _decoded(runs)


def _decoded(runs: list[tuple[int, str]]) -> Mask:
    mask = np.zeros(_SEVERSTAL, np.uint8)
    for value, text in runs:
        mask[decode_runs(text, _SEVERSTAL)] = value
    return mask


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        raise SlabForgeError(f"There is no '{path}'; give the folder of the real image sets.")
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def _index(name: str, classes: Sequence[str]) -> int:
    """The class of the pack that a class of the set is, by what it looks like; 0 if none."""
    to = BUILT_IN.get(name, "sound")
    return classes.index(to) if to in classes else 0
