"""Masks whose colours or values a table names: CVAT's VOC export, and Roboflow's masks as PNG."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.pictures.listing import image_files, names_of, sorted_out
from ...generator.pictures.mask_values import read_colours, read_mask
from ...generator.pictures.tables import integer, read_table, short
from ..kinds import BINARY
from .images import ImageSet, Item, MaskReader
from .pairs import by_place, paired_set

COLOUR_TABLE, VALUE_TABLE = "labelmap.txt", "_classes.csv"
_GROUND = {"background", "_background_", "unlabeled", "unlabelled", "sound", "ok", "normal"}
_VOID = {(224, 224, 192)}  # Pascal VOC's border of objects


def read_voc_masks(folder: Path) -> ImageSet:
    """A folder of `JPEGImages` and `SegmentationClass`, whose colours a labelmap.txt names.

    Without that table every mark is a defect. Pictures without a mask are refused, as in other
    layouts.
    """
    images, masks = image_files(folder / "JPEGImages"), image_files(folder / "SegmentationClass")
    table = folder / COLOUR_TABLE
    by_stem = by_place(masks)
    images = [i for i in images if i.stem in by_stem] or images
    if not table.is_file():
        return paired_set(folder, images, masks)
    colours = _colours(table)
    names = [name for name in colours.values() if name is not None]
    number = {name: i for i, name in enumerate(dict.fromkeys(names), 1)}
    keys = {c: 0 if n is None else number[n] for c, n in colours.items()}
    items = []
    for image in images:
        if image.stem not in by_stem:
            raise SlabForgeError(f"'{image}' has no mask of the same stem; draw or remove it.")
        items.append(Item(image, _by_colour(by_stem[image.stem], keys, table)))
    return ImageSet(folder, (BINARY[0], *number), tuple(items), masked=True)


def read_valued_masks(folder: Path) -> ImageSet:
    """A folder of pictures and `_mask.png` files, whose values `_classes.csv` names."""
    table = folder / VALUE_TABLE
    names: dict[int, str] = {}
    for line, cells in read_table(table, ("Pixel Value", "Class")):
        value = integer(cells["Pixel Value"], 0, 254)
        if value is None or not cells["Class"].strip():
            raise SlabForgeError(
                f"'{table}' line {line}: '{short(cells['Pixel Value'])}' is no pixel value of 0 to"
                " 254 with a class."
            )
        names[value] = cells["Class"].strip().lower()
    kept = {v: n for v, n in names.items() if n not in _GROUND}
    number = {v: i for i, v in enumerate(sorted(kept), 1)}
    images, masks = sorted_out(image_files(folder))
    if not masks:
        raise SlabForgeError(f"'{folder}' has {VALUE_TABLE}, but no masks beside its images.")
    by_stem = by_place(masks)
    lacking = [i for i in images if i.stem not in by_stem]
    if lacking:
        raise SlabForgeError(f"There is no mask beside {names_of(lacking)} in '{folder}'.")
    known = {v: number.get(v, 0) for v in names}
    items = [Item(i, _by_value(by_stem[i.stem], known, table)) for i in images]
    classes = (BINARY[0], *(kept[v] for v in sorted(kept)))
    return ImageSet(folder, classes, tuple(items), masked=True)


def _colours(table: Path) -> dict[tuple[int, ...], str | None]:
    """Class names by colour, None for the background, from `name:r,g,b:parts:actions`."""
    try:
        lines = table.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise SlabForgeError(f"'{table}' could not be read as text in UTF-8.") from None
    found: dict[tuple[int, ...], str | None] = dict.fromkeys(_VOID)
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        name, _, rest = line.partition(":")
        values = [integer(v, 0, 255) for v in rest.split(":")[0].split(",")]
        if len(values) != 3 or None in values or not name.strip():
            raise SlabForgeError(f"'{table}' has the line '{short(line)}', no name:red,green,blue.")
        plain = name.strip().lower()
        found[tuple(v for v in values if v is not None)] = None if plain in _GROUND else plain
    return found


def _by_colour(path: Path, keys: dict[tuple[int, ...], int], table: Path) -> MaskReader:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        pixels = read_colours(path, shape).astype(np.int32) @ (1 << 16, 1 << 8, 1)
        drawn, named = np.zeros(shape, np.uint8), np.zeros(shape, np.bool_)
        for (red, green, blue), number in keys.items():
            own = pixels == (red << 16 | green << 8 | blue)
            drawn[own], named = number, named | own
        named |= pixels == 0
        if not named.all():
            other = int(pixels[~named][0])
            raise SlabForgeError(
                f"The mask '{path}' has the colour {other >> 16},{other >> 8 & 255},{other & 255},"
                f" which '{table.name}' does not name."
            )
        return drawn

    return mask


def _by_value(path: Path, known: dict[int, int], table: Path) -> MaskReader:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        values = read_mask(path, shape)
        others = set(np.unique(values).tolist()) - known.keys()
        if others:
            raise SlabForgeError(
                f"The mask '{path}' has the value {min(others)}, which '{table.name}' does not"
                " name."
            )
        lookup = np.zeros(256, np.uint8)
        lookup[list(known)] = list(known.values())
        return lookup[values]

    return mask
