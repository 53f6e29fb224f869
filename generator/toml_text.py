"""Plain data as TOML text, as a person would write it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any


def tables(data: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[str]:
    """Lines with the numbers, texts and lists of a table, then with the tables within it."""
    inner = {k: v for k, v in data.items() if isinstance(v, Mapping)}
    own = {k: v for k, v in data.items() if k not in inner and v is not None}
    if path and own:
        yield ""
        yield f"[{dotted(*path)}]"
    for name, value in own.items():
        yield f"{key(name)} = {inline(value)}"
    for name, value in inner.items():
        yield from tables(value, (*path, name))


def dotted(*path: str) -> str:
    """The name of a table within tables."""
    return ".".join(key(part) for part in path)


def key(name: str) -> str:
    """A name before an equals sign, in quotes where TOML wants them."""
    plain = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if plain else json.dumps(name, ensure_ascii=False)


def inline(value: Any) -> str:
    """A value on one line; for numbers, truth values and texts that is as in JSON."""
    if isinstance(value, Mapping):
        pairs = [f"{key(k)} = {inline(v)}" for k, v in value.items() if v is not None]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(inline(v) for v in value)}]"
    return json.dumps(value, ensure_ascii=False)
