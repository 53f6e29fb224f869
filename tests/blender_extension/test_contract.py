"""What the extension may import and must be; no Blender is needed to know it."""

import ast
import sys
import tomllib
from pathlib import Path

import pytest
from slabforge.version import VERSION

FOLDER = Path(__file__).parents[2] / "blender_extension"
MODULES = sorted(FOLDER.glob("*.py"))


def imported(text: str) -> set[str]:
    """The top-level names of what a module imports; of relative imports those with two dots."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level != 1:
            found.add("." * node.level + (node.module or "").split(".")[0])
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_nothing_is_imported_but_bpy_and_pythons_own_library(module: Path) -> None:
    assert imported(module.read_text()) <= {"bpy", *sys.stdlib_module_names}


@pytest.mark.parametrize(
    "text", ["import numpy", "from slabforge import cli", "from ..glsl import g"]
)
def test_another_import_is_found(text: str) -> None:
    assert not imported(text) <= {"bpy", *sys.stdlib_module_names}


def test_the_manifest_is_of_this_version() -> None:
    manifest = tomllib.loads((FOLDER / "blender_manifest.toml").read_text())
    assert (manifest["id"], manifest["version"]) == ("slabforge", VERSION)
    assert manifest["blender_version_min"] == "4.5.0"
