"""What masks look like, as numbers: known shapes, and how far sets of them are apart."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from slabforge.errors import SlabForgeError
from slabforge.training.datasets.mask_statistics import distances, mask_statistics


def empty() -> NDArray[np.uint8]:
    return np.zeros((120, 160), np.uint8)


def test_a_box() -> None:
    mask = empty()
    mask[10:42, 20:84] = 1
    (box,) = mask_statistics([mask]).values()
    found = {name: values.tolist() for name, values in box.items()}
    assert found["area"] == [11]
    assert found["width"] == pytest.approx([5], abs=0.05)
    for name in ("upright", "oriented", "solidity", "straight", "right"):
        assert found[name] == pytest.approx([1]), name
    assert found["count"] == [0]


def test_a_turned_box_and_a_disc() -> None:
    turned, disc = empty(), empty()
    corners = cv2.boxPoints(((80, 60), (80, 40), 33)).astype(np.int32)
    cv2.fillConvexPoly(turned, corners, (1,))
    cv2.circle(disc, (80, 60), 40, (1,), -1)
    (box,), (round_one,) = (mask_statistics([m]).values() for m in (turned, disc))
    assert box["upright"][0] < 0.6
    assert box["oriented"][0] == pytest.approx(1, abs=0.06)
    assert box["straight"][0] > 0.9
    assert box["right"][0] > 0.7
    assert round_one["upright"][0] == pytest.approx(np.pi / 4, abs=0.02)
    assert round_one["straight"][0] < 0.3
    assert round_one["right"][0] == 0
    assert 2 ** round_one["width"][0] == pytest.approx(81, rel=0.05)  # a coarse distance


def test_classes_parts_and_images_are_counted_and_specks_left_out() -> None:
    first, second = empty(), empty()
    first[10:20, 10:20] = first[40:50, 10:20] = 2
    second[10:20, 10:20] = 2
    second[60:70, 60:70] = 1
    second[100, 100] = 3
    found = mask_statistics([first, second, empty()])
    assert list(found) == [1, 2]
    assert len(found[2]["area"]) == 3
    assert found[2]["count"].tolist() == [1, 0]


def test_distances() -> None:
    sizes = np.random.default_rng(1).integers(10, 60, (40, 2))
    masks = []
    for height, width in sizes:
        masks.append(empty())
        masks[-1][5 : 5 + height, 5 : 5 + width] = 1
    (own,) = mask_statistics(masks).values()
    assert set(distances(own, own).values()) == {0}
    larger = own | {"area": own["area"] + 2 * own["area"].std()}
    assert distances(larger, own)["area"] == pytest.approx(2)


def test_what_is_no_mask() -> None:
    with pytest.raises(SlabForgeError, match=r"uint8 \(H, W\).*got float64 \(3, 4\)"):
        mask_statistics([np.zeros((3, 4))])  # pyright: ignore[reportArgumentType]
