"""What cameras and lines do to pictures, in five severities with units, for image and mask."""

import zlib
from collections.abc import Callable
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from ...errors import SlabForgeError

Gray = NDArray[np.uint8]
SEVERITIES = 6  # 0 is the picture itself
_PATCHES = 8  # patches that hide the picture, along its shorter side


class Distortion(NamedTuple):
    """One thing that happens to pictures, in five severities.

    `levels` are those of severity 1 to 5, in `unit`. `apply` takes image and mask, uint8 (H, W), a
    level, and the generator of what is left to chance, and returns both as they become.
    """

    name: str
    unit: str
    levels: tuple[float, ...]
    apply: Callable[[Gray, Gray, float, Generator], tuple[Gray, Gray]]


def distort(
    image: Gray, mask: Gray, *, distortion: Distortion, severity: int, seed: int, name: str
) -> tuple[Gray, Gray]:
    """Image and mask, uint8 (H, W), at a severity from 0 (as they are) to `SEVERITIES` - 1.

    Chance depends on seed, distortion, severity and `name`, that of the image.
    """
    if severity == 0:
        return image, mask
    key = zlib.crc32(distortion.name.encode()), severity, zlib.crc32(name.encode())
    chance = np.random.default_rng((seed, *key))
    return distortion.apply(image, mask, distortion.levels[severity - 1], chance)


def chosen(names: list[str] | None) -> tuple[Distortion, ...]:
    """The distortions of these names, in their order, or all of them."""
    known = {d.name: d for d in DISTORTIONS}
    for name in names or ():
        if name not in known:
            raise SlabForgeError(f"There is no distortion '{name}'; there are {', '.join(known)}.")
    return tuple(known[n] for n in dict.fromkeys(names)) if names else DISTORTIONS


def _blur(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), level), np.uint8), mask


def _noise(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    return _eight_bits(image + chance.normal(0.0, level, image.shape)), mask


def _darker(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    return _exposed(image, -level), mask


def _brighter(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    return _exposed(image, level), mask


def _contrast(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    mean = image.mean()
    return _eight_bits(mean + level * (image - mean)), mask


def _jpeg(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, int(level)])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8), mask


def _occlusion(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    """Squares of the mean gray value; what they hide is no defect that could be found."""
    height, width = image.shape
    side = max(min(height, width) // _PATCHES, 1)
    hidden = np.zeros(image.shape, np.bool_)
    while hidden.mean() < level:
        y, x = chance.integers(0, (height - side + 1, width - side + 1))
        hidden[y : y + side, x : x + side] = True
    gray = np.uint8(round(float(image.mean())))
    return np.where(hidden, gray, image), np.where(hidden, np.uint8(0), mask)


def _rotation(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    """About the centre, either way; beyond the edges image and mask are mirrored."""
    height, width = image.shape
    angle = level if chance.random() < 0.5 else -level
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    turned = (
        np.asarray(
            cv2.warpAffine(x, turn, (width, height), flags=f, borderMode=cv2.BORDER_REFLECT_101),
            np.uint8,
        )
        for x, f in ((image, cv2.INTER_LINEAR), (mask, cv2.INTER_NEAREST))
    )
    return next(turned), next(turned)


def _exposed(image: Gray, stops: float) -> Gray:
    """Light times 2**stops, of gray values that encode it as sRGB does (IEC 61966-2-1)."""
    value = np.arange(256) / 255
    light = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    light = np.clip(light * 2.0**stops, 0, 1)
    table = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return _eight_bits(255 * table)[image]


def _eight_bits(image: NDArray[Any]) -> Gray:
    return np.clip(np.round(image), 0, 255).astype(np.uint8)


DISTORTIONS = (
    Distortion("blur", "standard deviation in pixels", (0.5, 1, 2, 3, 5), _blur),
    Distortion("noise", "standard deviation in gray values of 255", (4, 8, 16, 24, 40), _noise),
    Distortion("underexposure", "stops darker", (0.5, 1, 1.5, 2, 3), _darker),
    Distortion("overexposure", "stops brighter", (0.25, 0.5, 1, 1.5, 2), _brighter),
    Distortion("contrast", "share of the contrast left", (0.8, 0.6, 0.45, 0.3, 0.2), _contrast),
    Distortion("jpeg", "JPEG quality", (80, 60, 40, 20, 10), _jpeg),
    Distortion("occlusion", "share of the picture hidden", (0.02, 0.05, 0.1, 0.2, 0.3), _occlusion),
    Distortion("rotation", "degrees either way", (2, 5, 10, 20, 45), _rotation),
)
