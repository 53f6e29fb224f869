"""What a data set was made from and with: what `dataset.json` says, and how two of them differ."""

import hashlib
import importlib.metadata
import platform
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from ....version import VERSION
from ...recipe import Recipe

_TOLD_ONLY = {"versions.python", "versions.numpy"}  # what does not decide the bytes
_MOST = 3  # differences that a message names


def describe(recipe: Recipe, opengl: Mapping[str, Any], packages: Sequence[str]) -> dict[str, Any]:
    """The recipe, its pack and what renders and writes, as plain data.

    `opengl` is the renderer's information, `packages` are those that formats need.
    """
    _, folder = recipe.loaded
    return {
        "recipe": recipe.model_dump(mode="json"),
        "seed": recipe.seed,
        "classes": list(recipe.class_names),
        "pack": {"name": recipe.pack, "sha256": folder_digest(folder)},
        "versions": _versions(packages),
        "opengl": {key: opengl[key] for key in ("vendor", "renderer", "version") if key in opengl},
    }


def folder_digest(folder: Path) -> str:
    """A digest (SHA-256, hex) of the names and contents of all files in a folder."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def _versions(packages: Sequence[str]) -> dict[str, str]:
    return {
        "slabforge": VERSION,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "opencv": cv2.__version__,
        **{name: importlib.metadata.version(name) for name in packages},
    }


def differences(found: Mapping[str, Any], wanted: Mapping[str, Any]) -> list[str]:
    """How two descriptions differ, in words: "recipe.seed is 2, not 3"."""
    ours, theirs = dict(_flat(wanted)), dict(_flat(found))
    return [
        f"{key} is {_short(theirs.get(key))}, not {_short(ours.get(key))}"
        for key in dict.fromkeys([*theirs, *ours])
        if key not in _TOLD_ONLY and theirs.get(key) != ours.get(key)
    ]


def told(every: Sequence[str]) -> str:
    """The first of several differences, and how many more there are."""
    more = f", and {len(every) - _MOST} more" if len(every) > _MOST else ""
    return "; ".join(every[:_MOST]) + more


def _flat(content: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in content.items():
        if isinstance(value, Mapping) and value:
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def _short(value: Any) -> str:
    text = "not given" if value is None else str(value)
    return text if len(text) < 48 else text[:45] + "…"
