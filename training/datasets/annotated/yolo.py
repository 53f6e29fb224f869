"""Reads YOLO's layout: a text file of outlines or boxes for each picture."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError, SlabForgeWarning
from ....generator.pictures.listing import image_files_below, names_of
from ....generator.pictures.tables import short
from ..images import ImageSet, unnamed
from .regions import Region, box, polygons, region_set

_NAMES = ("data.yaml", "data.yml", "dataset.yaml", "classes.txt", "obj.names")
_LEVELS = 2  # folders above a split that may hold these
_FARTHEST = 10.0  # pictures from its own corner that a corner may lie


def is_yolo(folder: Path) -> bool:
    """Whether a folder is in this layout: text files in `labels`, or beside a list of classes."""
    tables = [t for t in _tables(folder).values() if t.is_file()]
    named = _list_of_names(folder) is not None
    return any(named or "labels" in t.relative_to(folder).parts for t in tables)


def read_yolo(folder: Path) -> ImageSet:
    """The set of the pictures below a folder whose regions are in text files.

    A picture's file lies in `labels` where the picture lies in `images`, else beside it. The
    classes are named by `data.yaml` or `classes.txt`, there or up to two folders above; without
    either they are `class 0` and so on. A picture without a file is sound metal, as the layout has
    it; how many there are is told as a SlabForgeWarning. Raises SlabForgeError for a damaged file.
    """
    tables = _tables(folder)
    if lacking := [picture for picture, table in tables.items() if not table.is_file()]:
        warnings.warn(
            f"{len(lacking)} of the {len(tables)} pictures in '{folder}' have no text file of"
            f" regions and are taken for sound metal ({names_of(lacking)}).",
            SlabForgeWarning,
            stacklevel=2,
        )
    pictures = {picture: list(_regions(table)) for picture, table in tables.items()}
    listing = _list_of_names(folder)
    numbers = {region.number for regions in pictures.values() for region in regions}
    names = {n: unnamed(n) for n in numbers} if listing is None else _names(listing)
    return region_set(folder, pictures, names)


def _tables(folder: Path) -> dict[Path, Path]:
    """The place of each picture's text file, whether it is there or not."""
    return {picture: _table_of(folder, picture) for picture in image_files_below(folder)}


def _table_of(folder: Path, picture: Path) -> Path:
    parts = list(picture.relative_to(folder).with_suffix(".txt").parts)
    within = [i for i, name in enumerate(parts[:-1]) if name == "images"]
    if within:
        parts[within[-1]] = "labels"
    return folder.joinpath(*parts)


def _regions(table: Path) -> Iterator[Region]:
    if not table.is_file():
        return
    try:
        for line in table.read_text(encoding="utf-8-sig").splitlines():
            if cells := line.split():
                yield _region(int(cells[0]), np.array(cells[1:], np.float64))
    except OSError as error:
        raise SlabForgeError(f"'{table}' could not be read: {error.strerror}.") from None
    except ValueError as error:
        raise SlabForgeError(
            f"'{table}' is damaged, or not in YOLO's layout: {short(str(error), 80)}."
        ) from None


def _region(number: int, places: NDArray[np.float64]) -> Region:
    """One line: a class, and the middle and size of a box or corners, in shares of the picture."""
    if number < 0 or len(places) < 4 or len(places) % 2 or not (np.abs(places) <= _FARTHEST).all():
        raise ValueError("a line is the number of a class, and a box or corners in shares")
    pairs = places.reshape(-1, 2)
    if len(pairs) > 2:
        area = float(cv2.contourArea(pairs.astype(np.float32)))
        return Region(
            number=number,
            area=area,
            inside=lambda shape: polygons([pairs * shape[::-1]])(shape),
        )
    if not (pairs[1] > 0).all():
        raise ValueError("a box has a width and a height")
    low, high = pairs[0] - pairs[1] / 2, pairs[0] + pairs[1] / 2
    return Region(
        number=number,
        area=float(pairs[1].prod()),
        inside=lambda shape: box(*(low * shape[::-1]), *(high * shape[::-1]))(shape),
        is_box=True,
    )


def _list_of_names(folder: Path) -> Path | None:
    homes = (folder, *list(folder.absolute().parents)[:_LEVELS])
    return next((h / n for h in homes for n in _NAMES if (h / n).is_file()), None)


def _names(listing: Path) -> dict[int, str]:
    """The names of classes by their numbers, from the file that lists them."""
    try:
        text = listing.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise SlabForgeError(f"'{listing}' could not be read: {error}.") from None
    if listing.suffix not in (".yaml", ".yml"):
        return dict(enumerate(line for line in text.splitlines() if line.strip()))
    try:
        import yaml
    except ImportError:
        raise SlabForgeError(
            f"'{listing}' needs the package pyyaml, which is not installed: run `pip install"
            " 'slabforge[train]'`."
        ) from None
    try:
        told = yaml.safe_load(text)["names"]
        pairs = told.items() if isinstance(told, dict) else enumerate(told)
        return {int(number): str(name) for number, name in pairs}
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise SlabForgeError(
            f"'{listing}' is damaged: it should name the classes under `names`."
        ) from None
