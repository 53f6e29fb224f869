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
    quick: bool = option(False, "One seed, and of each set only the two rows to steer by.")
    seeds: int = option(1, "Seeds of each row.", thorough=3, least=1, most=16)
    samples: int = option(3600, "Samples of a training.", least=16)
    batch: int = option(16, "Samples in a batch.", least=1)
    size: Size = option((128, 128), "Size of the samples.")
    scale: float = option(
        0.5, "Factor by which images with masks are resized.", least=0.05, most=1.0
    )
    tested: int = option(150, "Test images of a set at most.", thorough=1000, least=2)
