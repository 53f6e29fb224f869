"""What a benchmark ran on: its results begin with it."""

import os
import platform
import subprocess
from pathlib import Path


def machine(*parts: str) -> str:
    """Processor, cores, the given parts and the commit, in one line."""
    return "; ".join([f"{_processor()}, {os.cpu_count()} cores", *parts, f"commit {_commit()}"])


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    models = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.machine())


def _commit() -> str:
    here = Path(__file__).parent
    command = ["git", "-C", str(here), "rev-parse", "--short", "HEAD"]
    found = subprocess.run(command, capture_output=True, text=True).stdout.strip()
    return found or "unknown"
