"""Distortions of pictures that cameras and production lines cause, in five severities."""

import zlib
from collections.abc import Callable
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from ...errors import SlabForgeError

Gray = NDArray[np.uint8]
SEVERITIES = 6  # 0 to 5; 0 leaves the picture as it is
_PATCHES = 8  # squares that would fit along the shorter side, of those that hide the picture


class Distortion(NamedTuple):
    """One way to distort pictures, in five severities.

    `levels` are its strengths at severity 1 to 5, in `unit`. `apply` takes an image and a mask,
    both uint8 (H, W), a level, and a random generator, and returns both after the distortion.
    """

    name: str
    unit: str
    levels: tuple[float, ...]
    apply: Callable[[Gray, Gray, float, Generator], tuple[Gray, Gray]]


def distort(
    image: Gray, mask: Gray, *, distortion: Distortion, severity: int, seed: int, name: str
) -> tuple[Gray, Gray]:
    """Image, uint8 (H, W[, 3]), and mask, uint8 (H, W), at a severity from 0 (unchanged) to 5.

    Random numbers depend on the seed, the distortion, the severity and `name`, the image's name, so
    that each image is distorted in the same way every time.
    """
    if severity == 0:
        return image, mask
    key = zlib.crc32(distortion.name.encode()), severity, zlib.crc32(name.encode())
    chance = np.random.default_rng((seed, *key))
    return distortion.apply(image, mask, distortion.levels[severity - 1], chance)


def chosen(names: list[str] | None) -> tuple[Distortion, ...]:
    """The distortions with these names, in the order given, or all of them.

    Raises SlabForgeError for a name that there is not.
    """
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
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_UNCHANGED), np.uint8), mask


def _occlusion(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    """Squares of the mean gray value hide parts.

    Hidden parts of a defect are cleared from the mask.
    """
    height, width = mask.shape
    side = max(min(height, width) // _PATCHES, 1)
    hidden = np.zeros(mask.shape, np.bool_)
    while hidden.mean() < level:
        y, x = chance.integers(0, (height - side + 1, width - side + 1))
        hidden[y : y + side, x : x + side] = True
    gray = np.uint8(round(float(image.mean())))
    seen = np.where(hidden if image.ndim == 2 else hidden[..., None], gray, image)
    return seen, np.where(hidden, np.uint8(0), mask)


def _rotation(image: Gray, mask: Gray, level: float, chance: Generator) -> tuple[Gray, Gray]:
    """Rotation about the centre by the level in degrees, to either side; borders are mirrored."""
    height, width = mask.shape
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
    """The image with its light multiplied by 2**stops; gray values encode light as sRGB does."""
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
