"""Reads boxes around defects from XML files in Pascal VOC's form, as NEU-DET and GC10 have them."""

import warnings
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError, SlabForgeWarning
from ...generator.pictures.listing import names_of
from ...generator.pictures.tables import short
from ..kinds import BINARY
from .images import ImageSet, Item, MaskReader

_MOST_CLASSES = 200
_FARTHEST = 10**6  # pixels


class Box(NamedTuple):
    """A box in pixels, half open, and the name of what is in it in lower case."""

    name: str
    x0: int
    y0: int
    x1: int
    y1: int


def boxed_set(folder: Path, images: list[Path], tables: list[Path]) -> ImageSet:
    """The set of pictures whose boxes are in XML files of the same stems, wherever they lie.

    A picture's label is the class whose boxes cover most of it; one without boxes is sound.
    Pictures and tables that have no counterpart are told as a SlabForgeWarning and left out. Raises
    SlabForgeError for a damaged table.
    """
    boxes = {table.stem: read_boxes(table) for table in tables}
    both = [i for i in images if i.stem in boxes]
    if not both:
        raise SlabForgeError(
            f"None of the {len(images)} pictures in '{folder}' has the stem of one of its"
            f" {len(tables)} XML files."
        )
    _tell(folder, "pictures have no XML file of the same stem", set(images) - set(both))
    stems = {i.stem for i in both}
    _tell(folder, "XML files have no picture of the same stem",
          {t for t in tables if t.stem not in stems})  # fmt: skip
    names = sorted({b.name for stem in stems for b in boxes[stem]} - {BINARY[0]})
    if len(names) > _MOST_CLASSES:
        raise SlabForgeError(f"The XML files of '{folder}' name {len(names)} classes, too many.")
    number = {BINARY[0]: 0} | {name: i for i, name in enumerate(names, 1)}
    repeated = len({i.name for i in both}) < len(both)
    items = [
        Item(
            i,
            _filled(boxes[i.stem], number),
            _label(boxes[i.stem], number),
            i.relative_to(folder).as_posix() if repeated else "",
        )
        for i in both
    ]
    return ImageSet(folder, (BINARY[0], *names), tuple(items), masked=False, boxed=True)


def read_boxes(path: Path) -> list[Box]:
    """The boxes of one XML file; SlabForgeError where it is damaged or of another form."""
    try:
        text = path.read_bytes()
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise SlabForgeError(f"'{path}' defines entities, which tables of boxes never do.")
        root = ET.fromstring(text)
    except OSError as error:
        raise SlabForgeError(f"'{path}' could not be read: {error.strerror}.") from None
    except (ET.ParseError, ValueError, LookupError):
        raise SlabForgeError(f"'{path}' is no XML that can be read; is it cut short?") from None
    if root.tag != "annotation":
        raise SlabForgeError(f"'{path}' is XML, but no Pascal VOC annotation.")
    return [_box(path, node) for node in root.iter("object")]


def _box(path: Path, node: ET.Element) -> Box:
    name = " ".join((node.findtext("name") or "").lower().split())
    corners = [node.findtext(f"bndbox/{key}") for key in ("xmin", "ymin", "xmax", "ymax")]
    try:
        x0, y0, x1, y1 = (round(float(c or "")) for c in corners)
    except (ValueError, OverflowError):
        raise SlabForgeError(f"'{path}' has a box whose corners are no numbers.") from None
    if (
        not name
        or len(name) > 100
        or not 0 <= x0 < x1 <= _FARTHEST
        or not 0 <= y0 < y1 <= _FARTHEST
    ):
        raise SlabForgeError(
            f"'{path}' has a box '{short(name)}' from {x0},{y0} to {x1},{y1}, which is none."
        )
    return Box(name, x0, y0, x1, y1)


def _label(boxes: list[Box], number: dict[str, int]) -> int:
    """The class whose boxes have the largest area together, 0 where there are none."""
    areas: dict[str, int] = {}
    for b in boxes:
        areas[b.name] = areas.get(b.name, 0) + (b.x1 - b.x0) * (b.y1 - b.y0)
    return number[max(areas, key=lambda name: areas[name])] if areas else 0


def _filled(boxes: list[Box], number: dict[str, int]) -> MaskReader:
    """A function that fills the boxes, the largest first."""
    order = sorted(boxes, key=lambda b: (b.x0 - b.x1) * (b.y1 - b.y0))

    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        drawn = np.zeros(shape, np.uint8)
        for b in order:
            drawn[b.y0 : b.y1, b.x0 : b.x1] = number[b.name]
        return drawn

    return mask


def _tell(folder: Path, what: str, files: Iterable[Path]) -> None:
    found = sorted(files)
    if found:
        warnings.warn(
            f"{len(found)} {what} in '{folder}' and are left out ({names_of(found)}).",
            SlabForgeWarning,
            stacklevel=3,
        )
