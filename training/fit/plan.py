"""How long, how fast and in which precision a network is trained."""

import math
from dataclasses import dataclass

from ...errors import SlabForgeError

PRECISIONS = ("auto", "float32", "mixed_float16", "mixed_bfloat16")


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The course of a training, all of which a checkpoint must agree with.

    epochs, images, batch
        So many epochs of `images` samples each, in batches of `batch`, each from 1.
    learning_rate
        Of Adam, the highest; it rises for up to 100 steps and falls by a cosine to a hundredth.
        None is what suits the network:
        0.001, or where an encoder is frozen 0.003 for a segmentation and 0.01 for a classification.
    minutes
        The training ends after this time, if it is given, and the rate falls with the clock.
    patience, watched
        It also ends after so many epochs in which the figure `watched`, of which more is better,
        reached no new highest value, and the weights of the best epoch are taken.
    precision
        One of `PRECISIONS`; "auto" is mixed where the GPU computes that faster.
    """

    epochs: int = 30
    images: int = 6000
    batch: int = 16
    learning_rate: float | None = None
    minutes: float | None = None
    patience: int | None = None
    watched: str = "dice_pixels"
    precision: str = "auto"

    def __post_init__(self) -> None:
        """Raise SlabForgeError for numbers that are out of range and an unknown precision."""
        for name in ("epochs", "images", "batch"):
            if getattr(self, name) < 1:
                raise SlabForgeError(f"{name} is an integer from 1 (got {getattr(self, name)}).")
        for name in ("minutes", "learning_rate"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise SlabForgeError(f"{name} must be above 0 (got {value}).")
        if self.patience is not None and self.patience < 1:
            raise SlabForgeError(f"patience is an integer from 1 (got {self.patience}).")
        if self.precision not in PRECISIONS:
            raise SlabForgeError(
                f"The precision is one of {', '.join(PRECISIONS)} (got '{self.precision}')."
            )

    @property
    def steps(self) -> int:
        """The number of batches in an epoch."""
        return math.ceil(self.images / self.batch)
