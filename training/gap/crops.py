"""Crops of one size from a folder of real pictures, with masks where there are any."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ...counted import counted
from ...errors import SlabForgeError
from ...generator.delivery.batch import Batch
from ...generator.pictures.folders import two_folders
from ...generator.pictures.listing import image_files, sorted_out
from ..datasets.images import ImageSet, Item
from ..datasets.pairs import paired_set
from ..datasets.readers import open_set
from ..kinds import BINARY
from .statistics import SMALLEST

FEWEST = 8  # pictures: fewer say nothing of how much they differ among themselves
_ONE_TONE = 2.0  # standard deviation in gray levels below which a crop shows nothing but noise


@dataclass(frozen=True, kw_only=True)
class Crops:
    """Parts of one size.

    `image` uint8 (N, H, W), gray; `mask` uint8 (N, H, W), 0 where the metal is sound, or None where
    nothing is known of it; `picture` int64 (N,), the number of the picture that each was cut from,
    into `names`.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.uint8] | None
    picture: NDArray[np.int64]
    names: tuple[str, ...]

    def __len__(self) -> int:
        """The number of crops."""
        return len(self.image)

    def of_pictures(self, chosen: NDArray[np.int64]) -> "Crops":
        """The crops of the pictures with these numbers."""
        own = np.isin(self.picture, chosen)
        return Crops(
            image=self.image[own],
            mask=None if self.mask is None else self.mask[own],
            picture=self.picture[own],
            names=self.names,
        )


def open_pictures(images: str | Path, masks: str | Path | None = None) -> ImageSet:
    """The pictures of a folder, `masked` where labels are found beside them or in `masks`.

    The folder holds picture files, or a folder `images` of them, or is in any layout that
    `training.datasets.readers` reads. Files in `masks` have the stems of the pictures. Raises
    SlabForgeError for a folder with fewer than eight pictures, and for a picture without a mask.
    """
    folder = Path(images)
    if not folder.is_dir():
        raise SlabForgeError(f"There is no folder '{images}'; give one that holds pictures.")
    found = _found(folder) if masks is None else _with_masks(folder, Path(masks))
    if len(found) < FEWEST:
        raise SlabForgeError(
            f"'{images}' holds {len(found)} picture{'s'[: len(found) != 1]}; at least"
            f" {FEWEST} are needed to tell what they have in common from what is one picture's own."
        )
    return found


def _found(folder: Path) -> ImageSet:
    """The set in one of the readers' layouts or, where there are no labels, the pictures alone."""
    files, inner = image_files(folder), folder / "images"
    if not files and inner.is_dir() and two_folders(folder) is None:
        return _plain(folder, image_files(inner))
    if files and not (folder / "train.csv").is_file() and not sorted_out(files)[1]:
        return _plain(folder, files)
    return open_set(folder)


def _with_masks(folder: Path, masks: Path) -> ImageSet:
    if not masks.is_dir():
        raise SlabForgeError(f"There is no folder '{masks}'; give one that holds the masks.")
    inner = folder / "images"
    files = image_files(folder) or (image_files(inner) if inner.is_dir() else [])
    return paired_set(folder, files, image_files(masks))


def _plain(folder: Path, files: list[Path]) -> ImageSet:
    return ImageSet(folder, BINARY, tuple(Item(f) for f in files), masked=False)


def cut_crops(
    images: ImageSet, *, size: tuple[int, int], count: int, scale: float = 1.0, seed: int = 0
) -> Crops:
    """At most `count` crops of `size` (width, height), about as many from every picture.

    They do not overlap, and are drawn by `seed` from all that a picture has. With a `scale` below 1
    crops are made smaller afterwards, the masks with them. Crops of a single tone, as beside the
    slab, are left out.

    Raises SlabForgeError for a picture that cannot be read or is smaller than `size`, for pictures
    of one tone, and for a size of fewer than 64 pixels after scaling.
    """
    check_size(size, scale)
    chance = np.random.default_rng(seed)
    order = chance.permutation(len(images))[:count]
    each = -(-count // len(order))
    cuts = [
        c
        for i in counted(np.sort(order), len(order))
        for c in _cuts(images, int(i), size, each, scale, chance)
    ]
    pictures = len({number for number, _, _ in cuts})
    if pictures < FEWEST:
        raise SlabForgeError(
            f"Of the pictures in '{images.folder}' {len(order) - pictures} are of one tone"
            f" all over, which leaves {pictures} to look at; at least {FEWEST} that show metal are"
            " needed."
        )
    if len(cuts) > count:
        cuts = [cuts[i] for i in np.sort(chance.permutation(len(cuts))[:count])]
    return Crops(
        image=np.stack([image for _, image, _ in cuts]),
        mask=np.stack([mask for _, _, mask in cuts]) if images.masked else None,
        picture=np.array([number for number, _, _ in cuts], np.int64),
        names=tuple(item.file.name for item in images.items),
    )


def generated_crops(batch: Batch, scale: float) -> Crops:
    """Generated samples as crops, each its own picture, at `scale` times their size."""
    pairs = zip(batch.image[..., 0], batch.mask, strict=True)
    small = [shrunk(image, mask, scale) for image, mask in pairs]
    return Crops(
        image=np.stack([image for image, _ in small]),
        mask=np.stack([mask for _, mask in small]),
        picture=np.arange(len(small)),
        names=tuple(str(i) for i in batch.index),
    )


def check_size(size: tuple[int, int], scale: float) -> None:
    """Raise SlabForgeError for crops that are too small to be measured, and for a wrong scale."""
    if not 0.0 < scale <= 1.0:
        raise SlabForgeError(f"The scale lies above 0 and up to 1 (got {scale:g}).")
    width, height = smaller(size, scale)
    if min(width, height) < SMALLEST:
        raise SlabForgeError(
            f"Crops of {width}x{height} pixels are too small to be measured; a side has at least"
            f" {SMALLEST} (after --scale {scale:g}): give a larger --size."
        )


def smaller(size: tuple[int, int], scale: float) -> tuple[int, int]:
    """Width and height of crops after scaling."""
    return round(size[0] * scale), round(size[1] * scale)


def shrunk(
    image: NDArray[np.uint8], mask: NDArray[np.uint8], scale: float
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Image and mask uint8 (H, W) at `scale` times their size."""
    if scale == 1.0:
        return image, mask
    size = smaller((image.shape[1], image.shape[0]), scale)
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    marked = cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST)
    return np.asarray(small, np.uint8), np.asarray(marked, np.uint8)


def _cuts(
    images: ImageSet,
    number: int,
    size: tuple[int, int],
    most: int,
    scale: float,
    chance: np.random.Generator,
) -> Iterator[tuple[int, NDArray[np.uint8], NDArray[np.uint8]]]:
    """Number, image and mask of at most `most` crops of one picture, none of a single tone."""
    sample, (width, height) = images[number], size
    rows, columns = sample.image.shape[0], sample.image.shape[1]
    if rows < height or columns < width:
        raise SlabForgeError(
            f"'{sample.name}' is {columns}x{rows}, so that a crop of {width}x{height} does not fit;"
            f" give --size {min(width, columns)}x{min(height, rows)}: pictures may differ in size,"
            " but each must hold a crop."
        )
    places = list(product(_starts(rows, height), _starts(columns, width)))
    parts = (
        (slice(places[i][0], places[i][0] + height), slice(places[i][1], places[i][1] + width))
        for i in chance.permutation(len(places))
    )
    shown = (part for part in parts if sample.image[part].std() >= _ONE_TONE)
    for part in islice(shown, most):
        yield number, *shrunk(sample.image[part], sample.mask[part], scale)


def _starts(length: int, size: int) -> list[int]:
    """Where crops of a size begin on an axis: as many as fit, spread evenly over it."""
    count = length // size
    if count == 1:
        return [(length - size) // 2]
    return [round(i * (length - size) / (count - 1)) for i in range(count)]
