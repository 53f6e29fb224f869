"""The format `hdf5`: arrays in HDF5 files, as h5py and MATLAB read them."""

import os
from typing import Any

import numpy as np

from ....files import make_folder, partial_name
from ..disk.durable import digest_of, sync_folder
from ..disk.guarded import guarded
from ..disk.written import Written
from ..samples import Samples
from ..splits import Shard
from .writer import Target, Writer

_DEFLATE = 1  # level, 0 to 9: higher ones win little on noisy metal and take much longer


class Hdf5(Writer):
    """Writes `train-00000.h5`, …: a file for each shard of each split.

    Of its N samples, `image` is uint8 (N, H, W, C), `mask` uint8 (N, H, W) and the other arrays
    likewise, planes float32, `label` int32 (N,), `index` int64 (N,); the attribute `classes` has
    the names. Arrays are compressed without loss, whatever the codec of images.
    """

    def __init__(self, target: Target, shard: Shard) -> None:
        """Open the file under a hidden name."""
        import h5py

        super().__init__(target, shard)
        self._path = target.folder / f"{shard.split}-{shard.number:05d}.h5"
        self._partial = partial_name(self._path)
        make_folder(target.folder)
        self._filled = 0
        with guarded(self._path):
            self._file = h5py.File(self._partial, "w")
            self._file.attrs["classes"] = list(target.classes)

    def add(self, samples: Samples) -> None:
        """Fill in the next rows of every array."""
        batch, count = samples.batch, len(samples)
        arrays = {"image": batch.image, "label": batch.label, "index": batch.index}
        arrays |= {name: samples.array(name) for name in self.target.arrays}
        with guarded(self._path):
            for name, values in arrays.items():
                self._array(name, values)[self._filled : self._filled + count] = values
        self._filled += count

    def close(self) -> Written:
        """Complete the file, onto the disk."""
        with guarded(self._path):
            self._file.close()
            with self._partial.open("rb+") as file:
                os.fsync(file.fileno())
            digest = digest_of(self._partial)
            self._partial.replace(self._path)
            sync_folder(self._path.parent)
        self.written.files[self.path(self._path.name)] = digest
        return self.written

    def drop(self) -> None:
        """Remove the unfinished file."""
        with guarded(self._path, quiet=True):
            self._file.close()
        self._partial.unlink(missing_ok=True)

    def _array(self, name: str, values: np.ndarray[Any, Any]) -> Any:
        if name not in self._file:
            shape = (self.shard.stop - self.shard.start, *values.shape[1:])
            packed: dict[str, Any] = {}
            if values.ndim > 1:
                packed = {"chunks": (1, *shape[1:]), "compression": "gzip"}
                packed["compression_opts"] = _DEFLATE
            self._file.create_dataset(name, shape, values.dtype, track_times=False, **packed)
        return self._file[name]
