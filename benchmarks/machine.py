"""One line that names the machine a figure was measured on."""

import os
import platform
import subprocess
from pathlib import Path

from ..generator.context import describe, open_context


def machine(device: str | None = None) -> str:
    """Processor, cores, OpenGL renderer and commit.

    Without `device` a context is opened to ask, in this process, which must not import TensorFlow.
    """
    if device is None:
        with open_context() as ctx:
            device = str(describe(ctx)["renderer"])
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    here = str(Path(__file__).parent)
    commit = subprocess.run(
        ["git", "-C", here, "rev-parse", "--short", "HEAD"], capture_output=True, text=True
    ).stdout.strip()
    return f"{model}, {os.cpu_count()} cores; {device}; commit {commit or 'unknown'}"
