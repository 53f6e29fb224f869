"""Pages of the documentation that are made from the code have all that the code has."""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import site_pages
from slabforge.commands.catalogue import COMMANDS
from slabforge.generator.recipe_schema import recipe_schema
from slabforge.glsl.compile.tables.node_table import NODES


def test_every_command_is_shown() -> None:
    page = site_pages.commands_page()
    assert {e.name for e in COMMANDS} - {"train", "bench"} <= set(
        re.findall(r"^### (\S+)$", page, re.M)
    )
    assert "### train unet" in page and "### bench stream" in page
    assert "Usage: slabforge generate [OPTIONS]" in page and "Traceback" not in page


def test_every_entry_of_a_recipe_is_shown() -> None:
    page = site_pages.recipe_page()
    schema = recipe_schema()
    for name, field in schema["properties"].items():
        assert f"| `{name}` |" in page or f"`[{name}" in page, field
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert len(rows) > 50
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)


def test_every_node_of_the_table_has_its_errors_but_those_that_nothing_measured() -> None:
    rows = {
        cells[1].strip(): cells[2].strip()
        for line in site_pages.nodes_page().splitlines()
        if len(cells := line.split("|")) == 7
    }
    without = {t for t in NODES if not rows[site_pages._title(t)]}
    assert without <= {"ShaderNodeBevel", "ShaderNodeWireframe"}  # newer than the figures
    assert int(rows["Tex Voronoi"]) > 1000


@pytest.mark.slow
@pytest.mark.skipif(not find_spec("mkdocs"), reason="needs mkdocs-material")
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        build, cwd=site_pages.ROOT, capture_output=True, text=True, env=environment
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "recipe.html").is_file() and (tmp_path / "ARCHITECTURE.html").is_file()
