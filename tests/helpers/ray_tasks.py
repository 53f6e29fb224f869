"""The tasks of a Ray cluster on this machine, for tests that make them fail."""

import time
from collections.abc import Callable
from typing import Any

import psutil

MEMORY = 100 << 20  # bytes of a node's object store


def task_processes(name: str, but: tuple[int, ...] = ()) -> list[psutil.Process]:
    """The processes that run a task of a function now, which Ray names after it.

    Those with the numbers `but` are left out.
    """
    found = []
    for process in psutil.process_iter(["cmdline"]):
        words = process.info["cmdline"] or ()
        if process.pid not in but and any(w.startswith(f"ray::{name}") for w in words):
            found.append(process)
    return found


def wait_for(condition: Callable[[], Any], seconds: float = 120.0) -> Any:
    """What a condition gives as soon as it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain")
