"""The machine line, with which every result begins: processor, renderer, commit."""

import os
import platform
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

_SOURCES = ("--", ":/", ":(top,exclude)benchmarks/results")  # for git
_COMMIT = re.compile(r"\bcommit ([0-9a-f]{7,40})\b(\+?)")


class Commit(NamedTuple):
    """A commit that was measured, and whether tracked files had been changed since then."""

    name: str
    changed: bool

    def __str__(self) -> str:
        """As the machine line has it: a + stands for changes."""
        return f"{self.name}{'+' if self.changed else ''}"


def machine(*parts: str, measured: Commit | None = None) -> str:
    """Processor, cores, the given parts and the commit, in one line.

    The commit is the one that is checked out, unless another was `measured`.
    """
    named = measured or commit()
    return "; ".join([f"{_processor()}, {os.cpu_count()} cores", *parts, f"commit {named}"])


def commit() -> Commit:
    """What is checked out; changed if any tracked file but a result is. "unknown" without git."""
    folder = str(Path(__file__).parent)
    try:
        name = _git(folder, "rev-parse", "--short", "HEAD")
        return Commit(name, bool(_git(folder, "status", "--porcelain", "-uno", *_SOURCES)))
    except (OSError, subprocess.CalledProcessError):
        return Commit("unknown", False)


def commits_in(line: str) -> list[Commit]:
    """The commits that a machine line names; several where several machines were joined."""
    return [Commit(name, bool(changed)) for name, changed in _COMMIT.findall(line)]


def _git(folder: str, *words: str) -> str:
    command = ["git", "-C", folder, *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    models = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.machine())
