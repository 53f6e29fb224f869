"""A recipe as TOML, as a user would write it: what it says, without what it leaves to defaults."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ...generator.recipe import Recipe


def recipe_text(recipe: Recipe, comment: str = "") -> str:
    """The TOML of a recipe, which `load_recipe` reads as an equal one; `comment` stands above."""
    data = json.loads(recipe.model_dump_json(exclude_defaults=True))
    lines = [f"# {line}" for line in comment.splitlines()]
    return "\n".join([*lines, *_table(data, ())]).strip() + "\n"


def _table(data: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    """Numbers, texts and lists of a table, then the tables within it."""
    inner = {k: v for k, v in data.items() if isinstance(v, Mapping)}
    own = {k: v for k, v in data.items() if k not in inner and v is not None}
    if path and own:
        yield ""
        yield f"[{'.'.join(_key(p) for p in path)}]"
    for name, value in own.items():
        yield f"{_key(name)} = {_value(value)}"
    for name, value in inner.items():
        yield from _table(value, (*path, name))


def _key(name: str) -> str:
    plain = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if plain else json.dumps(name, ensure_ascii=False)


def _value(value: Any) -> str:
    """A value as TOML has it; for numbers, truth values and texts that is as in JSON."""
    if isinstance(value, list):
        return f"[{', '.join(_value(v) for v in value)}]"
    return json.dumps(value, ensure_ascii=False)
