"""pyproject.toml names every folder that holds modules, and every file that they read."""

import fnmatch
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
NOT_PACKAGED = {"blender_extension", "build", "demo", "docs", "scripts", "tests"}


def packaged(path: Path) -> bool:
    """Whether a path belongs to the package, not to what lies or is built beside it."""
    parts = path.relative_to(ROOT).parts
    hidden = any(p.startswith(".") or p.endswith(".egg-info") for p in parts)
    return not hidden and (not parts or parts[0] not in NOT_PACKAGED)


def test_every_folder_with_modules_is_in_the_package_list() -> None:
    folders = {p.parent for p in ROOT.rglob("*.py") if packaged(p.parent)}
    found = {".".join(("slabforge", *f.relative_to(ROOT).parts)) for f in folders}
    assert sorted(found) == sorted(SETUPTOOLS["packages"])
    assert all((folder / "__init__.py").is_file() for folder in folders)


def test_every_file_of_glsl_is_in_the_package_data() -> None:
    patterns = SETUPTOOLS["package-data"]["slabforge.glsl"]
    room = ROOT / "glsl"
    files = [p for p in room.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    for path in (p for p in files if p.suffix != ".py"):
        name = str(path.relative_to(room))
        assert any(fnmatch.fnmatch(name, pattern) for pattern in patterns), name
