"""Masks as tools store them all mean the same: where the defect is."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from slabforge.errors import SlabForgeError
from slabforge.generator.pictures.mask_values import read_marked, read_mask

DEFECT = np.zeros((24, 40), np.bool_)
DEFECT[4:12, 10:30] = True
INDEX = DEFECT.astype(np.uint8)


def _palette(values: np.ndarray, colours: list[int]) -> Image.Image:
    picture = Image.fromarray(values).convert("L")
    picture = Image.frombytes("P", picture.size, picture.tobytes())
    picture.putpalette(colours)
    return picture


def _channels(*channels: np.ndarray) -> Image.Image:
    return Image.fromarray(np.dstack(channels))


NONE, FULL = np.zeros_like(INDEX), np.full_like(INDEX, 255)
WAYS: dict[str, Callable[[], Image.Image]] = {
    "values of 255": lambda: Image.fromarray(INDEX * 255),
    "values of 1": lambda: Image.fromarray(INDEX),
    "one bit": lambda: Image.fromarray(INDEX * 255).convert("1"),
    "16 bits": lambda: Image.fromarray(INDEX.astype(np.uint16) * 65535),
    "number of an object": lambda: Image.fromarray(INDEX.astype(np.uint16) * 300),
    "palette in black": lambda: _palette(INDEX, [0] * 6),
    "palette in white": lambda: _palette(INDEX, [255] * 6),
    "palette with void": lambda: _palette(
        np.where(INDEX == 0, 255, INDEX).astype(np.uint8), [0] * 765 + [224, 224, 192]
    ),
    "index in red": lambda: _channels(INDEX, NONE, NONE),
    "index in blue": lambda: _channels(NONE, NONE, INDEX),
    "a dark colour": lambda: _channels(INDEX * 128, NONE, NONE),
    "white brush over nothing": lambda: _channels(FULL, FULL, FULL, INDEX * 255),
    "black brush over nothing": lambda: _channels(NONE, NONE, NONE, INDEX * 255),
    "black and red brush": lambda: _channels(INDEX * (np.arange(40) < 20).astype(np.uint8), NONE,
                                             NONE, INDEX * 255),
    "faint brush": lambda: _channels(NONE, NONE, NONE, INDEX * 100),
    "gray brush over nothing": lambda: _channels(NONE, INDEX * 255),
    "colour over black": lambda: _channels(INDEX * 255, NONE, NONE, FULL),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_the_defect_is_found(tmp_path: Path, way: str) -> None:
    WAYS[way]().save(tmp_path / "m.png")
    np.testing.assert_array_equal(read_marked(tmp_path / "m.png", DEFECT.shape), DEFECT)


def test_nothing_drawn_is_nothing(tmp_path: Path) -> None:
    for picture in (_channels(NONE, NONE, NONE, NONE), _channels(NONE, NONE, NONE, FULL)):
        picture.save(tmp_path / "m.png")
        assert not read_marked(tmp_path / "m.png", DEFECT.shape).any()


@pytest.mark.parametrize("value", [60, 128, 255])
def test_jpeg_counts_from_half_of_its_brightest(tmp_path: Path, value: int) -> None:
    Image.fromarray(INDEX * np.uint8(value)).save(tmp_path / "m.jpg", quality=95)
    found = read_marked(tmp_path / "m.jpg", DEFECT.shape)
    assert np.count_nonzero(found != DEFECT) <= 4


def test_jpeg_of_indices_is_refused(tmp_path: Path) -> None:
    Image.fromarray(INDEX * np.uint8(3)).save(tmp_path / "m.jpg")
    with pytest.raises(SlabForgeError, match=r"m\.jpg' is a JPEG .* indices are lost; save it as"):
        read_marked(tmp_path / "m.jpg", DEFECT.shape)


def test_indices_keep_their_values(tmp_path: Path) -> None:
    many = (np.arange(24 * 40) % 5).reshape(24, 40).astype(np.uint8)
    _palette(many, [7] * 15).save(tmp_path / "p.png")
    _channels(NONE, many, NONE).save(tmp_path / "c.png")
    for name in ("p.png", "c.png"):
        np.testing.assert_array_equal(read_mask(tmp_path / name, many.shape), many)


def test_values_that_no_mask_has(tmp_path: Path) -> None:
    Image.fromarray(np.full((24, 40), np.nan, np.float32)).save(tmp_path / "m.tif")
    with pytest.raises(SlabForgeError, match="below 0 or not finite"):
        read_mask(tmp_path / "m.tif", (24, 40))
