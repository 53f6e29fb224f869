"""Opens labelled images in the folder layouts that public sets and annotation tools have."""

import re
import warnings
from collections.abc import Callable
from pathlib import Path

from ...errors import SlabForgeError, SlabForgeWarning
from ...generator.pictures.folders import mask_folder, two_folders
from ...generator.pictures.listing import (
    files_below,
    image_files,
    image_files_below,
    listed,
    names_of,
    sorted_out,
    stem_of,
    unread,
)
from ..kinds import BINARY
from .annotated.coco import coco_files, read_coco
from .annotated.yolo import is_yolo, read_yolo
from .boxes import boxed_set
from .coloured import VALUE_TABLE, read_valued_masks, read_voc_masks
from .generated import is_generated, read_generated
from .images import ImageSet, Item
from .own.at_address import local_folder
from .own.description import described_at
from .own.read import own_set
from .pairs import joined, marked, name_in, paired_below, paired_set
from .severstal import read_severstal

LAYOUTS = (
    "train.csv and images (Severstal's layout), the folders images and masks, images with masks of"
    " the same stem beside them, XML files of boxes, COCO's JSON files, YOLO's text files, or a"
    " folder of images for each class"
)
_SPLITS = re.compile(r"(train|training|test|testing|val|valid|validation)(set|_?data)?", re.I)
_SOUND = ("good", "ok", "free", "normal", BINARY[0])

Reader = Callable[[Path], ImageSet]


def open_set(path: str | Path) -> ImageSet:
    """The labelled images of a folder in one of `LAYOUTS`, or of what `slabforge generate` wrote.

    The layouts are those of Severstal, KolektorSDD and KolektorSDD2, DAGM, MVTec AD, NEU-DET, GC10,
    Roboflow's and CVAT's masks, COCO and YOLO, and folders of splits or parts in these. Masks hold
    class indices in a generated set and run lengths in Severstal's, and colours or values where a
    table names them. Otherwise what a mask marks is a defect; if every file name starts with the
    name of a class (`Crack_12.png`), or lies in a folder named by one, it is a defect of that
    class.

    What `slabforge generate` wrote may lie at an address that fsspec knows (s3://bucket/set): it is
    copied to the user's cache folder first. What is left out is told as a SlabForgeWarning. Raises
    SlabForgeError for a folder that has no such layout.
    """
    folder = local_folder(path)
    if (described := described_at(folder)) is not None:
        return own_set(described)
    if not folder.is_dir():
        raise SlabForgeError(f"There is no folder '{path}'.")
    found = _opened(folder)
    skipped = unread(files_below(folder))
    if skipped:
        warnings.warn(
            f"{len(skipped)} files in '{folder}' are of kinds that are not read"
            f" ({names_of(skipped)}) and are left out.",
            SlabForgeWarning,
            stacklevel=2,
        )
    return found


def _opened(folder: Path) -> ImageSet:
    reader = _layout(folder)
    return _nested(folder) if reader is None else reader(folder)


def _layout(folder: Path) -> Reader | None:
    """What reads a folder that is a labelled set by itself; None for one of further folders."""
    if (folder / "train.csv").is_file():
        return read_severstal
    if is_generated(folder):
        return read_generated
    if (folder / "JPEGImages").is_dir() and (folder / "SegmentationClass").is_dir():
        return read_voc_masks
    if (folder / VALUE_TABLE).is_file() and image_files(folder):
        return read_valued_masks
    if (folder / "ground_truth").is_dir() and (folder / "test").is_dir():
        return _read_mvtec
    if two_folders(folder) is not None:
        return _read_two_folders
    return _read_one_folder if image_files(folder) else None


def _read_two_folders(folder: Path) -> ImageSet:
    found = two_folders(folder)
    assert found is not None
    images, labels = found
    if image_files_below(labels):
        return paired_below(folder, images, labels)
    tables = _xml_files(labels)
    if tables:
        return boxed_set(folder, image_files_below(images), tables)
    if (found := _annotated(folder)) is not None:
        return found
    raise SlabForgeError(f"'{labels}' holds no masks of the images in '{images}'.")


def _read_one_folder(folder: Path) -> ImageSet:
    """Pictures with their masks or XML files beside them, or in one folder of masks within."""
    files, within = image_files(folder), mask_folder(folder)
    if within is not None and image_files(within):
        masks = image_files(within)
        if (within / "Labels.txt").is_file():
            return _read_dagm(folder, files, masks)
        return paired_set(folder, files, masks)
    images, masks = sorted_out(files)
    tables = [f for f in listed(folder) if f.suffix.lower() == ".xml"]
    if not masks:
        if tables:
            return boxed_set(folder, images, tables)
        if (found := _annotated(folder)) is not None:
            return found
    return paired_set(folder, images, masks)


def _read_dagm(folder: Path, images: list[Path], masks: list[Path]) -> ImageSet:
    """DAGM 2007, which has masks of the defective pictures only."""
    by_stem = {stem_of(m): m for m in masks}
    items = [
        Item(i, marked(by_stem[i.stem], 1) if i.stem in by_stem else None, None) for i in images
    ]
    return ImageSet(folder, BINARY, tuple(items), masked=True)


def _read_mvtec(folder: Path) -> ImageSet:
    """MVTec AD: `test/DEFECT` with `ground_truth/DEFECT`, and sound pictures in `good`."""
    defects = [d for d in listed(folder / "test") if d.is_dir() and d.name.lower() not in _SOUND]
    number = {d.name.lower(): i for i, d in enumerate(defects, 1)}
    items = []
    for file in image_files_below(folder / "test") + _in(folder / "train"):
        kind = file.parent.name
        label, mask = number.get(kind.lower(), 0), None
        if label:
            drawn = folder / "ground_truth" / kind
            by_stem = {stem_of(m): m for m in image_files(drawn)} if drawn.is_dir() else {}
            if file.stem not in by_stem:
                raise SlabForgeError(f"'{file}' has no mask in '{drawn}'; draw or remove it.")
            mask = marked(by_stem[file.stem], label)
        items.append(Item(file, mask, label, name_in(file, folder)))
    return ImageSet(folder, (BINARY[0], *number), tuple(items), masked=True)


def _nested(folder: Path) -> ImageSet:
    """The set of the folders in one: splits, parts with masks, or a folder for each class."""
    folders = [p for p in listed(folder) if p.is_dir()]
    if folders and all(_SPLITS.fullmatch(f.name) for f in folders):
        parts = [f for f in folders if image_files_below(f)]
        if parts:
            return joined(folder, [_opened(f) for f in parts])
    tables = _xml_files(folder)
    if tables and not any(sorted_out(image_files(f))[1] for f in folders):
        return boxed_set(folder, image_files_below(folder), tables)
    if len(folders) == 1 and not image_files(folders[0]):
        return _opened(folders[0])  # what unpacking a file wraps a set in
    holding = [f for f in folders if image_files_below(f)]
    masked = [f for f in holding if _has_masks(f)]
    if masked:
        return _parts(folder, holding)
    if (found := _annotated(folder)) is not None:
        return found
    return _class_folders(folder, folders)


def _has_masks(folder: Path) -> bool:
    """Whether a folder is a set with masks, and not pictures alone, in it or in one within it."""
    reader = _layout(folder)
    if reader is not _read_one_folder and reader is not None:
        return True
    if reader is None:
        within = [p for p in listed(folder) if p.is_dir()]
        return any(_has_masks(p) for p in within)
    within = mask_folder(folder)
    return within is not None or bool(sorted_out(image_files(folder))[1])


def _parts(folder: Path, parts: list[Path]) -> ImageSet:
    """Sets with masks side by side: `kos01`, `kos02`, or a folder for each class of defect."""
    numbered = {re.sub(r"\d+", "", p.name.lower()) for p in parts}
    opened = [_opened(p) for p in parts]
    if len(numbered) > 1 and all(o.classes == BINARY for o in opened):
        opened = [
            o if p.name.lower() in _SOUND else o.named((BINARY[0], p.name.lower()))
            for p, o in zip(parts, opened, strict=True)
        ]
    return joined(folder, opened)


def _class_folders(folder: Path, folders: list[Path]) -> ImageSet:
    files = [(i, file) for i, own in enumerate(folders) for file in image_files(own)]
    once = len({file.name for _, file in files}) == len(files)
    items = [Item(f, label=i, name="" if once else name_in(f, folder)) for i, f in files]
    if not items:
        raise SlabForgeError(f"There are no images in '{folder}'; it should hold {LAYOUTS}.")
    for i, own in enumerate(folders):
        if not any(item.label == i for item in items):
            held = files_below(own)
            what = f"no pictures, but {names_of(held)}" if held else "nothing"
            raise SlabForgeError(
                f"'{own}' holds {what}; beside folders of images, one for each class, it is taken"
                " for a class of its own: put it elsewhere."
            )
    if len(folders) < 2:
        raise SlabForgeError(
            f"'{folder}' holds one class, '{folders[0].name}'; a class folder is needed for each"
            " of two or more classes."
        )
    return ImageSet(folder, tuple(f.name.lower() for f in folders), tuple(items), masked=False)


def _annotated(folder: Path) -> ImageSet | None:
    """The set of a folder whose labels tools keep in other files than pictures; None without such.

    Raises SlabForgeError for labelme's layout, which is not read.
    """
    if tables := coco_files(folder):
        return read_coco(folder, tables)
    if is_yolo(folder):
        return read_yolo(folder)
    if any(_is_labelme(file) for file in files_below(folder)):
        raise SlabForgeError(
            f"'{folder}' is in labelme's layout (a JSON file for each image), which is not read;"
            " export its labels as masks in PNG, or as COCO's or Pascal VOC's."
        )
    return None


def _is_labelme(file: Path) -> bool:
    beside = (file.with_suffix(s) for s in (".jpg", ".png", ".bmp", ".jpeg"))
    return file.suffix.lower() == ".json" and any(picture.is_file() for picture in beside)


def _xml_files(folder: Path) -> list[Path]:
    return [f for f in files_below(folder) if f.suffix.lower() == ".xml"]


def _in(folder: Path) -> list[Path]:
    return image_files_below(folder) if folder.is_dir() else []
