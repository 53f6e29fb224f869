"""Cuts windows out of pictures, which are read when they are asked for and kept within a limit."""

from collections import OrderedDict
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .index import Index, read_gray

MOST_BYTES = 1 << 28  # of pictures that are kept in memory


class Pictures:
    """The pictures of an index; those that were used last stay in memory, up to a limit."""

    def __init__(self, index: Index, *, most_bytes: int = MOST_BYTES) -> None:
        """Read nothing yet; keep at most `most_bytes` of pixels, but always one picture."""
        self.index, self._most = index, most_bytes
        self._kept: OrderedDict[int, NDArray[np.uint8]] = OrderedDict()
        self._bytes = 0

    def cut(self, window: Any, out: NDArray[np.uint8]) -> None:
        """Fill `out`, uint8 (H, W), with a WINDOW: mirrored, zoomed, and times its gain."""
        pixels = self._pixels(int(window["picture"]))
        found = _whole(pixels, window, out.shape)
        if found is None:
            found = _resampled(pixels, window, out.shape)
        gain = float(window["gain"])
        if gain == 1.0:
            out[:] = found
        else:
            levels = np.clip(np.rint(np.arange(256) * gain), 0, 255).astype(np.uint8)
            out[:] = cv2.LUT(np.ascontiguousarray(found), levels)

    def mean(self, window: Any) -> float:
        """The mean gray value of a window's picture, times its gain; 0 to 255."""
        mean = self.index.pictures[int(window["picture"])].mean
        return min(mean * float(window["gain"]), 255.0)

    def _pixels(self, number: int) -> NDArray[np.uint8]:
        if number in self._kept:
            self._kept.move_to_end(number)
            return self._kept[number]
        file = self.index.pictures[number].file
        pixels = read_gray(file)
        if pixels is None:
            raise SlabForgeError(
                f"The picture '{file}' (surface.images) can no longer be read; put it back or start"
                " again without it."
            )
        self._kept[number] = pixels
        self._bytes += pixels.nbytes
        while self._bytes > self._most and len(self._kept) > 1:
            self._bytes -= self._kept.popitem(last=False)[1].nbytes
        return pixels


def _whole(
    pixels: NDArray[np.uint8], window: Any, shape: tuple[int, ...]
) -> NDArray[np.uint8] | None:
    """A window whose pixels are those of the picture, as a view; None for any other."""
    parts = []
    for start, step, length, room in zip(
        (float(window["y"]), float(window["x"])),
        (float(window["step_y"]), float(window["step_x"])),
        shape,
        pixels.shape,
        strict=True,
    ):
        first = int(start) if step > 0 else int(start) - length + 1
        if abs(step) != 1.0 or start != int(start) or first < 0 or first + length > room:
            return None
        ahead = slice(first, first + length)
        parts.append(ahead if step > 0 else slice(first + length - 1, first - 1 if first else None, -1))
    return pixels[tuple(parts)]


def _resampled(
    pixels: NDArray[np.uint8], window: Any, shape: tuple[int, ...]
) -> NDArray[np.uint8]:
    """A window between the picture's pixels, or one that goes on mirrored beyond its end."""
    x, y, step_x, step_y = (float(window[k]) for k in ("x", "y", "step_x", "step_y"))
    matrix = np.array([[step_x, 0.0, x], [0.0, step_y, y]])
    # exact where no pixel lies between two of the picture's
    kind = cv2.INTER_NEAREST if abs(step_x) == 1.0 and x == int(x) else cv2.INTER_CUBIC
    found = cv2.warpAffine(
        pixels,
        matrix,
        (shape[1], shape[0]),
        flags=kind | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REFLECT,
    )
    return np.asarray(found, np.uint8)
