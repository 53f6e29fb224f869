"""A real image beside a generated one: the pictures of a folder, histograms and spectra of both."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError
from ..generator.pictures.listing import image_files_below, is_named_mask
from ..generator.pictures.read import read_picture

Values = NDArray[np.float64]
LEVELS = 64  # bins of a histogram, of four gray levels each
BANDS = 48  # of a spectrum, from long waves to those of two pixels
_KEPT = 8  # pictures that are kept in memory
_LEAST = 1e-9  # power that counts as none
_LONGEST = 64.0  # pixels: waves that a spectrum begins with


class Likeness(NamedTuple):
    """What a gray image looks like, as numbers.

    `histogram` (LEVELS,) are shares of the pixels. `across` and `along` (BANDS,) are log10 powers
    of waves across and along the rolling direction, of the image over its mean, at `FREQUENCIES`.
    """

    histogram: Values
    across: Values
    along: Values
    mean: float
    deviation: float


FREQUENCIES: Values = np.geomspace(1.0 / _LONGEST, 0.5, BANDS)  # cycles a pixel


class Beside:
    """The real images of a folder, of which one is looked at."""

    def __init__(self, folder: Path) -> None:
        """List the pictures; SlabForgeError where there are none."""
        if not folder.is_dir():
            raise SlabForgeError(f"There is no folder '{folder}'; --beside takes one of pictures.")
        self.files = [p for p in image_files_below(folder) if not is_named_mask(p)]
        self.number, self.folder = 0, folder
        if not self.files:
            raise SlabForgeError(
                f"'{folder}' holds no pictures (PNG, JPEG, TIFF, ...); --beside takes a folder that"
                " does."
            )

    @property
    def name(self) -> str:
        """The name of the picture that is looked at."""
        return self.files[self.number].name

    def step(self, by: int) -> None:
        """Look at the next picture, or an earlier one."""
        self.number = (self.number + by) % len(self.files)

    def image(self) -> NDArray[np.uint8]:
        """The picture, gray uint8 (H, W); SlabForgeError where it cannot be read."""
        return _read(self.files[self.number])

    def likeness(self) -> Likeness:
        """What the picture looks like, as numbers; SlabForgeError where it cannot be read."""
        return _likeness(self.files[self.number])


@lru_cache(_KEPT)
def _read(path: Path) -> NDArray[np.uint8]:
    return read_picture(path, bits=16, note=lambda words: None)


@lru_cache(_KEPT)
def _likeness(path: Path) -> Likeness:
    return likeness(_read(path))


def gray(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """An image (H, W) or (H, W, 3) in gray."""
    return image if image.ndim == 2 else image.mean(-1).astype(np.uint8)


def likeness(image: NDArray[np.uint8]) -> Likeness:
    """What an image, gray uint8 (H, W), looks like."""
    counts = np.bincount(image.reshape(-1) >> 2, minlength=LEVELS)
    pixels = image.astype(np.float32)
    mean = float(pixels.mean())
    relative = pixels / max(mean, 1.0)
    return Likeness(
        histogram=counts / max(image.size, 1),
        across=_spectrum(relative),
        along=_spectrum(relative.T),
        mean=mean,
        deviation=float(pixels.std()),
    )


def _spectrum(rows: NDArray[np.float32]) -> Values:
    """The mean power of rows (N, L) in each band, log10; windowed after Hann, for a flat floor."""
    length = rows.shape[1]
    if length < 4:
        return np.full(BANDS, np.log10(_LEAST))
    window = np.hanning(length)
    flat = (rows - rows.mean(1, keepdims=True)) * window
    power = (np.abs(np.fft.rfft(flat, axis=1)) ** 2).mean(0) / (window**2).sum()
    return np.log10(np.interp(FREQUENCIES, np.fft.rfftfreq(length), power) + _LEAST)
