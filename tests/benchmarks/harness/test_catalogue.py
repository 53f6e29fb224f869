"""Every benchmark follows the protocol, and every committed result has an owner and a commit."""

import dataclasses
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import slabforge
from slabforge.benchmarks.catalogue import BENCHMARKS, CAMPAIGNS, SPEED, find
from slabforge.benchmarks.harness.registry import Benchmark, Kind
from slabforge.benchmarks.harness.staleness import RESULTS, commits_of, owner
from slabforge.errors import SlabForgeError

ROOT = Path(slabforge.__file__).parent
FILES = [f.relative_to(ROOT / RESULTS).as_posix() for f in (ROOT / RESULTS).rglob("*.*")]
each = pytest.mark.parametrize("benchmark", BENCHMARKS, ids=lambda b: b.name)


def test_names_are_a_contract() -> None:
    names = {b.name for b in BENCHMARKS}
    assert len(names) == len(BENCHMARKS)
    contract = {"stream", "render", "train", "limit", "compiler", "blender", "parity", "table1"}
    assert names >= contract | {"lights"}
    assert {b.kind for b in SPEED} == {Kind.SPEED}
    assert {b.kind for b in CAMPAIGNS} == {Kind.CORRECTNESS}


@each
def test_an_entry_says_one_sentence_and_names_sources_that_exist(benchmark: Benchmark) -> None:
    assert benchmark.measures.endswith(".") and benchmark.measures.count(". ") == 0
    missing = [source for source in benchmark.sources if not (ROOT / source).exists()]
    assert not missing
    assert all(f.metadata["words"].endswith(".") for f in dataclasses.fields(benchmark.options))


@pytest.mark.parametrize("benchmark", SPEED, ids=lambda b: b.name)
def test_a_default_run_of_speed_takes_five_minutes_at_most(benchmark: Benchmark) -> None:
    assert benchmark.seconds <= 300


@each
def test_a_measurement_can_be_loaded(benchmark: Benchmark) -> None:
    """In a process of its own, since TensorFlow, bpy and OpenGL do not all go together."""
    libraries = {"keras": "tensorflow"}
    if not all(find_spec(libraries.get(n, n)) for n in benchmark.needs):
        pytest.skip(f"needs {', '.join(benchmark.needs)}")
    code = (
        "from slabforge.benchmarks.catalogue import find; from slabforge.cli import leave\n"
        f"m = find('{benchmark.name}').load()\n"
        "print(callable(m.rows), callable(m.table)); leave(0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip().endswith("True True"), done.stderr


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(SlabForgeError, match="no benchmark 'streem'; did you mean 'stream'"):
        find("streem")


@pytest.mark.parametrize("name", FILES)
def test_a_result_has_an_owner_and_says_which_commit_was_measured(name: str) -> None:
    assert owner(name, BENCHMARKS) is not None
    assert commits_of(ROOT / RESULTS, name)
