"""Reads what lies beside the images of a generated data set: instance and exact masks, planes."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from ....errors import SlabForgeError
from ....generator.output.arrays import PICTURES, ending_of
from ....generator.output.encoding.npy import read_npy
from ....generator.output.formats.png import FOLDERS
from ....generator.output.formats.registry import FORMATS, check_formats
from .at_address import local_folder
from .description import Described, described_at
from .packed import PACKED, decoded, packed_samples


class OwnArrays(Sequence[NDArray[Any]]):
    """The arrays of one name of all samples, in their order, each read when it is asked for."""

    def __init__(self, readers: Sequence[Callable[[], NDArray[Any]]]) -> None:
        """Take what reads each of them."""
        self._readers = readers

    def __len__(self) -> int:
        """The number of samples."""
        return len(self._readers)

    def __getitem__(self, index: int) -> NDArray[Any]:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The array of the sample at `index`; SlabForgeError where it cannot be read."""
        return self._readers[index]()


def open_arrays(folder: str | Path, name: str) -> OwnArrays:
    """Arrays that `slabforge generate --also` wrote beside images, in the order of `open_set`.

    `folder` is that of a data set, a format or a split, or an address, as for `open_set`. `name` is
    "mask" uint8 (H, W), "instance" uint16 (H, W), "exact_mask", "exact_instance", or a plane,
    float32, with the shape and the units of the table in `generator.planes`. Raises SlabForgeError
    where the set has none of the name.
    """
    described = described_at(local_folder(folder))
    if described is None:
        raise SlabForgeError(f"There is no data set of `slabforge generate` in '{folder}'.")
    _check(described, name)
    read = _in_shards if described.format in PACKED else _in_files
    return OwnArrays(list(read(described, name)))


def _check(described: Described, name: str) -> None:
    check_formats([described.format])
    held = described.told["arrays"] if FORMATS[described.format].arrays else []
    if name not in held:
        has = f"it has {', '.join(held)}" if held else "its format has none beside images"
        raise SlabForgeError(f"The data set '{described.folder}' has no array '{name}'; {has}.")


def _in_files(described: Described, name: str) -> Iterator[Callable[[], NDArray[Any]]]:
    for split, stem, _ in described.rows():
        inner = described.folder / (split if described.divided else "")
        yield partial(_file, inner / FOLDERS.get(name, name) / f"{stem}{ending_of(name)}", name)


def _file(path: Path, name: str) -> NDArray[Any]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SlabForgeError(f"'{path}' cannot be read: {error.strerror}.") from None
    return decoded(data, path) if name in PICTURES else read_npy(data, path)


def _in_shards(described: Described, name: str) -> Iterator[Callable[[], NDArray[Any]]]:
    for sample in packed_samples(described):
        yield partial(sample.array, name)
