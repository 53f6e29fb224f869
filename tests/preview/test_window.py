"""The window, in a display without a screen: real keys, a real mouse, and what is seen."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import pytest
import x_display
from dotted_pack import write_dotted_pack
from slabforge.errors import SlabForgeError
from slabforge.preview import needed
from slabforge.preview.window.app import check_display
from typer.testing import CliRunner

HELPERS = Path(x_display.__file__).parent
PACKAGES = ("imgui_bundle", "glfw")
pytestmark = pytest.mark.alone


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `drive_window.py` did and saw."""
    missing = [*x_display.missing_tools(), *(p for p in PACKAGES if find_spec(p) is None)]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    folder = tmp_path_factory.mktemp("window")
    pack = write_dotted_pack(folder / "dotted")
    with x_display.display() as name:
        done = subprocess.run(
            [sys.executable, str(HELPERS / "drive_window.py"), pack, str(folder)],
            env=os.environ | {"DISPLAY": name},
            capture_output=True,
            text=True,
            timeout=900,
        )
    assert done.returncode == 0, done.stderr
    found = json.loads((folder / "told.json").read_text())
    return found | {"folder": folder}


def test_keys_choose_the_view_and_the_sample(told: dict[str, Any]) -> None:
    assert all(told[f"view {digit}"] for digit in range(1, 6)) and told["index"] == 1


def test_the_mouse_moves_an_instance(told: dict[str, Any]) -> None:
    assert told["moved"] == pytest.approx([0.2, 0.1], abs=0.02) and told["selected"] == 0


def test_keys_remove_an_instance_and_undo(told: dict[str, Any]) -> None:
    assert told["removed"] == 0 and told["undone"] == 1


def test_the_wheel_zooms_and_dragging_pans(told: dict[str, Any]) -> None:
    assert told["zoomed"] == pytest.approx(1.15, abs=1e-3) and told["panned"] == pytest.approx(
        10, abs=1
    )


def test_a_slider_fixes_a_parameter(told: dict[str, Any]) -> None:
    assert told["slider"] == pytest.approx(0.075, abs=0.005)


def test_the_conveyor_plays(told: dict[str, Any]) -> None:
    assert told["conveyor"]["frames"] >= 3 and not told["conveyor"]["playing"]


def test_frames_are_saved_and_the_recipe_is_copied(told: dict[str, Any]) -> None:
    names = ["frame-0001.json", "frame-0001.mask.png", "frame-0001.png"]
    assert told["saved"] == names
    assert "Dot at" in told["copied"]


@pytest.mark.parametrize("name", ["window", "grid"])
def test_the_window_is_not_empty(name: str, told: dict[str, Any]) -> None:
    picture = cv2.imread(str(told["folder"] / f"{name}.png"), cv2.IMREAD_GRAYSCALE)
    assert picture.shape == (900, 1600) and picture.std() > 10
    assert len(set(picture[450, 372:1290])) > (1 if name == "window" else 2)


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from slabforge.cli import app

    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SlabForgeError, match="slabforge sheet"):
        check_display()
    done = CliRunner().invoke(app, ["preview"])
    assert isinstance(done.exception, SlabForgeError)
    assert "slabforge sheet" in str(done.exception) and "--web" in str(done.exception)


def test_a_package_that_is_missing_is_one_sentence() -> None:
    with pytest.raises(SlabForgeError, match=r"needs no_such_module.*slabforge\[preview\]"):
        needed.need("no_such_module", "json")
