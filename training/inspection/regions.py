"""Connected regions of a defect: where they lie, how large they are, and the window around each."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray


class Region(NamedTuple):
    """One connected region of an image; lengths are in pixels.

    `box` is (x, y, width, height). `centroid` is (x, y), where (0, 0) is the middle of the first
    pixel. `mask`, bool (height, width), has the pixels of the box that belong to the region.
    `label` is the class index, or 1 if the segmentation has no classes. `score` is the mean
    probability of that class in those pixels.
    """

    label: int
    score: float
    box: tuple[int, int, int, int]
    area: int
    centroid: tuple[float, float]
    mask: NDArray[np.bool_]

    @property
    def place(self) -> tuple[slice, slice]:
        """The rows and columns of the box, to index an image with."""
        x, y, width, height = self.box
        return slice(y, y + height), slice(x, x + width)


def find_regions(
    probability: NDArray[np.float32], threshold: float, min_area: int = 1
) -> list[Region]:
    """Regions of at least `min_area` pixels that touch by edges or corners, from the top down.

    `probability` is (H, W, 1), that of a defect, or (H, W, K) of K classes, where class 0 is sound
    metal. A pixel is defective if the probability of a defect (1 minus that of sound metal) reaches
    the threshold; of several classes it then has the likeliest defect.
    """
    if probability.shape[-1] == 1:
        defects = probability
        labels = (probability[..., 0] >= threshold).astype(np.uint8)
    else:
        defects = probability[..., 1:]
        defective = 1.0 - probability[..., 0] >= threshold
        labels = np.where(defective, 1 + defects.argmax(-1), 0).astype(np.uint8)
    found = [
        region
        for label in np.unique(labels[labels > 0]).tolist()
        for region in _components(labels == label, defects[..., label - 1], label, min_area)
    ]
    return sorted(found, key=lambda r: (r.box[1], r.box[0]))


def _components(
    mask: NDArray[np.bool_], probability: NDArray[np.float32], label: int, min_area: int
) -> list[Region]:
    count, numbers, stats, centroids = cv2.connectedComponentsWithStats(
        mask.astype(np.uint8), connectivity=8
    )
    regions = []
    for number in range(1, count):  # 0 are the pixels that belong to no region
        x, y, width, height, area = (int(v) for v in stats[number])
        if area < min_area:
            continue
        place = slice(y, y + height), slice(x, x + width)
        own = numbers[place] == number
        score = float(probability[place][own].mean())
        cx, cy = (float(v) for v in centroids[number])
        regions.append(Region(label, score, (x, y, width, height), area, (cx, cy), own))
    return regions


def window(
    image: NDArray[np.uint8],
    box: tuple[int, int, int, int],
    size: tuple[int, int],
    margin: float = 0.25,
) -> NDArray[np.uint8]:
    """The part of an image (H, W[, 3]) around a box, as a picture of `size` (width, height).

    `margin` is added on each side, as a share of the box. If the box with its margin fits, the
    window is cut at the image's own scale; if not, it is made smaller, with the same proportions. A
    window that would reach outside is moved into the image, and mirrored where the image is too
    small.
    """
    x, y, width, height = box
    need = 1.0 + 2.0 * margin
    scale = max(1.0, need * width / size[0], need * height / size[1])
    across, down = (round(scale * n) for n in size)
    left = _inside(x + width / 2, across, image.shape[1])
    top = _inside(y + height / 2, down, image.shape[0])
    rows = _mirrored(np.arange(top, top + down), image.shape[0])
    columns = _mirrored(np.arange(left, left + across), image.shape[1])
    cut = image[np.ix_(rows, columns)]
    if (across, down) == size:
        return cut
    return np.asarray(cv2.resize(cut, size, interpolation=cv2.INTER_AREA), np.uint8)


def _inside(centre: float, length: int, whole: int) -> int:
    """The start of a stretch around a centre, moved into 0 … `whole`; centred if too long."""
    if length >= whole:
        return (whole - length) // 2
    return min(max(round(centre - length / 2), 0), whole - length)


def _mirrored(index: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indices outside of 0 … size - 1, mirrored at the first and at the last pixel."""
    if size == 1:
        return np.zeros_like(index)
    folded = np.abs(index) % (2 * size - 2)
    return np.minimum(folded, 2 * size - 2 - folded)
