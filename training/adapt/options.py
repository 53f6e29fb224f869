"""What `slabforge adapt` is asked for, as one frozen description."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...errors import SlabForgeError
from ...generator.recipe import Recipe

_RANGES = {
    "scale": (0.0, 1.0),
    "expected_share": (0.0, 0.5),
    "learning_rate": (0.0, 1.0),
}  # above the first, up to the second


@dataclass(frozen=True, kw_only=True)
class AdaptConfig:
    """The options of `slabforge adapt`.

    model, images, out
        The file of a trained network, or "default"; a folder of unlabelled pictures or a video; the
        file to write, by default NAME_adapted.keras beside the model, or in the working folder.
    recipe, size, scale
        Synthetic samples come from the recipe's stream. `size` (width, height) is that of the parts
        that are trained on, `scale` (above 0, up to 1) the size in which pictures are taken; give
        those that the network was trained with. A classification has its size in its file.
    expected_share
        The share of the pictures' area that is defective, as far as the user knows, above 0 and up
        to 0.5; without it, that of the recipe's own samples, or what the network marks if that is
        far less (`threshold.likely_share`). From it follow which pixels the teacher calls
        defective, and the threshold.
    steps, batch
        Steps, and synthetic samples in each. The student of a segmentation takes as many parts of
        the line's pictures in each step; a classification has all pictures at once.
    learning_rate, statistics
        Of a segmentation: the highest rate of Adam, which rises and falls, and how much (0 to 1)
        of the distance to the pictures' own batch statistics is gone before the first step.
    force
        Whether a network that the checks would refuse is written all the same.
    devices
        EGL devices that render.

    The seed of everything is the recipe's.
    """

    model: str | Path
    images: Path
    recipe: Recipe
    out: Path | None = None
    size: tuple[int, int] | None = None
    scale: float = 1.0
    expected_share: float | None = None
    steps: int = 160
    batch: int = 8
    learning_rate: float = 1e-3
    statistics: float = 0.0
    force: bool = False
    devices: Sequence[int] | None = None

    def __post_init__(self) -> None:
        """Raise SlabForgeError for a number that is out of its range."""
        for name, (low, high) in _RANGES.items():
            value = getattr(self, name)
            if value is not None and not low < value <= high:
                raise SlabForgeError(f"{name} is above {low:g} and up to {high:g} (got {value:g}).")
        if not 0.0 <= self.statistics <= 1.0:
            raise SlabForgeError(f"statistics is a share from 0 to 1 (got {self.statistics:g}).")
        if self.steps < 1 or self.batch < 2:
            raise SlabForgeError(
                f"steps is an integer from 1 and batch one from 2 (got {self.steps}, {self.batch})."
            )
