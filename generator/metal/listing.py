"""Finds the pictures of a folder, and what says which of their parts are marked as defects.

The layouts are those that labelled images are kept in: Severstal's train.csv beside the images, or
folders `images` and `masks`; else every image of a tree of folders, where of two files with one
stem in a folder one is the picture and the other its mask.
"""

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ...errors import SlabForgeError

SUFFIXES = {".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff"}
_MASK = re.compile(r"[_-](mask|label|gt)$", re.IGNORECASE)


class Found(NamedTuple):
    """A picture's file; and its mask's, or its run lengths as Kaggle writes them, where it has any.

    In a mask's file every value above 0 is marked (in a JPEG: from 128).
    """

    file: Path
    mask: Path | None = None
    runs: tuple[str, ...] = ()


def list_pictures(folder: Path) -> tuple[Found, ...]:
    """The pictures of a folder, sorted by name; SlabForgeError where there are none."""
    if not folder.is_dir():
        raise SlabForgeError(
            f"surface.images is '{folder}', but there is no such folder; name one that holds"
            " pictures of sound metal."
        )
    found = tuple(_found(folder))
    if not found:
        raise SlabForgeError(
            f"surface.images is '{folder}', which holds no pictures"
            f" ({', '.join(sorted(SUFFIXES))}); put pictures of sound metal there."
        )
    return found


def _found(folder: Path) -> Iterable[Found]:
    table, inner, masks = folder / "train.csv", folder / "images", folder / "masks"
    if table.is_file():
        home = folder / "train_images"
        runs = _runs(table)
        for file in _files(home if home.is_dir() else folder):
            yield Found(file, runs=tuple(runs.get(file.name, ())))
    elif inner.is_dir() and masks.is_dir():
        by_stem = {_stem(file): file for file in _files(masks)}
        for file in _files(inner):
            yield Found(file, by_stem.get(file.stem))
    else:
        folders = sorted({file.parent for file in _files(folder)})
        for own in folders:
            yield from _paired(f for f in _files(own) if f.parent == own)


def _paired(files: Iterable[Path]) -> Iterable[Found]:
    """Pictures and their masks from the files of one folder.

    Of two files with one stem the mask has a suffix in its name, else it is the PNG.
    """
    stems: dict[str, list[Path]] = {}
    for file in files:
        stems.setdefault(_stem(file), []).append(file)
    for stem, own in stems.items():
        own.sort(key=lambda file: (file.stem != stem, file.suffix.lower() == ".png"))
        yield Found(own[0], own[1] if len(own) > 1 else None)


def _files(folder: Path) -> list[Path]:
    """The image files below a folder, without hidden ones and those of hidden folders."""
    every = (p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    return sorted(
        p for p in every if not any(x.startswith(".") for x in p.relative_to(folder).parts)
    )


def _stem(file: Path) -> str:
    """The stem that a picture and its mask share: `a` of `a_mask.png`."""
    return _MASK.sub("", file.stem)


def _runs(table: Path) -> dict[str, list[str]]:
    """Run lengths by the image's name."""
    found: dict[str, list[str]] = {}
    try:
        with table.open(newline="") as file:
            for row in csv.DictReader(file):
                if row["EncodedPixels"]:
                    found.setdefault(row["ImageId"], []).append(row["EncodedPixels"])
    except (OSError, KeyError, UnicodeDecodeError, csv.Error):
        raise SlabForgeError(
            f"'{table}' cannot be read as Severstal's table; it has the columns ImageId, ClassId"
            " and EncodedPixels."
        ) from None
    return found
