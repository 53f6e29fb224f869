"""What a picture of metal looks like, as numbers: brightness, spectrum, correlation, contrast.

Every number belongs to one picture, so that two sets of pictures can be compared as two
distributions (`distances.py`), and pictures with each other. *Across* is x, *along* is y, the
rolling direction. The spectrum, the correlations and the contrasts are those of the picture divided
by its mean brightness: twice the light changes none of them.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ...counted import counted

Image = NDArray[np.uint8]
Values = NDArray[np.float64]
SMALLEST = 64  # pixels of a side: the longest waves that are measured
_EDGES = 1.0 / np.array([64, 32, 16, 8, 4, 2])  # of the five bands, cycles a pixel, each an octave
_LEVELS = (1, 10, 50, 90, 99)  # per cent of a picture's pixels
_SLOW, _FINE = 8.0, 2.0  # sigmas in pixels of the blurs that are subtracted from a picture
_BLOCK = 16  # pixels of a side of the blocks whose contrast is the local one
_STEPS = (1, 4)  # pixels apart that are correlated
_DARK, _BRIGHT = 16, 250  # gray levels: darker is beside the slab, brighter is over-exposed
_NO_POWER = 1e-8  # added to every band: rounding to 256 levels leaves about as much


class Statistic(NamedTuple):
    """A number that `measure` gives for each picture.

    `family` names what it is a part of. `least` is the smallest spread by which its differences are
    divided, in its own unit: a set in which all pictures are the same would else be infinitely far
    from any other.
    """

    name: str
    family: str
    least: float
    meaning: str


def _waves(i: int) -> str:
    return f"{round(1 / _EDGES[i + 1])} to {round(1 / _EDGES[i])} px"


STATISTICS: tuple[Statistic, ...] = (
    Statistic("mean", "brightness", 2.0, "mean gray level, 0 to 255"),
    *(
        Statistic(f"level {p} %", "brightness", 2.0, f"gray level that {p} % of pixels do not pass")
        for p in _LEVELS
    ),
    Statistic("dark share", "brightness", 0.005, f"share of pixels darker than {_DARK}"),
    Statistic("bright share", "brightness", 0.002, f"share of pixels brighter than {_BRIGHT}"),
    *(
        Statistic(
            f"power {way}, {_waves(i)}",
            f"spectrum {way}",
            0.05,
            f"log10 power of waves {_waves(i)} long, {way} the rolling direction",
        )
        for way in ("across", "along")
        for i in range(len(_EDGES) - 1)
    ),
    *(
        Statistic(
            f"correlation {way}, {s} px",
            "correlation",
            0.03,
            f"correlation of pixels {s} apart {way} the rolling direction, slow changes taken out",
        )
        for way in ("across", "along")
        for s in _STEPS
    ),
    Statistic("variation", "contrast", 0.01, "standard deviation over mean, of the whole picture"),
    Statistic(
        "local contrast", "contrast", 0.005, f"the same within blocks of {_BLOCK} pixels, median"
    ),
    Statistic("fine contrast", "contrast", 0.005, "the same of what is finer than about 4 pixels"),
    Statistic("skew", "specks", 0.1, "skew of what is finer than 4 pixels: above 0, bright specks"),
    Statistic(
        "kurtosis",
        "specks",
        0.1,
        "log2 of its kurtosis (1.58 for noise): high where specks are few",
    ),
)
NAMES = tuple(s.name for s in STATISTICS)
LEAST = np.array([s.least for s in STATISTICS])


def measure(images: NDArray[np.uint8]) -> Values:
    """The statistics of pictures uint8 (N, H, W) of at least 64 pixels a side, float64 (N, S).

    S is the number of `STATISTICS`, in their order.
    """
    if not len(images):
        return np.zeros((0, len(STATISTICS)))
    with ThreadPoolExecutor() as pool:
        return np.array(list(counted(pool.map(_measure, images), len(images))))


def _measure(image: Image) -> Values:
    pixels = image.astype(np.float32)
    mean = float(pixels.mean())
    relative = pixels / (mean + 1.0)
    slow, fine = (relative - cv2.GaussianBlur(relative, (0, 0), s) for s in (_SLOW, _FINE))
    return np.concatenate(
        [
            [mean, *np.percentile(image, _LEVELS)],
            [np.mean(image < _DARK), np.mean(image > _BRIGHT)],
            _bands(relative),
            _bands(relative.T),
            _correlations(slow),
            _correlations(slow.T),
            [relative.std(), _local_contrast(pixels), fine.std()],
            _shape(fine),
        ]
    ).astype(np.float64)


def _bands(relative: NDArray[np.float32]) -> Values:
    """Log10 of the mean power of the lines (rows) in each band, per pixel and line."""
    length = relative.shape[1]
    window = np.hanning(length).astype(np.float32)
    lines = (relative - relative.mean(1, keepdims=True)) * window
    power = (np.abs(np.fft.rfft(lines, axis=1)) ** 2).mean(0) / float((window**2).sum())
    band = np.digitize(np.fft.rfftfreq(length), _EDGES[:-1])  # 0 is slower than all bands
    sums = np.bincount(band, power, len(_EDGES))[1:]
    counts = np.bincount(band, minlength=len(_EDGES))[1:]
    return np.log10(sums / np.maximum(counts, 1) + _NO_POWER)


def _correlations(slow: NDArray[np.float32]) -> list[float]:
    """Correlation of pixels some steps apart in a row, of a picture without slow changes."""
    variance = float((slow * slow).mean()) + 1e-12
    return [float((slow[:, :-s] * slow[:, s:]).mean()) / variance for s in _STEPS]


def _local_contrast(pixels: NDArray[np.float32]) -> float:
    """Median of the blocks' standard deviations over their means."""
    height, width = (n // _BLOCK * _BLOCK for n in pixels.shape)
    blocks = pixels[:height, :width].reshape(height // _BLOCK, _BLOCK, width // _BLOCK, _BLOCK)
    return float(np.median(blocks.std((1, 3)) / (blocks.mean((1, 3)) + 1.0)))


def _shape(fine: NDArray[np.float32]) -> tuple[float, float]:
    """Skew, and log2 of the kurtosis, of a picture of differences."""
    centred = fine.astype(np.float64).ravel() - fine.mean()
    spread = np.sqrt((centred**2).mean()) + 1e-9
    skew = float(np.mean((centred / spread) ** 3))
    kurtosis = float(np.mean((centred / spread) ** 4))
    return skew, float(np.log2(max(kurtosis, 1.0)))
