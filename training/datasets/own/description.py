"""Finds the data set, the format and the split that a path means, by `dataset.json`."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ....errors import SlabForgeError
from ....generator.output.disk.progress_file import NAME, read_description
from ....generator.output.tables.sample_table import LABELS

_LEVELS = 2  # folders above a path that may hold dataset.json: SET/FORMAT/SPLIT


@dataclass(frozen=True, kw_only=True)
class Described:
    """A data set with a `dataset.json`, and what of it a path means.

    `folder` is that of the format; `splits` are the names of those that are meant.
    """

    root: Path
    folder: Path
    format: str
    splits: tuple[str, ...]
    told: dict[str, Any]

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of classes by class index."""
        return tuple(self.told["classes"])

    @property
    def divided(self) -> bool:
        """Whether it has several splits."""
        return self.told["divided"]

    def rows(self) -> list[tuple[str, str, int]]:
        """Of each sample that is meant: its split, the stem of its name, and its label."""
        path = self.root / LABELS
        whole = next(iter(self.told["splits"]))
        try:
            with path.open(newline="", encoding="utf-8") as file:
                rows = [
                    (row.get("split", whole), row["file"].rpartition(".")[0], int(row["label"]))
                    for row in csv.DictReader(file)
                ]
        except (OSError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise SlabForgeError(f"'{path}' is missing or damaged: {error!r}.") from None
        return [row for row in rows if row[0] in self.splits]


def described_at(path: Path) -> Described | None:
    """The data set at a path, or None where there is no `dataset.json`.

    The path is SET, SET/FORMAT, SET/SPLIT or SET/FORMAT/SPLIT, and need not exist in the last two,
    since some formats keep splits elsewhere. SET alone is its first format. Another folder within a
    set is no data set. Raises SlabForgeError for names that the set does not have.
    """
    for root in (path, *list(path.parents)[:_LEVELS]):
        if (root / NAME).is_file():
            return _described(root, path.relative_to(root).parts)
    return None


def _described(root: Path, parts: tuple[str, ...]) -> Described | None:
    told = read_description(root)
    formats, splits = told["formats"], tuple(told["splits"])
    names = list(parts)
    chosen = names.pop(0) if names and names[0] in formats and len(formats) > 1 else ""
    split = names.pop(0) if names and names[0] in splits and told["divided"] else ""
    if names and (root / Path(*parts)).exists():
        return None
    if names:
        every = [*(formats if len(formats) > 1 else ()), *(splits if told["divided"] else ())]
        raise SlabForgeError(
            f"The data set '{root}' has no '{'/'.join(parts)}'"
            + (f"; it has {', '.join(every)}." if every else "; name its folder alone.")
        )
    kind = chosen or next(iter(formats))
    meant = (split,) if split else splits
    folder = root / formats[kind]
    return Described(root=root, folder=folder, format=kind, splits=meant, told=told)
