"""A recipe in which every entry is explained: what `slabforge init` writes.

All of its words come from the schema of recipes. What the recipe says stands there as it is; what
it leaves to defaults is commented out, with the default.
"""

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from ..glsl.pack.pack import Parameter
from .composition.plan import known_classes
from .recipe import Recipe
from .recipe_schema import Field, Schema, fields_of, recipe_schema
from .toml_text import dotted, inline, key, tables

_WIDTH = 96
_INTRODUCTION = """\
A recipe says what a data set is made of: `slabforge generate --recipe FILE --out DIR --count N`.
Lines that begin with # and a blank explain. An entry behind a # alone has its default, or an \
example where it has none: remove the # to change it.
"""


def recipe_template(recipe: Recipe, comment: str = "", *, parameters: bool = False) -> str:
    """The text of a recipe that loads as `recipe`, with an explanation of every entry.

    `comment` stands above. With `parameters` every parameter of the pack is listed with its range.
    """
    whole = recipe_schema()
    said = json.loads(recipe.model_dump_json(exclude_defaults=True, by_alias=True))
    fields = list(fields_of(whole))
    lines = [*_prose(comment), *_prose(_INTRODUCTION)]
    for field in fields:
        if not _is_table(field, said):
            lines += _entry(field, said)
    for field in fields:  # which TOML wants after all that is in no table
        own = said.get(field.name, {})
        if field.name == "classes":
            lines += _classes(field, recipe, own)
        elif field.table is not None:
            lines += _table(whole, field, own)
        elif field.each is not None:
            lines += _named_tables(whole, field, own, recipe)
    if parameters:
        lines += _parameters(recipe)
    return "\n".join(lines).strip() + "\n"


def _is_table(field: Field, said: Mapping[str, Any]) -> bool:
    """Whether an entry of the recipe is a table. An annotation is one, or the name of a preset."""
    if field.name == "annotation":
        return isinstance(said.get(field.name), Mapping)
    return field.name == "classes" or field.table is not None or field.each is not None


def _entry(field: Field, said: Mapping[str, Any]) -> Iterator[str]:
    """An entry in a line, below what it means and may be."""
    yield from _explained(field)
    if field.name in said:
        yield f"{key(field.name)} = {inline(said[field.name])}"
    else:
        yield f"#{key(field.name)} = {inline(_shown(field))}"


def _shown(field: Field) -> Any:
    """The default, or an example where that is nothing."""
    return field.example if field.default in (None, {}) else field.default


def _explained(field: Field) -> Iterator[str]:
    yield ""
    end = "" if field.words.endswith(".") or not field.words else "."
    absent = " Not set by default." * (field.default in (None, {}) and field.example != {})
    limits = f" {field.limits[0].upper()}{field.limits[1:]}." if field.limits else ""
    yield from _prose(f"{field.words}{end}{limits}{absent}")
    for part in field.parts:
        yield from _prose(f"- {part.name}: {part.words} {part.limits}".rstrip(), "  ")


def _prose(text: str, indent: str = "") -> Iterator[str]:
    for paragraph in text.splitlines():
        for line in textwrap.wrap(paragraph, _WIDTH, subsequent_indent=indent):
            yield f"# {line}"


def _table(whole: Schema, field: Field, said: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield from _prose(field.words)
    yield f"[{field.name}]"
    for entry in fields_of(whole, field.table):
        yield from _entry(entry, said)


def _classes(field: Field, recipe: Recipe, said: Mapping[str, Any]) -> Iterator[str]:
    """The shares of classes, with a line for every class of the pack."""
    yield from _explained(field)
    yield f"[{field.name}]"
    for name, share in said.items():
        yield f"{key(name)} = {inline(share)}"
    for name in known_classes(recipe.loaded[0], recipe.layers):
        if name not in said:
            yield f"#{key(name)} = 1"


def _named_tables(whole: Schema, field: Field, said: Any, recipe: Recipe) -> Iterator[str]:
    """What the recipe says of things by their names, then each entry explained for one of them."""
    tabled = said if isinstance(said, Mapping) else {}
    yield ""
    yield from _prose(field.words)
    yield from tables(tabled, (field.name,))
    example = next(name for name in _names(field, recipe) if name not in tabled)
    yield ""
    yield from _prose(f"For example, of {example}:")
    yield f"#[{dotted(field.name, example)}]"
    for entry in fields_of(whole, field.each):
        yield from _entry(entry, {})


def _names(field: Field, recipe: Recipe) -> Iterator[str]:
    """Names that a table of the recipe may describe; any where the pack has none that is free."""
    pack, _ = recipe.loaded
    if field.name == "layers":
        yield from (layer.name for layer in reversed(pack.layers))
    if field.name == "parameters":
        yield from (p.key for p in _known(recipe))
    yield from ("*", "crack", "NAME")


def _known(recipe: Recipe) -> Iterator[Parameter]:
    """The parameters of the pack that a recipe may change, with their ranges."""
    pack, _ = recipe.loaded
    for material in (*pack.layers, *pack.surfaces, *pack.materials):
        yield from (p for p in material.parameters if p.components == 1 and p.min is not None)


def _parameters(recipe: Recipe) -> Iterator[str]:
    yield ""
    yield from _prose("Every parameter of the pack with its range:")
    for parameter in _known(recipe):
        if parameter.key not in recipe.parameters:
            yield f"#[{dotted('parameters', parameter.key)}]"
            yield f"#range = {inline([parameter.min, parameter.max])}"
