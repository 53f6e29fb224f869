"""A measurement under way: how far it is, how fast it goes and how long it still takes."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TypeVar

from rich import get_console
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.text import Text

from ...closing import Closing

T = TypeVar("T")
Step = Callable[..., None]  # moves the bar by one step, or by the number given


def no_step(amount: float = 1.0) -> None:
    """Move no bar: for measurements outside a run, as in tests."""


class Run(Closing):
    """What a benchmark is given while it measures. A context manager, which shows the bar.

    A benchmark that has several parts says beforehand what share of the time each takes (`plan`),
    since the time left is reckoned from that. `ran_on` collects what belongs into the machine line
    (the renderer, versions of libraries); `folder` is where pictures or intermediate results go,
    or None where the user asked for no file.
    """

    def __init__(self, *, folder: Path | None = None, console: Console | None = None) -> None:
        """Prepare a bar on stderr, or on another console."""
        self.folder = folder
        self.ran_on: list[str] = []
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeElapsedColumn(),
            _TimeLeft(),
            console=console or Console(stderr=True, quiet=get_console().quiet),
            refresh_per_second=2,  # of a machine that is being measured
        )
        self._task = self._bar.add_task("Starting", total=None, rate="")
        self._plan: dict[str, float] = {}

    def __enter__(self) -> Self:
        """Show the bar, which moves from now on."""
        self._bar.start()
        return self

    def close(self) -> None:
        """Leave the bar as it is."""
        self._bar.stop()

    def say(self, text: str) -> None:
        """Print a line above the bar."""
        self._bar.console.print(text, markup=False, highlight=False)

    def plan(self, parts: Mapping[str, float]) -> None:
        """Declare all parts, and the seconds that each takes; only their proportions matter."""
        self._plan = dict(parts)
        self._bar.update(self._task, total=sum(parts.values()))

    @contextmanager
    def part(self, name: str, steps: float = 1.0, unit: str = "") -> Iterator[Step]:
        """Do a part of the plan; yields a function that is called after each of its `steps`.

        Without a plan this part is all there is. The function's argument says how many steps were
        done, where it is not one. Where calls of it are worth counting, `unit` names them (a
        plural), and their rate is shown.
        """
        if not self._plan:
            self.plan({name: 1.0})
        weight, begun = self._plan[name], self._bar.tasks[0].completed
        started, calls, done = time.monotonic(), 0, 0.0
        self._bar.update(self._task, description=name, rate="")

        def step(amount: float = 1.0) -> None:
            nonlocal calls, done
            calls, done = calls + 1, done + amount
            share = min(done / max(steps, 1e-9), 1.0)
            rate = _rate(calls, time.monotonic() - started, unit) if unit else ""
            self._bar.update(self._task, completed=begun + weight * share, rate=rate)

        yield step
        self._bar.update(self._task, completed=begun + weight)

    @contextmanager
    def clocked(self, name: str, seconds: float) -> Iterator[None]:
        """Do a part that says nothing of its progress: the bar follows the clock.

        It stops short of the end where the part takes longer than the `seconds` expected.
        """
        ended, tick = threading.Event(), 0.5
        with self.part(name, seconds / 0.95) as step:

            def follow() -> None:
                for _ in range(int(seconds / tick)):
                    if ended.wait(tick):
                        return
                    step(tick)

            clock = threading.Thread(target=follow, daemon=True)
            clock.start()
            try:
                yield
            finally:
                ended.set()
                clock.join()

    def each(self, items: Sequence[T], name: str, unit: str) -> Iterator[T]:
        """The items one by one, as the steps of a part."""
        with self.part(name, len(items), unit) as step:
            for item in items:
                yield item
                step()


def _rate(count: int, seconds: float, unit: str) -> str:
    """How many a second, or how long one takes, whichever is above 1."""
    rate = count / max(seconds, 1e-9)
    return f"{rate:,.1f} {unit}/s" if rate >= 1 else f"{1 / rate:,.1f} s/{unit.removesuffix('s')}"


class _TimeLeft(ProgressColumn):
    """What the rest takes, if it goes on as it went so far."""

    def render(self, task: Task) -> Text:
        """Minutes and seconds; a dash as long as nothing is done."""
        if not task.total or not task.completed or task.elapsed is None:
            return Text("– left")
        left = round(task.elapsed * (task.total / task.completed - 1))
        return Text(f"{left // 60}:{left % 60:02d} left")
