"""The format `severstal`: that of Severstal: Steel Defect Detection (2019), for its notebooks."""

from ...pictures.run_lengths import encode_runs
from ..samples import Samples
from .writer import LooseWriter

HEADER = "ImageId,ClassId,EncodedPixels\n"


class Severstal(LooseWriter):
    """Writes `train_images/` and `train.csv`; other splits likewise, as `val_images/`, `val.csv`.

    The table has a line for each class in each image, run lengths down the columns; an image of
    sound metal has none. ClassId is the class index, which counts defects from 1.
    """

    def add(self, samples: Samples) -> None:
        """Write images, and the lines of those with defects."""
        split, ending = self.shard.split, self.target.codec.ending
        names = [f"{stem}{ending}" for stem in samples.stems]
        paths = (f"{split}_images/{name}" for name in names)
        self.put(samples, zip(paths, samples.images(self.target.codec), strict=True))
        numbers = range(1, len(self.target.classes))
        runs = samples.each(
            lambda mask: [encode_runs(mask == n) for n in numbers], samples.batch.mask
        )
        lines = "".join(
            f"{name},{number},{text}\n"
            for name, own in zip(names, runs, strict=True)
            for number, text in zip(numbers, own, strict=True)
            if text
        )
        first = HEADER if samples.batch.index[0] == self._begins() else ""
        self.tell(f"{split}.csv", first + lines)

    def _begins(self) -> int:
        return next(s.start for s in self.target.splits if s.name == self.shard.split)
