"""Who may import whom: the contracts in pyproject.toml, and what they cannot say."""

import subprocess
import sys
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]


def test_the_contracts_of_pyproject_hold() -> None:
    """In a process of its own: import-linter sets up logging as it likes."""
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", code, "--no-cache", "--no-logo", str(ROOT / "pyproject.toml")]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_no_module_imports_a_package_that_it_lies_in() -> None:
    """Such a circle, through an `__init__.py`, is none between siblings."""
    graph = grimp.build_graph("slabforge", cache_dir=None)
    assert len(graph.modules) > 100
    for module in graph.modules:
        imported = graph.find_modules_directly_imported_by(module)
        assert not [name for name in imported if module.startswith(f"{name}.")], module
