"""The recipes that come with the package, each of which says in its first lines what it is for."""

from pathlib import Path

FOLDER = Path(__file__).parent
DEFAULT = "paper"


def bundled(name: str) -> Path | None:
    """The file of a bundled recipe by its name; None where there is none."""
    path = FOLDER / f"{name}.toml"
    return path if path.is_file() and path.parent == FOLDER else None


def names() -> list[str]:
    """The names of all bundled recipes."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))
