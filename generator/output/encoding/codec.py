"""Pictures as the bytes of image files: PNG, JPEG and WebP."""

from dataclasses import dataclass
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError

CodecName = Literal["png", "jpeg", "webp"]
_ENDINGS = {"png": ".png", "jpeg": ".jpg", "webp": ".webp"}
_COMPRESSION = 3  # of PNG, 0 to 9: beyond it files shrink by a few percent and take twice the time


@dataclass(frozen=True, kw_only=True)
class Codec:
    """How images (never masks, which are always PNG) are encoded.

    `quality`, 1 to 100, is for JPEG and WebP, which lose some of the picture.
    """

    name: CodecName = "png"
    quality: int = 95

    def __post_init__(self) -> None:
        """Refuse a codec that is not there, and a quality out of its range."""
        if self.name not in _ENDINGS:
            raise SlabForgeError(
                f"Images are encoded as {', '.join(_ENDINGS)} (got '{self.name}')."
            )
        if not 1 <= self.quality <= 100:
            raise SlabForgeError(f"The quality is an integer from 1 to 100 (got {self.quality}).")

    @property
    def ending(self) -> str:
        """The ending of its files, with the dot."""
        return _ENDINGS[self.name]

    def encode(self, image: NDArray[np.uint8]) -> bytes:
        """An image of a batch, uint8 (H, W, 1) or (H, W, 3) in RGB."""
        picture = for_opencv(image)
        if self.name == "png":
            return png(picture)
        flag = {"jpeg": cv2.IMWRITE_JPEG_QUALITY, "webp": cv2.IMWRITE_WEBP_QUALITY}[self.name]
        return _encoded(self.ending, picture, [flag, self.quality])


def png(image: NDArray[Any]) -> bytes:
    """An image (H, W) or (H, W, 3 BGR), uint8 or uint16, as PNG."""
    return _encoded(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, _COMPRESSION])


def for_opencv(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """An image of a batch, (H, W, 1) or (H, W, 3) in RGB, as (H, W) or (H, W, 3) in BGR."""
    return image[..., 0] if image.shape[-1] == 1 else image[..., ::-1]


def _encoded(ending: str, image: NDArray[Any], flags: list[int]) -> bytes:
    ok, data = cv2.imencode(ending, image, flags)
    assert ok
    return data.tobytes()
