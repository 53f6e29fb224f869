"""The index of a folder of pictures: layouts, masks, what cannot be read, what the user is told."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError, SlabForgeWarning
from slabforge.generator.metal.index import CELL, index_of, warn_of
from slabforge.generator.metal.listing import list_pictures

GRAY = np.full((40, 60), 120, np.uint8)
MARKED = np.zeros((40, 60), np.uint8)
MARKED[5, 20] = 255


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    index_of.cache_clear()


def write(path: Path, pixels: np.ndarray = GRAY) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), pixels)


def beside(home: Path) -> None:
    write(home / "a.jpg")
    write(home / "a.png", MARKED)


def suffixed(home: Path) -> None:
    write(home / "deep" / "a.png")
    write(home / "deep" / "a_mask.png", MARKED)


def folders(home: Path) -> None:
    write(home / "images" / "a.png")
    write(home / "masks" / "a.png", MARKED)


def severstal(home: Path) -> None:
    write(home / "train_images" / "a.png")
    (home / "train.csv").write_text(f"ImageId,ClassId,EncodedPixels\na.png,3,{20 * 40 + 6} 1\n")


@pytest.mark.parametrize("layout", [beside, suffixed, folders, severstal])
def test_a_mask_marks_the_cells_to_avoid(layout: Callable[[Path], None], tmp_path: Path) -> None:
    layout(tmp_path / "set")
    (picture,) = index_of(str(tmp_path / "set")).pictures
    assert (picture.width, picture.height, picture.avoided) == (60, 40, (20 // CELL,))


def test_what_is_as_dark_as_beside_the_metal_is_avoided(tmp_path: Path) -> None:
    pixels = GRAY.copy()
    pixels[:, : 2 * CELL] = 0
    write(tmp_path / "set" / "a.png", pixels)
    (picture,) = index_of(str(tmp_path / "set")).pictures
    assert picture.avoided == (0, 1, 4, 5, 8, 9)
    assert picture.mean == pytest.approx(120)


def test_a_tree_of_folders_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.png", "a/1.png", ".hidden/3.png", "a/.4.png"):
        write(tmp_path / name)
    assert [f.file.name for f in list_pictures(tmp_path)] == ["1.png", "2.png"]


@pytest.mark.parametrize("make", [lambda p: None, lambda p: p.mkdir()])
def test_no_folder_and_an_empty_one_are_refused(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "set")
    with pytest.raises(SlabForgeError, match="surface.images is '.*set'.*sound metal"):
        index_of(str(tmp_path / "set"))


@pytest.mark.parametrize("bad", ["nothing", "cut"])
def test_unreadable_pictures_are_named_and_up_to_a_tenth_left_out(bad: str, tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (64, 64), np.uint8)
    for k in range(10):
        write(tmp_path / "set" / f"{k}.jpg", noise)
    data = (tmp_path / "set" / "1.jpg").read_bytes()
    lost = tmp_path / "set" / "lost.jpg"
    lost.write_bytes(b"" if bad == "nothing" else data[: len(data) // 2])
    index = index_of(str(tmp_path / "set"))
    assert len(index.pictures) == 10
    with pytest.warns(SlabForgeWarning, match="1 of 11 pictures .* cannot be read .*lost.jpg"):
        warn_of(index, (8, 8))
    (tmp_path / "set" / "9.jpg").unlink()
    (tmp_path / "set" / "8.jpg").write_bytes(b"no picture")
    index_of.cache_clear()
    with pytest.raises(SlabForgeError, match="2 of 10 pictures .*8.jpg, lost.jpg.*a tenth"):
        index_of(str(tmp_path / "set"))


def test_colour_among_gray_and_small_pictures_are_told(tmp_path: Path) -> None:
    write(tmp_path / "set" / "gray.png")
    write(tmp_path / "set" / "red.png", np.full((40, 60, 3), (20, 20, 200), np.uint8))
    index = index_of(str(tmp_path / "set"))
    assert index.notes((60, 40))[0].startswith(f"'{tmp_path}/set' mixes gray and colour: 1 of 2")
    assert "tiled by mirroring (gray.png, red.png)" in index.notes((61, 40))[1]
    assert len(index.notes((60, 40))) == 1
    (note,) = index.notes((60, 40), 3)
    assert note.endswith("1 of 2 pictures in colour (red.png), the others stay gray.")


def test_a_mask_of_another_size_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "set" / "a.png")
    write(tmp_path / "set" / "a_mask.png", MARKED[1:])
    with pytest.raises(SlabForgeError, match="a_mask.png' is 60x39, its image 60x40"):
        index_of(str(tmp_path / "set"))


def test_the_index_is_kept_until_a_picture_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "set" / "a.png")
    first = index_of(str(tmp_path / "set"))
    index_of.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr("slabforge.generator.metal.index._picture", None)
        assert index_of(str(tmp_path / "set")) == first
    write(tmp_path / "set" / "a.png", GRAY[:30])
    index_of.cache_clear()
    assert index_of(str(tmp_path / "set")).pictures[0].height == 30
