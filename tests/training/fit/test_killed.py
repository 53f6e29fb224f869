"""Trainings that are killed at random moments and gone on with leave the bytes of whole ones."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("tensorflow")

KILLER = Path(__file__).parents[2] / "helpers" / "kill_training.py"
MOMENTS = int(os.environ.get("KILLS", "3"))


@pytest.mark.thorough
@pytest.mark.slow
@pytest.mark.parametrize("network", ["unet", "xception"])
def test_a_killed_training_goes_on_to_the_same_bytes(network: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(KILLER), network, str(tmp_path), str(MOMENTS)],
        capture_output=True,
        text=True,
        timeout=300 + 60 * MOMENTS,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert figures["kills"] >= MOMENTS
    assert figures["different"] == []
