"""A browser without a window, worked with over Chrome's DevTools protocol."""

import base64
import itertools
import json
import shutil
import subprocess
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from slabforge.closing import Closing
from websockets.sync.client import connect

NAMES = ("chromium", "chromium-browser", "google-chrome")
_PATIENCE = 240.0  # seconds: other work may keep the machine busy


def program() -> str | None:
    """The browser's program, if one is installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser(Closing):
    """A browser that shows one page."""

    def __init__(self, folder: Path, size: tuple[int, int] = (1600, 900)) -> None:
        self._process = subprocess.Popen(
            [
                program() or NAMES[0],
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=0",
                f"--user-data-dir={folder}",
                f"--window-size={size[0]},{size[1]}",
                "about:blank",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        told = folder / "DevToolsActivePort"
        self.until(lambda: told.is_file() and bool(told.read_text().strip()))
        port = told.read_text().split()[0]
        pages: list[Any] = []

        def listed() -> bool:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
                pages[:] = [p for p in json.loads(answer.read()) if p["type"] == "page"]
            return bool(pages)

        self.until(listed)
        self._open = ExitStack()
        self._socket = self._open.enter_context(
            connect(pages[0]["webSocketDebuggerUrl"], max_size=None)
        )
        self._numbers = itertools.count(1)
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=size[0], height=size[1], deviceScaleFactor=1, mobile=False,
        )  # fmt: skip

    def call(self, method: str, **arguments: Any) -> Any:
        """Call a method of the protocol; its result."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": arguments}))
        while True:
            answer = json.loads(self._socket.recv(_PATIENCE))
            if answer.get("id") == number:
                return answer.get("result")

    def go(self, address: str) -> None:
        """Open an address."""
        self.call("Page.navigate", url=address)

    def value(self, script: str) -> Any:
        """What a JavaScript expression is worth in the page."""
        return self.call("Runtime.evaluate", expression=script, returnByValue=True)["result"].get(
            "value"
        )

    def text(self) -> str:
        """The text of the page."""
        return str(self.value("document.body ? document.body.innerText : ''"))

    def centre(self, script: str) -> tuple[float, float]:
        """The middle of an element, given by a JavaScript expression."""
        box = f"(() => {{ const r = ({script}).getBoundingClientRect();"
        return tuple(self.value(box + " return [r.x + r.width / 2, r.y + r.height / 2] })()"))

    def mouse(self, kind: str, x: float, y: float, buttons: int = 0) -> None:
        """A movement, press or release of the mouse."""
        self.call(
            "Input.dispatchMouseEvent", type=kind, x=x, y=y, buttons=buttons, clickCount=1,
            button="left" if buttons or kind == "mouseReleased" else "none",
        )  # fmt: skip

    def click(self, script: str) -> None:
        """Click on an element, given by a JavaScript expression."""
        x, y = self.centre(script)
        self.mouse("mousePressed", x, y, 1)
        self.mouse("mouseReleased", x, y)

    def screenshot(self, path: Path) -> None:
        """Write what the page looks like to a PNG file."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    @staticmethod
    def until(seen: Any) -> None:
        """Wait until something is so."""
        end = time.monotonic() + _PATIENCE
        while not seen():
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(0.1)

    def close(self) -> None:
        """End the browser."""
        self._open.close()
        self._process.terminate()
        self._process.wait()
