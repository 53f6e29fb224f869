"""Errors of finished pictures: how far two 8-bit pictures of the same thing differ, and where.

Float values, before they are encoded as bytes, are compared in `value_errors`.
"""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ...files import make_folder, write_atomically
from ...generator.output.encoding.codec import png

GAIN = 8  # by which the shown difference is multiplied; white is 255 / GAIN bytes
_BAR, _TEXT = 22, 0.42  # height of a caption in pixels, size of its letters
_LEAST = 380  # pixels, least width of a shown picture

Picture = NDArray[np.uint8]


def judge(cycles: Picture, ours: Picture) -> dict[str, float]:
    """How far our 8-bit picture is from Cycles': PSNR (dB), SSIM, absolute differences (bytes).

    Of the differences the mean and the 99th percentile are given.
    """
    difference = np.abs(cycles.astype(int) - ours)
    return {
        "psnr": psnr(cycles, ours),
        "ssim": ssim(cycles, ours),
        "mean": float(difference.mean()),
        "p99": float(np.percentile(difference, 99)),
    }


def srgb_bytes(linear: NDArray[np.float32]) -> Picture:
    """Linear light as bytes in sRGB (IEC 61966-2-1); light is cut to 0 … 1."""
    x = np.clip(np.nan_to_num(linear), 0.0, 1.0)
    encoded = np.where(x <= 0.0031308, 12.92 * x, 1.055 * x ** (1 / 2.4) - 0.055)
    return (encoded * 255.0 + 0.5).astype(np.uint8)


def psnr(a: Picture, b: Picture) -> float:
    """The peak signal-to-noise ratio of two 8-bit pictures in dB; 99 if they are equal."""
    error = np.mean((a.astype(np.float64) - b) ** 2)
    return min(99.0, float(10 * np.log10(255**2 / max(error, 1e-9))))


def ssim(a: Picture, b: Picture) -> float:
    """The mean structural similarity (Wang et al.

    2004), at most 1, in a Gaussian window of 11 pixels.
    """

    def blurred(x: NDArray[Any]) -> NDArray[Any]:
        return cv2.GaussianBlur(x, (11, 11), 1.5)

    x, y = a.astype(np.float64), b.astype(np.float64)
    mx, my = blurred(x), blurred(y)
    vx, vy, c = blurred(x * x) - mx * mx, blurred(y * y) - my * my, blurred(x * y) - mx * my
    k1, k2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return float(
        np.mean((2 * mx * my + k1) * (2 * c + k2) / ((mx**2 + my**2 + k1) * (vx + vy + k2)))
    )


def save_side_by_side(path: Path, cycles: Picture, ours: Picture, names: tuple[str, str]) -> None:
    """Save a picture of Cycles', ours and their difference with a scale, each with a caption.

    Pictures are gray (H, W) or RGB (H, W, 3), uint8; wide ones are placed one below another.
    """
    difference = np.clip(np.abs(cycles.astype(int) - ours) * GAIN, 0, 255).astype(np.uint8)
    scale = f"difference x{GAIN}: black 0, white {255 // GAIN} bytes"
    parts = [
        _captioned(picture, name)
        for picture, name in zip((cycles, ours, difference), (*names, scale), strict=True)
    ]
    parts[2][:_BAR, -64:] = (np.arange(64) * 4)[None, :, None]
    wide = cycles.shape[1] > 2 * cycles.shape[0]
    make_folder(path.parent)
    whole = np.vstack(parts) if wide else np.hstack(parts)
    write_atomically(path, png(np.ascontiguousarray(whole[..., ::-1])))


def _captioned(picture: Picture, name: str) -> Picture:
    color = picture if picture.ndim == 3 else np.repeat(picture[..., None], 3, -1)
    times = max(1, round(_LEAST / color.shape[1]))  # small pictures are enlarged, without blurring
    color = color.repeat(times, 0).repeat(times, 1)
    missing = max(0, _LEAST - color.shape[1])  # room for the caption
    color = np.pad(color, ((_BAR, 0), (0, missing), (0, 0)))
    place, white = (4, 15), (255, 255, 255)
    cv2.putText(color, name, place, cv2.FONT_HERSHEY_SIMPLEX, _TEXT, white, 1, cv2.LINE_AA)
    return color
