"""The commands gap and calibrate: what they refuse, before any work is done."""

import importlib.util
from pathlib import Path

import pytest
from slabforge.commands import gap
from slabforge.errors import SlabForgeError
from typer.testing import CliRunner

pytest.importorskip("cmaes")
pytest.importorskip("sklearn")


def refused(*arguments: str | Path) -> str:
    """The sentence of a command that fails."""
    result = CliRunner().invoke(gap.app, [str(a) for a in arguments])
    assert isinstance(result.exception, SlabForgeError), result.output
    return str(result.exception)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["gap", "--images", "none"], "There is no folder 'none'"),
        (["gap", "--images", ".", "--count", "4"], "count is an integer from 8 (got 4)"),
        (["gap", "--images", ".", "--size", "32x32"], "32x32 pixels are too small"),
        (["gap", "--images", ".", "--scale", "0"], "scale lies above 0"),
        (["gap", "--images", ".", "--recipe", "none.toml"], "There is no recipe 'none.toml'"),
        (["calibrate", "--images", "none"], "There is no folder 'none'"),
        (["calibrate", "--images", ".", "--random", "0"], "at least 1 random recipe"),
        (["calibrate", "--images", ".", "--aside", "1"], "between 0 and 1 (got 1)"),
        (["calibrate", "--images", ".", "--masks", "none"], "There is no folder 'none'"),
    ],
)
def test_bad_input(tmp_path: Path, arguments: list[str], words: str) -> None:
    assert words in refused(*arguments, "--out", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_too_few_pictures(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    message = refused("gap", "--images", tmp_path, "--out", tmp_path / "g.html")
    assert "holds 1 picture; at least 8 are needed" in message


@pytest.mark.parametrize(("command", "module"), [("gap", "sklearn"), ("calibrate", "cmaes")])
def test_without_a_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str, module: str
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda n: None if n == module else find(n))
    message = refused(command, "--images", tmp_path, "--out", tmp_path / "out")
    assert f"needs {module}, which is not installed" in message
    assert "pip install 'slabforge[train]'" in message
