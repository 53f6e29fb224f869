"""The line's own metal under synthetic defects: what a network learns there to leave alone.

Most of what a line's camera shows is sound. So the parts of its pictures where a network sees
nothing become the surface on which the recipe's defects are drawn; all that is not drawn there is
sound by its mask. Where next to nothing is clean, as in a collection of defects, that would teach a
network to overlook what it has missed, and hardly any picture is used.
"""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.metal.index import forget
from ...generator.recipe import Recipe
from .pool import Image

Marks = NDArray[np.bool_]

_AROUND = 2  # pixels by which marks are widened
_CLEAN = 0.05  # share of a window that may be marked in one that counts as clean


def marks(probability: NDArray[np.float32], limit: float) -> Marks:
    """Where a network may see a defect, bool (H, W): from `limit` on, and a little around it."""
    found = (probability >= limit).astype(np.uint8)
    kernel = np.ones((2 * _AROUND + 1,) * 2, np.uint8)
    return np.asarray(cv2.dilate(found, kernel), np.bool_)


def has_clean_window(marked: Marks, size: tuple[int, int]) -> bool:
    """Whether a picture has a window of `size` (width, height) with hardly a mark.

    Of a picture that is smaller, all of it counts.
    """
    width, height = (min(own, n) for own, n in zip(size, marked.shape[::-1], strict=True))
    sums = np.pad(marked.astype(np.int64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    across = sums[:, width:] - sums[:, :-width]
    return bool((across[height:] - across[:-height]).min() <= _CLEAN * width * height)


@contextmanager
def on_metal(
    recipe: Recipe, share: float, pictures: Iterable[tuple[Image, Marks]]
) -> Iterator[Recipe]:
    """The recipe with a `share` of its frames on the pictures of a line, where nothing is marked.

    `pictures` are gray uint8 (H, W), each with its marks, which may be of another size. They lie
    in a temporary folder for as long as the context lasts.
    """
    with tempfile.TemporaryDirectory(prefix="slabforge-metal-") as name:
        home = Path(name)
        folders = home / "images", home / "masks"
        for folder in folders:
            folder.mkdir()
        for number, (image, marked) in enumerate(pictures):
            mask = np.asarray(
                cv2.resize(
                    255 * marked.astype(np.uint8),
                    image.shape[::-1],
                    interpolation=cv2.INTER_NEAREST,
                ),
                np.uint8,
            )
            for folder, pixels in zip(folders, (image, mask), strict=True):
                _write(folder / f"{number:05d}.png", pixels)
        surface = recipe.surface.model_copy(update={"images": str(home), "images_share": share})
        try:
            yield recipe.model_copy(update={"surface": surface})
        finally:
            forget(str(home))


def _write(file: Path, pixels: NDArray[np.uint8]) -> None:
    if not cv2.imwrite(str(file), pixels):
        raise SlabForgeError(
            f"The line's pictures cannot be copied to '{file.parent}'; is the disk full? TMPDIR"
            " names another folder."
        )
