"""A batch on its way to disk: its pictures encoded once, for however many formats."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from typing import Any

from numpy.typing import NDArray

from ..delivery.batch import Batch
from ..sampling.rows import Rows
from .arrays import PICTURES
from .encoding.codec import Codec, png
from .encoding.npy import npy


class Samples:
    """A batch and its rows, with names for files, and its pictures as bytes."""

    def __init__(self, batch: Batch, rows: Rows, pool: Executor) -> None:
        """Take a batch; pictures are encoded on the threads of `pool`."""
        self.batch, self.rows, self.pool = batch, rows, pool
        self.stems = [f"{i:08d}" for i in batch.index]
        self._images: dict[Codec, list[bytes]] = {}
        self._arrays: dict[str, list[bytes]] = {}

    def __len__(self) -> int:
        """The number of samples."""
        return len(self.stems)

    def images(self, codec: Codec) -> list[bytes]:
        """The images, encoded."""
        if codec not in self._images:
            self._images[codec] = self.each(codec.encode, self.batch.image)
        return self._images[codec]

    def array(self, name: str) -> NDArray[Any]:
        """An array of all samples, (N, H, W) or (N, H, W, C), by its name on disk.

        That of masks is uint8, of instance masks uint16, of planes float32.
        """
        if name in PICTURES:
            return getattr(self.batch, PICTURES[name])
        assert self.batch.planes is not None
        return self.batch.planes[name]

    def encoded(self, name: str) -> list[bytes]:
        """An array of each sample as the bytes of a file, with the ending of `arrays.ending_of`."""
        if name not in self._arrays:
            encode = png if name in PICTURES else npy
            self._arrays[name] = self.each(encode, self.array(name))
        return self._arrays[name]

    def each(self, function: Callable[..., Any], *arguments: Iterable[Any]) -> list[Any]:
        """A function of each sample, computed side by side."""
        return list(self.pool.map(function, *arguments))
