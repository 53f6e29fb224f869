"""Inspection by two networks: the U-Net finds regions of a picture, and Xception names each."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import keras
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ..datasets.channels import network_input, with_channels
from ..networks.model_file import (
    card_of,
    channels_of,
    check_threshold,
    classes_of,
    size_of,
    threshold_of,
)
from .regions import Region, find_regions, window
from .tiles import Floats, Tiling, predict_tiled

SOUND = "sound"
_WINDOWS = 16  # regions that Xception names in one batch
_SIZE = (256, 256)  # of windows, for a classification of any size


class Finding(NamedTuple):
    """A region of a picture, and the defect that the networks take it for.

    `category` is the defect's number from 1, or 0 if Xception takes the region for sound metal;
    `name` is its name. `named` is the probability that Xception gave the name, or None without
    Xception.
    """

    region: Region
    category: int
    name: str
    named: float | None = None

    @property
    def score(self) -> float:
        """The region's mean probability of a defect times the probability of its name, 0 … 1."""
        return self.region.score * (1.0 if self.named is None else self.named)


class Inspector:
    """Finds and names the defects of gray pictures of any size.

    `categories` has the names of defects by their number from 1. Without Xception, a region gets
    the class that a U-Net of several classes gives it.
    """

    def __init__(
        self,
        unet: keras.Model,
        xception: keras.Model | None = None,
        *,
        threshold: float | None = None,
        min_area: int = 32,
        tiling: Tiling | None = None,
    ) -> None:
        """Inspect with a U-Net and, if given, an Xception that names the regions.

        `threshold`, 0 to 1, is the probability from which on a pixel counts as defective; None
        takes the U-Net's own. Regions of fewer than `min_area` pixels are not reported. `tiling`
        says how large pictures are cut.
        """
        if min_area < 1:
            raise SlabForgeError(
                f"The smallest area is a number of pixels from 1 (got {min_area})."
            )
        self.unet, self.xception, self.min_area = unet, xception, min_area
        self.threshold = threshold_of(unet) if threshold is None else check_threshold(threshold)
        self.tiling = _tiling(unet, tiling or Tiling())
        if xception is None:
            names = classes_of(unet)[1:]
        else:
            names = tuple(n for n in classes_of(xception) if n != SOUND)
        self.categories = dict(enumerate(names, 1))

    def probability(self, image: NDArray[np.uint8]) -> Floats:
        """Probabilities float32 (H, W, 1), or (H, W, K) of K classes, of an image (H, W[, 3])."""
        fitted = with_channels(image, channels_of(self.unet))
        return predict_tiled(
            lambda x: np.asarray(self.unet.predict_on_batch(x)), fitted, self.tiling
        )

    def __call__(self, image: NDArray[np.uint8]) -> list[Finding]:
        """The findings in an image uint8 (H, W) or (H, W, 3), sorted from the top down."""
        probability = self.probability(image)
        if self.xception is None:
            regions = find_regions(probability, self.threshold, self.min_area)
            return [Finding(r, r.label, self.categories[r.label]) for r in regions]
        if probability.shape[-1] > 1:  # Xception gives the names, so classes do not part regions
            probability = 1.0 - probability[..., :1]
        regions = find_regions(probability, self.threshold, self.min_area)
        return list(self._named(self.xception, image, regions))

    def _named(
        self, network: keras.Model, image: NDArray[np.uint8], regions: list[Region]
    ) -> Iterator[Finding]:
        classes, size = classes_of(network), _size(network)
        numbers = {name: number for number, name in self.categories.items()}
        for first in range(0, len(regions), _WINDOWS):
            some = regions[first : first + _WINDOWS]
            windows = (window(image, r.box, size) for r in some)
            x = np.stack([network_input(w, channels_of(network)) for w in windows])
            for region, y in zip(some, np.asarray(network.predict_on_batch(x)), strict=True):
                name = classes[int(y.argmax())]
                yield Finding(region, numbers.get(name, 0), name, float(y.max()))


def _tiling(unet: keras.Model, tiling: Tiling) -> Tiling:
    """The tiling adapted to the network: to its stride, or to the only size that it accepts."""
    height, width = unet.input_shape[1:3]
    if height is None or width is None:
        return replace(tiling, stride=card_of(unet).stride)
    overlap = min(tiling.overlap, height // 2, width // 2)
    return replace(tiling, tile=(width, height), overlap=overlap, stride=1, fixed=True)


def _size(network: keras.Model) -> tuple[int, int]:
    """The (width, height) in pixels of the images that a classification takes."""
    height, width = network.input_shape[1:3]
    if height is None or width is None:
        return size_of(network) or _SIZE
    return width, height
