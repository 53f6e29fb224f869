"""The page, in a browser without a window: real clicks and drags, and what is seen."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from dotted_pack import write_dotted_pack
from slabforge.errors import SlabForgeError
from slabforge.preview.web.server import HOST, check_port

PACKAGES = ("nicegui", "websockets")
_COMMAND = "from slabforge.cli import main; main()"


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        return int(trial.getsockname()[1])


def test_a_port_that_is_taken_is_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SlabForgeError, match=f"Port {port} is taken.*--port {port + 1}"):
            check_port(port)
    check_port(port)


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_a_port_that_there_is_not_is_one_sentence(port: int) -> None:
    with pytest.raises(SlabForgeError, match=rf"from 1 to 65535 \(got {port}\)"):
        check_port(port)


class Served:
    """A preview that is served, and the browser that shows it."""

    def __init__(self, folder: Path) -> None:
        self.port, self.said = free_port(), folder / "said.txt"
        pack = write_dotted_pack(folder / "dotted")
        words = ["preview", pack, "--size", "200x100", "--web", "--port", str(self.port)]
        with self.said.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _COMMAND, *words, "--out", str(folder / "saved")],
                stdout=out,
                stderr=subprocess.STDOUT,
                env={k: v for k, v in os.environ.items() if not k.startswith("PYTEST")},
            )
        self.until(lambda: "Ctrl-C" in self.said.read_text())

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    def until(self, seen: Any, patience: float = 240.0) -> None:
        end = time.monotonic() + patience
        while not seen():
            if time.monotonic() > end or self.process.poll() is not None:
                raise TimeoutError(self.said.read_text())
            time.sleep(0.1)

    def close(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(60)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if not missing:
        import browser

        missing = [] if browser.program() else ["Chromium"]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    found = Served(tmp_path_factory.mktemp("web"))
    yield found
    with contextlib.suppress(subprocess.TimeoutExpired):
        found.close()


@pytest.fixture(scope="module")
def shown(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from browser import Browser

    with Browser(tmp_path_factory.mktemp("browser")) as browser:
        browser.go(served.address)
        browser.until(lambda: "ms a frame" in browser.text() or "llvmpipe" in browser.text())
        yield browser


def frame(browser: Any) -> str:
    """The address of the picture that is shown, which changes with it."""
    return str(browser.value("document.querySelector('.frame img').src"))


def button(name: str) -> str:
    found = f"e.innerText.trim().toLowerCase() === '{name}'"
    return f"[...document.querySelectorAll('button')].find(e => {found})"


@pytest.mark.alone
def test_the_page_shows_a_frame_and_its_controls(shown: Any, tmp_path: Path) -> None:
    width = "document.querySelector('.frame img').naturalWidth"
    shown.until(lambda: shown.value(width) == 200)
    text = shown.text()
    for words in ("Parameters", "Steel", "Dot", "Instances", "Add", "Copy recipe".upper()):
        assert words.lower() in text.lower(), words
    shown.screenshot(tmp_path / "page.png")
    assert (tmp_path / "page.png").stat().st_size > 10_000


@pytest.mark.alone
def test_a_button_changes_the_view(shown: Any) -> None:
    before = frame(shown)
    shown.click(button("cover"))
    shown.until(lambda: frame(shown) != before and "Dot" in shown.text())
    shown.click(button("image"))


@pytest.mark.alone
def test_instances_are_added_and_moved_by_the_mouse(shown: Any) -> None:
    circles = "document.querySelectorAll('.frame circle').length"
    place = "+document.querySelectorAll('.frame circle')[{}].getAttribute('cx')"
    before = shown.value(circles)
    shown.click(button("add"))
    shown.until(lambda: shown.value(circles) == before + 1)
    x, y = shown.centre("document.querySelector('.frame img')")
    shown.mouse("mousePressed", x, y, 1)
    for step in (20, 40, 60):
        shown.mouse("mouseMoved", x + step, y, 1)
        time.sleep(0.2)
    shown.mouse("mouseReleased", x + 60, y)
    shown.until(lambda: abs(shown.value(place.format(before)) - 100) > 3)


@pytest.mark.alone
def test_a_long_slab_is_gone_along_by_buttons_and_by_dragging(shown: Any) -> None:
    conveyor = (
        "[...document.querySelectorAll('.q-checkbox')].find(e => /Conveyor/.test(e.innerText))"
    )
    shown.click(conveyor)
    shown.until(lambda: shown.value(f"{button('down')}?.offsetParent != null"))
    shown.until(lambda: frame(shown).split("?")[0].endswith("/slab/0/0"))
    shown.click(button("down"))
    shown.until(lambda: "/slab/0/50?" in frame(shown))
    box = "document.querySelector('.frame img').getBoundingClientRect()"
    x, y, scale = (shown.value(f"{box}.{side}") for side in ("left", "bottom", "width"))
    x, y, pixel = x + 3, y - 3, scale / 200  # a corner, where no instance lies
    shown.mouse("mousePressed", x, y, 1)
    for step in (10, 20, 30):
        shown.mouse("mouseMoved", x, y - step * pixel, 1)
        time.sleep(0.2)
    shown.mouse("mouseReleased", x, y - 30 * pixel)
    shown.until(lambda: 70 <= int(frame(shown).split("?")[0].rsplit("/", 1)[1]) <= 80)
    shown.click(button("down"))
    shown.until(lambda: "/slab/1/" in frame(shown))
    for _ in range(4):
        shown.click(button("up"))
    shown.until(lambda: "/slab/0/0?" in frame(shown))
    shown.click(conveyor)


@pytest.mark.alone
def test_a_slider_fixes_a_parameter_for_the_recipe(shown: Any) -> None:
    shown.click("[...document.querySelectorAll('.q-item')].find(e => /Steel/.test(e.innerText))")
    slider = "document.querySelector('[data-key=\"Steel.Tone\"]')"
    shown.until(lambda: shown.value(f"{slider}?.getBoundingClientRect().height || 0") > 0)
    time.sleep(0.5)
    shown.click(slider)
    shown.click(button("copy recipe"))
    shown.until(lambda: "Steel.Tone" in shown.text())
    shown.click(button("close"))


@pytest.mark.alone
def test_a_page_of_another_name_is_not_served(served: Served, shown: Any) -> None:
    request = urllib.request.Request(served.address, headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(request)
    assert error.value.code == 400
    error.value.close()


@pytest.mark.alone
def test_a_browser_that_goes_away_is_said_and_may_come_again(served: Served, shown: Any) -> None:
    shown.go("about:blank")
    served.until(lambda: "The browser went away" in served.said.read_text())
    shown.go(served.address)
    shown.until(lambda: "Instances" in shown.text())
    assert "Traceback" not in served.said.read_text()
    assert served.close() == 130
