"""Reads a mask file: what its pixels mean, whichever way a tool has stored them.

Tools keep the class of a pixel as an index of a palette, as a gray value, in one channel of
colours, or draw it over nothing, so that it shows in the alpha channel alone. The colour that a
palette shows an index in says nothing.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ...errors import SlabForgeError
from .decode import decoded
from .listing import LOSSY

_FAINT = 32  # value that the brightest pixel of a JPEG reaches where anything is marked in it
_VOID_INDEX, _VOID_COLOUR = 255, (224, 224, 192)  # Pascal VOC's border of objects: no class


def read_mask(path: Path, shape: tuple[int, int]) -> NDArray[np.uint8]:
    """A mask uint8 (H, W) of the values in its file; 0 is sound.

    Of a palette it is the index, of colours the largest channel, of values above 255 it is 255.
    Where all that is drawn is of no colour, alpha counts. Raises SlabForgeError if it cannot be
    read, or its size is not `shape` (height, width).
    """
    found = _values(path, decoded(path).picture)
    if found.shape != shape:
        raise SlabForgeError(
            f"The mask '{path}' is {found.shape[1]}x{found.shape[0]}, its image"
            f" {shape[1]}x{shape[0]}; they must be of one size."
        )
    return found


def read_marked(path: Path, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Where a mask marks anything, bool (H, W); in a JPEG from half of its brightest value.

    Raises SlabForgeError as `read_mask` does, and for a JPEG too faint to tell marks from noise.
    """
    values = read_mask(path, shape)
    if path.suffix.lower() not in LOSSY:
        return values > 0
    brightest = int(values.max(initial=0))
    if 0 < brightest < _FAINT:
        raise SlabForgeError(
            f"The mask '{path}' is a JPEG with no value above {brightest}, in which class indices"
            " are lost; save it as PNG."
        )
    return values >= max(1, (brightest + 1) // 2)


def read_colours(path: Path, shape: tuple[int, int]) -> NDArray[np.uint8]:
    """A mask in colours, uint8 (H, W, 3), as a table of colours and classes is compared with.

    Raises SlabForgeError as `read_mask` does.
    """
    picture = decoded(path).picture
    found = np.asarray(picture.convert("RGBA").convert("RGB"), np.uint8)
    if found.shape[:2] != shape:
        raise SlabForgeError(
            f"The mask '{path}' is {found.shape[1]}x{found.shape[0]}, its image"
            f" {shape[1]}x{shape[0]}; they must be of one size."
        )
    return found


def _values(path: Path, picture: Image.Image) -> NDArray[np.uint8]:
    if picture.mode in ("P", "PA"):
        return _indices(picture)
    if picture.mode in ("LA", "La", "RGBA", "RGBa"):
        return _drawn(np.asarray(picture.convert("RGBA"), np.uint8))
    if picture.mode in ("1", "L"):
        return np.asarray(picture.convert("L"), np.uint8)
    values: NDArray[Any] = np.asarray(picture)
    if values.ndim == 3:
        return np.asarray(picture.convert("RGB"), np.uint8).max(-1)
    if not np.isfinite(values).all() or values.min() < 0:
        raise SlabForgeError(f"The mask '{path}' has values below 0 or not finite; save it as PNG.")
    return np.minimum(np.ceil(values), 255).astype(np.uint8)


def _indices(picture: Image.Image) -> NDArray[np.uint8]:
    """The indices of a palette; the border that Pascal VOC draws around objects is sound."""
    indices = np.array(picture.getchannel(0) if picture.mode == "PA" else picture, np.uint8)
    palette = picture.getpalette("RGB") or []
    if tuple(palette[3 * _VOID_INDEX : 3 * _VOID_INDEX + 3]) == _VOID_COLOUR:
        indices[indices == _VOID_INDEX] = 0
    return indices


def _drawn(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The largest channel of what is drawn, RGBA (H, W, 4), and 255 where it is drawn in black.

    Black is the ground, not what is drawn, where it covers more than what is left transparent.
    """
    alpha = pixels[..., 3]
    visible = alpha >= max(1, (int(alpha.max(initial=0)) + 1) // 2)
    values = np.where(visible, pixels[..., :3].max(-1), 0).astype(np.uint8)
    black = visible & (values == 0)
    clear = np.count_nonzero(~visible)
    if clear and (not values.any() or np.count_nonzero(black) < clear):
        values[black] = 255
    return values
