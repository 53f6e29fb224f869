"""Reads what `slabforge generate` wrote as images, masks and a table."""

import json
import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError, SlabForgeWarning
from ...generator.pictures.listing import names_of
from ...generator.pictures.mask_values import read_mask
from ...generator.pictures.tables import integer, is_file_name, read_table, short
from ..kinds import BINARY
from .images import UNMAPPED, ImageSet, Item, MaskReader, unnamed

_LONGEST = 100  # characters of a class's name


def is_generated(folder: Path) -> bool:
    """Whether a folder holds the table and the recipe of a generated set."""
    return (folder / "labels.csv").is_file() and (folder / "recipe.json").is_file()


def read_generated(folder: Path) -> ImageSet:
    """The set that `slabforge generate` wrote, even if it was interrupted.

    Its table names the classes; those that no image is of are named by the recipe, where its pack
    is still there. Pictures that are gone are told as a SlabForgeWarning and left out. Raises
    SlabForgeError for a damaged table.
    """
    table = folder / "labels.csv"
    rows = [_row(table, *line) for line in read_table(table, ("file", "class", "label"))]
    if not rows:
        raise SlabForgeError(f"There are no images in '{folder}': its labels.csv is empty.")
    names = _names(table, rows) | {0: BINARY[0]}
    classes = tuple(names.get(i, unnamed(i)) for i in range(max(names) + 1))
    classes += _of_recipe(folder)[len(classes) :]
    items = [
        Item(folder / "images" / name, _indices(folder / "masks" / name, len(classes)), label)
        for name, _, label in rows
    ]
    return ImageSet(folder, classes, tuple(_present(folder, items)), masked=True)


def _row(table: Path, number: int, cells: dict[str, str]) -> tuple[str, str, int]:
    name, kind = cells["file"], cells["class"]
    label = integer(cells["label"], 0, UNMAPPED - 1)
    if label is None:
        fault = f"the label '{short(cells['label'])}' is not 0 to {UNMAPPED - 1}"
    elif not is_file_name(name):
        fault = f"'{short(name)}' is no plain file name"
    elif not kind or len(kind) > _LONGEST:
        fault = f"the class '{short(kind)}' is not a name of 1 to {_LONGEST} characters"
    else:
        return name, kind, label
    raise SlabForgeError(f"'{table}' is damaged, line {number}: {fault}.")


def _names(table: Path, rows: list[tuple[str, str, int]]) -> dict[int, str]:
    """The class names by their indices, which a table gives with every image."""
    names: dict[int, str] = {}
    for _, kind, label in rows:
        if names.setdefault(label, kind) != kind:
            raise SlabForgeError(
                f"'{table}' is damaged: the label {label} is both '{short(names[label])}' and"
                f" '{short(kind)}'."
            )
    return names


def _of_recipe(folder: Path) -> tuple[str, ...]:
    """The class names that the set's recipe has, or none where recipe or pack are gone."""
    from ...generator.recipe import Recipe

    try:
        return Recipe.model_validate(json.loads((folder / "recipe.json").read_text())).class_names
    except (OSError, ValueError, SlabForgeError):
        return ()


def _present(folder: Path, items: list[Item]) -> list[Item]:
    """The items whose pictures are there; that others are missing is told."""
    there = [i for i in items if i.file.is_file()]
    if not there:
        raise SlabForgeError(f"None of the {len(items)} images of '{folder}/labels.csv' is there.")
    if len(there) < len(items):
        gone = [i.file for i in items if not i.file.is_file()]
        warnings.warn(
            f"{len(gone)} of the {len(items)} pictures that '{folder}/labels.csv' names are gone"
            f" ({names_of(gone)}).",
            SlabForgeWarning,
            stacklevel=2,
        )
    return there


def _indices(path: Path, classes: int) -> MaskReader:
    """A function that reads a mask of class indices, of which there are so many."""

    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        found = read_mask(path, shape)
        if found.max(initial=0) >= classes:
            raise SlabForgeError(
                f"The mask '{path}' has the class {found.max()}, but the set's classes are 0 to"
                f" {classes - 1}."
            )
        return found

    return mask
