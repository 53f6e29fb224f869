"""Which results are stale, in a small repository made for it."""

import subprocess
from pathlib import Path

import pytest
from slabforge.benchmarks.harness.machine import Commit, commits_in
from slabforge.benchmarks.harness.options import Options
from slabforge.benchmarks.harness.registry import Benchmark, Kind, Measurement
from slabforge.benchmarks.harness.staleness import stale, substance
from slabforge.errors import SlabForgeError

LONG = '"""A module long enough for git to follow it."""\n\n' + "".join(
    f"NUMBER_{i} = {i}\n" for i in range(40)
)


def nothing() -> Measurement:
    raise AssertionError


SPEED = Benchmark(
    name="speed",
    measures="Speed.",
    kind=Kind.SPEED,
    seconds=1,
    options=Options,
    load=nothing,
    sources=("src", "new/moved.py"),
    results=("speed.md", "speed.json", "speed/*.png", "speed_card.md"),
    hardware={"*_card.md": "a card"},
)


class Repository:
    """A git repository with one source that was measured."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q")
        self.write("src/a.py", LONG)
        self.write("elsewhere.py", "x = 1\n")
        self.measured = self.commit()

    def git(self, *words: str) -> str:
        who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
        command = ["git", "-C", str(self.root), *who, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def result(self, name: str, text: str) -> None:
        self.write(f"benchmarks/results/{name}", text)

    def commit(self) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "change")
        return self.git("rev-parse", "--short", "HEAD")

    def reasons(self) -> dict[str, str]:
        return {f.result: f.reason for f in stale(self.root, [SPEED])}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    found = Repository(tmp_path)
    found.result("speed.md", f"CPU, 2 cores; llvmpipe; commit {found.measured}\n\ntable\n")
    found.commit()
    return found


def test_what_did_not_change_is_not_stale(repository: Repository) -> None:
    repository.write("elsewhere.py", "x = 2\n")
    repository.commit()
    assert repository.reasons() == {}


@pytest.mark.parametrize("committed", [True, False])
def test_a_changed_source_makes_a_result_stale(repository: Repository, committed: bool) -> None:
    repository.write("src/a.py", LONG.replace("= 7\n", "= 8\n"))
    if committed:
        repository.commit()
    reason = repository.reasons()["speed.md"]
    assert reason == f"1 file has changed since {repository.measured}: src/a.py"


def test_what_needs_hardware_says_which(repository: Repository) -> None:
    repository.result("speed_card.md", f"CPU; card; commit {repository.measured}\n")
    repository.write("src/a.py", "x = 3\n")
    found = {f.result: f.hardware for f in stale(repository.root, [SPEED])}
    assert found == {"speed.md": "", "speed_card.md": "a card"}


def test_a_removed_and_a_new_source_make_a_result_stale(repository: Repository) -> None:
    (repository.root / "src" / "a.py").unlink()
    repository.write("src/b.glsl", "float x;\n")
    repository.commit()
    assert "src/a.py, src/b.glsl" in repository.reasons()["speed.md"]


def test_prose_and_imports_change_nothing(repository: Repository) -> None:
    text = LONG.replace("A module", "Another module").replace("NUMBER_0", "import os\n\nNUMBER_0")
    repository.write("src/a.py", f"{text}# a comment\n")
    repository.write("src/__init__.py", '"""New and empty."""\n')
    repository.commit()
    assert repository.reasons() == {}


@pytest.mark.parametrize("edited", [False, True])
def test_a_source_is_followed_where_it_moved(repository: Repository, edited: bool) -> None:
    text = LONG.replace("= 7\n", "= 8\n") if edited else LONG
    repository.write("new/moved.py", text)
    (repository.root / "src" / "a.py").unlink()
    repository.commit()
    assert list(repository.reasons()) == (["speed.md"] if edited else [])


def test_results_that_say_nothing_reliable_are_listed(repository: Repository) -> None:
    repository.result("orphan.md", f"CPU; commit {repository.measured}\n")
    repository.result("speed.json", '{"rows": []}')
    repository.result("speed/crack.png", "a picture")
    assert repository.reasons() == {
        "orphan.md": "no benchmark owns it",
        "speed.json": "it does not say which commit was measured",
    }
    repository.result("speed.json", '{"machine": "CPU; commit 0123456"}')
    repository.result("speed.md", f"CPU; commit {repository.measured}+\n")
    reasons = repository.reasons()
    assert reasons["speed.json"] == "git does not know the commit 0123456, which it names"
    assert reasons["speed.md"] == reasons["speed/crack.png"]
    assert "with changes that are in no commit" in reasons["speed.md"]


def test_without_git_nothing_can_be_told(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="is no git repository"):
        stale(tmp_path, [SPEED])


def test_a_line_of_two_machines_names_two_commits() -> None:
    line = "CPU; Blender 4.5; commit daeccdf | CPU; Blender 5.2; commit 07a4bb4+"
    assert commits_in(line) == [Commit("daeccdf", False), Commit("07a4bb4", True)]
    assert commits_in("CPU; commit unknown") == []


@pytest.mark.parametrize(
    ("path", "old", "new", "same"),
    [
        ("a.py", b"x = 1  # one\n", b"x = 1\n", True),
        ("a.py", b"x = 1\n", b"x = 2\n", False),
        ("a.py", b"def f():\n    'Old.'\n    return 1\n", b"def f():\n    return 1\n", True),
        ("a.py", b"x = 'text'\n", b"x = 'other'\n", False),
        ("a.py", b"x = (\n", b"x = [\n", False),
        ("a.glsl", b"// one\n", b"// two\n", False),
    ],
)
def test_the_substance_of_a_file(path: str, old: bytes, new: bytes, same: bool) -> None:
    assert (substance(path, old) == substance(path, new)) == same
