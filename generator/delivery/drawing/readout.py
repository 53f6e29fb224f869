"""What a camera does to a picture whose pixels are read: the mosaic of its sensor, and JPEG."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ...sampling.rows import FRAME_FIELDS
from ...sensor import Sensor

_JPEG = FRAME_FIELDS.index("jpeg")
_BILINEAR = {
    "RGGB": cv2.COLOR_BayerRGGB2RGB,
    "BGGR": cv2.COLOR_BayerBGGR2RGB,
    "GRBG": cv2.COLOR_BayerGRBG2RGB,
    "GBRG": cv2.COLOR_BayerGBRG2RGB,
}


def read_out(image: NDArray[np.uint8], frame: NDArray[np.float32], sensor: Sensor) -> None:
    """Change images, uint8 (N, H, W) or (N, H, W, 3) in RGB, in place, each by itself.

    `frame` (N, FRAME_FLOATS) are the rows of the same samples, which tell the quality of JPEG.
    """
    if not sensor.changes_pictures:
        return
    for picture, quality in zip(image, frame[:, _JPEG], strict=True):
        if sensor.bayer is not None:
            picture[:] = demosaiced(mosaic(picture, sensor.bayer), sensor.bayer)
        if quality > 0:
            picture[:] = compressed(picture, int(quality))


def mosaic(picture: NDArray[np.uint8], pattern: str) -> NDArray[np.uint8]:
    """What a sensor in colour sees of an image uint8 (H, W, 3): one channel a pixel, (H, W).

    `pattern` names the channels of a square of 2x2 pixels, row by row, such as "RGGB".
    """
    seen = np.empty(picture.shape[:2], np.uint8)
    for place, channel in enumerate(pattern):
        square = slice(place // 2, None, 2), slice(place % 2, None, 2)
        seen[square] = picture[(*square, "RGB".index(channel))]
    return seen


def demosaiced(seen: NDArray[np.uint8], pattern: str) -> NDArray[np.uint8]:
    """Colours uint8 (H, W, 3) in RGB, interpolated bilinearly from a mosaic (H, W).

    An image of one pixel's width or height keeps its gray.
    """
    if min(seen.shape) < 2:
        return np.repeat(seen[..., None], 3, axis=2)
    whole = cv2.copyMakeBorder(seen, 2, 2, 2, 2, cv2.BORDER_REFLECT_101)
    return np.asarray(cv2.cvtColor(whole, _BILINEAR[pattern])[2:-2, 2:-2], np.uint8)


def compressed(picture: NDArray[np.uint8], quality: int) -> NDArray[np.uint8]:
    """An image uint8 (H, W) or (H, W, 3) in RGB as JPEG of this quality, 1 to 100, shows it."""
    colour = picture.ndim == 3
    bgr = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR) if colour else picture
    ok, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert ok
    if not colour:
        return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)
    read = cv2.imdecode(data, cv2.IMREAD_COLOR)
    return np.asarray(cv2.cvtColor(read, cv2.COLOR_BGR2RGB), np.uint8)
