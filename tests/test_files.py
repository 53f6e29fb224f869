"""files.py: whole files or none, and what refuses to write over something."""

import os
import stat
from pathlib import Path

import pytest
from slabforge import files
from slabforge.errors import SlabForgeError


def names(folder: Path) -> set[str]:
    return {p.name for p in folder.iterdir()}


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    files.write_atomically(path, b"first")
    files.write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert names(tmp_path) == {"a.txt"}


@pytest.mark.parametrize("keep_ending", [False, True])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_while_writing_leaves_the_file_before_it(
    tmp_path: Path, keep_ending: bool, error: BaseException
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"first")
    with (
        pytest.raises((SlabForgeError, KeyboardInterrupt), match="disk is full; the previous|^$"),
        files.replacing(path, keep_ending=keep_ending) as partial,
    ):
        partial.write_bytes(b"half")
        raise error
    assert path.read_bytes() == b"first"
    assert names(tmp_path) == {"a.png"}


def test_the_hidden_name_keeps_its_ending_only_where_that_is_asked_for() -> None:
    assert files.partial_name(Path("set/a.png")) == Path("set/.a.png.partial")
    assert files.partial_name(Path("set/a.png"), keep_ending=True) == Path("set/.a.partial.png")


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "pack"
    files.write_folder(folder, {"a": b"1", "b": b"2"})
    files.write_folder(folder, {"c": b"3"})
    assert names(folder) == {"c"}
    assert names(folder.parent) == {"pack"}
    with pytest.raises(SlabForgeError, match="could not be written"):
        files.write_folder(folder, {"missing/d": b"4"})
    assert names(folder) == {"c"}
    assert names(folder.parent) == {"pack"}


def test_what_is_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").touch()
    for call in (files.check_folder, files.make_folder, files.check_empty):
        with pytest.raises(SlabForgeError, match="could not be made, since '.*/file' is a file"):
            call(tmp_path / "file" / "inner")
    with pytest.raises(SlabForgeError, match="'.*/full' is not empty"):
        files.check_empty(tmp_path / "full")
    with pytest.raises(SlabForgeError, match="is a folder; name a file in it"):
        files.check_file(tmp_path / "full")
    files.check_file(tmp_path / "full" / "new" / "table.md")
    files.check_empty(tmp_path / "new")


def test_a_pipe_is_written_through_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    files.write_atomically(pipe, b"figures")
    assert os.read(reader, 100) == b"figures"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    with pytest.raises(SlabForgeError, match="is a device or a pipe"), files.replacing(pipe):
        pass


def test_of_a_link_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "deep" / "file")
    for data in (b"one", b"two"):
        files.write_atomically(link, data)
        assert link.is_symlink()
        assert (tmp_path / "deep" / "file").read_bytes() == data
