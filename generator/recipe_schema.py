"""What a recipe may hold, as JSON Schema, and in words that are made of that schema."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from .recipe import Recipe

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def recipe_schema() -> Schema:
    """The JSON Schema of recipes, by which editors complete and check TOML files."""
    schema = Recipe.model_json_schema()
    return {"$schema": DIALECT, **schema, "title": "SlabForge recipe"}


class Field(NamedTuple):
    """An entry that a recipe, or a table of it, may have.

    `name` is what stands before the equals sign, `words` what it means, `limits` what it may be,
    `default` its value where it is not given and `example` one that it may have. `table` is the
    schema of the table that it is, `each` that of the tables by name that it holds; a field with
    neither is written in one line. `parts` are the entries of a table that may stand in the line.
    """

    name: str
    words: str
    limits: str
    default: Any
    example: Any
    table: Schema | None = None
    each: Schema | None = None
    parts: "tuple[Field, ...]" = ()


def fields_of(whole: Schema, table: Schema | None = None) -> Iterator[Field]:
    """The entries of a table of the schema `whole`; without `table`, those of the recipe itself."""
    for name, field in (table or whole)["properties"].items():
        yield _field(whole, name, field)


def _field(whole: Schema, name: str, field: Schema) -> Field:
    forms = [_meant(whole, f) for f in field.get("anyOf", [field])]
    table = next((f for f in forms if "properties" in f), None)
    within = [_meant(whole, f.get("additionalProperties") or {}) for f in forms]
    each = next((w for w in within if "properties" in w), None)
    default = field.get("default")
    alone = table is not None and len(forms) == 1
    words = field.get("description") or (table or {}).get("description", "")
    return Field(
        name=name,
        words=" ".join(words.split()),
        limits=" or ".join(filter(None, (_limits(f) for f in forms if "properties" not in f))),
        default=default,
        example=field.get("examples", [default])[0],
        table=table if alone else None,
        each=each,
        parts=tuple(fields_of(whole, table)) if table is not None and not alone else (),
    )


def _meant(whole: Schema, form: Schema) -> Schema:
    """A form, or what it refers to."""
    return whole["$defs"][form["$ref"].rsplit("/", 1)[1]] if "$ref" in form else form


def _limits(form: Schema) -> str:
    """What a value of this form may be, in words; nothing where it is only absent."""
    if "enum" in form:
        return "one of " + ", ".join(json.dumps(value) for value in form["enum"])
    if "prefixItems" in form:
        items = [_limits(item) for item in form["prefixItems"]]
        return f"two values, each {items[0]}"
    kinds = {"integer": "a whole number", "number": "a number", "boolean": "true or false"}
    words = kinds.get(form.get("type", ""), "") + _span(form)
    if form.get("type") == "object" and isinstance(form.get("additionalProperties"), dict):
        each = _limits(form["additionalProperties"])
        return f"a table of names, each {each}" if each else "a table for each name"
    return words or {"string": "a text", "array": "a list"}.get(form.get("type", ""), "")


def _number(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def _span(form: Schema) -> str:
    words = {
        "minimum": "from",
        "exclusiveMinimum": "above",
        "maximum": "to",
        "exclusiveMaximum": "below",
    }
    return "".join(f" {word} {_number(form[k])}" for k, word in words.items() if k in form)
