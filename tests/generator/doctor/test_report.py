"""What `slabforge doctor` says of a machine that does not answer in time."""

import subprocess
from typing import Any

import pytest
from slabforge.generator.doctor.report import report


def test_a_slow_machine_is_told_to_try_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(command: list[str], **_: Any) -> None:
        raise subprocess.TimeoutExpired(command, 300)

    monkeypatch.setattr(subprocess, "run", silent)
    python, *asked = report()
    assert python.ok and asked
    for check in asked:
        again = check.detail.startswith("no answer") and check.fix.startswith("run this again")
        assert again or check.detail == "not installed"
