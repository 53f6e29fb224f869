"""The notebook runs from top to bottom, shows pictures, and its page shows what it has."""

import json
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/notebook"
NOTEBOOK = FOLDER / "first_dataset.ipynb"
PACKAGES = ("nbclient", "nbformat", "ipykernel")


def cells(kind: str) -> list[Any]:
    return [c for c in json.loads(NOTEBOOK.read_text())["cells"] if c["cell_type"] == kind]


def test_it_is_committed_without_outputs() -> None:
    assert len(cells("code")) > 8
    assert all(c["outputs"] == [] and c["execution_count"] is None for c in cells("code"))


def test_the_page_shows_every_cell_and_pictures() -> None:
    page = (FOLDER / "first_dataset.md").read_text()
    for cell in (*cells("code"), *cells("markdown")):
        assert "".join(cell["source"]).strip() in page
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page)
    assert len(pictures) > 4
    assert all((FOLDER / name).is_file() for name in pictures)


@pytest.mark.thorough
@pytest.mark.slow
@pytest.mark.skipif(not all(map(find_spec, PACKAGES)), reason="needs slabforge[notebook]")
@pytest.mark.filterwarnings("default")  # what the kernel's own packages warn of
def test_it_runs_from_top_to_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import nbformat
    from nbclient import NotebookClient

    commands = tmp_path / "commands"
    commands.mkdir()
    program = commands / "slabforge"
    start = "from slabforge.cli import main; main()"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{start}" "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{commands}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(map(os.path.abspath, filter(None, sys.path))))
    real = Path(os.environ.get("SLABFORGE_REAL") or "/nowhere") / "severstal"
    if real.is_dir():
        monkeypatch.setenv("SLABFORGE_REAL_SET", str(real))
    book = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(book, timeout=400, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [o for c in book.cells if c.cell_type == "code" for o in c.outputs]
    pictures = [o for o in outputs if "image/png" in o.get("data", {})]
    printed = "".join(o.get("text", "") for o in outputs)
    assert len(pictures) >= 6
    shares = re.findall(r"dice_pixels +([\d.]+)", printed)
    assert len(shares) == 1 + real.is_dir()
    assert float(shares[0]) > 0.3
    assert (tmp_path / "first_dataset/unet.keras").is_file()
