"""Functions of one number as GLSL, read from a table: ramps, curves, measured colours."""

import textwrap

from ...float32_decimal import float32_decimal
from ...graph import Table
from .literals import function_text, literal

FEW = 12  # straight pieces up to which a table is written as a chain of `mix`, not as an array
_TYPES = {1: "float", 2: "vec2", 3: "vec3", 4: "vec4"}


def lookup_function(name: str, table: Table) -> str:
    """GLSL of `<type> name(float x)`, float to vec4 by the length of the table's rows."""
    pieces = _pieces(table)
    return _chain(name, table, pieces) if len(pieces) <= FEW else _array(name, table)


def _chain(name: str, table: Table, pieces: list[tuple[int, int]]) -> str:
    """A function of few straight pieces: each is mixed over the result of those before it."""
    type_ = _type(table)
    lines = [_position(table), f"{type_} c = {_entry(table.values[0])};"]
    for start, end in pieces:
        part = f"(x - {start}.0) / {end - start}.0"
        if table.steps:
            part = f"step({end}.0, x)"
        elif table.extended:
            part = part if start == 0 else f"max({part}, 0.0)"
            part = part if end == len(table.values) - 1 else f"min({part}, 1.0)"
        else:
            part = f"clamp({part}, 0.0, 1.0)"
        lines.append(f"c = mix(c, {_entry(table.values[end])}, {part});")
    return function_text(f"{type_} {name}(float x)", [*lines, "return c;"])


def _array(name: str, table: Table) -> str:
    """A function that reads the whole table from a global constant.

    Some drivers copy a local array at each call.
    """
    type_, count = _type(table), len(table.values)
    entries = textwrap.fill(
        ", ".join(_entry(row).replace(", ", ",") for row in table.values),
        width=100,
        initial_indent="    ",
        subsequent_indent="    ",
    )
    if table.steps:
        lines = [_position(table), f"return {name}_table[int(x)];"]
    else:
        lines = [
            _position(table),
            f"int i = int(clamp(x, 0.0, {count - 2}.0));",
            f"return mix({name}_table[i], {name}_table[i + 1], x - float(i));",
        ]
    head = f"const {type_} {name}_table[{count}] = {type_}[](\n{entries}\n);\n"
    return head + function_text(f"{type_} {name}(float x)", lines)


def _position(table: Table) -> str:
    """The line that makes `x` a position in the table, in steps."""
    width = (table.high - table.low) or 1.0
    x = "x" if table.low == 0.0 else f"(x - {literal((table.low,), 'float')})"
    x = x if width == 1.0 else f"{x} / {literal((width,), 'float')}"
    x = x if table.extended else f"clamp({x}, 0.0, 1.0)"
    return f"x = {x} * {len(table.values) - 1}.0;"


def _type(table: Table) -> str:
    return _TYPES[len(table.values[0])]


def _entry(row: tuple[float, ...]) -> str:
    """A row of the table as a GLSL literal, by the digits that a float32 has."""
    numbers = [literal((float32_decimal(v),), "float") for v in row]
    return numbers[0] if len(row) == 1 else f"vec{len(row)}({', '.join(numbers)})"


def _pieces(table: Table) -> list[tuple[int, int]]:
    """Index pairs between which the table is straight to 1e-6, or, in a table of steps, changes."""
    values = table.values
    if table.steps:
        return [(i - 1, i) for i in range(1, len(values)) if values[i] != values[i - 1]]
    pieces, start = [], 0
    while start < len(values) - 1:
        end = start + 1
        while end + 1 < len(values) and _straight(values, start, end + 1):
            end += 1
        pieces.append((start, end))
        start = end
    return pieces


def _straight(values: tuple[tuple[float, ...], ...], start: int, end: int) -> bool:
    return all(
        abs(a + (b - a) * (i - start) / (end - start) - m) < 1e-6 * max(1.0, abs(m))
        for i in range(start + 1, end)
        for a, b, m in zip(values[start], values[end], values[i], strict=True)
    )
