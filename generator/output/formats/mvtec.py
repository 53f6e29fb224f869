"""The format `mvtec`: that of MVTec AD, for the detection of anomalies without labelled defects."""

from ....errors import SlabForgeError
from ....glsl.pack.pack import SOUND
from ..encoding.codec import png
from ..samples import Samples
from ..splits import WHOLE, unit_of
from .writer import LooseWriter, Target

_GOOD = "good"
_TEST_EVERY = (
    5  # of an undivided set, one in so many cycles of classes gives its sound metal to test
)


class Mvtec(LooseWriter):
    """Writes `steel/train/good/`, `steel/test/<class>/` and `steel/ground_truth/<class>/`.

    The category is the pack's name. Masks are 255 on defects, `…_mask.png`. Training images are
    sound metal alone: of a divided set, that of the split `train`, whose defects are left out;
    undivided, four of five sound samples, and everything else is for testing.
    """

    @classmethod
    def check(cls, target: Target) -> None:
        """Refuse a recipe without sound metal."""
        if target.classes[0] != SOUND or not target.recipe.shares[0]:
            raise SlabForgeError(
                "The format mvtec trains on sound metal, of which the recipe has none; write"
                f" {SOUND} = 1 under [classes], or choose another --format."
            )
        if target.divided and WHOLE not in [split.name for split in target.splits]:
            raise SlabForgeError(
                f"The format mvtec needs a split named {WHOLE}, such as --split train=0.8,test=0.2."
            )

    def add(self, samples: Samples) -> None:
        """Write the images that have a place in this layout, and masks of those with defects."""
        home = self.target.recipe.loaded[1].resolve().name
        files = []
        images = samples.images(self.target.codec)
        for i, label in enumerate(samples.batch.label):
            part = self._part(int(label), int(samples.batch.index[i]))
            if part is None:
                continue
            stem, name = samples.stems[i], self.target.classes[label] if label else _GOOD
            files.append((f"{home}/{part}/{name}/{stem}{self.target.codec.ending}", images[i]))
            if label:
                mask = png((samples.batch.mask[i] > 0).astype("uint8") * 255)
                files.append((f"{home}/ground_truth/{name}/{stem}_mask.png", mask))
        self.put(samples, files)

    def _part(self, label: int, index: int) -> str | None:
        """Whether a sample is for `train` or for `test`, or has no place."""
        if self.target.divided:
            train = self.shard.split == WHOLE
        else:
            train = not label and index // unit_of(self.target.recipe) % _TEST_EVERY
        if not train:
            return "test"
        return None if label else "train"
