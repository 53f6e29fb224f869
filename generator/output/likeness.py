"""Makes a data set again from what its `dataset.json` says, and compares the bytes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ...errors import SlabForgeError
from ..recipe import Recipe
from .arrays import ALSO
from .disk.progress_file import DIGESTS, read_description
from .disk.provenance import differences, told
from .generate import generate
from .plan import OutputOptions
from .remote import is_address


def generate_like(
    folder: str | Path,
    out: str | Path,
    *,
    resume: bool = False,
    devices: Sequence[int] | None = None,
    cluster: str | None = None,
) -> dict[str, Any]:
    """Write the data set of `folder` again, to `out`, and compare what the two hold.

    Returns the figures of `generate`, and `files`, `different` (how many have other bytes, or are
    on one side alone), `first_different` (the name of one, or nothing) and `made_otherwise` (how
    pack, versions or OpenGL differ, in words, or nothing). Raises SlabForgeError where `folder`
    holds no complete data set.
    """
    home = Path(folder)
    if is_address(out):
        raise SlabForgeError(f"Data sets are compared in folders; name one instead of '{out}'.")
    found = read_description(home)
    if not found["complete"]:
        raise SlabForgeError(f"The data set in '{home}' is unfinished; go on with it by --resume.")
    recipe, options = _recipe(home, found), _options(found)
    figures = generate(
        recipe, out, found["count"], options, resume=resume, devices=devices, cluster=cluster
    )
    theirs, ours = read_digests(home), read_digests(Path(out))
    other = [n for n in {**theirs, **ours} if theirs.get(n) != ours.get(n)]
    made = differences(found, read_description(Path(out)))
    return {
        **figures,
        "files": len(theirs),
        "different": len(other),
        "first_different": other[0] if other else "",
        "made_otherwise": told([d for d in made if not d.startswith("digests.")]),
    }


def read_digests(root: Path) -> dict[str, str]:
    """The digests of a data set's files by their path, as its `files.sha256` has them."""
    return dict(_digests(root / DIGESTS))


def _digests(path: Path) -> Iterator[tuple[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SlabForgeError(f"'{path}' cannot be read: {error}.") from None
    for number, line in enumerate(lines, 1):
        digest, between, name = line.partition("  ")
        if not between or len(digest) != 64:
            raise SlabForgeError(f"'{path}' line {number} is no digest and name of a file.")
        yield name, digest


def _recipe(home: Path, found: dict[str, Any]) -> Recipe:
    try:
        return Recipe.model_validate(found["recipe"])
    except ValidationError as error:
        raise SlabForgeError(
            f"The recipe in '{home}' is of another version of SlabForge:"
            f" {error.errors()[0]['msg']}."
        ) from None


def _options(found: dict[str, Any]) -> OutputOptions:
    image = found["image"]
    return OutputOptions(
        formats=tuple(found["formats"]),
        splits=found["shares"] or None,
        image=None if image["codec"] == "usual" else image["codec"],
        quality=image["quality"],
        # exact masks are written where the stored recipe has them
        also=tuple(n for n in found["arrays"] if n in ALSO and n != "exact_mask"),
        parquet=found["parquet"],
        shard_samples=found["shard_samples"] or None,
    )
