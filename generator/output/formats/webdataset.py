"""The format `webdataset`: tar files of samples, which the library of that name streams."""

import io
import json
import tarfile
from typing import Any

from ..arrays import ending_of
from ..disk.written import Written
from ..instance_lines import instance_records
from ..samples import Samples
from ..splits import Shard
from .writer import ShardFileWriter, Target


class WebDataset(ShardFileWriter):
    """Writes `train-000000.tar`, `train-000001.tar`, … of each split.

    A sample is the image, `….mask.png` (class index), `….cls` (the label) and `….json` (index,
    class, and its instances as `instance_lines` has them), and a file for each other array, as
    `….instance.png` and `….height.npy`.
    """

    def __init__(self, target: Target, shard: Shard) -> None:
        """Open the tar file."""
        super().__init__(target, shard)
        # it only appends; every entry's time is 0, so that equal samples are equal bytes
        stream: Any = self.file
        self._tar = tarfile.open(fileobj=stream, mode="w|", format=tarfile.USTAR_FORMAT)  # noqa: SIM115

    @staticmethod
    def file_name(shard: Shard) -> str:
        """As webdataset's own tools name shards."""
        return f"{shard.split}-{shard.number:06d}.tar"

    def add(self, samples: Samples) -> None:
        """Append samples, each with all its parts side by side."""
        images = samples.images(self.target.codec)
        arrays = {a + ending_of(a): samples.encoded(a) for a in self.target.arrays}
        records = instance_records(samples.batch, self.target.recipe)
        for i, stem in enumerate(samples.stems):
            label = int(samples.batch.label[i])
            self._add(stem + self.target.codec.ending, images[i])
            for ending, pictures in arrays.items():
                self._add(f"{stem}.{ending}", pictures[i])
            self._add(f"{stem}.cls", str(label).encode())
            told = {
                "index": int(samples.batch.index[i]),
                "class": self.target.classes[label],
                "instances": records[i],
            }
            self._add(f"{stem}.json", json.dumps(told).encode())

    def close(self) -> Written:
        """Write the end of the tar file, and complete it."""
        self._tar.close()
        return super().close()

    def _add(self, name: str, data: bytes) -> None:
        entry: Any = tarfile.TarInfo(name)
        entry.size = len(data)
        self._tar.addfile(entry, io.BytesIO(data))
