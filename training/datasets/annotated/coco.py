"""Reads COCO's layout: JSON files of polygons, run lengths or boxes, as most tools export it."""

import json
import re
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError, SlabForgeWarning
from ....generator.pictures.listing import files_below, image_files_below, names_of
from ....generator.pictures.tables import short
from ..images import ImageSet
from .regions import Inside, Region, box, polygons, region_set

_NAMES = (r".*\.coco\.json|instances_.*\.json", r"(annotations|labels|result)\.json")
_DAMAGE = (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError)


def coco_files(folder: Path) -> list[Path]:
    """The files below a folder that are named as tools name COCO's annotations.

    Those of plain names count where there are no others.
    """
    files = files_below(folder)
    every = ([f for f in files if re.fullmatch(name, f.name, re.I)] for name in _NAMES)
    return next(filter(None, every), [])


def read_coco(folder: Path, tables: list[Path]) -> ImageSet:
    """The set of all pictures that some tables of COCO's name, wherever below the folder they lie.

    Masks are of polygons and run lengths, or of boxes where a region has nothing else. What the
    tables name and the folder lacks is told as a SlabForgeWarning. Raises SlabForgeError for a
    damaged table.
    """
    files: dict[str, list[Path]] = {}
    for file in image_files_below(folder):
        files.setdefault(file.name, []).append(file)
    pictures: dict[Path, list[Region]] = {}
    numbers: dict[str, int] = {}  # of classes by name, since each table has its own
    missing: list[str] = []
    for table in tables:
        told = _read(table)
        try:
            number = {
                one["id"]: numbers.setdefault(str(one["name"]), len(numbers) + 1)
                for one in told["categories"]
            }
            found: dict[Any, list[Region]] = {}
            for image in told["images"]:
                file = _picture(folder, table, image["file_name"], files)
                missing += [] if file else [image["file_name"]]
                found[image["id"]] = pictures.setdefault(file, []) if file else []
            for one in told["annotations"]:
                found[one["image_id"]].append(_region(one, number))
        except _DAMAGE as error:
            raise SlabForgeError(
                f"'{table}' is damaged, or not in COCO's layout: {short(repr(error), 80)}."
            ) from None
    _tell_missing(folder, missing, len(pictures))
    return region_set(folder, pictures, {number: name for name, number in numbers.items()})


def _read(table: Path) -> Any:
    try:
        return json.loads(table.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SlabForgeError(f"'{table}' could not be read: {error.strerror}.") from None
    except (ValueError, RecursionError):
        raise SlabForgeError(f"'{table}' is no JSON that can be read; is it cut short?") from None


def _tell_missing(folder: Path, missing: list[str], found: int) -> None:
    if not found:
        raise SlabForgeError(f"None of the images that COCO's tables name is in '{folder}'.")
    if missing:
        warnings.warn(
            f"{len(missing)} pictures that COCO's tables name are not in '{folder}'"
            f" ({names_of(sorted(missing))}).",
            SlabForgeWarning,
            stacklevel=2,
        )


def _picture(folder: Path, table: Path, name: str, files: Mapping[str, list[Path]]) -> Path | None:
    """The file that a table means by a name, of `files` by theirs; None where there is none.

    Of several it is the one whose place agrees best: with all of the name, then with the table's
    folder, then with the table's split, as `val2017/a.jpg` does with `instances_val2017.json`.
    """
    parts = Path(name.replace("\\", "/")).parts
    split = re.sub(r"^instances_|[0-9]|\.json$", "", table.name.lower())

    def agreement(file: Path) -> tuple[bool, bool, bool]:
        within = {re.sub("[0-9]", "", p.lower()) for p in file.relative_to(folder).parts}
        return file.parts[-len(parts) :] == parts, table.parent in file.parents, split in within

    return max(files.get(parts[-1], ()), key=agreement, default=None)


def _region(one: Mapping[str, Any], number: Mapping[int, int]) -> Region:
    """One annotation; KeyError or ValueError where it is none."""
    x, y, width, height = (float(v) for v in one.get("bbox") or (0, 0, 0, 0))
    drawn = one.get("segmentation")
    area = float(one.get("area") or width * height)
    label = number[one["category_id"]]
    if not drawn:
        if not (width > 0 and height > 0):
            raise ValueError(f"a box of {width}x{height}")
        inside = box(x, y, x + width, y + height)
        return Region(number=label, area=area, inside=inside, is_box=True)
    inside = _runs(drawn) if isinstance(drawn, dict) else _outlines(drawn)
    return Region(number=label, area=area, inside=inside)


def _outlines(drawn: list[list[float]]) -> Inside:
    return polygons(np.array(flat, np.float64).reshape(-1, 2) for flat in drawn)


def _runs(drawn: Mapping[str, Any]) -> Inside:
    """Run lengths down the columns, of 0 and 1 in turn: numbers, or COCO's text of them."""
    height, width = (int(n) for n in drawn["size"])
    told = drawn["counts"]
    counts = np.array(uncompressed(told) if isinstance(told, str) else told, np.int64)
    if (counts < 0).any() or counts.sum() != height * width:
        raise ValueError(f"run lengths that are not of {width}x{height} pixels")

    def inside(shape: tuple[int, int]) -> NDArray[np.bool_]:
        if shape != (height, width):
            raise SlabForgeError(
                f"A picture of {shape[1]}x{shape[0]} has a mask of {width}x{height} in a table of"
                " COCO's layout."
            )
        flat = np.repeat(np.arange(len(counts)) % 2 == 1, counts)
        return flat.reshape(width, height).T

    return inside


def uncompressed(text: str) -> list[int]:
    """The run lengths in COCO's text: six bits a character, the lowest of a number first.

    From the fourth on, a number is the difference to the one before the last. After `rleFrString`
    of cocoapi's maskApi.c. ValueError for a text that ends within a number.
    """
    counts: list[int] = []
    value = shift = 0
    for character in text.encode():
        bits = character - 48
        value |= (bits & 0x1F) << shift
        shift += 5
        if not bits & 0x20:
            value -= (bits & 0x10) << (shift - 4)  # its highest bit is a sign
            counts.append(value + (counts[-2] if len(counts) > 2 else 0))
            value = shift = 0
    if shift:
        raise ValueError("run lengths that are cut short")
    return counts
