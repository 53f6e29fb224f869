"""The index of a folder of pictures: names, sizes, brightness, and where they are marked.

It is made once, by reading every picture, and kept in a file in the user's cache folder; a picture
that has been changed since is read again, with all the others.
"""

import hashlib
import json
import os
import warnings
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError, SlabForgeWarning
from ...files import make_folder, write_atomically
from ..pictures.listing import names_of
from ..pictures.mask_values import read_marked
from ..pictures.read import has_colours, read_picture
from ..pictures.run_lengths import decode_runs
from .listing import Found, list_pictures

CELL = 16  # pixels: marked parts are known in squares of so many
_DARK = 10  # gray level: a cell whose mean lies below shows what is beside the metal
_VERSION = 3  # of the file's layout
_MOST_UNREADABLE = 0.1  # of all pictures


class Picture(NamedTuple):
    """A picture of the index.

    `mean` is the mean of its gray values where it shows metal, 0 to 255; `avoided` are the numbers
    of cells that are marked, or as dark as what is beside the metal, row after row.
    """

    file: Path
    width: int
    height: int
    mean: float
    colour: bool
    avoided: tuple[int, ...] = ()


class Index(NamedTuple):
    """The readable pictures of a folder, and the names of those that could not be read."""

    folder: Path
    pictures: tuple[Picture, ...]
    unreadable: tuple[str, ...]

    def sizes(self) -> NDArray[np.int64]:
        """Widths and heights, int64 (P, 2)."""
        return np.array([(p.width, p.height) for p in self.pictures], np.int64)

    def notes(self, size: tuple[int, int], channels: int = 1) -> list[str]:
        """What a user should know where frames of `size` are cut from them, as sentences.

        `channels` of the frames is 1 for gray ones, 3 for colour.
        """
        found = []
        if self.unreadable:
            found.append(
                f"{len(self.unreadable)} of {len(self.pictures) + len(self.unreadable)} pictures in"
                f" '{self.folder}' cannot be read and are left out: {names_of(self.unreadable)}."
            )
        colour = [p.file.name for p in self.pictures if p.colour]
        mixed = 0 < len(colour) < len(self.pictures)
        if mixed or (colour and channels == 1):
            kind = "mixes gray and colour: " if mixed else "has "
            read = (
                "which are read as gray (their luma)" if channels == 1 else "the others stay gray"
            )
            found.append(
                f"'{self.folder}' {kind}{len(colour)} of {len(self.pictures)} pictures in colour"
                f" ({names_of(colour)}), {read}."
            )
        small = [p for p in self.pictures if p.width < size[0] or p.height < size[1]]
        if small:
            found.append(
                f"{len(small)} of {len(self.pictures)} pictures in '{self.folder}' are smaller than"
                f" the frame of {size[0]}x{size[1]} and are tiled by mirroring"
                f" ({names_of([p.file.name for p in small])})."
            )
        return found


@lru_cache(maxsize=4)
def index_of(folder: str) -> Index:
    """The index of a folder, from the cache file where nothing has changed.

    Raises SlabForgeError where it holds no pictures, or too many that cannot be read.
    """
    home = Path(folder)
    found = list_pictures(home)
    stamp, path = _stamp(home, found), _cache_file(home)
    pictures = _kept(path, stamp, found)
    if pictures is None:
        pictures = _read_all(found)
        _keep(path, stamp, pictures)
    readable = tuple(p for p in pictures if p is not None)
    lost = tuple(f.file.name for f, p in zip(found, pictures, strict=True) if p is None)
    if len(lost) > _MOST_UNREADABLE * len(found):
        raise SlabForgeError(
            f"{len(lost)} of {len(found)} pictures in '{home}' (surface.images) cannot be read"
            f" ({names_of(lost)}), which is more than a tenth; mend or remove them."
        )
    return Index(home, readable, lost)


def forget(folder: str) -> None:
    """Remove what the cache keeps of a folder that was there for a while only."""
    _cache_file(Path(folder)).unlink(missing_ok=True)


def warn_of(index: Index, size: tuple[int, int], channels: int = 1) -> None:
    """Tell the user, as a SlabForgeWarning each, what `Index.notes` says."""
    for note in index.notes(size, channels):
        warnings.warn(note, SlabForgeWarning, stacklevel=3)


def read_gray(file: Path) -> NDArray[np.uint8] | None:
    """A picture as gray uint8 (H, W), colours as their luma; None where it cannot be read."""
    try:
        return read_picture(file, note=_nothing)
    except SlabForgeError:
        return None


def read_colour(file: Path) -> NDArray[np.uint8] | None:
    """A picture as RGB uint8 (H, W, 3); None where it cannot be read."""
    try:
        return read_picture(file, note=_nothing, channels=3)
    except SlabForgeError:
        return None


def _nothing(text: str) -> None:
    """Pass over a note on one picture, since `Index.notes` speaks of all of them."""


def _read_all(found: Sequence[Found]) -> list[Picture | None]:
    with ThreadPoolExecutor(min(8, os.cpu_count() or 1)) as pool:
        return list(pool.map(_picture, found))


def _picture(found: Found) -> Picture | None:
    try:
        pixels = read_picture(found.file, note=_nothing, channels=3)
    except SlabForgeError:
        return None
    height, width = pixels.shape[:2]
    gray = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY))
    cells = _cells(gray.astype(np.float32), np.nan)
    means = np.nanmean(cells, axis=(1, 3))
    metal = means >= _DARK
    avoided = ~metal
    mask = _mask(found, (height, width))
    if mask is not None:
        avoided |= _cells(mask, False).any(axis=(1, 3))
    return Picture(
        file=found.file,
        width=width,
        height=height,
        mean=float(means[metal].mean()) if metal.any() else float(gray.mean()),
        colour=has_colours(pixels),
        avoided=tuple(np.flatnonzero(avoided).tolist()),
    )


def _cells(pixels: NDArray[Any], beyond: Any) -> NDArray[Any]:
    """Pixels (H, W) as (rows, CELL, columns, CELL); `beyond` fills what lies beside them."""
    down, across = (-(-n // CELL) for n in pixels.shape)
    padded = np.full((down * CELL, across * CELL), beyond, pixels.dtype)
    padded[: pixels.shape[0], : pixels.shape[1]] = pixels
    return padded.reshape(down, CELL, across, CELL)


def _mask(found: Found, shape: tuple[int, int]) -> NDArray[np.bool_] | None:
    """What is marked in a picture; SlabForgeError for a mask that does not fit it."""
    if found.mask is not None:
        return read_marked(found.mask, shape)
    if not found.runs:
        return None
    try:
        return np.logical_or.reduce([decode_runs(runs, shape) for runs in found.runs])
    except SlabForgeError as error:
        raise SlabForgeError(f"train.csv, image '{found.file.name}': {error}") from None


def _cache_file(folder: Path) -> Path:
    """Where the index of a folder is kept."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    key = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return Path(home) / "slabforge" / "pictures" / f"{key}.json"


def _stamp(home: Path, found: Iterable[Found]) -> str:
    """A hash of all that the index is made of: names, sizes and times of files, and runs."""
    digest = hashlib.sha256(f"{_VERSION} {home}".encode())
    for each in found:
        for file in (each.file, each.mask):
            if file is not None:
                info = file.stat()
                digest.update(f"{file}|{info.st_size}|{info.st_mtime_ns}".encode())
        digest.update("|".join(each.runs).encode())
    return digest.hexdigest()


def _kept(path: Path, stamp: str, found: Sequence[Found]) -> list[Picture | None] | None:
    """The pictures that the cache file has, or None where it has others."""
    try:
        data = json.loads(path.read_text())
        if data["stamp"] != stamp:
            return None
        return [
            None
            if row is None
            else Picture(each.file, row[0], row[1], row[2], row[3], tuple(row[4]))
            for each, row in zip(found, data["pictures"], strict=True)
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(path: Path, stamp: str, pictures: Iterable[Picture | None]) -> None:
    """Write the cache file; where that is not possible, there is none."""
    rows = [None if p is None else list(p[1:]) for p in pictures]
    try:
        make_folder(path.parent)
        write_atomically(path, json.dumps({"stamp": stamp, "pictures": rows}).encode())
    except SlabForgeError:
        return
