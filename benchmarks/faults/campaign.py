"""The campaign `bench faults`: thousands of damaged inputs, and how each kind of them is taken.

Inputs are read in a process of their own, so that one which ends that process, or never comes to an
end, is a figure as well.
"""

import multiprocessing
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from ...closing import Closing
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring, ResultRow
from ..harness.run import Run
from .options import FaultOptions
from .trial import FAULTY, FINE, LETTERS, LONGEST, Outcome, serve

_PATIENCE = 3 * LONGEST  # seconds, since other processes take their share
_STARTING = 300.0  # seconds that a process may take to import what it needs
_MAY_DIE = "blend"
_SHOWN = 5  # examples of each fault of a kind


def rows(options: FaultOptions, run: Run) -> Measuring:
    """A row for each kind of input: how many were tried, how they were taken, and examples."""
    with tempfile.TemporaryDirectory() as home, Reader(Path(home)) as reader:
        counts = _counts(options.inputs, reader.shares)
        asked = [(name, options.seed + i) for name, count in counts.items() for i in range(count)]
        found: dict[str, Counter[str]] = {name: Counter() for name in counts}
        examples: dict[str, list[str]] = {name: [] for name in counts}
        for name, seed in run.each(asked, "inputs", "inputs"):
            taken = reader.take(name, seed)
            found[name][taken.what] += 1
            if taken.what in FAULTY and found[name][taken.what] <= _SHOWN:
                examples[name].append(f"{taken.what}, seed {seed}: {taken.words}")
        for name, count in counts.items():
            every = {what: found[name][what] for what in (*FINE, *FAULTY)}
            yield {"kind": name, "inputs": count, **every, "examples": examples[name]}
    return {"seed": options.seed}


def _counts(inputs: int, shares: dict[str, float]) -> dict[str, int]:
    """How many inputs of each kind are tried."""
    whole = sum(shares.values())
    counts = {name: int(inputs * share / whole) for name, share in shares.items()}
    first = next(iter(counts))
    return counts | {first: counts[first] + inputs - sum(counts.values())}


class Reader(Closing):
    """A process that reads damaged inputs; one that ended, or hangs, is replaced by another."""

    def __init__(self, home: Path) -> None:
        """Start the process, which works in the folder `home`."""
        self._home, self._number = home, 0
        self._start()

    def take(self, name: str, seed: int) -> Outcome:
        """How the input of a kind and a seed is taken."""
        self._pipe.send((name, seed))
        try:
            if self._pipe.poll(_PATIENCE):
                return self._pipe.recv()
            taken = Outcome("hang", f"over {_PATIENCE:g} s")
        except (EOFError, ConnectionError):
            self._process.join()
            words = f"the process ended with {self._process.exitcode}"
            taken = Outcome("died" if name == _MAY_DIE else "crash", words)
        self.close()
        self._start()
        return taken

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, other = context.Pipe()
        self._number += 1
        folder = self._home / str(self._number)
        folder.mkdir()
        arguments = (other, folder)
        self._process = context.Process(target=serve, args=arguments, daemon=True)
        self._process.start()
        other.close()
        if not self._pipe.poll(_STARTING):
            raise TimeoutError("The process that reads inputs did not start.")
        self.shares: dict[str, float] = self._pipe.recv()


def failures(figures: Figures) -> list[str]:
    """The kinds of which an input was taken as none should be."""
    return [r["kind"] for r in figures["rows"] if any(r[what] for what in FAULTY)]


def table(figures: Figures) -> list[str]:
    """A Markdown table of the kinds, and examples of what was wrong."""
    rows = figures["rows"]
    total = {k: sum(r[k] for r in rows) for k in ("inputs", *FINE, *FAULTY)}
    titles = ("kind", "inputs", *FINE, *FAULTY)
    lines = [
        f"{total['inputs']:,} inputs, damaged by the seeds from {figures['seed']} on. Each is read"
        " or refused. A fault is a traceback, a hang of more than"
        f" {LONGEST:g} s, a message of more than one line or {LETTERS} letters, a silent acceptance"
        " of what a check of its own calls wrong, or a crash; damaged .blend files may end Blender,"
        " which a command then tells in a sentence.",
        "",
        *markdown_table(titles, [_cells(r) for r in (*rows, {"kind": "all", **total})]),
    ]
    examples = [f"- {r['kind']}: {e}" for r in rows for e in r["examples"]]
    return [*lines, "", *examples] if examples else lines


def _cells(row: ResultRow | dict[str, Any]) -> list[str]:
    return [row["kind"], *(f"{row[k]:,}" for k in ("inputs", *FINE, *FAULTY))]
