"""Cuts windows out of pictures, which are read when they are asked for and kept within a limit."""

from collections import OrderedDict
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .index import Index, read_colour, read_gray

MOST_BYTES = 1 << 28  # of pictures that are kept in memory
# What OpenCV calls to mirror along y, along x.
_MIRRORS = {(False, False): None, (True, False): 0, (False, True): 1, (True, True): -1}


class Pictures:
    """The pictures of an index; those that were used last stay in memory, up to a limit."""

    def __init__(self, index: Index, channels: int = 1, *, most_bytes: int = MOST_BYTES) -> None:
        """Read nothing yet; keep at most `most_bytes` of pixels, but always one picture.

        With 1 of `channels` pictures are read as gray, with 3 as RGB.
        """
        self.index, self._channels, self._most = index, channels, most_bytes
        self._kept: OrderedDict[int, NDArray[np.uint8]] = OrderedDict()
        self._bytes = 0

    def cut(self, window: Any, out: NDArray[np.uint8]) -> None:
        """Fill `out`, uint8 (H, W) or (H, W, 3), with a WINDOW: mirrored, zoomed, gained."""
        found = self._pixels(int(window["picture"]))
        found = mirrored(found, int(window["y"]), int(window["height"]), 0)
        found = mirrored(found, int(window["x"]), int(window["width"]), 1)
        if found.shape[:2] != out.shape[:2]:
            size = (out.shape[1], out.shape[0])
            found = np.asarray(cv2.resize(found, size, interpolation=cv2.INTER_CUBIC), np.uint8)
        if (axis := _MIRRORS[bool(window["mirror_y"]), bool(window["mirror_x"])]) is not None:
            found = cv2.flip(found, axis)
        if (gain := float(window["gain"])) != 1.0:
            levels = np.clip(np.rint(np.arange(256) * gain), 0, 255).astype(np.uint8)
            found = cv2.LUT(found, levels)
        out[:] = found

    def mean(self, window: Any) -> float:
        """The mean gray value of a window's picture, times its gain; 0 to 255."""
        mean = self.index.pictures[int(window["picture"])].mean
        return min(mean * float(window["gain"]), 255.0)

    def _in_colour(self, number: int) -> NDArray[np.uint8] | None:
        """A picture as RGB; one that is gray, but for JPEG's traces, as three times its gray."""
        picture = self.index.pictures[number]
        if picture.colour:
            return read_colour(picture.file)
        gray = read_gray(picture.file)
        return None if gray is None else np.repeat(gray[..., None], 3, axis=2)

    def _pixels(self, number: int) -> NDArray[np.uint8]:
        if number in self._kept:
            self._kept.move_to_end(number)
            return self._kept[number]
        file = self.index.pictures[number].file
        pixels = read_gray(file) if self._channels == 1 else self._in_colour(number)
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


def mirrored(
    pixels: NDArray[np.uint8], start: int, length: int, axis: Literal[0, 1]
) -> NDArray[np.uint8]:
    """A stretch of pixels (H, W, …) along an axis; beyond an end they go on backwards, and on."""
    room = pixels.shape[axis]
    rolled = np.swapaxes(pixels, 0, axis)
    parts, at, end = [], start, start + length
    while at < end:
        turn, first = divmod(at, room)
        count = min(end - at, room - first)
        if turn % 2 == 0:
            parts.append(rolled[first : first + count])
        else:
            last = room - first
            parts.append(rolled[last - count : last][::-1])
        at += count
    found = parts[0] if len(parts) == 1 else np.concatenate(parts)
    return np.swapaxes(found, 0, axis)
