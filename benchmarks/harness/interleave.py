"""Several ways measured in turn, so that a busy machine harms all of them alike."""

import statistics
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Generic, TypeVar

import psutil

from .run import Step, no_step

WARM_UP = 2  # rounds or batches that do not count

Take = TypeVar("Take", bound=Callable[[], object])


def in_turn(
    calls: Mapping[str, Callable[[], object]], repeats: int, step: Step = no_step
) -> dict[str, float]:
    """Median milliseconds of each call, over `repeats` rounds after two of warming up.

    `step` is called after every call: `rounds(repeats) * len(calls)` times.
    """
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds(repeats)):
        for name, call in calls.items():
            times[name].append(1e3 * _seconds(call))
            step()
    return {name: statistics.median(spent[WARM_UP:]) for name, spent in times.items()}


def rounds(repeats: int) -> int:
    """How often `in_turn` makes each call for so many that count."""
    return WARM_UP + repeats


def render_processes(pid: int | None = None) -> list[psutil.Process]:
    """The render processes that live, of this process or of another."""
    return [c for c in psutil.Process(pid).children() if _renders(c)]


class Side(Generic[Take]):
    """One way to get batches, whose render processes stand still while others are measured."""

    def __init__(self, opened: Callable[[], Take]) -> None:
        """Call `opened`, which gives a function that takes a batch; warm it up."""
        before = render_processes()
        self.take = opened()
        for _ in range(WARM_UP):
            self.take()
        self.processes = [p for p in render_processes() if p not in before]
        self.seconds: list[float] = []  # of a batch
        self._hold()

    def run(self, batches: int) -> None:
        """Take some batches, and note how long one took."""
        self.release()
        self.seconds.append(_seconds(lambda: [self.take() for _ in range(batches)]) / batches)
        self._hold()

    def release(self) -> None:
        """Let the render processes go on."""
        for process in self.processes:
            process.resume()

    def close(self) -> None:
        """End the render processes; what waits for them gets an error."""
        for process in self.processes:
            with suppress(psutil.NoSuchProcess):
                process.kill()

    def _hold(self) -> None:
        for process in self.processes:
            process.suspend()


def sides_in_turn(
    sides: list[Side], seconds: float, batches: int = 3, step: Step = no_step
) -> None:
    """Run each side for at least `seconds`, a few batches at a time; the order alternates.

    `step` is told the seconds of each round, which are `seconds * len(sides)` in all.
    """
    started = now = time.monotonic()
    while now - started < seconds * len(sides):
        for side in sides:
            side.run(batches)
        sides = sides[::-1]
        before, now = now, time.monotonic()
        step(now - before)


def ratio(slow: Side, fast: Side) -> float:
    """The rate of one side over that of another: the median of pairs measured together."""
    pairs = zip(fast.seconds, slow.seconds, strict=True)
    return statistics.median(a / b for a, b in pairs)


def _seconds(call: Callable[[], object]) -> float:
    started = time.monotonic()
    call()
    return time.monotonic() - started


def _renders(process: psutil.Process) -> bool:
    try:
        return any("delivery.process" in word for word in process.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return False
