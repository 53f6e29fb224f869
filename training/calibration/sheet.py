"""Real crops beside generated ones, as one picture."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
_BAR, _GAP, _MARGIN = 24, 4, 16  # pixels
_TEXT = 230  # gray level


def sheet(columns: Sequence[tuple[str, NDArray[np.uint8]]], *, rows: int, across: int) -> Picture:
    """Blocks of pictures side by side, each under its title; gray uint8 (H, W).

    Each of `columns` is a title and pictures uint8 (N, H, W), of which the first `rows` x `across`
    are shown.
    """
    blocks = [_block(title, images[: rows * across], rows, across) for title, images in columns]
    between = np.zeros((blocks[0].shape[0], _MARGIN), np.uint8)
    parts = [part for block in blocks for part in (block, between)]
    return np.hstack(parts[:-1])


def _block(title: str, images: NDArray[np.uint8], rows: int, across: int) -> Picture:
    _, height, width = images.shape
    canvas = np.zeros((_BAR + rows * (height + _GAP), across * (width + _GAP)), np.uint8)
    cv2.putText(
        canvas, title, (4, _BAR - 8), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (_TEXT,), 1, cv2.LINE_AA
    )
    for i, image in enumerate(images):
        y, x = _BAR + i // across * (height + _GAP), i % across * (width + _GAP)
        canvas[y : y + height, x : x + width] = image
    return canvas
