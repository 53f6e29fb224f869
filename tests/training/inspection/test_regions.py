"""Regions of drawn shapes: area, box, centroid, class, score; and the window around each."""

import cv2
import numpy as np
import pytest
from slabforge.training.inspection.regions import find_regions, window


def probability(*shapes: tuple[int, int, int, int, float]) -> np.ndarray:
    """Rectangles x, y, width, height of a probability, on 0.1."""
    image = np.full((60, 80, 1), 0.1, np.float32)
    for x, y, width, height, value in shapes:
        image[y : y + height, x : x + width] = value
    return image


def test_regions_by_hand() -> None:
    a, b = find_regions(probability((40, 3, 10, 4, 0.9), (5, 20, 1, 6, 0.5)), 0.5)
    assert (a.box, a.area, a.label) == ((40, 3, 10, 4), 40, 1)
    assert a.centroid == pytest.approx((44.5, 4.5))
    assert a.score == pytest.approx(0.9)
    assert a.mask.shape == (4, 10)
    assert a.mask.all()
    assert (b.box, b.area) == ((5, 20, 1, 6), 6)
    assert b.score == pytest.approx(0.5)  # a probability equal to the threshold counts
    assert probability()[b.place].shape == (6, 1, 1)


def test_small_regions_and_corners() -> None:
    image = probability((0, 0, 1, 1, 0.9), (1, 1, 1, 1, 0.9), (70, 50, 1, 1, 0.9))
    assert [r.area for r in find_regions(image, 0.5)] == [2, 1]  # corners touch
    assert [r.area for r in find_regions(image, 0.5, min_area=2)] == [2]
    assert find_regions(probability(), 0.5) == []


def test_the_mask_is_the_regions_own_where_boxes_overlap() -> None:
    image = probability((0, 0, 30, 2, 0.8), (0, 0, 2, 30, 0.8), (10, 10, 5, 5, 0.8))
    corner, square = find_regions(image, 0.5)
    assert corner.area == corner.mask.sum() == 30 * 2 + 2 * 28
    assert not corner.mask[10:15, 10:15].any()
    assert square.area == 25


def test_classes_of_a_segmentation_are_regions_of_their_own() -> None:
    p = np.zeros((20, 20, 3), np.float32)
    p[..., 0] = 1
    p[2:6, 2:6] = (0.2, 0.7, 0.1)
    p[2:6, 6:10] = (0.3, 0.1, 0.6)  # beside it
    p[15, 15] = (0.6, 0.3, 0.1)  # rather sound metal
    one, two = find_regions(p, 0.5)
    assert [(r.label, r.box) for r in (one, two)] == [(1, (2, 2, 4, 4)), (2, (6, 2, 4, 4))]
    assert (one.score, two.score) == (pytest.approx(0.7), pytest.approx(0.6))
    assert len(find_regions(1 - p[..., :1], 0.5)) == 1


def test_windows_keep_scale_and_proportions() -> None:
    image = np.random.default_rng(0).integers(0, 256, (100, 300), np.uint8)
    cut = window(image, (148, 48, 4, 4), (64, 32))
    assert (cut == image[34:66, 118:182]).all()  # its own scale, centred on the box
    assert (window(image, (0, 0, 4, 4), (64, 32)) == image[:32, :64]).all()  # moved inside
    assert (window(image, (296, 96, 4, 4), (64, 32)) == image[-32:, -64:]).all()
    small = window(image, (100, 30, 128, 8), (64, 32), margin=0.0)
    assert (small == cv2.resize(image[2:66, 100:228], (64, 32), interpolation=cv2.INTER_AREA)).all()


def test_windows_larger_than_the_image_are_mirrored() -> None:
    image = np.arange(12, dtype=np.uint8).reshape(3, 4)
    cut = window(image, (1, 1, 1, 1), (8, 7))
    assert cut.shape == (7, 8)
    assert (cut[2:5, 2:6] == image).all()
    assert (cut[2:5, 1] == image[:, 1]).all()
    assert (cut[1, 2:6] == image[1]).all()
    assert window(image[:1, :1], (0, 0, 1, 1), (5, 5)).tolist() == [[0] * 5] * 5
