"""The names that `slabforge` promises: importable, and no earlier than they are used."""

import subprocess
import sys

import pytest
import slabforge


@pytest.mark.parametrize("name", slabforge.__all__)
def test_public_names_are_where_the_table_says(name: str) -> None:
    if name in ("evaluate", "judge", "load_model", "predict"):
        pytest.importorskip("keras")
    assert getattr(slabforge, name) is not None
    assert name in dir(slabforge)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'renderer'"):
        _ = slabforge.renderer


def test_the_import_loads_no_heavy_package() -> None:
    heavy = ("bpy", "cv2", "keras", "moderngl", "numba", "numpy", "pydantic", "tensorflow")
    code = f"import sys, slabforge; print([n for n in {heavy} if n in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
