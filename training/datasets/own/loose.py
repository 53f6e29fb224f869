"""Sets in formats with a file for every image: where the image lies, and how its mask is made."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError
from ....generator.pictures.mask_values import read_mask
from ....generator.pictures.run_lengths import decode_runs
from ..images import ImageSet, Item
from .description import Described

Mask = Callable[[tuple[int, int]], NDArray[np.uint8]]
_ENDINGS = (".png", ".jpg", ".webp")


def loose_set(described: Described) -> ImageSet:
    """The set of a data set whose format has a file for every image."""
    items = tuple(_FORMATS[described.format](described))
    if not items:
        raise SlabForgeError(f"There are no images in '{described.folder}'.")
    return ImageSet(described.root, described.classes, items, masked=True)


def _png(described: Described) -> Iterator[Item]:
    for split, stem, label in described.rows():
        inner = described.folder / (split if described.divided else "")
        mask = inner / "masks" / f"{stem}.png"
        yield Item(_image(inner / "images", stem), _of_file(mask), label)


def _of_file(path: Path) -> Mask:
    return lambda shape: read_mask(path, shape)


def _coco(described: Described) -> Iterator[Item]:
    runs: dict[int, list[tuple[int, Any]]] = {}
    for split in described.splits:
        path = described.folder / "annotations" / f"instances_{split}.json"
        try:
            for one in json.loads(path.read_text())["annotations"]:
                own = runs.setdefault(one["image_id"], [])
                own.append((one["category_id"], one["segmentation"]))
        except (OSError, ValueError, KeyError) as error:
            raise SlabForgeError(f"'{path}' is missing or damaged: {error!r}.") from None
    for split, stem, label in described.rows():
        file = _image(described.folder / split, stem)
        yield Item(file, _of_runs(runs.get(int(stem), [])), label)


def _of_runs(every: Iterable[tuple[int, Any]]) -> Mask:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        from pycocotools import mask as masks

        drawn = np.zeros(shape, np.uint8)
        for label, runs in every:
            drawn[masks.decode(runs) > 0] = label
        return drawn

    return mask


def _yolo(described: Described) -> Iterator[Item]:
    for split, stem, label in described.rows():
        text = described.folder / "labels" / split / f"{stem}.txt"
        yield Item(_image(described.folder / "images" / split, stem), _of_polygons(text), label)


def _of_polygons(path: Path) -> Mask:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        drawn = np.zeros(shape, np.uint8)
        try:
            for line in path.read_text().splitlines():
                number, *places = line.split()
                corners = np.array(places, np.float32).reshape(-1, 2) * shape[::-1]
                cv2.fillPoly(drawn, [corners.astype(np.int32)], (int(number) + 1,))
        except (OSError, ValueError) as error:
            raise SlabForgeError(f"'{path}' is missing or damaged: {error}.") from None
        return drawn

    return mask


def _mvtec(described: Described) -> Iterator[Item]:
    """Those samples that have a place in this layout, with masks of the class of their folder."""
    numbers = {"good": 0} | {name: i for i, name in enumerate(described.classes) if i}
    for image in sorted(described.folder.glob("*/t*/*/*")):
        label = numbers[image.parent.name]
        truth = image.parents[2] / "ground_truth" / image.parent.name / f"{image.stem}_mask.png"
        yield Item(image, _of_class(truth, label) if label else None, label)


def _of_class(path: Path, label: int) -> Mask:
    return lambda shape: np.where(read_mask(path, shape) > 0, label, 0).astype(np.uint8)


def _severstal(described: Described) -> Iterator[Item]:
    runs: dict[str, list[tuple[int, str]]] = {}
    for split in described.splits:
        path = described.folder / f"{split}.csv"
        try:
            with path.open(newline="") as file:
                for row in csv.DictReader(file):
                    own = runs.setdefault(row["ImageId"], [])
                    own.append((int(row["ClassId"]), row["EncodedPixels"]))
        except (OSError, KeyError, ValueError) as error:
            raise SlabForgeError(f"'{path}' is missing or damaged: {error!r}.") from None
    for split, stem, label in described.rows():
        file = _image(described.folder / f"{split}_images", stem)
        yield Item(file, _of_columns(runs.get(file.name, [])), label)


def _of_columns(every: Iterable[tuple[int, str]]) -> Mask:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        drawn = np.zeros(shape, np.uint8)
        for label, runs in every:
            drawn[decode_runs(runs, shape)] = label
        return drawn

    return mask


def _label_studio(described: Described) -> Iterator[Item]:
    path = described.folder / "tasks.json"
    numbers = {name: i for i, name in enumerate(described.classes)}
    outlines: dict[str, list[tuple[int, Any]]] = {}
    try:
        for task in json.loads(path.read_text(encoding="utf-8")):
            outlines[Path(task["data"]["image"]).stem] = [
                (numbers[one["value"]["polygonlabels"][0]], one["value"]["points"])
                for one in task["annotations"][0]["result"]
            ]
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        raise SlabForgeError(f"'{path}' is missing or damaged: {error!r}.") from None
    for _, stem, label in described.rows():
        yield Item(
            _image(described.folder / "images", stem), _of_edges(outlines.get(stem, [])), label
        )


def _of_edges(every: Iterable[tuple[int, Any]]) -> Mask:
    """A mask of polygons along the edges of pixels, in percent of width and height."""

    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        # of a canvas twice as fine, even places are the edges of pixels and odd ones their centres
        fine = np.zeros((2 * shape[0] + 1, 2 * shape[1] + 1), np.uint8)
        for label, points in every:
            corners = np.array(points, np.float64) * shape[::-1] / 50.0
            cv2.fillPoly(fine, [corners.round().astype(np.int32)], (label,))
        return fine[1::2, 1::2]

    return mask


def _image(folder: Path, stem: str) -> Path:
    """The file of an image, whichever codec it has; the first one's where it is missing."""
    every = [folder / f"{stem}{ending}" for ending in _ENDINGS]
    return next((path for path in every if path.is_file()), every[0])


_FORMATS: dict[str, Callable[[Described], Iterator[Item]]] = {
    "png": _png,
    "coco": _coco,
    "yolo": _yolo,
    "mvtec": _mvtec,
    "severstal": _severstal,
    "labelstudio": _label_studio,
}
