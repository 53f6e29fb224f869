"""The film of a pack: the filter of a pixel, exposure, and how light becomes display values."""

import math
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ..frozen_model import FiniteModel

LOW, HIGH = -14.0, 6.0  # log2 of the smallest and the largest light in a table
FilterType = Literal["BOX", "GAUSSIAN", "BLACKMAN_HARRIS"]
_HARRIS = (0.35875, -0.48829, 0.14128, -0.01168)  # Harris 1978, table 1, minimum 4-term


class Film(FiniteModel):
    """Colour management and pixel filter of the scene."""

    view_transform: str = "Standard"
    exposure: float = Field(default=0.0, description="stops, of the film and of the view together")
    gamma: float = Field(default=1.0, gt=0, description="of the display values")
    table: str | None = Field(default=None, description="key of the view transform's table")
    table_size: int = Field(default=0, description="samples along each of its three axes")
    filter: FilterType = "BLACKMAN_HARRIS"
    filter_width: float = Field(default=1.5, gt=0, description="pixels, as Cycles counts them")


def axis(size: int) -> NDArray[np.float64]:
    """The light at a table's samples along one axis: 0, then even steps of stops."""
    light = 2.0 ** np.linspace(LOW, HIGH, size)
    light[0] = 0.0
    return light


class Grid(NamedTuple):
    """Where samples lie along one axis of each pixel, and what they weigh in the pixels around.

    `places` (n,), in pixels from the centre; `weights` (n, 2 margin + 1), in the pixels from
    `margin` before the sample's own to `margin` behind it. The sum of all is 1.
    """

    places: NDArray[np.float64]
    weights: NDArray[np.float64]

    @property
    def margin(self) -> int:
        """How many pixels away a sample still counts."""
        return self.weights.shape[1] // 2


def sample_grid(film: Film, spp: int) -> Grid:
    """An even grid over the frame, `spp` (a square) samples a pixel; one is the pixel's centre.

    A filter narrower than a pixel has all its samples to itself.
    """
    half = {"BOX": 0.5, "GAUSSIAN": 1.5 * film.filter_width}.get(film.filter, film.filter_width)
    count = math.isqrt(spp)
    places = ((np.arange(count) + 0.5) / count - 0.5) * min(1.0, 2 * half)
    margin = max(math.ceil(half + places[-1]) - 1, 0) if half >= 0.5 else 0
    at = places[:, None] + np.arange(-margin, margin + 1)
    weights = np.where(np.abs(at) < half, _weight(film, at), 0.0)
    return Grid(places, weights / weights.sum())


def _weight(film: Film, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """The filter, as Cycles takes its width.

    A box is a pixel wide, a Gaussian four standard deviations; a Blackman-Harris window reaches
    its width to either side.
    """
    if film.filter == "BOX":
        return np.ones_like(x)
    if film.filter == "GAUSSIAN":
        return np.exp(-8.0 * (x / film.filter_width) ** 2)
    angle = np.pi * (x / film.filter_width + 1.0)
    return np.sum([a * np.cos(k * angle) for k, a in enumerate(_HARRIS)], axis=0)
