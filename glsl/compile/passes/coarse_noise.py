"""Octaves of noise whose cells are many pixels wide along a row: summed up at few of its points.

Pixels of a row lie along x where the camera looks straight down. Between two such points a cubic
stands for the sum, if the noise's place in its lattice is an affine function of the point whose
slope is known. How many octaves are coarse depends on a pixel's width, which the program knows.
"""

import math
import re
from dataclasses import replace
from typing import NamedTuple

from ..scope import Function, Line
from ..signatures import Function as Signature
from ..signatures import library
from ..text import body
from .slopes import Slopes, numbers

_NOISE = re.compile(r"(noise_([1-4])d_fbm_(?:true|false))(_beside)?")


class Coarse(NamedTuple):
    """GLSL of `coarse_sums(P, sums)`; how many cells of each first octave a metre along x has."""

    text: str = ""
    cells: tuple[float, ...] = ()


class _Sum(NamedTuple):
    """The variable that holds it and a pixel's change, cells to a metre, where it is needed."""

    name: str
    cells: float
    always: bool


class _Noise(NamedTuple):
    """A fractal noise that is called, at a point or at two beside it, and its arguments."""

    name: str
    dimensions: int
    beside: str
    given: dict[str, str]

    def call(self, version: str, more: dict[str, str]) -> tuple[Signature, tuple[str, ...]]:
        """Another version of it, and that one's arguments."""
        function, given = library("noise.glsl")[f"{self.name}{version}"], self.given | more
        return function, tuple(given[n] for _, n in function.inputs)


def take_coarse(function: Function, needed: list[Line], idle: list[Line]) -> Coarse:
    """Have the noises in `needed` lines read their coarse octaves' sums, where they can.

    Sums that no `idle` line reads are made where REACHED.
    """
    slopes, wanted = Slopes(function), {x.declared for x in needed}
    always = {x.declared for x in idle}
    sums: list[_Sum] = []
    for k, line in enumerate(tuple(function.lines)):
        noise = _noise(line) if line.declared in wanted else None
        slope = noise and _slope(function, slopes, noise)
        if not noise or not slope:
            continue
        more = {"Slope": _literal(slope)}
        for end in ("_x", "_y") if noise.beside else ("",):
            at = {n: noise.given.get(f"{n}{end}", a) for n, a in noise.given.items()}
            name = function.call(*noise._replace(given=at).call("_coarse", more), line.words)[0]
            more[f"Curve{end}"] = str(len(sums))
            sums.append(_Sum(name, math.hypot(*slope), line.declared in always))
        finer, arguments = noise.call(f"{noise.beside}_finer", more)
        function.lines[k] = replace(line, function=finer, arguments=arguments)
    return Coarse(_text(function, sums), tuple(x.cells for x in sums)) if sums else Coarse()


def _text(function: Function, sums: list[_Sum]) -> str:
    lines = (x.text for x in function.needed(" ".join(x.name for x in sums)))
    values = (x.name if x.always else f"REACHED ? {x.name} : vec2(0.0)" for x in sums)
    ends = (f"sums[{i}] = {value};" for i, value in enumerate(values))
    head = f"void coarse_sums(vec3 P, out vec2 sums[{len(sums)}])"
    return body(head, ["stand(P);", *lines, *ends])


def _noise(line: Line) -> _Noise | None:
    found = _NOISE.fullmatch(line.function.name) if line.function else None
    if found is None or line.function is None:
        return None
    names = (n for _, n in line.function.inputs)
    given = dict(zip(names, line.arguments, strict=True))
    return _Noise(found[1], int(found[2]), found[3] or "", given)


def _slope(function: Function, slopes: Slopes, noise: _Noise) -> tuple[float, ...] | None:
    """How far a metre along x goes in the lattice; None where that is not known, or no affine way.

    Octaves and their scales must be numbers: drivers then unroll their loops.
    """
    given = noise.given
    fixed = [numbers(given[n]) for n in ("Scale", "Detail", "Lacunarity", "Distortion")]
    vector, w = (slopes.of(given.get(n, "0.0")) for n in ("Vector", "W"))
    if None in fixed or not vector or not w or function.moves(given["Roughness"]):
        return None
    scale, _, lacunarity, distortion = (v[0] for v in fixed if v)
    if lacunarity <= 1.0 or distortion != 0.0:
        return None
    place = {1: w[:1], 4: (*vector, w[0])}.get(noise.dimensions, vector[: noise.dimensions])
    return tuple(scale * v for v in place)


def _literal(slope: tuple[float, ...]) -> str:
    values = ", ".join(map(repr, slope))
    return values if len(slope) == 1 else f"vec{len(slope)}({values})"
