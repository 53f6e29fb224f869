"""Ready-made rules for public data sets, by name.

Each is a TOML file in `presets/` with a table for each rule, which names its `classes`: all of the
default pack, those that recipes of the set have instead, and "*", any other. Numbers that are
called fitted were found as `benchmarks/annotation/` tells; the others say what annotators do.
"""

import difflib
import tomllib
from pathlib import Path
from typing import Any

from ...errors import SlabForgeError
from .rule import Annotation, read_rules

_FOLDER = Path(__file__).parent / "presets"


def preset_names() -> tuple[str, ...]:
    """The names of the annotation presets that come with SlabForge, sorted."""
    return tuple(sorted(p.stem for p in _FOLDER.glob("*.toml")))


def load_preset(name: str) -> Annotation:
    """The rules of a preset; a name that is none raises SlabForgeError."""
    known = preset_names()
    if name not in known:
        close = difflib.get_close_matches(name, known, 1)
        hint = f"did you mean '{close[0]}'?" if close else f"there are {', '.join(known)}."
        raise SlabForgeError(f"There is no annotation preset '{name}'; {hint}")
    tables = tomllib.loads((_FOLDER / f"{name}.toml").read_text()).values()
    return read_rules({c: rule for rule in tables for c in rule.pop("classes")})


def read_annotation(value: Any) -> Annotation | str:
    """What a recipe says under `annotation`: a preset's name, or rules by class.

    A name stays a name, so that a recipe says what its user wrote; `resolved` gives its rules.
    """
    if isinstance(value, str):
        load_preset(value)
        return value
    if not isinstance(value, dict):
        raise SlabForgeError(
            f"The annotation is the name of a preset or a table of rules by class (got {value!r})."
        )
    return read_rules(value)


def resolved(annotation: Annotation | str) -> Annotation:
    """The rules, of a preset where it is named."""
    return load_preset(annotation) if isinstance(annotation, str) else annotation
