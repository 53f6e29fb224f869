"""Windows of pictures: where they lie, how they are cut, and that frames of a slab join."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.generator.metal.cutting import Pictures, mirrored
from slabforge.generator.metal.index import Index, Picture
from slabforge.generator.metal.windows import WINDOW, draw_windows, window_tables

NOISE = np.random.default_rng(2).integers(20, 250, (48, 80), np.uint8)
SEED = np.uint64(5)


@pytest.fixture
def index(tmp_path: Path) -> Index:
    cv2.imwrite(str(tmp_path / "a.png"), NOISE)
    return Index(tmp_path, (Picture(tmp_path / "a.png", 80, 48, 120.0, False),), ())


def windows_of(index: Index, count: int, **changed: Any) -> Any:
    values: dict[str, Any] = {"size": (32, 16), "zoom": (1.0, 1.0), "gain": (1.0, 1.0)}
    values |= {"frames_per_slab": 1, "conveyor": False} | changed
    windows = np.zeros(count, WINDOW)
    draw_windows(SEED, np.arange(count), window_tables(index, **values), windows)
    return windows


def cut(index: Index, window: Any, size: tuple[int, int] = (32, 16)) -> np.ndarray:
    out = np.empty(size[::-1], np.uint8)
    Pictures(index).cut(window, out)
    return out


def test_windows_lie_in_the_picture_and_reach_its_ends(index: Index) -> None:
    windows = windows_of(index, 2000)
    assert (windows["x"].min(), windows["x"].max()) == (0, 48)
    assert (windows["y"].min(), windows["y"].max()) == (0, 32)
    for name in ("mirror_x", "mirror_y"):
        assert 0.4 < windows[name].mean() < 0.6


def test_a_window_shows_the_pictures_own_pixels_mirrored(index: Index) -> None:
    for window in windows_of(index, 20):
        x, y = int(window["x"]), int(window["y"])
        own = NOISE[y : y + 16, x : x + 32]
        own = own[::-1] if window["mirror_y"] else own
        assert (cut(index, window) == (own[:, ::-1] if window["mirror_x"] else own)).all()


def test_zoom_and_gain_stay_in_their_ranges(index: Index) -> None:
    windows = windows_of(index, 500, zoom=(0.5, 2.0), gain=(0.5, 1.5))
    assert 16 <= windows["width"].min() < 20 and 55 < windows["width"].max() <= 64
    assert 0.5 <= windows["gain"].min() < 0.6 and 1.4 < windows["gain"].max() <= 1.5
    window = windows[0]
    window["width"], window["height"], window["gain"] = 32, 16, 0.5
    window["mirror_x"] = window["mirror_y"] = False
    x, y = int(window["x"]), int(window["y"])
    assert np.abs(cut(index, window) - NOISE[y : y + 16, x : x + 32] / 2).max() <= 0.5


def test_a_picture_with_room_for_the_frame_is_not_shown_mirrored(index: Index) -> None:
    windows = windows_of(index, 200, size=(70, 48), zoom=(0.5, 1.5))
    assert (windows["x"] + windows["width"]).max() <= 80 and windows["height"].max() == 48
    small = windows_of(index, 200, size=(100, 60), zoom=(1.0, 1.0))
    assert set(small["width"]) == {100}


@pytest.mark.parametrize("start", [-100, -3, 0, 30, 45, 200])
@pytest.mark.parametrize("axis", [0, 1])
def test_beyond_its_ends_a_picture_goes_on_mirrored(start: int, axis: Any) -> None:
    room, there = NOISE.shape[axis], np.arange(start, start + 120)
    at = np.where(there // room % 2 == 0, there % room, room - 1 - there % room)
    assert (mirrored(NOISE, start, 120, axis) == np.take(NOISE, at, axis)).all()


@pytest.mark.parametrize("seed", range(6))
def test_frames_of_a_slab_join(index: Index, seed: int) -> None:
    tables = window_tables(
        index, size=(32, 16), zoom=(1.0, 1.0), gain=(1.0, 1.0), frames_per_slab=8, conveyor=True
    )
    windows = np.zeros(8, WINDOW)
    draw_windows(np.uint64(seed), np.arange(8), tables, windows)
    slab = np.concatenate([cut(index, w) for w in windows])
    first = windows[0]
    x, y = int(first["x"]), int(first["y"])
    y = y if not first["mirror_y"] else y + 16 - 128
    whole = mirrored(mirrored(NOISE, y, 128, 0), x, 32, 1)
    whole = whole[::-1] if first["mirror_y"] else whole
    assert (slab == (whole[:, ::-1] if first["mirror_x"] else whole)).all()


def test_marked_parts_are_avoided_where_there_is_room(tmp_path: Path) -> None:
    marked = (*range(5), 12)  # the upper row of cells, and one in the middle below
    index = Index(tmp_path, (Picture(tmp_path / "a", 80, 48, 1.0, False, marked),), ())
    windows = windows_of(index, 300, size=(20, 10))
    x, y = windows["x"], windows["y"]
    below = (y >= 16) & ((x + 20 <= 32) | (x >= 48) | (y + 10 <= 32))
    assert below.mean() > 0.99
    everywhere = Index(
        tmp_path, (Picture(tmp_path / "a", 80, 48, 1.0, False, tuple(range(15))),), ()
    )
    assert (windows_of(everywhere, 10)["picture"] == 0).all()


def test_a_window_depends_on_seed_and_index_alone(index: Index) -> None:
    tables = window_tables(
        index, size=(8, 8), zoom=(0.9, 1.1), gain=(0.9, 1.1), frames_per_slab=1, conveyor=False
    )
    one, many = np.zeros(1, WINDOW), np.zeros(9, WINDOW)
    draw_windows(SEED, np.array([7]), tables, one)
    draw_windows(SEED, np.arange(9), tables, many)
    assert one[0] == many[7] != many[6]


def test_pictures_in_memory_stay_within_the_limit(tmp_path: Path) -> None:
    for k in range(4):
        cv2.imwrite(str(tmp_path / f"{k}.png"), NOISE)
    own = tuple(Picture(tmp_path / f"{k}.png", 80, 48, 1.0, False) for k in range(4))
    index = Index(tmp_path, own, ())
    pictures, window = Pictures(index, most_bytes=2 * NOISE.nbytes), windows_of(index, 1)[0]
    out = np.empty((16, 32), np.uint8)
    for k in (0, 1, 0, 2, 3):
        window["picture"] = k
        pictures.cut(window, out)
    assert list(pictures._kept) == [2, 3]
