"""Pictures of every kind as gray, videos picture by picture, and what is refused."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.training.inspection.pictures import open_pictures, read_picture

RAMP = np.tile(np.arange(256, dtype=np.uint8), (40, 1))


def write(path: Path, image: np.ndarray) -> Path:
    assert cv2.imwrite(str(path), image)
    return path


def video(path: Path, count: int = 12, size: tuple[int, int] = (64, 48)) -> Path:
    video_file = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, size)
    for i in range(count):
        video_file.write(np.full((size[1], size[0], 3), min(20 * i, 255), np.uint8))
    video_file.release()
    return path


@pytest.mark.parametrize("suffix", [".png", ".bmp", ".tif", ".PNG", ".jpg"])
def test_gray_files_are_read_as_they_are(tmp_path: Path, suffix: str) -> None:
    got = read_picture(write(tmp_path / f"a{suffix}", RAMP))
    assert got.dtype == np.uint8
    assert np.abs(got.astype(int) - RAMP).max() <= (3 if suffix == ".jpg" else 0)


def test_colour_is_read_by_luma(tmp_path: Path) -> None:
    colour = np.zeros((4, 3, 3), np.uint8)
    colour[:, 0, 0], colour[:, 1, 1], colour[:, 2, 2] = 255, 255, 255  # blue, green, red
    got = read_picture(write(tmp_path / "a.png", colour))
    assert got[0].tolist() == [29, 150, 76]  # 0.114, 0.587, 0.299 of 255
    alpha = np.dstack([colour, np.zeros((4, 3), np.uint8)])
    assert read_picture(write(tmp_path / "b.png", alpha))[0].tolist() == [29, 150, 76]


@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("channels", [1, 3])
def test_16_bits_become_8_and_that_is_noted(tmp_path: Path, suffix: str, channels: int) -> None:
    deep = RAMP.astype(np.uint16) * 257
    path = write(tmp_path / f"a{suffix}", deep if channels == 1 else np.dstack([deep] * 3))
    notes: list[str] = []
    assert (read_picture(path, note=notes.append) == RAMP).all()
    assert "has 16 bits; 0 to 65535 become 0 to 255" in notes[0]
    notes.clear()
    assert (read_picture(path, bits=16, note=notes.append) == RAMP).all()
    assert notes == []


def test_a_camera_of_12_bits(tmp_path: Path) -> None:
    path = write(tmp_path / "a.png", np.round(RAMP * (4095 / 255)).astype(np.uint16))
    with pytest.raises(SlabForgeError, match=r"no value above 4095, as from a camera of 12 bits.*"
                       r"--bits"):  # fmt: skip
        read_picture(path)
    assert (read_picture(path, bits=12) == RAMP).all()
    with pytest.raises(SlabForgeError, match="values up to 4095, which 10 bits do not hold"):
        read_picture(path, bits=10)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp", ".tif"])
@pytest.mark.parametrize("keep", [0.0, 0.5, 0.97])
def test_files_cut_short(tmp_path: Path, suffix: str, keep: float) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (90, 70), np.uint8)
    whole = write(tmp_path / f"a{suffix}", noise).read_bytes()
    (tmp_path / f"a{suffix}").write_bytes(whole[: int(len(whole) * keep)])
    with pytest.raises(
        SlabForgeError, match="is not a picture that can be read: it is damaged or cut"
    ):
        read_picture(tmp_path / f"a{suffix}")


def test_a_folder_is_read_by_name_and_a_broken_file_passed_over(tmp_path: Path) -> None:
    for name in ("b.png", "a.bmp", "b.jpg"):
        write(tmp_path / name, RAMP)
    (tmp_path / "c.png").write_bytes(b"no picture")
    (tmp_path / "notes.txt").write_text("no picture either")
    (tmp_path / "._a.png").write_bytes(b"what some systems leave behind")
    warnings: list[str] = []
    source = open_pictures(tmp_path, warn=warnings.append)
    pictures = list(source)
    assert [(f.name, f.stem) for f in pictures] == [
        ("a.bmp", "a"), ("b.jpg", "b.jpg"), ("b.png", "b.png"),
    ]  # fmt: skip
    assert source.count == 4
    assert source.problems == warnings
    assert "c.png' is not a picture" in warnings[0]


def test_a_note_is_made_once_for_a_folder(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path / f"{name}.png", RAMP.astype(np.uint16) * 257)
    warnings: list[str] = []
    assert len(list(open_pictures(tmp_path, warn=warnings.append))) == 3
    assert len(warnings) == 1


def test_a_video_is_read_picture_by_picture(tmp_path: Path) -> None:
    source = open_pictures(video(tmp_path / "line.avi"))
    assert (source.count, source.fps) == (12, 10)
    pictures = list(source)
    assert [f.stem for f in pictures][:2] == ["line_000000", "line_000001"]
    assert [round(float(f.image.mean()) / 20) for f in pictures] == list(range(12))
    assert source.problems == []
    assert len(list(source)) == 12  # again from its start


def test_a_video_cut_short_says_so(tmp_path: Path) -> None:
    path = video(tmp_path / "line.avi", 40)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    source = open_pictures(path)
    count = len(list(source))
    assert 0 < count < 40
    assert f"ends after {count} of 40 pictures" in source.problems[0]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none", "There is no picture, video or folder"),
        ("empty", r"There are no pictures \(.bmp, "),
        ("a.txt", "is neither a picture"),
        ("a.mp4", "is not a video that can be read"),
    ],
)
def test_what_is_no_source(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("no")
    (tmp_path / "a.mp4").write_bytes(b"no video")
    with pytest.raises(SlabForgeError, match=words):
        open_pictures(tmp_path / name)


def test_depths_of_no_camera(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match=r"are 9 to 16 \(got 8\)"):
        open_pictures(tmp_path, bits=8)
    path = write(tmp_path / "a.tif", RAMP.astype(np.float32))
    with pytest.raises(SlabForgeError, match="values of float32"):
        read_picture(path)
