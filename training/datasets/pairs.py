"""Pictures and their masks: which belong together, and of which classes the masks are."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.pictures.listing import (
    image_files_below,
    is_named_mask,
    names_of,
    stem_of,
)
from ...generator.pictures.mask_values import read_marked
from ..kinds import BINARY
from .images import ImageSet, Item, MaskReader

_PREFIX = re.compile(r"([A-Za-z]+)[_-]")


def paired_set(folder: Path, images: list[Path], masks: list[Path]) -> ImageSet:
    """The set of images in `folder` whose masks have the same stems.

    A mask marks a defect; if every file name starts with the name of a class (`Crack_12.png`), it
    is a defect of that class. Raises SlabForgeError for an image without a mask.
    """
    if not images:
        raise SlabForgeError(f"There are no images in '{folder}' to which masks belong.")
    by_stem = by_place(masks)
    lacking = [i for i in images if place_of(i) not in by_stem]
    if lacking:
        count = f" (and {len(lacking) - 1} more)" if len(lacking) > 1 else ""
        raise SlabForgeError(
            f"'{lacking[0]}'{count} has no mask of the same stem; draw or remove it."
        )
    found = [_PREFIX.match(f.name) for f in images]
    prefixes = sorted({m[1].lower() for m in found if m})
    if not all(found) or not 2 <= len(prefixes) <= len(images) // 2:
        prefixes = []
    number = {name: i for i, name in enumerate(prefixes, 1)}
    items = [
        Item(f, marked(by_stem[place_of(f)], number[m[1].lower()] if m and number else 1))
        for f, m in zip(images, found, strict=True)
    ]
    return ImageSet(folder, (BINARY[0], *(prefixes or BINARY[1:])), tuple(items), masked=True)


def paired_below(folder: Path, images: Path, masks: Path) -> ImageSet:
    """The set of two folders and of what is in them, as `images/train` and `masks/train`."""
    pictures, drawn = image_files_below(images), image_files_below(masks)
    if len({f.parent for f in pictures}) == 1:
        return paired_set(folder, pictures, drawn)
    pairs = {(f.parent.relative_to(masks), stem_of(f)): f for f in drawn}
    lacking = [f for f in pictures if (f.parent.relative_to(images), f.stem) not in pairs]
    if lacking:
        raise SlabForgeError(
            f"{len(lacking)} of {len(pictures)} images in '{images}' have no mask of the same place"
            f" and stem in '{masks}' ({names_of(lacking)}); draw or remove them."
        )
    items = [
        Item(f, marked(pairs[f.parent.relative_to(images), f.stem], 1), name=name_in(f, images))
        for f in pictures
    ]
    return ImageSet(folder, BINARY, tuple(items), masked=True)


def by_place(masks: Iterable[Path]) -> dict[str, Path]:
    """Masks by the stems of their images."""
    return {stem_of(m): m for m in masks}


def place_of(image: Path) -> str:
    """What the stem of an image's mask is, without a mask's ending."""
    return stem_of(image) if is_named_mask(image) else image.stem


def marked(path: Path, number: int) -> MaskReader:
    """A function that reads a mask of one class, `number` where the file marks a defect."""

    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        return np.where(read_marked(path, shape), number, 0).astype(np.uint8)

    return mask


def name_in(file: Path, folder: Path) -> str:
    """The name of a file within a set of several folders."""
    return file.relative_to(folder).as_posix()


def joined(folder: Path, parts: Sequence[ImageSet]) -> ImageSet:
    """One set of several in folders below `folder`, with all their classes by name.

    Raises SlabForgeError for parts with masks beside parts without.
    """
    kinds = {(p.masked, p.boxed) for p in parts}
    if len(kinds) > 1:
        raise SlabForgeError(
            f"'{folder}' has folders with masks beside folders without"
            f" ({names_of(p.folder for p in parts)}); name one of them."
        )
    (masked, boxed), *_ = kinds
    first = [BINARY[0]] if masked or boxed else []
    classes = first + sorted({c for p in parts for c in p.classes} - set(first))
    items = [
        _moved(item, [classes.index(c) for c in part.classes], folder)
        for part in parts
        for item in part.items
    ]
    return ImageSet(folder, tuple(classes), tuple(items), masked=masked, boxed=boxed)


def _moved(item: Item, table: list[int], folder: Path) -> Item:
    """An item of a part as one of the whole, with the whole's class indices and its own name."""
    own, lookup = item.mask, np.array(table, np.uint8)
    label = None if item.label is None else table[item.label]
    mask = None if own is None else lambda shape: lookup[own(shape)]
    return Item(item.file, mask, label, name_in(item.file, folder))
