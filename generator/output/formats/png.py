"""The format `png`: folders of images, of masks, and of what else was asked for."""

from ..arrays import ending_of
from ..samples import Samples
from .writer import LooseWriter

FOLDERS = {
    "mask": "masks",
    "instance": "instances",
    "exact_mask": "exact_masks",
    "exact_instance": "exact_instances",
}


class Png(LooseWriter):
    """Writes `images/` and `masks/` (class index), in a folder for each split.

    `instances/` has the instance masks as PNG of 16 bits, `exact_masks/` and `exact_instances/`
    what a defect changes, beside what annotators would have marked. A plane has a folder of its
    name, as `height/`, of .npy files.
    """

    def add(self, samples: Samples) -> None:
        """Write the pictures of each sample."""
        inner, ending = self.target.inner(self.shard.split), self.target.codec.ending
        encoded = {"images": (samples.images(self.target.codec), ending)}
        encoded |= {
            FOLDERS.get(a, a): (samples.encoded(a), ending_of(a)) for a in self.target.arrays
        }
        for folder, (pictures, ends) in encoded.items():
            names = (f"{inner}{folder}/{stem}{ends}" for stem in samples.stems)
            self.put(samples, zip(names, pictures, strict=True))
