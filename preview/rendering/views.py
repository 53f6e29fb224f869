"""Pictures of a sample that people look at: the image, its masks, and its planes in colours."""

import colorsys
from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Color = tuple[int, int, int]  # red, green, blue
_GOLDEN = 0.618034  # of a turn: hues that follow each other by it are never near each other
_DIMMED = 0.55  # how much of the image is left below masks and covers
_LAID = 0.6  # how much of a mask's colour lies over it
_LEAST = 1e-6  # metres: heights that differ by less are flat


class Legend(NamedTuple):
    """What the colours of a picture mean: names with their colours, and a line of text."""

    entries: tuple[tuple[str, Color], ...] = ()
    words: str = ""


class Shown(NamedTuple):
    """A picture, RGB uint8 (H, W, 3), and what its colours mean."""

    picture: Picture
    legend: Legend


def color_of(number: int) -> Color:
    """The colour of a class by its index from 1, or of a layer by its position from 1."""
    r, g, b = colorsys.hsv_to_rgb((number - 1) * _GOLDEN % 1.0, 0.75, 1.0)
    return round(255 * r), round(255 * g), round(255 * b)


def rgb(image: Picture) -> Picture:
    """An image (H, W) or (H, W, 3) as RGB (H, W, 3)."""
    return image if image.ndim == 3 else np.repeat(image[..., None], 3, axis=2)


def masks_shown(image: Picture, mask: Picture, names: Sequence[str]) -> Shown:
    """The image dimmed, with each class of a mask (H, W) in its colour; `names` are by class."""
    picture = rgb(image).astype(np.float32) * _DIMMED
    found = [int(k) for k in np.unique(mask) if k]
    for label in found:
        own = mask == label
        color = np.array(color_of(label), np.float32)
        picture[own] = (1 - _LAID) * picture[own] + _LAID * color
        edge = own & ~cv2.erode(own.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
        picture[edge] = color
    entries = tuple((names[k], color_of(k)) for k in found)
    words = "" if found else "no defect in this frame"
    return Shown(picture.astype(np.uint8), Legend(entries, words))


def height_shown(height: NDArray[np.float32]) -> Shown:
    """A height plane (H, W), metres, from its lowest (dark) to its highest (bright)."""
    low, high = float(height.min()), float(height.max())
    share = (height - low) / max(high - low, _LEAST)
    colored = cv2.applyColorMap((255 * share).astype(np.uint8), cv2.COLORMAP_VIRIDIS)
    words = f"height {1000 * low:.3f} mm (dark) to {1000 * high:.3f} mm (bright)"
    return Shown(np.ascontiguousarray(colored[..., ::-1], np.uint8), Legend(words=words))


def normal_shown(normal: NDArray[np.float32]) -> Shown:
    """A normal plane (H, W, 3) as red, green and blue: 0 is -1, 255 is 1; none is black."""
    picture = np.round(np.clip(normal * 0.5 + 0.5, 0.0, 1.0) * 255.0)
    picture[~normal.any(-1)] = 0
    words = "normal: red leans right, green leans up, blue faces the camera"
    return Shown(picture.astype(np.uint8), Legend(words=words))


def cover_shown(image: Picture, cover: NDArray[np.float32], names: Sequence[str]) -> Shown:
    """The image dimmed, under how much each layer hides of it; `cover` is (H, W, layers)."""
    picture = rgb(image).astype(np.float32) * _DIMMED
    found = [k for k in range(cover.shape[-1]) if cover[..., k].any()]
    for k in found:
        share = _LAID * cover[..., k : k + 1]
        picture += share * (np.array(color_of(k + 1), np.float32) - picture)
    entries = tuple((names[k], color_of(k + 1)) for k in found)
    words = "" if found else "no layer in this frame"
    return Shown(picture.astype(np.uint8), Legend(entries, words))
