"""Who may import whom: the contracts in pyproject.toml, and what they cannot say."""

import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]


def test_the_contracts_of_pyproject_hold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))  # lint_imports puts this folder first
    broken = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert not broken, capsys.readouterr().out


def test_no_module_imports_a_package_that_it_lies_in() -> None:
    """Such a circle, through an `__init__.py`, is none between siblings."""
    import grimp

    graph = grimp.build_graph("slabforge", cache_dir=None)
    assert len(graph.modules) > 100
    for module in graph.modules:
        imported = graph.find_modules_directly_imported_by(module)
        assert not [name for name in imported if module.startswith(f"{name}.")], module
