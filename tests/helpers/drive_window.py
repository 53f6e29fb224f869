"""Opens the preview's window in the display of DISPLAY, works with it as a user would, and tells.

Run as `drive_window.py PACK FOLDER`: writes `told.json` and screenshots to the folder.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from imgui_bundle import imgui  # before glfw, to which it tells its own library

import glfw  # isort: skip
from slabforge.generator.recipe import load_recipe
from slabforge.preview.model.controls import Slider
from slabforge.preview.opening import Opened
from slabforge.preview.session import Session
from slabforge.preview.window import controls_panel
from slabforge.preview.window.app import Window
from x_display import screenshot, tool

_PATIENCE = 240.0  # seconds: other work may keep the machine busy
_PLACES: dict[str, tuple[float, float, float]] = {}  # left end and width of each slider


class Driver:
    """A window, and what a user does to it."""

    def __init__(self, window: Window) -> None:
        self.window, self.session = window, window.session

    def until(self, seen: Callable[[], bool]) -> None:
        """Let the window go on until something is so."""
        end = time.monotonic() + _PATIENCE
        while not seen():
            if time.monotonic() > end:
                raise TimeoutError(f"never: {seen.__code__.co_names}, {self.session.message}")
            self.window.turn()

    def settle(self) -> None:
        """Let the window take what was pressed, and show what came of it."""
        for _ in range(6):
            self.window.turn()
        self.until(lambda: self.session.current)
        for _ in range(3):
            self.window.turn()

    def do(self, *words: str | int) -> None:
        """One thing that xdotool can do, and what comes of it."""
        tool(*words)
        self.settle()

    def point(self, place: tuple[float, float]) -> tuple[int, int]:
        """Where the window shows a pixel of the frame in focus."""
        canvas = self.window.canvas
        x, y = canvas.eye.point(canvas.fitted[0], place)
        return round(x), round(y)

    def drag(self, a: tuple[float, float], b: tuple[float, float], button: int = 1) -> None:
        """Drag with the mouse from one pixel of the frame to another."""
        start, end = self.point(a), self.point(b)
        self.do("mousemove", *start)
        self.do("mousedown", button)
        for share in (0.3, 0.6, 1.0):
            self.do(
                "mousemove", *(round(p + share * (q - p)) for p, q in zip(start, end, strict=True))
            )
        self.do("mouseup", button)


def work(driver: Driver, folder: Path) -> dict[str, Any]:
    """What a user does, and what of it is seen."""
    session, told = driver.session, {}
    driver.until(lambda: session.current)
    tool("search", "--name", "SlabForge preview", "windowfocus")
    driver.until(lambda: glfw.get_window_attrib(driver.window.handle, glfw.FOCUSED) == 1)
    driver.settle()
    screenshot(os.environ["DISPLAY"], folder / "window.png")
    for digit, view in zip("23451", ("masks", "height", "normal", "cover", "image"), strict=True):
        driver.do("key", digit)
        told[f"view {digit}"] = session.state.view == view
    driver.do("key", "Right")
    told["index"] = session.state.index
    session.edit(lambda s: s.by_hand())
    for _ in range(len(session.state.instances)):
        session.edit(lambda s: s.removed(0))
    session.edit(lambda s: s.added("Dot", 0.0, 0.0).with_instance_value(0, "Dot.Size", 0.1))
    session.edit(lambda s: s.select(None))
    driver.settle()
    width, height = session.state.current.size
    driver.drag((width / 2, height / 2), (width / 2 + 20, height / 2 - 10))
    one = session.state.instances[0]
    told["moved"] = [one.x, one.y]
    told["selected"] = session.state.selected
    driver.do("key", "Delete")
    told["removed"] = len(session.state.instances)
    driver.do("key", "ctrl+z")
    told["undone"] = len(session.state.instances)
    before = driver.window.canvas.eye.scale
    driver.do("click", 4)
    told["zoomed"] = driver.window.canvas.eye.scale / before
    x = driver.window.canvas.eye.x
    driver.drag((100, 60), (110, 60), button=3)
    told["panned"] = x - driver.window.canvas.eye.x
    driver.do("key", "f")
    driver.do("key", "g")
    driver.until(lambda: all(i in session.frames for i in session.grid))
    told["grid"] = session.state.grid
    screenshot(os.environ["DISPLAY"], folder / "grid.png")
    driver.do("key", "g")
    driver.do("key", "s")
    told["saved"] = sorted(p.name for p in session.out.iterdir())
    driver.do("key", "c")
    told["copied"] = imgui.get_clipboard_text()
    told["slider"] = slide(driver)
    told["conveyor"] = play(driver)
    return told


def slide(driver: Driver) -> Any:
    """Drag the slider of a parameter to its middle."""
    x, y, width = _PLACES["Dot.Size"]
    driver.do("mousemove", round(x + 0.2 * width), round(y))
    driver.do("mousedown", 1)
    driver.do("mousemove", round(x + 0.5 * width), round(y))
    driver.do("mouseup", 1)
    return driver.session.state.current.parameters["Dot.Size"].value


def play(driver: Driver) -> dict[str, Any]:
    """Play along the conveyor for a while."""
    session = driver.session
    session.edit(lambda s: s.on_conveyor(True).with_index(0))
    driver.settle()
    driver.do("key", "space")
    driver.until(lambda: session.state.index >= 2)
    driver.do("key", "space")
    return {"frames": len(session.frames), "playing": session.playing}


def note_places() -> None:
    """Have the panel's sliders tell where they are."""
    slide_ = controls_panel.slide

    def noting(slider: Slider, value: float, color: Any = None) -> float | None:
        moved = slide_(slider, value, color)
        low, high = imgui.get_item_rect_min(), imgui.get_item_rect_max()
        _PLACES[slider.key] = low.x, (low.y + high.y) / 2, high.x - low.x
        return moved

    controls_panel.slide = noting


def main() -> None:
    note_places()
    pack, folder = sys.argv[1], Path(sys.argv[2])
    opened = Opened(load_recipe(pack=pack, size=(200, 100), seed=3), None, "dots")
    with Session(opened, out=folder / "saved") as session:
        window = Window(session)
        told = work(Driver(window), folder)
        window.close()
    (folder / "told.json").write_text(json.dumps(told))


if __name__ == "__main__":
    main()
