"""Reads the tensors of a PyTorch file (.pth) without PyTorch, and runs no code that it holds.

Such a file is a pickle: a program that builds objects. This reader lets it build what a file of
weights is made of, dictionaries of tensors, and refuses everything else. It knows both formats: the
one before PyTorch 1.6, a row of pickles with the numbers at the end, and the ZIP archive since.
"""

import io
import pickle
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError

_MAGIC = 0x1950A86A20F9469CFC6C  # the first pickle of a file of the older format
_PROTOCOL = 1001  # the second
_TYPES = {
    "DoubleStorage": "<f8",
    "FloatStorage": "<f4",
    "HalfStorage": "<f2",
    "LongStorage": "<i8",
    "IntStorage": "<i4",
    "ShortStorage": "<i2",
    "CharStorage": "<i1",
    "ByteStorage": "<u1",
    "BoolStorage": "<?",
}


class _Storage(NamedTuple):
    """Numbers that tensors look at: the key under which the file has them, and their type."""

    key: str
    dtype: str


class _View(NamedTuple):
    """A tensor before its storage was read; offset and strides count numbers, not bytes."""

    storage: _Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


def read_tensors(path: str | Path) -> dict[str, NDArray[Any]]:
    """The tensors of a state dictionary that PyTorch's `torch.save` wrote, by name.

    Raises SlabForgeError for a file that cannot be read, that is cut short, or that wants to build
    anything but dictionaries of tensors.
    """
    try:
        with Path(path).open("rb") as file:
            found = dict(_read(file))
    except SlabForgeError as error:
        raise SlabForgeError(f"'{path}' {error}") from None
    except FileNotFoundError:
        raise SlabForgeError(f"There is no file of weights '{path}'.") from None
    except OSError as error:
        raise SlabForgeError(f"'{path}' could not be read: {error.strerror}.") from None
    except Exception:  # a damaged pickle raises nearly anything
        raise SlabForgeError(
            f"'{path}' is no file of weights of PyTorch, or only a part of one: copy it again."
        ) from None
    if not found:
        raise SlabForgeError(f"'{path}' holds no tensors by name, as a file of weights does.")
    return found


def _read(file: BinaryIO) -> Iterator[tuple[str, NDArray[Any]]]:
    """Name and numbers of every tensor of an open file of either format."""
    content, storages = (_archive if zipfile.is_zipfile(file) else _in_a_row)(file)
    if not isinstance(content, Mapping):
        raise SlabForgeError("holds no dictionary of tensors.")
    for name, view in content.items():
        if isinstance(name, str) and isinstance(view, _View):
            yield name, _array(view, storages(view.storage))


def _archive(file: BinaryIO) -> tuple[Any, Callable[[_Storage], bytes]]:
    """The object in a ZIP archive, and what gives the bytes of a storage."""
    archive = zipfile.ZipFile(file)
    (pickled,) = (n for n in archive.namelist() if n.rsplit("/", 1)[-1] == "data.pkl")
    content = _Unpickler(io.BytesIO(archive.read(pickled))).load()
    folder = pickled.removesuffix("data.pkl")
    return content, lambda storage: archive.read(f"{folder}data/{storage.key}")


def _in_a_row(file: BinaryIO) -> tuple[Any, Callable[[_Storage], bytes]]:
    """The object in a file of the older format, and what gives the bytes of a storage."""
    file.seek(0)
    if _Unpickler(file).load() != _MAGIC or _Unpickler(file).load() != _PROTOCOL:
        raise SlabForgeError("is no file of weights of PyTorch.")
    _Unpickler(file).load()  # of the machine that wrote it
    unpickler = _Unpickler(file)
    content, types = unpickler.load(), unpickler.types
    data = {}
    for key in _Unpickler(file).load():
        count = int.from_bytes(file.read(8), "little")
        data[key] = file.read(count * np.dtype(types[key]).itemsize)
    return content, lambda storage: data[storage.key]


class _Unpickler(pickle.Unpickler):
    """Builds ordered dictionaries and views of tensors; whatever else is asked for is refused.

    `types` has the type of the numbers of each storage that was named so far, by its key.
    """

    def __init__(self, file: BinaryIO | io.BytesIO) -> None:
        super().__init__(file)
        self.types: dict[str, str] = {}

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        name = f"{module_name}.{global_name}"
        if name == "collections.OrderedDict":
            return OrderedDict
        if name == "torch._utils._rebuild_tensor_v2":
            return lambda storage, offset, shape, strides, *_: _View(
                storage, offset, tuple(shape), tuple(strides)
            )
        if name == "torch._utils._rebuild_parameter":
            return lambda tensor, *_: tensor
        if module_name == "torch" and global_name in _TYPES:
            return _TYPES[global_name]
        raise SlabForgeError(f"wants to build a {name}, which weights do not need; it is not read.")

    def persistent_load(self, pid: Any, /) -> _Storage:
        kind, dtype, key, *_ = pid
        if kind != "storage" or dtype not in _TYPES.values():
            raise SlabForgeError(f"refers to a {kind}, which weights do not need; it is not read.")
        self.types[str(key)] = dtype
        return _Storage(str(key), dtype)


def _array(view: _View, data: bytes) -> NDArray[Any]:
    """The numbers that a view shows, in an array of its own."""
    numbers = np.frombuffer(data, view.storage.dtype)
    last = view.offset + sum((n - 1) * s for n, s in zip(view.shape, view.strides, strict=True))
    count = int(np.prod(view.shape, dtype=np.int64))
    if min((view.offset, *view.shape, *view.strides)) < 0 or count > len(numbers) or (
        count and last >= len(numbers)
    ):  # fmt: skip
        raise SlabForgeError("has a tensor that reaches beyond its numbers; copy it again.")
    steps = [s * numbers.itemsize for s in view.strides]
    shown = np.lib.stride_tricks.as_strided(numbers[view.offset :], view.shape, steps)
    return shown.copy()
