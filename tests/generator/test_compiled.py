"""Numba's cache where the package and the home cannot be written, as in containers."""

import os
import tempfile
from pathlib import Path
from typing import Any

import numba
import pytest
from slabforge.generator import compiled as room
from slabforge.generator.compiled import compiled, own_folder


def test_a_folder_of_ones_own_is_taken_and_anothers_is_not(tmp_path: Path) -> None:
    found = own_folder(tmp_path)
    assert found is not None
    assert found.stat().st_mode & 0o077 == 0
    found.chmod(0o777)
    assert own_folder(tmp_path) is None
    found.rmdir()
    found.symlink_to(tmp_path)
    assert own_folder(tmp_path) is None
    assert own_folder(tmp_path / "none") is None


@pytest.mark.parametrize("writable", [True, False])
def test_without_a_cache_folder_functions_are_compiled_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writable: bool
) -> None:
    asked: list[dict[str, Any]] = []

    def njit(**options: Any) -> Any:
        asked.append(options)

        def decorate(function: Any) -> Any:
            if options.get("cache") and str(expected) != numba.config.CACHE_DIR:
                raise RuntimeError("cannot cache function: no locator available")
            return function

        return decorate

    expected = tmp_path / f"slabforge-{os.getuid()}"
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path if writable else "/none"))
    monkeypatch.setattr(room.numba, "njit", njit)
    monkeypatch.setattr(numba.config, "CACHE_DIR", "")
    assert compiled(lambda: 7)() == 7
    assert asked[-1].get("cache", False) is writable
