"""Splits a data set into training and test images, with near-duplicates on the same side."""

import itertools

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .channels import with_channels
from .images import ImageSet

TRAINING = 0.8  # share of the images
_SIDE, _SHIFT = 64, 6  # pixels of a thumbnail, and by how many of them a copy may be shifted
_FINE, _COARSE = 1.0, 6.0  # sigma in pixels; thumbnails show what lies between the two scales
_NEAR = 10  # bits of 64 that may differ; copies shifted by 5 % and saved anew differ in 0 to 10
_SAME = 0.8  # correlation, at the best shift, from which on two pictures are near-duplicates
_BLOCK = 1024  # images compared with all others at once


def split(images: ImageSet, seed: int, share: float = TRAINING) -> tuple[ImageSet, ImageSet]:
    """The training and the test images of a set, drawn by `seed`.

    Training gets `share` (above 0, below 1) of the images of each class, and of sound ones; the
    rest are test images. Groups of near-duplicates (see `groups`) are never divided, so the share
    is met as closely as their sizes allow. Raises SlabForgeError if one of the two sides would be
    empty.
    """
    if not 0.0 < share < 1.0:
        raise SlabForgeError(f"The share of training images lies between 0 and 1 (got {share}).")
    labels, thumbnails = [], []
    for sample in images:
        labels.append(sample.label)
        thumbnails.append(thumbnail(with_channels(sample.image, 1)))
    group, label = groups(thumbnails), np.array(labels)
    order = np.random.default_rng(seed).permutation(group.max() + 1)
    test = _test_images(group, label, order, 1 - share)
    chosen = set(test)
    training = [i for i in range(len(images)) if i not in chosen]
    if not test or not training:
        raise SlabForgeError(
            f"The {len(images)} images of '{images.folder}' cannot be split into training and"
            " test images; give more, or some that are not copies of each other."
        )
    return images.part(training), images.part(sorted(test))


def _test_images(
    group: NDArray[np.int64], label: NDArray[np.int64], order: NDArray[np.int64], share: float
) -> list[int]:
    """The indices of test images: whole groups, in their `order`, up to a share of each label.

    `group` and `label` have a number for each image; a group counts for the label of its first.
    """
    test: list[int] = []
    members = {int(g): np.flatnonzero(group == g) for g in order}
    for kind in np.unique(label):
        wanted, taken = share * np.count_nonzero(label == kind), 0
        for own in members.values():
            if label[own[0]] == kind and taken + len(own) / 2 <= wanted:
                test += own.tolist()
                taken += len(own)
    return test


def groups(thumbnails: list[NDArray[np.float32]]) -> NDArray[np.int64]:
    """The number of the group that each thumbnail belongs to, int64 (N,), from 0.

    Near-duplicates share a group, also through others between them. Two images are near-duplicates
    if they correlate by `_SAME` at the best shift, and the difference hash (Krawetz, "Kind of Like
    That", 2013) of the middle of one differs in at most `_NEAR` bits from that of some shifted part
    of the other.
    """
    hashes = np.array([_hashes(t) for t in thumbnails], np.float32).reshape(len(thumbnails), -1, 64)
    middle = hashes[:, hashes.shape[1] // 2]
    parent = np.arange(len(thumbnails))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = int(parent[i])
        return i

    for start in range(0, len(thumbnails), _BLOCK):
        block = middle[start : start + _BLOCK]
        alike = np.full((len(block), len(thumbnails)), -64, np.float32)
        for part in range(hashes.shape[1]):
            np.maximum(alike, block @ hashes[:, part].T, out=alike)
        for a, b in np.argwhere(alike >= 64 - 2 * _NEAR):  # a product of signs, ±1
            i, j = start + int(a), int(b)
            if root(i) != root(j) and _correlation(thumbnails[i], thumbnails[j]) >= _SAME:
                parent[root(j)] = root(i)
    return np.unique([root(i) for i in range(len(thumbnails))], return_inverse=True)[1]


def thumbnail(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """A thumbnail float32 (64, 64) without noise and without slow changes of brightness.

    Noise and illumination are much the same in all pictures of one camera, so they are filtered
    out.
    """
    small = cv2.resize(image, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    fine, coarse = (cv2.GaussianBlur(small, (0, 0), s) for s in (_FINE, _COARSE))
    return (fine - coarse).astype(np.float32)


def _hashes(thumbnail: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """Difference hashes of 25 shifted parts: 64 signs each, +1 where a cell outshines the next."""
    steps = range(0, 2 * _SHIFT + 1, _SHIFT // 2)
    found = []
    for y, x in itertools.product(steps, steps):
        part = thumbnail[y : y + _SIDE - 2 * _SHIFT, x : x + _SIDE - 2 * _SHIFT]
        small = cv2.resize(part, (9, 8), interpolation=cv2.INTER_AREA)
        found.append(np.where(small[:, :-1] > small[:, 1:], 1, -1).astype(np.float32).ravel())
    return found


def _correlation(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """The highest normalised correlation of the middle of `a` with `b`, -1 … 1; 1 for equal."""
    if np.array_equal(a, b):
        return 1.0
    middle = a[_SHIFT:-_SHIFT, _SHIFT:-_SHIFT]
    return float(np.nan_to_num(cv2.matchTemplate(b, middle, cv2.TM_CCOEFF_NORMED), nan=0.0).max())
