"""Crops of real pictures, and every folder that is refused, in one sentence."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError, SlabForgeWarning

pytest.importorskip("sklearn")
from slabforge.training.gap.crops import Crops, cut_crops, open_pictures

SIZE = (64, 96)
CHANCE = np.random.default_rng(2)


def fill(folder: Path, *, count: int = 8, shape: tuple[int, int] = (96, 200)) -> Path:
    """A folder of pictures of noise, each of its own brightness."""
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        image = np.clip(80 + 5 * i + 12 * CHANCE.normal(size=shape), 0, 255).astype(np.uint8)
        cv2.imwrite(str(folder / f"{i}.png"), image)
    return folder


def cut(folder: Path, count: int = 100, scale: float = 1.0) -> Crops:
    return cut_crops(open_pictures(folder), size=SIZE, count=count, scale=scale)


def test_crops_do_not_overlap_and_come_from_all_pictures(tmp_path: Path) -> None:
    crops = cut(fill(tmp_path / "a"))
    assert crops.image.shape == (24, 96, 64) and crops.mask is None
    assert np.bincount(crops.picture).tolist() == [3] * 8
    assert len(np.unique(crops.image.reshape(24, -1), axis=0)) == 24
    half = crops.of_pictures(np.array([1, 2]))
    assert set(half.picture) == {1, 2} and len(half) == 6


def test_a_count_below_all_is_drawn_evenly(tmp_path: Path) -> None:
    crops = cut(fill(tmp_path / "a"), count=8)
    assert crops.picture.tolist() == list(range(8))


def test_pictures_in_an_inner_folder_and_of_different_sizes(tmp_path: Path) -> None:
    fill(tmp_path / "a" / "images", shape=(100, 64))
    cv2.imwrite(str(tmp_path / "a" / "images" / "9.png"), CHANCE.integers(0, 255, (200, 300)))
    assert len(cut(tmp_path / "a")) == 8 + 2 * 4


def test_masks_of_the_same_stem(tmp_path: Path) -> None:
    fill(tmp_path / "a"), (tmp_path / "m").mkdir()
    for i in range(8):
        mask = np.zeros((96, 200), np.uint8)
        mask[10:20, 5 + i : 30] = 255
        cv2.imwrite(str(tmp_path / "m" / f"{i}.png"), mask)
    images = open_pictures(tmp_path / "a", tmp_path / "m")
    crops = cut_crops(images, size=SIZE, count=100, scale=1.0)
    assert crops.mask is not None and len(crops) == 24
    assert [bool(m.any()) for m in crops.mask].count(True) == 8


def nothing(folder: Path) -> None:
    del folder


def seven(folder: Path) -> None:
    fill(folder, count=7)


def one_tone(folder: Path) -> None:
    fill(folder)
    for i in range(8):
        cv2.imwrite(str(folder / f"{i}.png"), np.full((96, 200), 90, np.uint8))


def one_is_smaller(folder: Path) -> None:
    fill(folder)
    cv2.imwrite(str(folder / "small.png"), np.full((50, 70), 90, np.uint8))


def one_is_text(folder: Path) -> None:
    fill(folder)
    (folder / "9.png").write_text("not a picture")


def one_is_coloured(folder: Path) -> None:
    fill(folder)
    colours = np.zeros((96, 200, 3), np.uint8)
    colours[..., 0] = 200
    cv2.imwrite(str(folder / "9.png"), colours)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (nothing, "There is no folder"),
        (seven, "holds 7 pictures; at least 8 are needed"),
        (one_tone, "8 are of one tone all over, which leaves 0"),
        (one_is_smaller, "'small.png' is 70x50, .* give --size 64x50: pictures may differ in size"),
        (one_is_text, "9.png' is not a picture that can be read"),
    ],
)
def test_what_is_refused(tmp_path: Path, make: Callable[[Path], None], words: str) -> None:
    make(tmp_path / "a")
    with pytest.raises(SlabForgeError, match=words):
        cut(tmp_path / "a")


def test_colours_are_read_as_luma_with_a_warning(tmp_path: Path) -> None:
    one_is_coloured(tmp_path / "a")
    with pytest.warns(SlabForgeWarning, match="in colour; its luma is read"):
        cut(tmp_path / "a")


def test_too_small_to_be_measured(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="Crops of 32x48 pixels are too small .* --scale 0.5"):
        cut(fill(tmp_path / "a"), scale=0.5)
    with pytest.raises(SlabForgeError, match="The scale lies above 0 and up to 1"):
        cut(tmp_path / "a", scale=2.0)


def test_a_picture_without_its_mask(tmp_path: Path) -> None:
    fill(tmp_path / "a"), fill(tmp_path / "m", count=7)
    with pytest.raises(SlabForgeError, match="7.png' has no mask of the same stem"):
        open_pictures(tmp_path / "a", tmp_path / "m")
