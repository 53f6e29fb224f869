"""Finds the pictures of a folder, and what says which of their parts are marked as defects.

The layouts are those that labelled images are kept in: Severstal's train.csv beside the images, or
a folder of images and one of masks; else every image of a tree of folders, where of two files with
one stem in a folder one is the picture and the other its mask, unless a folder of masks is there.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ...errors import SlabForgeError
from ..pictures.folders import mask_folder, two_folders
from ..pictures.listing import SUFFIXES, image_files, image_files_below, sorted_out, stem_of
from ..pictures.run_lengths import read_runs


class Found(NamedTuple):
    """A picture's file; and its mask's, or its run lengths as Kaggle writes them, where it has any.

    What a mask's file marks is what `pictures.mask_values.read_marked` says.
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
    table, both = folder / "train.csv", two_folders(folder)
    if table.is_file():
        home = folder / "train_images"
        runs = read_runs(table)
        for file in image_files_below(home if home.is_dir() else folder):
            yield Found(file, runs=tuple(run.runs for run in runs.get(file.name, ())))
    elif both is not None and image_files_below(both[1]):
        images, masks = both
        by_place = {(f.parent.relative_to(masks), stem_of(f)): f for f in image_files_below(masks)}
        for file in image_files_below(images):
            yield Found(file, by_place.get((file.parent.relative_to(images), file.stem)))
    else:
        drawn = set()
        for own in sorted({file.parent for file in image_files_below(folder)}):
            within = mask_folder(own)
            if within is not None:
                drawn.add(within)
            if own not in drawn:
                yield from _paired(own, [] if within is None else image_files(within))


def _paired(folder: Path, beside: list[Path]) -> Iterable[Found]:
    """The pictures of one folder with their masks, which lie there or are `beside` it."""
    images, masks = sorted_out(image_files(folder))
    by_stem = {stem_of(mask): mask for mask in [*masks, *beside]}
    for image in images:
        yield Found(image, by_stem.get(stem_of(image)))
