"""What is measured of a data set: brightness, spectrum, and what its masks mark."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ..datasets.channels import with_channels
from ..datasets.images import ImageSet, Labelled
from ..tracked import tracked

BANDS = (1, 2, 4, 8)  # sigma in pixels; each band lies between one and the next


class Region(NamedTuple):
    """A connected part of a mask: its class, area in pixels, and centre as shares of the image."""

    label: int
    area: int
    x: float
    y: float


class Measured(NamedTuple):
    """One sample: its label, mean brightness (0 to 255), contrast of each band, its regions."""

    label: int
    brightness: float
    bands: tuple[float, ...]
    regions: tuple[Region, ...]


@dataclass(frozen=True)
class SetFigures:
    """What was measured of a set, of `chosen` samples evenly over it."""

    name: str
    classes: tuple[str, ...]
    total: int
    chosen: tuple[int, ...]
    samples: tuple[Measured, ...]

    def histograms(self) -> dict[str, NDArray[np.float64]]:
        """The values of each quantity whose distribution is shown, by its name."""
        regions = [region for sample in self.samples for region in sample.regions]
        found = {
            "brightness (mean gray level)": [s.brightness for s in self.samples],
            "regions in an image": [len(s.regions) for s in self.samples],
            "area of a region (log10 pixels)": [np.log10(r.area) for r in regions],
            "centre of a region, across": [r.x for r in regions],
            "centre of a region, along": [r.y for r in regions],
        }
        for k, sigma in enumerate(BANDS[:-1]):
            name = f"contrast of details of {sigma} to {BANDS[k + 1]} pixels (gray levels)"
            found[name] = [s.bands[k] for s in self.samples]
        return {name: np.array(values, np.float64) for name, values in found.items()}

    def together(self) -> NDArray[np.int64]:
        """How many images hold both of two classes, (K, K); those of one class on the diagonal."""
        found = np.zeros((len(self.classes),) * 2, np.int64)
        for sample in self.samples:
            held = sorted({region.label for region in sample.regions})
            found[np.ix_(held, held)] += 1
        return found


def measure_set(name: str, images: ImageSet, most: int) -> SetFigures:
    """Measure at most `most` samples of a set, on all cores."""
    count = min(len(images), most)
    chosen = tuple(int(i) for i in np.linspace(0, len(images) - 1, count).round())
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda i: measured(images[i]), chosen)
        samples = tuple(tracked(found, f"measuring {name}", count))
    return SetFigures(name, images.classes, len(images), chosen, samples)


def measured(sample: Labelled) -> Measured:
    """What is measured of one sample."""
    gray = with_channels(sample.image, 1).astype(np.float32)
    blurred = [cv2.GaussianBlur(gray, (0, 0), sigma) for sigma in BANDS]
    bands = tuple(float((a - b).std()) for a, b in zip(blurred, blurred[1:], strict=False))
    return Measured(sample.label, float(gray.mean()), bands, tuple(_regions(sample.mask)))


def _regions(mask: NDArray[np.uint8]) -> list[Region]:
    height, width = mask.shape
    found = []
    for label in np.unique(mask[mask > 0]).tolist():
        count, _, facts, centres = cv2.connectedComponentsWithStats(
            (mask == label).astype(np.uint8)
        )
        for k in range(1, count):
            area = int(facts[k, cv2.CC_STAT_AREA])
            x, y = centres[k]
            found.append(Region(label, area, (x + 0.5) / width, (y + 0.5) / height))
    return found
