"""The film of a pack: how the light of rays becomes the bytes of pixels."""

import math
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ..frozen_model import FiniteModel

LOW, HIGH = -14.0, 6.0  # log2 of the least light above 0 and of the most light in a table
FilterType = Literal["BOX", "GAUSSIAN", "BLACKMAN_HARRIS"]
_HARRIS = (0.35875, -0.48829, 0.14128, -0.01168)  # Harris 1978, table 1, minimum 4-term


class Film(FiniteModel):
    """The scene's pixel filter, exposure and view transform (from light to displayed values)."""

    view_transform: str = "Standard"
    exposure: float = Field(default=0.0, description="stops, of the film and of the view together")
    gamma: float = Field(default=1.0, gt=0, description="of the display values")
    table: str | None = Field(default=None, description="key of the view transform's table")
    table_size: int = Field(default=0, description="numbers along each of its three axes")
    filter: FilterType = "BLACKMAN_HARRIS"
    filter_width: float = Field(default=1.5, gt=0, description="pixels, as Cycles counts them")


def axis(size: int) -> NDArray[np.float64]:
    """Linear light, float64 (size,), of the numbers of a view transform's table along each axis.

    The first is 0; the others rise in even steps of stops from 2**LOW to 2**HIGH.
    """
    light = 2.0 ** np.linspace(LOW, HIGH, size)
    light[0] = 0.0
    return light


class Grid(NamedTuple):
    """Where the rays of a pixel lie along one axis, and what they weigh in the pixels around it.

    `places` (n,) are in pixels from the pixel's centre. `weights` (n, 2 margin + 1) has, for each
    ray, its weight in the pixels from `margin` before its own to `margin` behind it. All weights
    sum to 1.
    """

    places: NDArray[np.float64]
    weights: NDArray[np.float64]

    @property
    def margin(self) -> int:
        """How many pixels away from its own a ray still counts."""
        return self.weights.shape[1] // 2

    @property
    def variance(self) -> float:
        """How far a ray's light is spread along the axis, pixels squared."""
        at = self.places[:, None] + np.arange(-self.margin, self.margin + 1)
        return float((self.weights * at**2).sum())

    def widened(self, margin: int) -> "Grid":
        """The same rays with weights, of 0, as far as `margin` pixels from their own."""
        more = max(margin - self.margin, 0)
        return Grid(self.places, np.pad(self.weights, ((0, 0), (more, more))))


def ray_grid(film: Film, spp: int) -> Grid:
    """An even grid of rays over the frame, of which `spp` lie in each pixel.

    `spp` is a square number.

    A filter narrower than a pixel has all its rays within its own width.
    """
    half = _half(film)
    count = math.isqrt(spp)
    places = ((np.arange(count) + 0.5) / count - 0.5) * min(1.0, 2 * half)
    margin = max(math.ceil(half + places[-1]) - 1, 0) if half >= 0.5 else 0
    at = places[:, None] + np.arange(-margin, margin + 1)
    weights = np.where(np.abs(at) < half, _weight(film, at), 0.0)
    return Grid(places, weights / weights.sum())


def _half(film: Film) -> float:
    """How far the pixel filter reaches to either side of its centre, pixels.

    A box is one pixel wide. A Gaussian is cut off at six standard deviations, of which its width
    holds four, and a Blackman-Harris window at its width.
    """
    match film.filter:
        case "BOX":
            return 0.5
        case "GAUSSIAN":
            return 1.5 * film.filter_width
        case "BLACKMAN_HARRIS":
            return film.filter_width
    raise ValueError(f"no reach is known of the pixel filter {film.filter!r}")


def _weight(film: Film, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """The pixel filter at x pixels from the centre, not normalised.

    Its width is counted as Cycles does: a Gaussian's is four standard deviations, a
    Blackman-Harris window's is how far it reaches to either side.
    """
    match film.filter:
        case "BOX":
            return np.ones_like(x)
        case "GAUSSIAN":
            return np.exp(-8.0 * (x / film.filter_width) ** 2)
        case "BLACKMAN_HARRIS":
            angle = np.pi * (x / film.filter_width + 1.0)
            return np.sum([a * np.cos(k * angle) for k, a in enumerate(_HARRIS)], axis=0)
    raise ValueError(f"no weight is known of the pixel filter {film.filter!r}")
