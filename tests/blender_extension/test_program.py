"""The extension's runs of the program: what it says when that fails, is missing or is stopped."""

import time
from pathlib import Path

import pytest

pytest.importorskip("bpy", reason="bpy is not installed: the extension needs it")
pytestmark = pytest.mark.blender

from slabforge.blender_extension import too_old
from slabforge.blender_extension.findings import Findings, Place
from slabforge.blender_extension.program import ProgramError, Run, find_program


def program(folder: Path, script: str) -> str:
    """A program that does what a shell script says; its path."""
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'Usage: x' >&2; echo \"Error: No such command 'preview'.\" >&2; exit 2",
         "No such command 'preview'."),
        ("printf 'Error: 1 of 2 compile:\\n  sky\\n' >&2; exit 1", "1 of 2 compile:\n  sky"),
        ("echo 'Warning: x' >&2; exit 3", "slabforge failed with exit code 3."),
    ],
)  # fmt: skip
def test_the_error_of_the_program_is_told(tmp_path: Path, script: str, said: str) -> None:
    run = Run(program(tmp_path, script))
    with pytest.raises(ProgramError) as error:
        run.figures()
    assert str(error.value) == said


def test_figures_are_read() -> None:
    run = Run("/bin/sh", "-c", 'echo \'{"layers": ["Crack"]}\' > "$2"', "sh")
    assert run.figures() == {"layers": ["Crack"]}


def test_a_program_that_runs_is_stopped(tmp_path: Path) -> None:
    run = Run(program(tmp_path, "trap 'exit 130' INT; while :; do sleep 0.05; done"))
    assert not run.is_over()
    started = time.monotonic()
    run.stop()
    assert run.is_over() and time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("/nowhere/slabforge", "There is no program '/nowhere/slabforge'; set the path"),
        ("", "The program slabforge is not on the PATH; install SlabForge"),
    ],
)
def test_a_program_that_is_missing(chosen: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ProgramError, match=said):
        find_program(chosen)


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ((4, 5, 0), ""),
        ((5, 2, 3), ""),
        ((4, 1, 1), "SlabForge needs Blender 4.5 or newer; this is 4.1, so install a newer one."),
    ],
)
def test_a_blender_that_is_too_old_gets_a_sentence(
    version: tuple[int, int, int], said: str
) -> None:
    assert too_old(version) == said


def findings(**changed: object) -> Findings:
    row = {
        "name": "steel",
        "in_use": [{"node": "Steel", "where": ""}, {"node": "Noise", "where": "Crack"}],
        "unsupported": [],
        "warnings": [],
        "octaves": 16,
        "operations": 900,
        "at_most": False,
        "costs": [
            {"node": "Steel", "octaves": 10},
            {"node": "Crack", "octaves": 6},
            {"node": "Bump", "octaves": 0},
        ],
    }
    found = Findings.read({"materials": [row | changed], "refused": ""}, "steel")
    assert found is not None
    return found


def test_what_a_frame_costs() -> None:
    assert findings().cost_lines(["Crack"], (1600, 256)) == [
        "A pixel: 16 octaves, 900 operations",
        "A frame of 1600x256: 4.1 million octaves",
        "and where they lie, a pixel: Crack 6",
    ]
    assert findings(at_most=True).cost_lines([], (100, 10))[1].endswith("at most 16,000 octaves")


def test_what_is_refused() -> None:
    refused = {"node": "Noise", "where": "Crack", "type": "T", "reason": "it is 5D"}
    found = findings(unsupported=[refused])
    assert not found.compiles and found.cost_lines([], (1, 1)) == []
    assert found.lines() == ["1 of 2 nodes in use compile", "Crack/Noise: it is 5D"]
    assert found.compiling == (Place("Steel", ""),)
