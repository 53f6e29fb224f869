"""A display of its own for tests of windows, and what presses its keys and moves its mouse."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOOLS = ("Xvfb", "xdotool")


def missing_tools() -> list[str]:
    """Those of the programs that are not installed."""
    return [name for name in TOOLS if shutil.which(name) is None]


@contextmanager
def display(size: str = "1600x900") -> Iterator[str]:
    """An X server without a screen; gives its name, as ":7"."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def tool(*words: str | int) -> None:
    """Have xdotool press keys or move the mouse of the display in DISPLAY."""
    subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True)


def screenshot(name: str, path: Path) -> None:
    """Write what a display shows to a PNG file."""
    from PIL import ImageGrab

    ImageGrab.grab(xdisplay=name).save(path)
