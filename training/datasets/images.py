"""Images and masks from files, and sets of labelled images that are read when asked for."""

import dataclasses
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from ...errors import SlabForgeError, SlabForgeWarning
from .channels import with_channels

SUFFIXES = {".jpg", ".jpeg", ".png", ".bmp"}
LOSSY = {".jpg", ".jpeg"}
_COLOUR = 12  # gray levels by which the channels of a gray picture may differ after JPEG
_GRAY = ("L", "1", "LA")  # kinds of pixels that Pillow tells apart
UNMAPPED = 255  # class index, within a lookup, of a class that a mapping leaves out


class Labelled(NamedTuple):
    """One image with its name, mask and label.

    `image` is uint8, 0 to 255: gray (H, W), or RGB (H, W, 3) in a set of three channels. `mask` is
    uint8 (H, W) of class indices, all 0 if the set has no masks. `label` is the class index of the
    whole image; where the set gives none, it is the class other than 0 that covers most of the
    mask, or 0.
    """

    name: str
    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    label: int


class Item(NamedTuple):
    """An image that is not read yet: its file, how to make its mask, and its class index.

    `mask` is called with (height, width) and returns uint8 (H, W); it is None where the set has no
    masks. A `label` of None stands for the class that covers most of the mask. `name` is the file's
    where it is "".
    """

    file: Path
    mask: Callable[[tuple[int, int]], NDArray[np.uint8]] | None = None
    label: int | None = None
    name: str = ""


@dataclass(frozen=True)
class ImageSet(Sequence[Labelled]):
    """Labelled images of a folder, read from their files each time they are asked for.

    `classes` are names by class index; in a set that is `masked`, index 0 is sound metal. `lookup`
    has the class index here for each index in the files, or None if they are the same. Images are
    returned at `scale` times the size of their files, gray or in colour as `channels` (1 or 3)
    says, whichever their files are. `skipped` counts images that were left out because their class
    was (see `mapped`).
    """

    folder: Path
    classes: tuple[str, ...]
    items: tuple[Item, ...]
    masked: bool
    lookup: tuple[int, ...] | None = None  # class index in the files to that in `classes`
    scale: float = 1.0
    skipped: int = 0
    channels: int = 1

    def __len__(self) -> int:
        """The number of images in the set."""
        return len(self.items)

    def __getitem__(self, index: int) -> Labelled:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Image, mask and label at `index`, read from their files now.

        Raises SlabForgeError for a file that cannot be read, or a mask of another size than its
        image.
        """
        item = self.items[index]
        image = self.picture(item)
        shape = (image.shape[0], image.shape[1])
        mask = np.zeros(shape, np.uint8) if item.mask is None else item.mask(shape)
        label = _commonest(mask) if item.label is None else item.label
        if self.lookup is not None:
            table = np.array(self.lookup, np.uint8)
            mask, label = table[mask], int(table[label])
            mask[mask == UNMAPPED] = 0
        if self.scale != 1.0:
            size = tuple(max(1, round(n * self.scale)) for n in shape[::-1])
            image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
            mask = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST), np.uint8)
        return Labelled(item.name or item.file.name, image, mask, label)

    def picture(self, item: Item) -> NDArray[np.uint8]:
        """The picture of an item, gray or in colour as `channels` says."""
        return read_gray(item.file) if self.channels == 1 else read_colour(item.file)

    def __iter__(self) -> Iterator[Labelled]:
        """The images in order, each read when it is reached."""
        return (self[i] for i in range(len(self)))

    def part(self, indices: Sequence[int]) -> "ImageSet":
        """The set of only the images at `indices`, in that order."""
        return dataclasses.replace(self, items=tuple(self.items[i] for i in indices))

    def scaled(self, scale: float) -> "ImageSet":
        """The set with images `scale` times as large as their files.

        Raises SlabForgeError unless `scale` is above 0 and at most 1.
        """
        if not 0.0 < scale <= 1.0:
            raise SlabForgeError(f"The scale lies above 0 and up to 1 (got {scale}).")
        return dataclasses.replace(self, scale=scale)

    def with_channels(self, channels: int) -> "ImageSet":
        """The set with gray images (1) or images in colour (3)."""
        return dataclasses.replace(self, channels=channels)

    def mapped(self, names: Mapping[str, str | None], classes: Sequence[str]) -> "ImageSet":
        """The same images with other classes.

        `names` maps each class here to one of `classes`, or to None.

        What maps to None is left out: images of such a class are dropped, and such pixels of a mask
        become 0.
        """
        table = [UNMAPPED if (to := names[c]) is None else classes.index(to) for c in self.classes]
        items = [i for i in self.items if i.label is None or table[i.label] != UNMAPPED]
        before = range(len(self.classes)) if self.lookup is None else self.lookup
        lookup = tuple(UNMAPPED if b == UNMAPPED else table[b] for b in before)
        return dataclasses.replace(
            self,
            classes=tuple(classes),
            items=tuple(items),
            lookup=lookup,
            skipped=self.skipped + len(self.items) - len(items),
        )


def unnamed(index: int) -> str:
    """The placeholder name of a class index of which a set has no image, and so no name."""
    return f"class {index}"


def image_files(folder: Path) -> list[Path]:
    """The image files of a folder (see `SUFFIXES`), sorted by name, without hidden ones."""
    return sorted(
        p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and not p.name.startswith(".")
    )


def read_gray(path: Path) -> NDArray[np.uint8]:
    """A picture of 8 bits as gray uint8 (H, W).

    Colours become luma, which a SlabForgeWarning says once for a folder. Raises SlabForgeError for
    a picture of another depth, or that cannot be read.
    """
    picture = _eight_bits(path)
    if picture.mode in ("RGB", "RGBA") and has_colours(np.asarray(picture.convert("RGB"))):
        _note_colours(path.parent)
    return np.asarray(picture.convert("L"), np.uint8)


def read_colour(path: Path) -> NDArray[np.uint8]:
    """A picture of 8 bits as RGB uint8 (H, W, 3), in which gray is repeated.

    Raises SlabForgeError as `read_gray` does.
    """
    picture = _eight_bits(path)
    if picture.mode in _GRAY:
        return with_channels(np.asarray(picture.convert("L"), np.uint8), 3)
    return np.asarray(picture.convert("RGB"), np.uint8)


def has_colours(image: NDArray[np.uint8]) -> bool:
    """Whether an image (H, W, 3) has colours, not gray with the errors of JPEG alone."""
    return bool(np.percentile(image.max(-1) - image.min(-1), 99) > _COLOUR)


def _eight_bits(path: Path) -> Image.Image:
    picture = _read(path)
    if picture.mode == "P":
        picture = picture.convert("RGB")
    if picture.mode not in (*_GRAY, "RGB", "RGBA"):
        raise SlabForgeError(
            f"'{path}' has pixels of the kind {picture.mode}; convert it to gray or RGB of 8 bits."
        )
    return picture


@cache
def _note_colours(folder: Path) -> None:
    warnings.warn(
        f"There are pictures in colour in '{folder}'; their luma is read, as gray.",
        SlabForgeWarning,
        stacklevel=2,
    )


def read_mask(path: Path, shape: tuple[int, int]) -> NDArray[np.uint8]:
    """A mask uint8 (H, W), with the values that its file has.

    Raises SlabForgeError if it cannot be read, or its size is not `shape` (height, width).
    """
    mask = np.asarray(_read(path).convert("L"), np.uint8)
    if mask.shape != shape:
        raise SlabForgeError(
            f"The mask '{path}' is {mask.shape[1]}x{mask.shape[0]}, its image"
            f" {shape[1]}x{shape[0]}; they must be of one size."
        )
    return mask


def _read(path: Path) -> Image.Image:
    try:
        with Image.open(path) as picture:
            picture.load()
            return picture
    except UnidentifiedImageError:
        raise SlabForgeError(f"'{path}' is not an image that can be read; remove it.") from None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise SlabForgeError(
            f"'{path}' is damaged or cut short ({str(error).rstrip('.')}); copy it again or"
            " remove it."
        ) from None


def _commonest(mask: NDArray[np.uint8]) -> int:
    counts = np.bincount(mask.ravel(), minlength=1)[1:]
    return int(counts.argmax()) + 1 if counts.any() else 0
