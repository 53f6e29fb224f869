"""Shared fixtures: a worker that owns OpenGL, since this process may import TensorFlow."""

import multiprocessing
import os
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from slabforge.cli import leave
from slabforge.commands.loudness import Loudness, choose

_STATUS = pytest.StashKey[int]()
_SLOW = 20  # seconds that a test marked `slow` is taken to last, of others one


@pytest.fixture(autouse=True)
def usual_loudness() -> Iterator[None]:
    """What one test asked for with --quiet ends with it."""
    yield
    choose(Loudness.NORMAL)


@pytest.fixture(scope="session")
def gl_processes() -> Iterator[Executor]:
    """Processes of their own, in which OpenGL contexts may be opened."""
    context = multiprocessing.get_context("spawn")
    together = "PYTEST_XDIST_WORKER" in os.environ  # then other workers use the other cores
    with ProcessPoolExecutor(1 if together else os.cpu_count(), mp_context=context) as pool:
        yield pool


@pytest.fixture(scope="session")
def in_gl_process(gl_processes: Executor) -> Callable[..., Any]:
    """Call a function in such a process."""
    return lambda function, *args, **kwargs: gl_processes.submit(function, *args, **kwargs).result()


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of real image sets (severstal/, sd900/, …), from SLABFORGE_REAL."""
    folder = os.environ.get("SLABFORGE_REAL")
    if not folder:
        pytest.skip("set SLABFORGE_REAL to a folder of real image sets (severstal/, sd900/, …)")
    home = Path(folder)
    return home.parent if (home / "train.csv").is_file() else home


@pytest.fixture(scope="session")
def severstal(real: Path) -> Path:
    """The folder of the Severstal data set."""
    if not (real / "severstal").is_dir():
        pytest.skip("SLABFORGE_REAL has no severstal/")
    return real / "severstal"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out cases of long tests, where that is asked for to save time.

    Where SLABFORGE_EVERY is n, every n-th case of each test is run, where SLABFORGE_SHARED is n,
    that is so of tests that are marked `shared` alone. Of these, those cases are run whose name
    has a checksum that n divides, so that they are the same in both of Blender's lines.
    """
    every = int(os.environ.get("SLABFORGE_EVERY") or 1)
    of_shared = int(os.environ.get("SLABFORGE_SHARED") or 1)
    numbers = Counter[str]()
    kept, left = [], []
    for item in items:
        name = item.nodeid.split("[")[0]
        shared = item.get_closest_marker("shared") is not None
        number = zlib.crc32(item.nodeid.encode()) if shared else numbers[name]
        numbers[name] += 1
        runs = number % (every * of_shared if shared else every) == 0
        (kept if runs else left).append(item)
    config.hook.pytest_deselected(items=left)
    items[:] = _long_files_first(kept) if "PYTEST_XDIST_WORKER" in os.environ else kept


def _long_files_first(items: list[pytest.Item]) -> list[pytest.Item]:
    """So that at the end no worker waits for a long file of another; a file stays together."""
    seconds = Counter[Path]()
    for item in items:
        seconds[item.path] += _SLOW if item.get_closest_marker("slow") else 1
    return sorted(items, key=lambda item: (-seconds[item.path], item.path))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep the status for the end of the run."""
    session.config.stash[_STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End at once where bpy is loaded: its clean-up at exit can hang, as `cli.leave` tells."""
    if "bpy" in sys.modules and _STATUS in config.stash:
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if reporter is not None:
            reporter.flush()
        leave(config.stash[_STATUS])
