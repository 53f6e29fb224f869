"""The film of a pack: the filter of a pixel, exposure, and how light becomes display values."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from .model import Model

LOW, HIGH = -14.0, 6.0  # log2 of the smallest and the largest light in a table
FilterType = Literal["BOX", "GAUSSIAN", "BLACKMAN_HARRIS"]
_HARRIS = (0.35875, -0.48829, 0.14128, -0.01168)  # Harris 1978, table 1, minimum 4-term


class Film(Model):
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


def sample_positions(film: Film, spp: int) -> NDArray[np.float32]:
    """Where in a pixel its samples lie: (spp, 2), in pixels from its centre.

    A Hammersley set (1960), whose coordinates are each stratified, through the inverse of the
    filter's distribution; one sample is the centre itself.
    """
    even = (np.arange(spp) + 0.5) / spp
    bits = max(spp.bit_length() - 1, 0)
    turned = [int(f"{i:0{bits}b}"[::-1], 2) if bits else 0 for i in range(spp)]
    spread = (np.array(turned) + 0.5) / spp
    return np.stack([_inverse(film, even), _inverse(film, spread)], -1).astype(np.float32)


def _inverse(film: Film, u: NDArray[np.float64]) -> NDArray[np.float64]:
    """The place below which lies the share `u` of the filter."""
    half = {"BOX": 0.5, "GAUSSIAN": 1.5 * film.filter_width}.get(film.filter, film.filter_width)
    x = np.linspace(-half, half, 4097)
    weight = _weight(film, x)
    total = np.concatenate([[0.0], np.cumsum(0.5 * (weight[1:] + weight[:-1]))])
    return np.interp(u, total / total[-1], x)


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
