"""Opens labelled images in the folder layouts that people keep them in."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ..kinds import BINARY
from .images import LOSSY, ImageSet, Item, image_files, read_mask, unnamed
from .own.description import described_at
from .own.read import own_set
from .severstal import read_severstal

LAYOUTS = (
    "train.csv and images (Severstal's layout), the folders images and masks, images with masks of"
    " the same stem beside them, or a folder of images for each class"
)
_PREFIX = re.compile(r"([A-Za-z]+)[_-]")
_HALF = 128  # value from which a pixel of a JPEG mask counts as marked


def open_set(path: str | Path) -> ImageSet:
    """The labelled images of a folder in one of `LAYOUTS`, or of what `slabforge generate` wrote.

    Masks hold class indices in a generated set and run lengths in Severstal's. Otherwise a mask
    value above 0 is a defect; if every file name starts with the name of a class (`Crack_12.png`),
    it is a defect of that class. Raises SlabForgeError for a folder that has no such layout.
    """
    folder = Path(path)
    if (described := described_at(folder)) is not None:
        return own_set(described)
    if not folder.is_dir():
        raise SlabForgeError(f"There is no folder '{path}'.")
    if (folder / "train.csv").is_file():
        return read_severstal(folder)
    if (folder / "labels.csv").is_file() and (folder / "recipe.json").is_file():
        return _generated(folder)
    inner = folder / "images", folder / "masks"
    if all(f.is_dir() for f in inner):
        return paired_set(folder, image_files(inner[0]), image_files(inner[1]))
    files = image_files(folder)
    if files:
        return paired_set(folder, *sorted_out(files))
    return _class_folders(folder)


def _generated(folder: Path) -> ImageSet:
    """The set that `slabforge generate` wrote, even if it was interrupted.

    Its table names the classes.
    """
    try:
        with (folder / "labels.csv").open(newline="") as file:
            rows = [(r["file"], r["class"], int(r["label"])) for r in csv.DictReader(file)]
    except (KeyError, TypeError, ValueError) as error:
        raise SlabForgeError(f"'{folder}' holds a damaged labels.csv: {error}.") from None
    if not rows:
        raise SlabForgeError(f"There are no images in '{folder}'.")
    names = {0: BINARY[0]} | {label: name for _, name, label in rows}
    classes = tuple(names.get(i, unnamed(i)) for i in range(max(names) + 1))
    images, masks = folder / "images", folder / "masks"
    items = [Item(images / name, _indices(masks / name), label) for name, _, label in rows]
    return ImageSet(folder, classes, tuple(items), masked=True)


def sorted_out(files: list[Path]) -> tuple[list[Path], list[Path]]:
    """Images and masks from the files of one folder, in which there may be no masks.

    Of two files with one stem (see `_stem`) the mask is the one with a suffix in its name, else the
    PNG.
    """
    stems: dict[str, list[Path]] = {}
    for file in files:
        stems.setdefault(_stem(file), []).append(file)
    images, masks = [], []
    for stem, own in stems.items():
        own.sort(key=lambda f: (f.stem != stem, f.suffix.lower() == ".png"))
        images.append(own[0])
        masks += own[1:]
    return images, masks


def _stem(file: Path) -> str:
    """The stem that an image and its mask share: `a` of `a_mask.png`, `a_label.png`, `a_gt.png`."""
    return re.sub(r"[_-](mask|label|gt)$", "", file.stem, flags=re.IGNORECASE)


def paired_set(folder: Path, images: list[Path], masks: list[Path]) -> ImageSet:
    """The set of images in `folder` whose masks have the same stems.

    Its classes are as `open_set` says of masks in files. Raises SlabForgeError for an image without
    a mask.
    """
    if not images:
        raise SlabForgeError(f"There are no images in '{folder}'; it should hold {LAYOUTS}.")
    by_stem = {_stem(m): m for m in masks}
    for image in images:
        if image.stem not in by_stem:
            raise SlabForgeError(f"'{image}' has no mask of the same stem; draw or remove it.")
    found = [_PREFIX.match(f.name) for f in images]
    prefixes = sorted({m[1].lower() for m in found if m})
    if not all(found) or not 2 <= len(prefixes) <= len(images) // 2:
        items = [Item(f, _defect(by_stem[f.stem], 1)) for f in images]
        return ImageSet(folder, BINARY, tuple(items), masked=True)
    number = {name: i for i, name in enumerate(prefixes, 1)}
    items = []
    for match, file in zip(found, images, strict=True):
        assert match is not None
        items.append(Item(file, _defect(by_stem[file.stem], number[match[1].lower()])))
    return ImageSet(folder, (BINARY[0], *prefixes), tuple(items), masked=True)


def _class_folders(folder: Path) -> ImageSet:
    folders = sorted(p for p in folder.iterdir() if p.is_dir() and not p.name.startswith("."))
    items = [Item(file, label=i) for i, own in enumerate(folders) for file in image_files(own)]
    if not items:
        raise SlabForgeError(f"There are no images in '{folder}'; it should hold {LAYOUTS}.")
    empty = [f.name for i, f in enumerate(folders) if not any(t.label == i for t in items)]
    if empty:
        raise SlabForgeError(f"The class folder '{folder / empty[0]}' is empty; remove it.")
    if len(folders) < 2:
        raise SlabForgeError(
            f"'{folder}' holds one class, '{folders[0].name}'; a class folder is needed for each"
            " of two or more classes."
        )
    return ImageSet(folder, tuple(f.name.lower() for f in folders), tuple(items), masked=False)


def _indices(path: Path) -> Callable[[tuple[int, int]], NDArray[np.uint8]]:
    return lambda shape: read_mask(path, shape)


def _defect(path: Path, number: int) -> Callable[[tuple[int, int]], NDArray[np.uint8]]:
    """A function that reads a mask of one class, `number` where the file marks a defect.

    Any value above 0 marks it. In JPEG files, whose borders are blurred, it takes half of the
    maximum.
    """
    least = _HALF if path.suffix.lower() in LOSSY else 1

    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        return np.where(read_mask(path, shape) >= least, number, 0).astype(np.uint8)

    return mask
