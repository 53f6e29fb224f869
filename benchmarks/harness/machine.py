"""What a benchmark ran on: its results begin with it."""

import os
import platform
import subprocess
from pathlib import Path

_SOURCES = ("--", ":/", ":(top,exclude)benchmarks/results")  # for git


def machine(*parts: str) -> str:
    """Processor, cores, the given parts and the commit, in one line."""
    return "; ".join([f"{_processor()}, {os.cpu_count()} cores", *parts, f"commit {_commit()}"])


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    models = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.machine())


def _commit() -> str:
    """The commit, with a + where anything but results has changed since."""
    git = ["git", "-C", str(Path(__file__).parent)]
    named, changed = (
        subprocess.run([*git, *words], capture_output=True, text=True).stdout.strip()
        for words in (
            ["rev-parse", "--short", "HEAD"],
            ["status", "--porcelain", "-uno", *_SOURCES],
        )
    )
    return f"{named}{'+' if changed else ''}" or "unknown"
