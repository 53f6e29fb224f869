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

from ...errors import SlabForgeError, SlabForgeWarning
from ...generator.pictures.decode import size_of
from ...generator.pictures.read import read_picture

UNMAPPED = 255  # class index, within a lookup, of a class that a mapping leaves out


MaskReader = Callable[[tuple[int, int]], NDArray[np.uint8]]
"""Makes the mask of a picture of (height, width): uint8 (H, W), class indices."""


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

    `mask` is called with (height, width) and returns uint8 (H, W); None is a mask of 0. A `label`
    of None stands for the class that covers most of the mask. `name` is the file's where it is "".
    """

    file: Path
    mask: MaskReader | None = None
    label: int | None = None
    name: str = ""


@dataclass(frozen=True)
class ImageSet(Sequence[Labelled]):
    """Labelled images of a folder, read from their files each time they are asked for.

    `classes` are names by class index; in a set that is `masked` or `boxed`, index 0 is sound
    metal. A set that is `boxed` has boxes around its defects: its masks are these boxes, filled.
    `lookup` has the class index here for each index in the files, or None if they are the same.
    Images are returned at `scale` times the size of their files, gray or in colour as `channels` (1
    or 3) says, whichever their files are. `skipped` counts images that were left out because their
    class was (see `mapped`).
    """

    folder: Path
    classes: tuple[str, ...]
    items: tuple[Item, ...]
    masked: bool
    lookup: tuple[int, ...] | None = None  # class index in the files to that in `classes`
    scale: float = 1.0
    skipped: int = 0
    channels: int = 1
    boxed: bool = False

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
        label = item.label
        if self.lookup is not None:
            table = np.array(self.lookup, np.uint8)
            mask = table[mask]
            mask[mask == UNMAPPED] = 0
            label = None if label is None else int(table[label])
        label = _commonest(mask) if label is None else label
        if self.scale != 1.0:
            size = tuple(max(1, round(n * self.scale)) for n in shape[::-1])
            image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
            mask = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST), np.uint8)
        return Labelled(item.name or item.file.name, image, mask, label)

    def picture(self, item: Item) -> NDArray[np.uint8]:
        """The picture of an item, gray or in colour as `channels` says."""
        return read_image(item.file, self.channels)

    def __iter__(self) -> Iterator[Labelled]:
        """The images in order, each read when it is reached."""
        return (self[i] for i in range(len(self)))

    def check(self) -> None:
        """Read the head of every picture, and every mask, so that hours of work are not lost.

        Raises SlabForgeError as reading a sample does.
        """
        for item in self.items:
            width, height = size_of(item.file)
            if item.mask is not None:
                item.mask((height, width))

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

    def named(self, classes: Sequence[str]) -> "ImageSet":
        """The set with other names for its classes."""
        return dataclasses.replace(self, classes=tuple(classes))

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


def read_image(path: Path, channels: int) -> NDArray[np.uint8]:
    """A picture of a set, uint8: gray (H, W), or RGB (H, W, 3) of 3 `channels`.

    That colours become luma, or 16 bits become 8, a SlabForgeWarning says once for a folder.
    Raises SlabForgeError for a picture that cannot be read.
    """
    return read_picture(path, note=lambda text: _note(path.parent, _kind(text)), channels=channels)


def _kind(text: str) -> str:
    """A note without the name of the file that it begins with."""
    return text.rpartition("'")[2].strip().partition(" (--bits")[0].rstrip(".")


@cache
def _note(folder: Path, kind: str) -> None:
    """Warn of what is true of pictures of a folder, the first time."""
    warnings.warn(
        f"'{folder}' has a picture, or more, that {kind}.", SlabForgeWarning, stacklevel=2
    )


def _commonest(mask: NDArray[np.uint8]) -> int:
    counts = np.bincount(mask.ravel(), minlength=1)[1:]
    return int(counts.argmax()) + 1 if counts.any() else 0
