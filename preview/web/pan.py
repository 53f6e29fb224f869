"""Where on its slab a page looks: how far below the upper edge of the frame in focus."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


def panned(index: int, down: int, by: int, *, height: int, frames: int) -> tuple[int, int]:
    """The sample in focus and the pixels below its upper edge, `by` pixels further down the slab.

    `height` is that of a frame, pixels, and `frames` are those of the slab, at whose ends it stops.
    """
    place = index % frames
    steps, rest = divmod(min(max(place * height + down + by, 0), (frames - 1) * height), height)
    return index - place + steps, rest


def shown(pictures: Sequence[Picture | None], down: int) -> Picture | None:
    """What is seen `down` pixels below the upper edge of the first of two pictures (H, W, 3).

    They are consecutive frames of a slab; one that is not there yet is black. None without the
    first.
    """
    first = pictures[0]
    if first is None:
        return None
    below = pictures[1] if len(pictures) > 1 else None
    if below is None or below.shape != first.shape:
        below = np.zeros_like(first)
    return np.concatenate([first[down:], below[:down]])
