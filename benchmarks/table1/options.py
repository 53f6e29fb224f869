"""What a user may choose of the published experiment."""

from dataclasses import dataclass
from pathlib import Path

from ..harness.options import Counts, Options, Size, option


@dataclass(frozen=True, kw_only=True)
class Table1Options(Options):
    """Of `bench table1`: the real images, the recipe of the synthetic ones, and the budget."""

    data: list[Path] = option(
        words="Real labelled images; give it for each set: with masks for the U-Net, with a folder"
        " for each class for Xception."
    )
    recipe: Path | None = option(None, "Recipe file (TOML).")
    pack: str | None = option(None, "Pack folder, or the name of a bundled one.")
    seed: int | None = option(None, "Seed, 0 to 2**64 - 1.")
    size: Size = option((256, 256), "Size of the samples.")
    scale: float = option(1.0, "Factor by which the real images are resized.")
    images: int = option(6000, "Synthetic images; samples in an epoch.")
    unet_epochs: int = option(30, "Epochs of the U-Net.")
    xception_epochs: int = option(15, "Epochs of Xception.")
    xception_images: int | None = option(None, "As --images, of Xception.")
    xception_size: Size | None = option(None, "As --size, of Xception.")
    batch: int = option(16, "Samples in a batch.")
    width: int = option(16, "Filters at the top of the U-Net.")
    seeds: int = option(3, "Seeds of the main rows.")
    few: Counts = option((4, 8, 16, 32), "Numbers of real images added.")
    few_seeds: int = option(1, "Seeds of the rows with a few.")
    map: str | None = option(None, "Classes by name, NAME=CLASS,…, as in `train`.")
