"""Reads a picture file of any kind as gray or RGB of 8 bits: the one reader of all commands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ...errors import SlabForgeError
from .decode import by_opencv, decoded

_COLOUR = 12  # gray levels by which the channels of a gray picture may differ after JPEG
_TWELVE_BITS = 2**12  # a darker 16-bit file may come from a camera of 10 to 12 bits
_GRAY = ("1", "L", "LA", "La")  # kinds of pixels that Pillow tells apart
_DEEP = ("I;16", "I;16L", "I;16B", "I;16N", "I")


def read_picture(
    path: Path,
    bits: int | None = None,
    note: Callable[[str], None] = print,
    channels: int = 1,
) -> NDArray[np.uint8]:
    """A picture file as uint8, upright: gray (H, W) or, of 3 `channels`, RGB (H, W, 3).

    In gray, colours become luma by ITU-R BT.601, of which `note` is told; 16 bits are scaled to 8.

    Cameras of 12 bits use only a sixteenth of the range of a 16-bit file, so `bits`, 9 to 16, says
    how many the camera has. If it is None, 16 are assumed and `note` is called to say so; a file
    that may have fewer is refused. Raises SlabForgeError for a file that cannot be read.
    """
    pixels = _pixels(path)
    if pixels.dtype == np.uint16:
        pixels = _eight_bits(pixels, path, bits, note)
    if pixels.dtype != np.uint8:
        raise SlabForgeError(f"'{path}' has values of {pixels.dtype}; pictures have 8 or 16 bits.")
    if channels == 1 and pixels.ndim == 3:
        if has_colours(pixels):
            note(f"'{path}' is in colour; its luma is read, as gray.")
        return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    if channels == 3 and pixels.ndim == 2:
        return np.repeat(pixels[..., None], 3, axis=2)
    return pixels


def has_colours(image: NDArray[np.uint8]) -> bool:
    """Whether an image (H, W, 3) has colours, not gray with the errors of JPEG alone."""
    return bool(np.percentile(image.max(-1) - image.min(-1), 99) > _COLOUR)


def _pixels(path: Path) -> NDArray[Any]:
    """Gray (H, W) or RGB (H, W, 3), of the depth of the file."""
    try:
        picture, deep = decoded(path)
    except SlabForgeError:
        pixels = by_opencv(path) if path.is_file() else None  # Pillow knows not every deep TIFF
        if pixels is None or pixels.dtype == np.uint8:
            raise
        return pixels
    pixels = by_opencv(path) if deep else None
    if pixels is not None:
        return pixels
    if picture.mode in _DEEP:
        return _deep(np.asarray(picture))
    if picture.mode == "F":
        return np.asarray(picture, np.float32)
    return np.asarray(picture.convert("L") if picture.mode in _GRAY else _rgb(picture), np.uint8)


def _rgb(picture: Image.Image) -> Image.Image:
    if "transparency" in picture.info:
        picture = picture.convert("RGBA")
    return picture.convert("RGB")


def _deep(values: NDArray[Any]) -> NDArray[Any]:
    """Values of a file of more than 8 bits as uint16, where they fit."""
    fits = values.min() >= 0 and values.max() < 2**16
    return values.astype(np.uint16) if fits else values.astype(np.int32)


def _eight_bits(
    image: NDArray[Any], path: Path, bits: int | None, note: Callable[[str], None]
) -> NDArray[np.uint8]:
    brightest = int(image.max())
    if bits is None:
        if brightest < _TWELVE_BITS:
            raise SlabForgeError(
                f"'{path}' has 16 bits but no value above {brightest}, as from a camera of"
                f" {max(brightest.bit_length(), 9)} bits: `inspect` takes the camera's with --bits"
                " (16 if the picture is that dark); for other commands save it with 8 bits."
            )
        note(f"'{path}' has 16 bits; 0 to 65535 become 0 to 255 (--bits says another depth).")
    elif brightest >= 2**bits:
        raise SlabForgeError(
            f"'{path}' has values up to {brightest}, which {bits} bits do not hold."
        )
    full = 2 ** (bits or 16) - 1
    return np.round(image * (255.0 / full)).astype(np.uint8)
