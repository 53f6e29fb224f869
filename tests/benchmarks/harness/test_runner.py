"""The runner writes both files, shows progress, adds to what is held, and says what fails."""

import io
import json
import statistics
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from slabforge.benchmarks.harness.interleave import in_turn, rounds
from slabforge.benchmarks.harness.markdown import table
from slabforge.benchmarks.harness.options import Options, option
from slabforge.benchmarks.harness.registry import (
    Benchmark,
    Figures,
    Joining,
    Kind,
    Measurement,
    Measuring,
)
from slabforge.benchmarks.harness.run import Run
from slabforge.benchmarks.harness.runner import run_benchmark
from slabforge.errors import SlabForgeError


@dataclass(frozen=True, kw_only=True)
class Small(Options):
    count: int = option(2, "Rows.", thorough=5, least=1, most=9)
    kind: str = option("a", "A kind.", one_of=("a", "b"))


def rows(options: Small, run: Run) -> Measuring:
    run.ran_on.append("llvmpipe")
    for i in run.each(range(options.count), "counting", "rows"):
        yield {"i": i}
    return {"kind": options.kind, "folder": str(run.folder)}


def lines(figures: Figures) -> list[str]:
    return table(("i",), ([str(r["i"])] for r in figures["rows"]))


def benchmark(**measurement: Any) -> Benchmark:
    found = Measurement(rows=rows, table=lines, **measurement)
    return Benchmark(
        name="small",
        measures="Nothing.",
        kind=Kind.SPEED,
        seconds=1,
        options=Small,
        load=lambda: found,
        sources=(),
        results=(),
    )


def test_both_files_are_written(tmp_path: Path) -> None:
    out, said = tmp_path / "new" / "small.md", list[str]()
    file = tmp_path / "small.json"
    run_benchmark(benchmark(), Small(), out=out, json_file=file, say=said.append)
    text = out.read_text().splitlines()
    assert "cores; llvmpipe; commit " in text[0]
    assert text[1:] == ["", "| i |", "|---|", "| 0 |", "| 1 |"]
    assert said == [out.read_text()[:-1]]
    figures = json.loads(file.read_text())
    assert figures["rows"] == [{"i": 0}, {"i": 1}]
    assert figures["kind"] == "a" and figures["machine"] == text[0]
    assert figures["folder"] == str(tmp_path / "new" / "small")
    assert figures["seconds_taken"] >= 0


def test_a_folder_is_filled(tmp_path: Path) -> None:
    filled = replace(benchmark(), fills_folder=True)
    run_benchmark(filled, Small(), out=tmp_path / "out", say=lambda _: None)
    assert {f.name for f in (tmp_path / "out").iterdir()} == {"small.md", "small.json"}
    assert json.loads((tmp_path / "out" / "small.json").read_text())["folder"] == str(
        tmp_path / "out"
    )


def test_what_fails_is_said_after_all_is_written(tmp_path: Path) -> None:
    failing = benchmark(failures=lambda figures: ["sine"])
    with pytest.raises(SlabForgeError, match="1 does not match Cycles: sine"):
        run_benchmark(failing, Small(), json_file=tmp_path / "a.json", say=lambda _: None)
    assert (tmp_path / "a.json").is_file()


def test_figures_are_added_to_those_that_are_held(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    joining = Joining(
        lambda held: "rows" in held,
        lambda new, held: new | {"rows": held.get("rows", []) + new["rows"]},
    )
    for _ in range(2):
        run_benchmark(benchmark(joining=joining), Small(), json_file=file, say=lambda _: None)
    assert len(json.loads(file.read_text())["rows"]) == 4
    for text in ("{}", "[]", "no JSON"):
        file.write_text(text)
        with pytest.raises(SlabForgeError, match="holds no figures of `bench small`; name another"):
            run_benchmark(benchmark(joining=joining), Small(), json_file=file)
        assert file.read_text() == text


def test_options_are_checked_and_have_a_long_form() -> None:
    assert Small.thorough() == Small(count=5)
    assert Small.thorough(count=3) == Small(count=3)
    for words, given in {
        r"count is at least 1 \(got 0\)": {"count": 0},
        r"count is at most 9 \(got 10\)": {"count": 10},
        r"kind is one of a, b \(got c\)": {"kind": "c"},
    }.items():
        with pytest.raises(SlabForgeError, match=words):
            Small(**given)


def test_progress_tells_rate_and_time_left() -> None:
    text = io.StringIO()
    run = Run(console=Console(file=text, force_terminal=True, width=120))
    with run:
        run.plan({"first": 3.0, "second": 1.0})
        with run.part("first", steps=2, unit="frames") as step:
            step()
            run._bar.refresh()
        with run.clocked("second", 0.1):
            run.say("a line")
    shown = text.getvalue()
    assert "first" in shown and "frames/s" in shown or "s/frame" in shown
    assert "38%" in shown  # half of three quarters
    assert "100%" in shown and "0:00 left" in shown
    assert "a line" in shown


def test_a_part_that_is_not_planned_is_a_mistake() -> None:
    run = Run()
    run.plan({"first": 1.0})
    with pytest.raises(KeyError), run.part("second"):
        pass


def test_calls_take_turns_and_the_first_rounds_do_not_count() -> None:
    order: list[str] = []
    steps: list[float] = []
    calls = {name: lambda name=name: order.append(name) for name in "ab"}
    found = in_turn(calls, 3, lambda: steps.append(1.0))
    assert order == ["a", "b"] * rounds(3)
    assert len(steps) == 2 * rounds(3)
    assert found.keys() == {"a", "b"} and statistics.mean(found.values()) >= 0


def test_a_row_with_too_few_cells_is_a_mistake() -> None:
    assert table(("a", "b"), [("1", "2")]) == ["| a | b |", "|---|---|", "| 1 | 2 |"]
    with pytest.raises(ValueError, match="1 cells under 2 heads"):
        table(("a", "b"), [("1",)])
