"""Where a material's costly part cannot reach: one cheap value whose zero makes it idle.

An artist who bounds a defect multiplies it by a window: exactly 0 beyond some distance. Where that
value is 0, what it multiplies need not be computed. The compiler finds the value that saves most,
by trying: with 0 in its place it walks the graph again, and folding does the rest. The picture is
the same. Renderers decide by tiles: not every driver skips a branch that nothing takes.
"""

from typing import NamedTuple

from ..scope import Function, Line, Value
from ..text import body

Key = tuple[tuple[str, ...], str, str]  # path, node and socket of an output
BOUNDING = ("map_range_float_", "clamp_", "gradient_", "math_less_", "math_greater_")
COSTLY = ("noise_", "voronoi_", "wave_", "magic", "gabor_", "brick")
CANDIDATES, LEAST = 32, 0.1  # so many are tried, and so much of the costly calls must go


class Reach(NamedTuple):
    """The value, and what each output of `evaluate` is where it is 0."""

    value: str
    outputs: tuple[str, ...]


def candidates(function: Function) -> list[Key]:
    """Outputs that may be exactly 0 over an area and cost little, the last computed first."""
    makers = {n: line for line in function.lines for _, n in line.declared}
    found = [
        key
        for key, value in function.known.items()
        if _bounds(makers.get(value.text), value) and not _work(function.needed(value.text))
    ]
    return found[: -CANDIDATES - 1 : -1]


def saved(function: Function, outputs: tuple[str, ...], values: list[str]) -> float:
    """The share of the costly calls that `outputs` do without and `values` need, 0 … 1."""
    whole = _work(function.needed(" ".join(values)))
    return 1.0 - _work(function.needed(" ".join(outputs))) / whole if whole else 0.0


def split(function: Function, names: list[str], values: list[str], reach: Reach) -> list[str]:
    """The lines of `evaluate`: what is needed everywhere, then, where REACHED, the rest."""
    idle = function.needed(" ".join(reach.outputs))
    known = {line.declared for line in idle}
    rest = [x for x in function.needed(" ".join(values)) if x.declared not in known]
    changed = [(n, v) for n, v, idle in zip(names, values, reach.outputs, strict=True) if v != idle]
    return [
        *(x.text for x in idle),
        *(f"out_{n} = {v};" for n, v in zip(names, reach.outputs, strict=True)),
        "if (REACHED) {",
        *(f"    {x.text}" for x in rest),
        *(f"    out_{n} = {v};" for n, v in changed),
        "}",
    ]


def reached(function: Function, reach: Reach) -> str:
    """The GLSL function `reached(vec3 P)`: whether it is not 0 at P or a bump's step away."""
    places = [reach.value]
    for width in function.widths:
        places += function.beside(reach.value, width)
    answer = f"return {' || '.join(f'{p} != 0.0' for p in places)};"
    return body("bool reached(vec3 P)", ["stand(P);", *function.live(answer)])


def _bounds(line: Line | None, value: Value) -> bool:
    if line is None or line.function is None or value.numbers is not None:
        return False
    return line.function.name.startswith(BOUNDING) and value.type == "VALUE"


def _work(lines: list[Line]) -> int:
    return sum(x.function.name.startswith(COSTLY) for x in lines if x.function)
