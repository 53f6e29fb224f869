"""What a benchmark is: the protocol that each one follows, and that the runner relies on.

A benchmark is split in two. `Benchmark` is its entry in the catalogue, made of plain words, so that
the command line can list all of them without importing a heavy library. `Measurement` is what it
does; it is imported when the benchmark runs. Measuring and printing are apart: rows are plain data,
and the table is made from the figures alone.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from .options import Options
from .run import Run

ResultRow = dict[str, Any]  # plain data: what JSON can hold
Figures = dict[str, Any]  # "machine", "rows" and whatever else was found
Measuring = Generator[ResultRow, None, Figures]  # yields rows, returns the other figures


class Kind(StrEnum):
    """What question a benchmark answers: how fast it is, or whether it is right."""

    SPEED = "speed"
    CORRECTNESS = "correctness"


def _nothing_fails(figures: Figures) -> list[str]:
    return []


class Joining(NamedTuple):
    """How new figures are added to those that a file holds: `possible` says whether they can be."""

    possible: Callable[[Figures], bool]
    joined: Callable[[Figures, Figures], Figures]  # new figures, held ones


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """What a benchmark does.

    `rows` measures: from the options and the `Run` it yields a row as soon as there is one, and
    returns its other figures. `table` makes Markdown lines from the figures. `failures` names what
    is wrong, for a benchmark that can fail: what does not do as is `wanted`. `joining` is there
    where a run adds to what its JSON file holds already.
    """

    rows: Callable[[Any, Run], Measuring]
    table: Callable[[Figures], list[str]]
    failures: Callable[[Figures], list[str]] = _nothing_fails
    wanted: str = "match Cycles"
    joining: Joining | None = None


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """An entry of the catalogue.

    `measures` is one sentence. `seconds` is about what a run with default options takes on two
    cores. `load` imports the measurement. `sources` are the files and folders, from the root of the
    repository, whose change makes a result stale; `results` the files in benchmarks/results that
    it wrote, as patterns. `hardware` names, by pattern, what those results were measured on that
    is not always there: they stay as they were last measured. `needs` are the libraries without
    which it cannot run. Where `fills_folder`, --out names a folder that keeps what was done so far,
    and not a file.
    """

    name: str
    measures: str
    kind: Kind
    seconds: int
    options: type[Options]
    load: Callable[[], Measurement]
    sources: tuple[str, ...]
    results: tuple[str, ...]
    hardware: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    fills_folder: bool = False
