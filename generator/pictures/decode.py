"""Opens picture files: whole, upright, within a limit of size, or refused in one sentence."""

import threading
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from ...errors import SlabForgeError
from ...quiet import silenced

MOST_PIXELS = 1 << 28  # of one picture: 16384x16384, as the largest line scans
_TURNED = 5  # EXIF orientation from which width and height change places
_COLOURS = ("RGB", "RGBA")
_ORIENTATION = 274  # EXIF's tag
_FAULTS = (
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    MemoryError,
    Image.DecompressionBombError,
)
_opening = threading.Lock()


class Decoded(NamedTuple):
    """A picture with all its pixels, upright; `deep` if its file has colours of 16 bits.

    Of those Pillow keeps the upper eight.
    """

    picture: Image.Image
    deep: bool


def decoded(path: Path) -> Decoded:
    """A picture with all its pixels, turned upright as its EXIF orientation says.

    Raises SlabForgeError for what is no picture file, is damaged, or is too large.
    """
    try:
        with _opened(path) as picture:
            stored = getattr(picture, "tile", ())
            deep = picture.mode in _COLOURS and any(";16" in str(tile[3]) for tile in stored)
            picture.load()
            return Decoded(_upright(picture), deep)
    except OSError as error:
        raise SlabForgeError(_reason(path, error)) from None
    except _FAULTS as error:
        raise SlabForgeError(_damaged(path, str(error))) from None


def size_of(path: Path) -> tuple[int, int]:
    """(width, height) of a picture once it is upright, from the head of its file alone."""
    try:
        with _opened(path) as picture:
            turned = _orientation(picture) >= _TURNED
            width, height = picture.size
    except OSError as error:
        raise SlabForgeError(_reason(path, error)) from None
    except _FAULTS as error:
        raise SlabForgeError(_damaged(path, str(error))) from None
    return (height, width) if turned else (width, height)


def by_opencv(path: Path) -> NDArray[Any] | None:
    """Pixels of any depth as OpenCV has them: gray (H, W), or RGB (H, W, 3); None if it fails.

    It reads colours of 16 bits, which Pillow cuts to 8.
    """
    try:
        data = np.fromfile(path, np.uint8)
        with silenced(2):  # decoders print messages of their own
            pixels = cv2.imdecode(data, cv2.IMREAD_UNCHANGED) if len(data) else None
    except (OSError, cv2.error):
        return None
    if pixels is None or pixels.ndim == 2 or pixels.shape[2] == 1:
        return None if pixels is None else pixels.reshape(pixels.shape[:2])
    return np.ascontiguousarray(pixels[..., 2::-1])


def _opened(path: Path) -> Image.Image:
    """A picture whose pixels are not read yet, of at most `MOST_PIXELS`."""
    if path.exists() and not path.is_file():
        raise SlabForgeError(f"'{path}' is no regular file; give a picture.")
    with _opening, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of EXIF and TIFF tags that say nothing of the pixels
        theirs = Image.MAX_IMAGE_PIXELS
        Image.MAX_IMAGE_PIXELS = None  # Pillow's limit is below the pictures of line scanners
        try:
            picture = Image.open(path)
        finally:
            Image.MAX_IMAGE_PIXELS = theirs
    width, height = picture.size
    if width * height > MOST_PIXELS:
        picture.close()
        raise SlabForgeError(
            f"'{path}' has {width}x{height} pixels; at most {MOST_PIXELS:,} are read, so cut it"
            " into parts."
        )
    return picture


def _upright(picture: Image.Image) -> Image.Image:
    """The picture, turned as EXIF says; a palette stays one."""
    if _orientation(picture) == 1:
        return picture
    turned = ImageOps.exif_transpose(picture)
    return picture if turned is None else turned


def _orientation(picture: Image.Image) -> int:
    found = 1
    with suppress(Exception):  # EXIF that cannot be read turns nothing
        found = int(picture.getexif().get(_ORIENTATION, 1))
    return found if 1 <= found <= 8 else 1


def _reason(path: Path, error: OSError) -> str:
    if isinstance(error, UnidentifiedImageError):
        return _damaged(path)
    if error.errno is not None:
        return f"'{path}' could not be read: {error.strerror}."
    return _damaged(path, str(error))


def _damaged(path: Path, detail: str = "") -> str:
    told = " ".join(detail.split()).rstrip(".")[:80]
    return (
        f"'{path}' is not a picture that can be read: it is damaged or cut short"
        f"{f' ({told})' if told else ''}; copy it again or remove it."
    )
