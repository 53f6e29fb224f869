"""What a user may choose of the measurement of transfer."""

from dataclasses import dataclass
from pathlib import Path

from ..harness.options import Options, Size, option


@dataclass(frozen=True, kw_only=True)
class TransferOptions(Options):
    """Of `bench transfer`: the real images and the budget of each training."""

    data: list[Path] = option(
        words="Real labelled images; give it for each set: with masks for the U-Net, with a folder"
        " for each class for Xception."
    )
    quick: bool = option(
        False,
        "To steer by: one seed, the rows synthetic and adapted alone, at most 1,280 samples, and"
        " fewer test images; ten minutes on two cores for five sets.",
    )
    seeds: int = option(1, "Seeds of each row.", thorough=3, least=1, most=16)
    samples: int = option(3600, "Samples of a training.", least=16)
    batch: int = option(16, "Samples in a batch.", least=1)
    size: Size = option((128, 128), "Size of the samples.")
    scale: float = option(
        0.5, "Factor by which images with masks are resized.", least=0.05, most=1.0
    )
    tested: int = option(150, "Test images of a set at most.", thorough=1000, least=2)

    @property
    def budget(self) -> "Budget":
        """What each row may take; that of a quick run is smaller."""
        full = Budget(samples=self.samples, adapting=ADAPTING, tested=self.tested)
        if not self.quick:
            return full
        return Budget(
            samples=min(full.samples, _QUICK.samples),
            adapting=_QUICK.adapting,
            tested=min(full.tested, _QUICK.tested),
        )


@dataclass(frozen=True, kw_only=True)
class Budget:
    """What a row may take: samples of a training, steps of an adaptation, images of a test."""

    samples: int
    adapting: int
    tested: int


ADAPTING = 160  # steps, as `slabforge adapt` takes by itself
_QUICK = Budget(samples=1280, adapting=64, tested=75)
