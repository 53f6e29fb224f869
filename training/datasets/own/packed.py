"""Sets whose pictures lie many to a file: tar, TFRecord and HDF5 shards."""

import json
import tarfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError
from ....generator.output.arrays import PICTURES, ending_of
from ....generator.output.encoding.npy import read_npy
from ....generator.output.encoding.tfrecord import read_features, records_of
from ..channels import with_channels
from ..images import ImageSet, Item
from .description import Described

Picture = Callable[[], NDArray[np.uint8]]


class Packed(NamedTuple):
    """One sample in a shard: its name, its label, and how image and arrays (by name) are read."""

    file: Path
    name: str
    label: int
    image: Picture
    array: Callable[[str], NDArray[Any]]


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
    every = packed_samples(described)
    items = tuple(Item(p.file, _mask_of(p), p.label, p.name) for p in every)
    pictures = {p.name: p.image for p in every}
    return PackedSet(described.root, described.classes, items, masked=True, pictures=pictures)


def packed_samples(described: Described) -> list[Packed]:
    """The samples of such a data set, in order; SlabForgeError where there are none."""
    pattern, read = _FORMATS[described.format]
    every = []
    for split in described.splits:
        for path in sorted(described.folder.glob(pattern.format(split=split))):
            every += read(path)
    if not every:
        raise SlabForgeError(f"There are no shards in '{described.folder}'.")
    return every


def _mask_of(packed: Packed) -> Callable[[tuple[int, int]], NDArray[np.uint8]]:
    def mask(shape: tuple[int, int]) -> NDArray[np.uint8]:
        found = packed.array("mask")
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
            array=partial(_array_in_tar, path, parts),
        )


def _array_in_tar(path: Path, parts: dict[str, tuple[int, int]], name: str) -> NDArray[Any]:
    place = parts.get(name + ending_of(name))
    if place is None:
        raise SlabForgeError(f"'{path}' lacks the array '{name}' of a sample.")
    data = _part(path, *place)
    return decoded(data, path) if name in PICTURES else read_npy(data, path)


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
            image=partial(_feature, path, place, "image"),
            array=partial(_feature, path, place),
        )


def _feature(path: Path, place: tuple[int, int], name: str) -> NDArray[Any]:
    features: Any = read_features(path, *place)
    if name == "image" or name in PICTURES:
        return decoded(features[name][0], path)
    return features[name].reshape(_shape(path.parent, name))


@lru_cache(maxsize=64)
def _shape(folder: Path, name: str) -> tuple[int, ...]:
    """The shape of a plane, which the file about features says."""
    path = folder / "features.json"
    try:
        told = json.loads(path.read_text())["featuresDict"]["features"][name]["tensor"]["shape"]
        return tuple(int(size) for size in told["dimensions"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SlabForgeError(f"'{path}' is missing or damaged: {error!r}.") from None


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
            image=lambda i=i: _image(path, i),
            array=lambda name, i=i: np.asarray(_opened(path)[name][i]),
        )


def _opened(path: Path) -> Any:
    return _opened_as_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _opened_as_of(path: Path, written: int) -> Any:
    """A file that stays open, for it is read a row at a time; `written` tells a newer one apart."""
    import h5py

    del written
    return h5py.File(path)


def _image(path: Path, i: int) -> NDArray[np.uint8]:
    found = np.asarray(_opened(path)["image"][i])
    return found[..., 0] if found.shape[-1] == 1 else found


def decoded(data: bytes, path: Path) -> NDArray[Any]:
    """A picture, gray (H, W) or RGB (H, W, 3), of 8 or 16 bits, from an image file's bytes."""
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED) if data else None
    if found is None:
        raise SlabForgeError(f"A picture in '{path}' is damaged.")
    return np.asarray(found[..., ::-1] if found.ndim == 3 else found)


_FORMATS: dict[str, tuple[str, Callable[[Path], Iterator[Packed]]]] = {
    "webdataset": ("{split}-*.tar", _in_tar),
    "tfrecord": ("*-{split}.tfrecord-*", _in_tfrecord),
    "hdf5": ("{split}-*.h5", _in_hdf5),
}
PACKED = tuple(_FORMATS)
"""The formats of shards."""
