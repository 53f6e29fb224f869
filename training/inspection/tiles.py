"""Predicts images of any size in overlapping tiles, which are blended so that no seam shows."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ..datasets.channels import mirrored, network_input

Floats = NDArray[np.float32]
Predict = Callable[[Floats], Floats]  # from (N, H, W, 1), gray 0 … 255, to (N, H, W, K)


class Axis(NamedTuple):
    """Where the tiles along one axis start, and how long each is, in pixels."""

    starts: tuple[int, ...]
    length: int

    @property
    def end(self) -> int:
        """The length in pixels that the tiles cover."""
        return self.starts[-1] + self.length

    def weights(self) -> Floats:
        """The weight of each tile in each of its pixels, float32 (tiles, length).

        The weights of all tiles sum to 1 in every pixel. A tile's weight falls linearly towards its
        ends and is then divided by the sum over the tiles, so it is 1 where a tile is alone, and
        two that overlap are cross-faded.
        """
        ramp = np.minimum(np.arange(1, self.length + 1), np.arange(self.length, 0, -1))
        total = np.zeros(self.end)
        for start in self.starts:
            total[start : start + self.length] += ramp
        shares = [ramp / total[start : start + self.length] for start in self.starts]
        return np.asarray(shares, np.float32)


@dataclass(frozen=True, kw_only=True)
class Tiling:
    """How large images are cut into tiles; all sizes are in pixels.

    An image that fits into `tile` (width, height) is not cut. A larger one is cut into the fewest
    tiles that overlap by at least `overlap`, and these are then made as small as possible. All
    sizes are rounded up to multiples of `stride`, that of the network, so that its coarse grids are
    aligned in all tiles. With `fixed` every tile has the full size, for a network that accepts only
    one. `batch` tiles are predicted at once.
    """

    tile: tuple[int, int] = (1024, 1024)
    overlap: int = 128
    stride: int = 32
    batch: int = 4
    fixed: bool = False

    def __post_init__(self) -> None:
        """Raise SlabForgeError for an overlap below 0, or tiles that are not larger than it."""
        if self.overlap < 0:
            raise SlabForgeError(f"The overlap is a number of pixels from 0 (got {self.overlap}).")
        if min(self.tile) <= _up(self.overlap, self.stride):
            raise SlabForgeError(
                f"A tile must be larger than its overlap of {_up(self.overlap, self.stride)}"
                f" pixels (got {self.tile[0]}x{self.tile[1]})."
            )

    def cut(self, size: int, tile: int) -> Axis:
        """The tiles, at most `tile` pixels long, that cover an axis of `size` pixels."""
        tile, overlap = _up(tile, self.stride), _up(self.overlap, self.stride)
        count = 1 + math.ceil(max(size - tile, 0) / (tile - overlap))
        step = tile - overlap
        if not self.fixed:
            step = _up(math.ceil((size - overlap) / count), self.stride)
        return Axis(tuple(i * step for i in range(count)), step + overlap)


def predict_tiled(predict: Predict, image: NDArray[np.uint8], tiling: Tiling) -> Floats:
    """Probabilities float32 (H, W, K) for an image uint8 (H, W) or (H, W, 3).

    The image is mirrored where tiles reach beyond its right and lower edge.
    """
    height, width = image.shape[:2]
    rows, columns = tiling.cut(height, tiling.tile[1]), tiling.cut(width, tiling.tile[0])
    padded = mirrored(image, rows.end - height, columns.end - width)
    whole: Floats | None = None
    for places, x in _batches(padded, rows, columns, tiling.batch):
        for place, weight, y in zip(*places, predict(x), strict=True):
            if whole is None:
                whole = np.zeros((*padded.shape[:2], y.shape[-1]), np.float32)
            whole[place] += weight[..., None] * y
    assert whole is not None
    return whole[:height, :width]


def _batches(
    image: NDArray[np.uint8], rows: Axis, columns: Axis, batch: int
) -> Iterator[tuple[tuple[list[tuple[slice, slice]], list[Floats]], Floats]]:
    """A few tiles at a time: their places, their weights, and the batch that the network takes."""
    down, across = (
        [(slice(s, s + axis.length), w) for s, w in zip(axis.starts, axis.weights(), strict=True)]
        for axis in (rows, columns)
    )
    channels = 1 if image.ndim == 2 else image.shape[2]
    tiles = [((r, c), np.outer(v, w)) for (r, v), (c, w) in product(down, across)]
    for first in range(0, len(tiles), batch):
        some = tiles[first : first + batch]
        places, weights = [p for p, _ in some], [w for _, w in some]
        yield (places, weights), np.stack([network_input(image[p], channels) for p in places])


def _up(number: int, unit: int) -> int:
    return -(-number // unit) * unit
