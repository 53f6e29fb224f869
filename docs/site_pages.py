"""Pages of the documentation made from the code: commands, recipes, nodes, Python names."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import slabforge
from slabforge.cli import app
from slabforge.commands.catalogue import COMMANDS
from slabforge.commands.lazy import leaves, loaded
from slabforge.generator.recipe_schema import Field, Schema, fields_of, recipe_schema
from slabforge.generator.toml_text import inline
from slabforge.glsl.compile.lowering.mesh_nodes import MESH
from slabforge.glsl.compile.lowering.special_nodes import SPECIAL
from slabforge.glsl.compile.tables.closures import SHADERS
from slabforge.glsl.compile.tables.node_table import NODES, SOURCES, Row
from typer.testing import CliRunner

ROOT = Path(slabforge.__file__).parent
PARITY = "benchmarks/results/parity.md"
_CASES_OF = {  # how the cases of nodes that have no row in the table begin
    "ShaderNodeObjectInfo": "object info",
    "ShaderNodeBump": "bump of",
    "ShaderNodeValToRGB": "ramp ",
    "ShaderNodeRGBCurve": "curves RGBCurve",
    "ShaderNodeVectorCurve": "curves VectorCurve",
    "ShaderNodeFloatCurve": "curves FloatCurve",
    "ShaderNodeNormal": "normal ",
    "ShaderNodeTexImage": "image ",
    "ShaderNodeUVMap": "uv map",
    "ShaderNodeAttribute": "attribute ",
    "ShaderNodeVertexColor": "color attribute",
}


def commands_page() -> str:
    """The help of every command, as the command line prints it."""
    runner, parts = CliRunner(env={"COLUMNS": "100", "TERMINAL_WIDTH": "100"}), [_COMMANDS]
    group = ""
    for entry in COMMANDS:
        if entry.group != group:
            group = entry.group
            parts.append(f"## {group}")
        for path in leaves(loaded(entry), entry.name):
            told = runner.invoke(app, [*path.split(), "--help"]).output
            usage = told.replace("Usage: root", "Usage: slabforge").rstrip()
            parts.append(f"### {path}\n\n```text\n{usage}\n```")
    return "\n\n".join(parts) + "\n"


_COMMANDS = """\
# Commands

Made from the command line itself. Every command takes `--quiet` (only warnings and errors) and
`--verbose`; `slabforge --install-completion` completes commands and options in bash, zsh and fish.
Colours are off where the output is no terminal, and with the variable `NO_COLOR`.

| exit code | means |
|---|---|
| 0 | done |
| 1 | a mistake in what was given, or a fault that was found: one sentence on standard error |
| 2 | wrong usage: no such command or option, or a value of the wrong kind |
| 130 | stopped by Ctrl-C; where a command can go on, it says how |"""


def recipe_page() -> str:
    """Every entry of a recipe, from the schema."""
    whole = recipe_schema()
    parts = [_RECIPES, _entries(whole, None)]
    for field in fields_of(whole):
        inner = field.table or field.each
        if inner is not None:
            title = f"`[{field.name}]`" if field.table else f"`[{field.name}.NAME]`"
            parts.append(f"## {title}\n\n{field.words}\n\n{_entries(whole, inner)}")
    return "\n\n".join(parts) + "\n"


_RECIPES = """\
# Recipes

A recipe is a TOML file that says what a data set is made of. `slabforge init recipe.toml` writes
one in which every entry is explained; `slabforge schema --out recipe.schema.json` writes the schema
from which this page is made, too. Editors with support for TOML complete and check a recipe that
begins with `#:schema recipe.schema.json`."""


def _entries(whole: Schema, table: Schema | None) -> str:
    rows = ["| entry | means | may be | by default |", "|---|---|---|---|"]
    for field in fields_of(whole, table):
        if field.table is None:
            words = " ".join([field.words, *(f"`{p.name}`: {p.words}" for p in field.parts)])
            rows.append(
                f"| `{field.name}` | {_cell(words)} | {_cell(field.limits)} | {_default(field)} |"
            )
    return "\n".join(rows)


def _default(field: Field) -> str:
    return "" if field.default in (None, {}) else f"`{_cell(inline(field.default))}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*")


def nodes_page() -> str:
    """Every node that compiles, with the largest errors that were measured beside Cycles."""
    measured = dict(_measured())
    rows = ["| node | cases | mean | 99th percentile | largest |", "|---|---|---|---|---|"]
    for type_ in sorted(
        t for t in {*NODES, *SOURCES, *SPECIAL, *MESH} if t.startswith("ShaderNode")
    ):
        rows.append(f"| {_title(type_)} | {_errors(type_, measured)} |")
    shaders = ", ".join(_title(type_) for type_ in SHADERS)
    machine = (ROOT / PARITY).read_text().split("\n", 1)[0].replace(" | ", "; and ")
    return _NODES.format(table="\n".join(rows), shaders=shaders, machine=machine, parity=PARITY)


_NODES = """\
# Nodes

These nodes compile, each in all of its variants; a graph with any other is refused, and the node is
named. `slabforge export scene.blend --report` says so of a scene.

Errors are the largest of all cases of a node, counted for each of two Blenders, beside Cycles, as
[measured]({parity}): the mean over the picture, the 99th percentile and the maximum, where outputs
lie about between 0 and 1. Where a value jumps, at the border of a cell, single pixels fall on the
other side, and the 99th percentile is what counts. Nodes without figures are constants, or are
compared as parts of materials.

{table}

## Shaders

{shaders}, Add Shader and Mix Shader. Thin film, and a Principled BSDF's Thin Wall, must be off.
They are compared under lamps and in an even world by the tests,
and as materials by `slabforge parity`.

Measured on: {machine}
"""


def _measured() -> Iterator[tuple[str, list[list[float]]]]:
    """Cases of nodes by name: for each Blender mean, 99th percentile and maximum."""
    for line in (ROOT / PARITY).read_text().splitlines():
        name, *cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 7 and cells[0].startswith(("max", "p99")):
            values = [float(c) if c else 0.0 for c in cells[1:]]
            yield name, [values[:3], values[3:]]


def _errors(type_: str, measured: dict[str, list[list[float]]]) -> str:
    pattern = _pattern(type_)
    found = [v for name, values in measured.items() if pattern.match(name) for v in values]
    if not found:
        return "| | |"
    largest = [f"{max(column):.1e}" for column in zip(*found, strict=True)]
    return " | ".join([str(len(found)), *largest])


def _pattern(type_: str) -> re.Pattern[str]:
    """What the names of a node's cases begin with."""
    if type_ in _CASES_OF:
        return re.compile(re.escape(_CASES_OF[type_]))
    if type_ not in NODES:
        return re.compile(re.escape(type_.removeprefix("ShaderNode")) + " ")
    return re.compile("(" + "|".join(_functions(NODES[type_])) + r")\.")


def _functions(row: Row) -> Iterator[str]:
    patterns = row.function.values() if isinstance(row.function, dict) else [row.function]
    for pattern in patterns:
        yield re.sub(r"\\{\w+\\}", r"\\w+?", re.escape(pattern)) + "(_color)?"


def _title(type_: str) -> str:
    """The type as words: `ShaderNodeTexNoise` is Tex Noise."""
    name = type_.removeprefix("ShaderNode").removeprefix("Bsdf")
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)


def python_page() -> str:
    """The public names of the package, with their signatures and what they say of themselves."""
    parts = ["# From Python\n\nThe public names of `import slabforge`."]
    for name in slabforge.__all__:
        each = getattr(slabforge, name)
        if inspect.ismodule(each):
            parts += _module(each, name)
        else:
            parts.append(_member(each, name))
    return "\n\n".join(parts) + "\n"


def _module(module: object, name: str) -> Iterator[str]:
    for inner in getattr(module, "__all__", ()):
        yield _member(getattr(module, inner), f"{name}.{inner}")


def _member(each: object, name: str) -> str:
    words = inspect.getdoc(each) or ""
    if inspect.isclass(each) or not callable(each):
        return f"## {name}\n\n{words}"
    signature = str(inspect.signature(each)).replace("slabforge.", "")
    return f"## {name}\n\n```text\n{name}{signature}\n```\n\n{words}"


PAGES = {
    "commands.md": commands_page,
    "recipe.md": recipe_page,
    "nodes.md": nodes_page,
    "python.md": python_page,
}
