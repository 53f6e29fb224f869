"""The pool: unlabelled pictures of a line, and the parts of them that a network is shown."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ..datasets.images import Labelled
from ..inspection.pictures import Pictures, open_pictures
from ..pipeline.sizing import Fit

Image = NDArray[np.uint8]

FEWEST, MOST = 8, 256  # pictures
_ONE_TONE = 1.5  # gray levels of deviation, below which a picture shows nothing


def read_pool(folder: Path, scale: float = 1.0, warn: Callable[[str], None] = print) -> list[Image]:
    """Up to `MOST` pictures, evenly spread over a folder or a video, as gray uint8 (H, W).

    They are `scale` times as large as their files and may be of several sizes. What cannot be read
    is passed over with a warning. Raises SlabForgeError if fewer than `FEWEST` are left, or if
    nothing is to be seen on any of them.
    """
    source = open_pictures(folder, warn=warn)
    found = [_scaled(image, scale) for image in _spread(source)]
    if len(found) < FEWEST:
        unread = f"; {len(source.problems)} could not be read" if source.problems else ""
        raise SlabForgeError(
            f"Adaptation takes {FEWEST} pictures or more, but '{folder}' has {len(found)}{unread}."
        )
    if all(image.std() < _ONE_TONE for image in found):
        raise SlabForgeError(
            f"The {len(found)} pictures of '{folder}' are all of one tone, so there is nothing to"
            " adapt to; are they cut to the metal, and exposed?"
        )
    return found


def full_size(folder: Path) -> Iterator[Image]:
    """The pictures of `read_pool` once more, in its order and in the size of their files."""
    return _spread(open_pictures(folder, warn=lambda _: None))


def parts(pool: list[Image], fit: Fit, random: np.random.Generator) -> Iterator[Image]:
    """Endless parts of pictures drawn by `random`, brought to one size by `fit`, some mirrored."""
    while True:
        image = pool[int(random.integers(len(pool)))]
        part = fit(Labelled("", image, np.zeros_like(image), 0), random).image
        rows, columns = (slice(None, None, int(s)) for s in random.choice((1, -1), 2))
        yield np.ascontiguousarray(part[rows, columns])


def _spread(source: Pictures) -> Iterator[Image]:
    """Up to `MOST` pictures of a source, evenly spread."""
    step = max(1, -(-(source.count or 1) // MOST))
    chosen = (picture.image for i, picture in enumerate(source) if i % step == 0)
    return itertools.islice(chosen, MOST)


def _scaled(image: Image, scale: float) -> Image:
    if scale == 1.0:
        return image
    size = tuple(max(1, round(n * scale)) for n in image.shape[::-1])
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
