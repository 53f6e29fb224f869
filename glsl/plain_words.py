"""What is wrong with an entry of a file, in words of our own and in one sentence."""

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

_TYPES = {
    "float": "a number",
    "int": "an integer",
    "string": "text",
    "bool": "true or false",
    "dict": "a table of entries",
    "mapping": "a table of entries",
    "model": "a table of entries",
    "model_attributes": "a table of entries",
    "tuple": "a list",
    "list": "a list",
    "finite_number": "a finite number",
}
_LIMITS = {
    "greater_than": ("gt", "above"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "below"),
    "less_than_equal": ("le", "at most"),
}
_NOT_A_KEY = re.compile(r"(function|tuple|list|dict|literal|union)[-\[].*|int|float|str")
_LONGEST = 40  # characters of a value that are shown


class Fault(NamedTuple):
    """The first thing that is wrong: at which entry, what, and the value there, for a message."""

    where: str
    what: str
    value: str


def fault_of(error: ValidationError, model: type[BaseModel]) -> Fault:
    """The first fault that pydantic found in data for a `model`."""
    first = error.errors(include_url=False)[0]
    keys = [k for k in first["loc"] if isinstance(k, int) or not _NOT_A_KEY.fullmatch(k)]
    if first["type"] == "extra_forbidden":
        what = _unknown(str(keys[-1]), list(_fields(model, keys[:-1])))
    else:
        what = _what(first)
    return Fault(_where(keys), what, shown(first["input"]))


def shown(value: Any) -> str:
    """A value for a message: on one line, and cut where it is long."""
    if isinstance(value, dict | list | tuple) and len(value) > 8:
        return f"{len(value)} values"
    try:
        text = re.sub(r"\s+", " ", repr(value))
    except (ValueError, RecursionError):  # integers of more digits than Python prints, deep lists
        return f"a long {type(value).__name__}"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _where(keys: Sequence[int | str]) -> str:
    """The name of an entry, as `layers.Crack.count (value 2)`; values count from 1."""
    parts: list[str] = []
    for key in keys:
        if isinstance(key, str):
            parts.append(f".{shown(key)[1:-1]}" if parts else shown(key)[1:-1])
        else:
            parts.append(f" (value {key + 1})")
    return "".join(parts)


def _what(error: Any) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "value_error":
        return str(error["msg"]).removeprefix("Value error, ")
    if kind == "missing":
        return "it is missing"
    if kind == "literal_error":
        return f"it must be {context['expected']}"
    if kind in _LIMITS:
        key, word = _LIMITS[kind]
        limit = context[key]
        return f"it must be {word} {f'{limit:g}' if isinstance(limit, float) else limit}"
    if kind in ("too_short", "too_long"):
        wanted = context.get("min_length", context.get("max_length"))
        return f"it must have {'at least' if kind == 'too_short' else 'at most'} {wanted} values"
    if kind.startswith("string_too"):
        wanted = context.get("min_length", context.get("max_length"))
        return f"it must have {'at least' if 'short' in kind else 'at most'} {wanted} characters"
    for name, words in _TYPES.items():
        if kind in (name, f"{name}_type", f"{name}_parsing", f"{name}_from_float"):
            return f"it must be {words}"
    return "it is no value that fits here"


def _unknown(name: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(name, known, 1)
    if close:
        return f"there is no such entry; did you mean '{close[0]}'?"
    return f"there is no such entry; there are {', '.join(known)}"


def _fields(model: Any, keys: Sequence[int | str]) -> Iterator[str]:
    """The names of the entries that a model has at a place within it."""
    for key in keys:
        field = getattr(model, "model_fields", {}).get(key)
        model = _model_in(field.annotation) if field is not None else model
    for name, field in getattr(model, "model_fields", {}).items():
        yield field.alias or name


def _model_in(annotation: Any) -> Any:
    """The first model within a type, as `LayerUse` in `dict[str, LayerUse]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = getattr(annotation, "__args__", ())
    return next((m for m in map(_model_in, inner) if m is not None), None)
