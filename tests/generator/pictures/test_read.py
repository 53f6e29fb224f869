"""Pictures of every kind that tools and cameras write are read as the same gray picture."""

import os
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from slabforge.errors import SlabForgeError
from slabforge.generator.pictures import decode
from slabforge.generator.pictures.decode import size_of
from slabforge.generator.pictures.read import read_picture

GRAY = np.tile(np.arange(40, 200, 4, dtype=np.uint8), (24, 1))  # (24, 40)
LEFT = 6  # EXIF's orientation of a picture that lies on its side


def _turned(path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = LEFT
    Image.fromarray(np.ascontiguousarray(np.rot90(GRAY))).save(path, exif=exif, quality=100)


WAYS: dict[str, Callable[[Path], None]] = {
    "gray.png": lambda p: Image.fromarray(GRAY).save(p),
    "gray.tif": lambda p: Image.fromarray(GRAY).save(p),
    "gray.webp": lambda p: Image.fromarray(GRAY).convert("RGB").save(p, lossless=True),
    "gray.pgm": lambda p: Image.fromarray(GRAY).save(p),
    "alpha.png": lambda p: Image.fromarray(GRAY).convert("LA").save(p),
    "colour.png": lambda p: Image.fromarray(GRAY).convert("RGBA").save(p),
    "palette.png": lambda p: Image.fromarray(GRAY).convert("P").save(p),
    "clear.png": lambda p: Image.fromarray(GRAY).convert("P").save(p, transparency=b"\x00\x80"),
    "ink.tif": lambda p: Image.fromarray(GRAY).convert("CMYK").save(p),
    "ink.jpg": lambda p: Image.fromarray(GRAY).convert("CMYK").save(p, quality=100),
    "progressive.JPG": lambda p: Image.fromarray(GRAY).save(p, quality=100, progressive=True),
    "deep.png": lambda p: Image.fromarray(GRAY.astype(np.uint16) * 257).save(p),
    "turned.jpg": _turned,
}


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("channels", [1, 3])
def test_every_kind_is_the_same_picture(tmp_path: Path, name: str, channels: int) -> None:
    path = tmp_path / name
    WAYS[name](path)
    got = read_picture(path, note=lambda text: None, channels=channels)
    assert got.dtype == np.uint8
    assert got.shape == (GRAY.shape if channels == 1 else (*GRAY.shape, 3))
    assert np.abs(got.astype(int) - (GRAY if channels == 1 else GRAY[..., None])).max() <= 3
    assert size_of(path) == (40, 24)


def test_a_picture_above_the_limit_is_refused_by_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.fromarray(GRAY).save(tmp_path / "a.png")
    monkeypatch.setattr(decode, "MOST_PIXELS", 900)
    with pytest.raises(SlabForgeError, match="has 40x24 pixels; at most 900 are read"):
        read_picture(tmp_path / "a.png")


def test_a_picture_above_pillows_own_limit_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.fromarray(GRAY).save(tmp_path / "a.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    assert read_picture(tmp_path / "a.png").shape == GRAY.shape
    assert Image.MAX_IMAGE_PIXELS == 100


def test_what_is_no_file_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    with pytest.raises(SlabForgeError, match="is no regular file"):
        read_picture(tmp_path / "a.png")
    with pytest.raises(SlabForgeError, match="could not be read: No such file"):
        read_picture(tmp_path / "b.png")


def test_16_bits_in_colour_keep_their_depth(tmp_path: Path) -> None:
    colour = np.dstack([GRAY.astype(np.uint16)] * 3) * 16  # of a camera of 12 bits
    cv2.imwrite(str(tmp_path / "a.png"), colour)
    got = read_picture(tmp_path / "a.png", bits=12)
    assert np.abs(got.astype(int) - GRAY).max() <= 1
