"""How far generated pictures are from real ones, as numbers by name.

Every distance is Wasserstein's in one dimension, the mean difference of equal quantiles, in units
of the real pictures' own spread (their standard deviation): 0 is the same distribution, and 1 means
that an average picture is off by as much as real pictures differ among themselves.
"""

from collections.abc import Iterable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ..datasets.mask_statistics import distances as mask_distances
from ..datasets.mask_statistics import mask_statistics
from .crops import Crops
from .statistics import LEAST, STATISTICS, Values, measure

HISTOGRAM, PATCHES, MASKS, SHARE = "histogram", "patches", "masks", "masks, share"
FAMILIES = tuple(dict.fromkeys([*(s.family for s in STATISTICS), PATCHES, MASKS]))
_QUANTILES = (np.arange(128) + 0.5) / 128
_SIDE, _SCALES = 8, (1, 2, 4)  # of patches: pixels, and how many pixels one of theirs covers
_PATCHES, _DIRECTIONS = 32, 64  # of each picture and scale; drawn once, the same for every set
_LEAST_PATCH = 0.002  # spread of patches, of a picture with mean 1, that a distance is divided by
_LEAST_SHARE = 0.01  # the same of the share of a picture that is defective
_NO_MASKS = 10.0  # distance of each mask statistic where nothing is marked


class Reference:
    """Real crops as distributions, from which the distances of other pictures are told."""

    def __init__(self, crops: Crops, *, values: Values | None = None) -> None:
        """Measure the crops, and their masks where they have any.

        `values` are the crops' statistics, where they were measured already.
        """
        self.values = measure(crops.image) if values is None else values
        self._spread = np.maximum(self.values.std(0), LEAST)
        self._quantiles = np.quantile(self.values, _QUANTILES, axis=0)
        self._levels = _levels(crops.image)
        self._tone = max(float(crops.image.mean((1, 2)).std()), 2.0)
        self._patches = [_projected(crops.image, scale) for scale in _SCALES]
        self._masks = None if crops.mask is None else _Masks(crops.mask)

    def distances(
        self,
        image: NDArray[np.uint8],
        mask: NDArray[np.uint8] | None = None,
        *,
        values: Values | None = None,
    ) -> dict[str, float]:
        """Distances by name of pictures uint8 (N, H, W), with their masks where those count.

        `values` are the pictures' statistics, where they were measured already.
        """
        own = measure(image) if values is None else values
        apart = np.abs(np.quantile(own, _QUANTILES, axis=0) - self._quantiles).mean(0)
        found = dict(zip((s.name for s in STATISTICS), apart / self._spread, strict=True))
        found[HISTOGRAM] = float(np.abs(_levels(image) - self._levels).mean() / self._tone)
        for scale, patches in zip(_SCALES, self._patches, strict=True):
            found[f"{PATCHES}, 1/{scale}"] = _sliced(_projected(image, scale), patches)
        if self._masks is not None and mask is not None:
            found |= self._masks.distances(mask)
        return {name: float(value) for name, value in found.items()}


def family_of(name: str) -> str:
    """The family of a distance, one of FAMILIES."""
    if name == HISTOGRAM:
        return "brightness"
    named = {s.name: s.family for s in STATISTICS}
    return named.get(name) or name.split(",")[0]


def overall(distances: dict[str, float]) -> float:
    """One number for all distances: the mean over families of the mean within each."""
    families: dict[str, list[float]] = {}
    for name, value in distances.items():
        families.setdefault(family_of(name), []).append(value)
    return float(np.mean([np.mean(values) for values in families.values()]))


def halves_apart(
    crops: Crops, values: Values, *, seed: int = 0, repeats: int = 3
) -> dict[str, float]:
    """What the distances are between one half of the real pictures and the other, on average.

    `values` are the crops' statistics. No set of generated pictures can be expected to come nearer.
    """
    chance, pictures = np.random.default_rng(seed), np.unique(crops.picture)
    found: list[dict[str, float]] = []
    for _ in range(repeats):
        order = chance.permutation(pictures)
        (one, own), (other, theirs) = (
            (crops.of_pictures(p), values[np.isin(crops.picture, p)])
            for p in np.array_split(order, 2)
        )
        half = Reference(one, values=own)
        found.append(half.distances(other.image, other.mask, values=theirs))
    return {name: float(np.mean([f[name] for f in found])) for name in found[0]}


class _Masks:
    """Real masks as distributions: sizes and shapes of their parts, and the share marked."""

    def __init__(self, masks: NDArray[np.uint8]) -> None:
        self._real = mask_statistics(_binary(masks)).get(1)
        self._share = _shares(masks)

    def distances(self, masks: NDArray[np.uint8]) -> dict[str, float]:
        spread = max(float(self._share.std()), _LEAST_SHARE)
        apart = np.abs(_quantiles(_shares(masks)) - _quantiles(self._share)).mean()
        found = {SHARE: float(apart / spread)}
        if self._real is None:
            return found
        own = mask_statistics(_binary(masks)).get(1)
        if own is None:
            return found | {f"{MASKS}, {name}": _NO_MASKS for name in self._real}
        named = mask_distances(own, self._real).items()
        return found | {f"{MASKS}, {name}": min(value, _NO_MASKS) for name, value in named}


def _binary(masks: NDArray[np.uint8]) -> Iterable[NDArray[np.uint8]]:
    return ((m > 0).astype(np.uint8) for m in masks)


def _shares(masks: NDArray[np.uint8]) -> Values:
    return (masks > 0).mean((1, 2))


def _quantiles(values: Values) -> Values:
    return np.quantile(values, _QUANTILES)


def _levels(images: NDArray[np.uint8]) -> Values:
    """Gray levels at equal quantiles of all pixels together, float64 (128,)."""
    shares = np.cumsum(np.bincount(images.ravel(), minlength=256)) / images.size
    return np.searchsorted(shares, _QUANTILES).astype(np.float64)


def _projected(images: NDArray[np.uint8], scale: int) -> Values:
    """Quantiles (128, 64) of 8x8 patches of pictures, in 64 random directions.

    This is what the sliced Wasserstein distance compares (Rabin and others 2012; Karras and others
    2018 for pictures). A patch is of what is finer than the next coarser level of the pyramid.
    """
    chance = np.random.default_rng(_SIDE * scale)
    directions = chance.normal(size=(_SIDE * _SIDE, _DIRECTIONS))
    directions /= np.linalg.norm(directions, axis=0)
    patches = np.concatenate([_patches_of(_finer(i, scale), chance) for i in images])
    return np.quantile(patches @ directions.astype(np.float32), _QUANTILES, axis=0)


def _finer(image: NDArray[np.uint8], scale: int) -> NDArray[np.float32]:
    """One level of a Laplacian pyramid (Burt and Adelson 1983) of the picture over its mean."""
    level = image.astype(np.float32) / (float(image.mean()) + 1.0)
    for _ in range(int(np.log2(scale))):
        level = np.asarray(cv2.pyrDown(level), np.float32)
    coarse = cv2.pyrUp(cv2.pyrDown(level), dstsize=(level.shape[1], level.shape[0]))
    return np.asarray(level - coarse, np.float32)


def _patches_of(level: NDArray[np.float32], chance: np.random.Generator) -> NDArray[np.float32]:
    windows = np.lib.stride_tricks.sliding_window_view(level, (_SIDE, _SIDE))
    y, x = (chance.integers(n, size=_PATCHES) for n in windows.shape[:2])
    return windows[y, x].reshape(_PATCHES, -1)


def _sliced(patches: Values, real: Values) -> float:
    """Mean difference of the quantiles, over that of the real ones from their mean."""
    spread = np.maximum(np.sqrt(((real - real.mean(0)) ** 2).mean(0)), _LEAST_PATCH)
    return float((np.abs(patches - real).mean(0) / spread).mean())


def sorted_names(distances: dict[str, float]) -> Sequence[str]:
    """Names of distances, the farthest first."""
    return sorted(distances, key=lambda name: -distances[name])
