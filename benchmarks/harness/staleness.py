"""Which committed results are older than what they measure.

A result names the commit that was measured in its machine line. It is stale when one of the files
that its benchmark declares as sources has changed since then, in the repository or in the working
tree. Files that only moved have not changed, and neither have Python files of which only comments,
docstrings or imports are different.
"""

import ast
import json
import subprocess
from collections.abc import Iterable
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ...errors import SlabForgeError
from .machine import Commit, commits_in
from .registry import Benchmark

RESULTS = "benchmarks/results"
_NAMED = 3  # changed files that a finding names


class Finding(NamedTuple):
    """A result that no longer says how things are, and why.

    `hardware` is what it takes to measure it again, if that is not always there; else "".
    """

    result: str
    reason: str
    hardware: str = ""


def stale(root: Path, benchmarks: Iterable[Benchmark]) -> list[Finding]:
    """The results below `root`, a git repository, that no longer say how things are.

    Besides stale ones these are results that no benchmark owns, that name no commit, or whose
    commit git does not know or was measured with changes that no commit holds.
    """
    history, known = History(root), list(benchmarks)
    folder = root / RESULTS
    names = sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())
    reasons = {name: _reason(folder, name, known, history) for name in names}
    return [Finding(n, reason, hardware(n, known)) for n, reason in reasons.items() if reason]


def owner(name: str, benchmarks: Iterable[Benchmark]) -> Benchmark | None:
    """The benchmark that wrote a result."""
    owners = (b for b in benchmarks if any(fnmatch(name, pattern) for pattern in b.results))
    return next(owners, None)


def hardware(name: str, benchmarks: Iterable[Benchmark]) -> str:
    """What a result was measured on that is not always there, or "" if any machine will do."""
    patterns = (p for b in benchmarks for p in b.hardware.items())
    return next((words for pattern, words in patterns if fnmatch(name, pattern)), "")


def commits_of(folder: Path, name: str) -> list[Commit]:
    """The commits that a result names: a Markdown file in its first line, JSON under "machine".

    A picture in the folder NAME/ belongs to NAME.md beside it.
    """
    file = folder / name
    if file.suffix == ".json":
        try:
            return commits_in(str(json.loads(file.read_text()).get("machine", "")))
        except (ValueError, AttributeError):
            return []
    if file.suffix != ".md":
        file = folder / f"{PurePosixPath(name).parts[0]}.md"
    if not file.is_file():
        return []
    return commits_in(file.read_text().partition("\n")[0])


def _reason(folder: Path, name: str, benchmarks: list[Benchmark], history: "History") -> str | None:
    benchmark = owner(name, benchmarks)
    if benchmark is None:
        return "no benchmark owns it"
    commits = commits_of(folder, name)
    if not commits:
        return "it does not say which commit was measured"
    reasons = (_reason_of(commit, benchmark.sources, history) for commit in commits)
    return next((reason for reason in reasons if reason), None)


def _reason_of(commit: Commit, sources: tuple[str, ...], history: "History") -> str | None:
    """Why what was measured at a commit no longer says how the sources are."""
    if not history.knows(commit.name):
        return f"git does not know the commit {commit.name}, which it names"
    if commit.changed:
        return f"it was measured at {commit.name} with changes that are in no commit"
    changed = history.changed_since(commit.name, sources)
    if not changed:
        return None
    named = ", ".join(changed[:_NAMED]) + (", …" if len(changed) > _NAMED else "")
    files = "file has" if len(changed) == 1 else "files have"
    return f"{len(changed)} {files} changed since {commit.name}: {named}"


def _within(path: str, sources: tuple[str, ...]) -> bool:
    return any(path == source or path.startswith(f"{source}/") for source in sources)


class History:
    """What git knows of a repository."""

    def __init__(self, root: Path) -> None:
        """Open the repository at `root`; SlabForgeError where there is none."""
        self.root = root
        if not (root / ".git").exists():
            raise SlabForgeError(
                f"'{root}' is no git repository, so that nothing tells how old the results are;"
                " ask in a clone of the project."
            )
        self._other_since, self._differs = cache(self._others_since), cache(self._is_different)

    def knows(self, commit: str) -> bool:
        """Whether there is such a commit."""
        found = self._run("cat-file", "-e", f"{commit}^{{commit}}", check=False)
        return found.returncode == 0

    def changed_since(self, commit: str, sources: tuple[str, ...]) -> list[str]:
        """Files within `sources` that do something else than at a commit, and removed ones."""
        others = self._other_since(commit)
        return [p for before, p in others if _within(p, sources) and self._differs(before, p)]

    def _others_since(self, commit: str) -> list[tuple[str, str]]:
        """Files of the working tree that are other than at a commit: their blob there, and path."""
        raw = self._run("diff", "--raw", "-z", "--no-abbrev", "-M", "-l0", commit).stdout.decode()
        words = iter(raw.split("\0")[:-1])
        found = []
        for head in words:
            _, _, before, _, status = head.split(" ")
            path = next(words)
            if status[0] in "RC":  # renamed or copied: the new name follows
                path = next(words)
            found.append((before, path))
        return found

    def _is_different(self, before: str, path: str) -> bool:
        """Whether a file does something else than the blob `before`; all zeros stand for none."""
        file = self.root / path
        old = self._run("cat-file", "blob", before).stdout if before.strip("0") else b""
        new = file.read_bytes() if file.is_file() else b""
        return old != new and substance(path, old) != substance(path, new)

    def _run(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self.root), *words]
        return subprocess.run(command, capture_output=True, check=check)


def substance(path: str, data: bytes) -> str | bytes:
    """What a file does: of Python without comments, docstrings and imports; of others all of it."""
    if not path.endswith(".py"):
        return data
    try:
        tree = ast.parse(data)
    except SyntaxError:
        return data
    return ast.dump(_WithoutProse().visit(tree))


class _WithoutProse(ast.NodeTransformer):
    """Takes out imports, and strings that stand alone as docstrings do."""

    def visit_Import(self, node: ast.Import) -> None:  # noqa: N802 (named by ast)
        """None takes the statement out of the tree."""

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:  # noqa: N802
        """As for `import`: where a name comes from is no change of what is done with it."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:  # noqa: N802
        """A string that is a statement does nothing; other expressions stay."""
        value = node.value
        return None if isinstance(value, ast.Constant) and isinstance(value.value, str) else node
