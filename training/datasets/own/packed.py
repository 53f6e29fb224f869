"""Sets whose pictures lie many to a file: tar, TFRecord and HDF5 shards."""

import tarfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError
from ....generator.output.encoding.tfrecord import read_features, records_of
from ..channels import with_channels
from ..images import ImageSet, Item
from .description import Described

Picture = Callable[[], NDArray[np.uint8]]


class Packed(NamedTuple):
    """One sample in a shard: its name, its label, and how its image and its mask are read."""

    file: Path
    name: str
    label: int
    image: Picture
    mask: Picture


@dataclass(frozen=True)
class PackedSet(ImageSet):
    """An `ImageSet` that reads its pictures out of shards: `pictures` by the names of its items."""

    pictures: Mapping[str, Picture] = field(default_factory=dict)

    def picture(self, item: Item) -> NDArray[np.uint8]:
        """The picture of an item, out of its shard."""
        return with_channels(self.pictures[item.name](), self.channels)

    def check(self) -> None:
        """Read every sample, since a mask in a shard cannot be read without its neighbours."""
        for index in range(len(self)):
            self[index]


def packed_set(described: Described) -> PackedSet:
    """The set of a data set whose format is one of shards."""
    pattern, read = _FORMATS[described.format]
    every = []
    for split in described.splits:
        for path in sorted(described.folder.glob(pattern.format(split=split))):
            every += read(path)
    if not every:
        raise SlabForgeError(f"There are no shards in '{described.folder}'.")
    items = tuple(Item(p.file, _mask_of(p), p.label, p.name) for p in every)
    pictures = {p.name: p.image for p in every}
    return PackedSet(described.root, described.classes, items, masked=True, pictures=pictures)


def _mask_of(packed: Packed) -> Callable[[tuple[int, int]], NDArray[np.uint8]]:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        found = packed.mask()
        if found.shape != shape:
            raise SlabForgeError(
                f"The mask of '{packed.name}' in '{packed.file}' is of another size than its image."
            )
        return found

    return mask


def _in_tar(path: Path) -> Iterator[Packed]:
    """The samples of a tar file, whose entries stand together by their stems."""
    entries: dict[str, dict[str, tuple[int, int]]] = {}
    try:
        with tarfile.open(path, "r:") as tar:
            for entry in tar:
                stem, _, ending = entry.name.partition(".")
                entries.setdefault(stem, {})[ending] = entry.offset_data, entry.size
    except (tarfile.TarError, OSError) as error:
        raise SlabForgeError(f"'{path}' is damaged or cut short: {error}.") from None
    for stem, parts in entries.items():
        kind = next((e for e in ("png", "jpg", "webp") if e in parts), None)
        if kind is None or not {"mask.png", "cls"} <= parts.keys():
            raise SlabForgeError(f"'{path}' lacks an image, a mask or the class of '{stem}'.")
        yield Packed(
            file=path,
            name=f"{stem}.{kind}",
            label=int(_part(path, *parts["cls"])),
            image=lambda place=parts[kind]: decoded(_part(path, *place), path),
            mask=lambda place=parts["mask.png"]: decoded(_part(path, *place), path),
        )


def _part(path: Path, start: int, length: int) -> bytes:
    with path.open("rb") as file:
        file.seek(start)
        return file.read(length)


def _in_tfrecord(path: Path) -> Iterator[Packed]:
    for place in records_of(path):
        features: Any = read_features(path, *place)
        yield Packed(
            file=path,
            name=f"{int(features['index'][0]):08d}",
            label=int(features["label"][0]),
            image=lambda place=place: _feature(path, place, "image"),
            mask=lambda place=place: _feature(path, place, "mask"),
        )


def _feature(path: Path, place: tuple[int, int], name: str) -> NDArray[np.uint8]:
    features: Any = read_features(path, *place)
    return decoded(features[name][0], path)


def _in_hdf5(path: Path) -> Iterator[Packed]:
    try:
        file = _opened(path)
        labels, numbers = file["label"][:], file["index"][:]
    except (OSError, KeyError) as error:
        raise SlabForgeError(f"'{path}' is damaged or cut short: {error}.") from None
    for i, (label, number) in enumerate(zip(labels, numbers, strict=True)):
        yield Packed(
            file=path,
            name=f"{int(number):08d}",
            label=int(label),
            image=lambda i=i: _row(path, "image", i),
            mask=lambda i=i: _row(path, "mask", i),
        )


def _opened(path: Path) -> Any:
    return _opened_as_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _opened_as_of(path: Path, written: int) -> Any:
    """A file that stays open, for it is read a row at a time; `written` tells a newer one apart."""
    import h5py

    del written
    return h5py.File(path)


def _row(path: Path, name: str, i: int) -> NDArray[np.uint8]:
    found = np.asarray(_opened(path)[name][i])
    return found[..., 0] if found.ndim == 3 and found.shape[-1] == 1 else found


def decoded(data: bytes, path: Path) -> NDArray[np.uint8]:
    """A picture, gray (H, W) or RGB (H, W, 3), from the bytes of an image file."""
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED) if data else None
    if found is None:
        raise SlabForgeError(f"A picture in '{path}' is damaged.")
    return np.asarray(found[..., ::-1] if found.ndim == 3 else found, np.uint8)


_FORMATS: dict[str, tuple[str, Callable[[Path], Iterator[Packed]]]] = {
    "webdataset": ("{split}-*.tar", _in_tar),
    "tfrecord": ("*-{split}.tfrecord-*", _in_tfrecord),
    "hdf5": ("{split}-*.h5", _in_hdf5),
}
PACKED = tuple(_FORMATS)
"""The formats of shards."""
