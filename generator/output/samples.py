"""A batch on its way to disk: its pictures encoded once, for however many formats."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from typing import Any, Literal

from ..delivery.batch import Batch
from ..sampling.rows import Rows
from .encoding.codec import Codec, png

Array = Literal["mask", "instance", "exact_mask", "exact_instance"]
ARRAYS: dict[Array, str] = {
    "mask": "mask",
    "instance": "instance",
    "exact_mask": "exact",
    "exact_instance": "exact_instance",
}
"""The pictures that can lie beside an image, by the name they have on disk: a batch's fields."""


class Samples:
    """A batch and its rows, with names for files, and its pictures as bytes."""

    def __init__(self, batch: Batch, rows: Rows, pool: Executor) -> None:
        """Take a batch; pictures are encoded on the threads of `pool`."""
        self.batch, self.rows, self.pool = batch, rows, pool
        self.stems = [f"{i:08d}" for i in batch.index]
        self._images: dict[Codec, list[bytes]] = {}
        self._pngs: dict[Array, list[bytes]] = {}

    def __len__(self) -> int:
        """The number of samples."""
        return len(self.stems)

    def images(self, codec: Codec) -> list[bytes]:
        """The images, encoded."""
        if codec not in self._images:
            self._images[codec] = self.each(codec.encode, self.batch.image)
        return self._images[codec]

    def pngs(self, name: Array) -> list[bytes]:
        """A kind of masks as PNG: class indices of 8 bits, or numbers of instances of 16."""
        if name not in self._pngs:
            self._pngs[name] = self.each(png, getattr(self.batch, ARRAYS[name]))
        return self._pngs[name]

    def each(self, function: Callable[..., Any], *arguments: Iterable[Any]) -> list[Any]:
        """A function of each sample, computed side by side."""
        return list(self.pool.map(function, *arguments))
