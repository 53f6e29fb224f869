"""Runs a benchmark: measures, prints its table, and writes Markdown and JSON."""

import json
import time
from collections.abc import Callable
from pathlib import Path

from ...errors import SlabForgeError
from ...files import make_folder, write_atomically
from .machine import commit, machine
from .options import Options
from .registry import Benchmark, Figures, Measurement, Measuring
from .run import Run


def run_benchmark(
    benchmark: Benchmark,
    options: Options,
    *,
    out: Path | None = None,
    json_file: Path | None = None,
    say: Callable[[str], None] = print,
) -> Figures:
    """Measure, print the table, and write it to `out` and the figures to `json_file`.

    The table's first line names the machine, what rendered and the commit that was measured. A
    benchmark that fills a folder leaves NAME.md and NAME.json in `out`; otherwise `out` is a file,
    and pictures go to a folder of the same name beside it. What fails is a SlabForgeError, after
    everything is written.
    """
    measurement, measured = benchmark.load(), commit()
    held = _held(json_file, measurement, benchmark.name)
    folder = out if out is None or benchmark.fills_folder else out.with_suffix("")
    started = time.monotonic()
    with Run(folder=folder) as run:
        rows, found = collected(measurement.rows(options, run))
    figures = {
        "machine": machine(*run.ran_on, measured=measured),
        **found,
        "seconds_taken": time.monotonic() - started,
        "rows": rows,
    }
    if measurement.joining:
        figures = measurement.joining.joined(figures, held)
    text = "\n".join([figures["machine"], "", *measurement.table(figures)])
    say(text)
    _write_all(benchmark, text, figures, out, json_file)
    if failures := measurement.failures(figures):
        count = f"{len(failures)} {'does' if len(failures) == 1 else 'do'} not {measurement.wanted}"
        raise SlabForgeError(f"{count}: {', '.join(failures)}.")
    return figures


def _write_all(
    benchmark: Benchmark, text: str, figures: Figures, out: Path | None, json_file: Path | None
) -> None:
    """Write the table and the figures to wherever they are wanted."""
    data = json.dumps(figures, indent=1).encode()
    files = {json_file: data}
    if benchmark.fills_folder and out is not None:
        files |= {out / f"{benchmark.name}.json": data}
        out /= f"{benchmark.name}.md"
    files |= {out: f"{text}\n".encode()}
    for file, content in files.items():
        if file is not None:
            make_folder(file.parent)
            write_atomically(file, content)


def collected(rows: Measuring) -> tuple[list[Figures], Figures]:
    """All rows of a measurement, and its other figures."""
    found: list[Figures] = []
    while True:
        try:
            found.append(next(rows))
        except StopIteration as end:
            return found, end.value or {}


def _held(file: Path | None, measurement: Measurement, name: str) -> Figures:
    """The figures that a JSON file holds, where the benchmark adds to them."""
    if measurement.joining is None or file is None or not file.exists():
        return {}
    try:
        found = json.loads(file.read_text())
    except ValueError:
        found = None
    if not isinstance(found, dict) or not measurement.joining.possible(found):
        raise SlabForgeError(
            f"'{file}' holds no figures of `bench {name}`; name another file, or remove it."
        )
    return found
