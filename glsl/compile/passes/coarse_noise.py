"""Coarse noise: octaves whose cells are many pixels wide are summed at few points of a pixel row.

Under a camera that looks straight down, the pixels of a row lie along x. Between two of the points
a cubic interpolates the sum. This needs a noise whose place in its lattice is an affine function of
the point with a known slope. Which octaves are coarse depends on the width of a pixel, so the
renderer decides it.
"""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from ..library.signatures import library
from ..values.ir import Op, Value, call, constant, depending, kept, ordered
from ..values.material_values import CoarseSum, MaterialValues
from .derivatives import Slope, slopes

_NOISE = re.compile(r"(noise_([1-4])d_fbm_(?:true|false))(_beside)?")
_NONE = constant(0.0)


class _Noise(NamedTuple):
    """A call of a fractal noise and its arguments by name.

    `beside` is the suffix `_beside` if the call serves the two neighbours of the point, else empty.
    """

    made: Value
    name: str
    dimensions: int
    beside: str
    given: dict[str, Value]

    def call(self, version: str, more: dict[str, Value]) -> Value:
        """The call of the noise function with another suffix, and `more` as further arguments."""
        function, given = library("noise.glsl")[f"{self.name}{version}"], self.given | more
        arguments = [given[n] for _, n in function.inputs]
        return call(function, arguments, self.made.origin)[0].arguments[0]


def interpolate_coarse_octaves(material: MaterialValues) -> MaterialValues:
    """The material in which noises read the sums of their coarse octaves, where that is possible.

    The sums are listed in `MaterialValues.sums`.
    """
    roots = tuple(material.outputs.values())
    values = ordered(roots)
    idle = set(ordered(material.idle.values())) if material.bound else set(values)
    slope_of, moving = slopes(roots), _moving(values, roots)
    sums: list[CoarseSum] = []
    replacements: dict[Value, Value] = {}
    for noise in filter(None, map(_noise, values)):
        slope = _slope(noise, slope_of, moving)
        if slope is not None:
            replacements[noise.made] = _finer(noise, slope, sums, noise.made in idle)
    changed = material.changed(lambda v, a: replacements.get(v) or kept(v, a))
    return replace(changed, sums=tuple(sums))


def _finer(noise: _Noise, slope: tuple[float, ...], sums: list[CoarseSum], always: bool) -> Value:
    """The call of the noise without its coarse octaves, whose sums are appended to `sums`."""
    more = {"Slope": constant(*slope)}
    for end in ("_x", "_y") if noise.beside else ("",):
        at = {n: noise.given.get(f"{n}{end}", a) for n, a in noise.given.items()}
        made = noise._replace(given=at).call("_coarse", more)
        more[f"Curve{end}"] = Value(op=Op.CONSTANT, type="int", data=(len(sums),))
        value = Value(op=Op.OUTPUT, type="vec2", arguments=(made,), data=0, origin=made.origin)
        sums.append(CoarseSum(value, math.hypot(*slope), always))
    return noise.call(f"{noise.beside}_finer", more)


def _noise(value: Value) -> _Noise | None:
    found = _NOISE.fullmatch(value.data.name) if value.op is Op.CALL else None
    if found is None:
        return None
    names = (n for _, n in value.data.inputs)
    given = dict(zip(names, value.arguments, strict=True))
    return _Noise(value, found[1], int(found[2]), found[3] or "", given)


def _slope(
    noise: _Noise, slope_of: Callable[[Value], Slope | None], moving: set[Value]
) -> tuple[float, ...] | None:
    """How far the place in the noise's lattice moves for a metre along x, in each dimension.

    None where it is not known or not the same everywhere. The number of octaves and their scales
    must be constant, so that drivers can unroll their loops.
    """
    given = noise.given
    fixed = [given[n].numbers for n in ("Scale", "Detail", "Lacunarity", "Distortion")]
    vector, w = (slope_of(given.get(n, _NONE)) for n in ("Vector", "W"))
    if None in fixed or not vector or not w or given["Roughness"] in moving:
        return None
    scale, _, lacunarity, distortion = (v[0] for v in fixed if v)
    if lacunarity <= 1.0 or distortion != 0.0:
        return None
    place = {1: w[:1], 4: (*vector, w[0])}.get(noise.dimensions, vector[: noise.dimensions])
    return tuple(scale * v for v in place)


def _moving(values: list[Value], roots: tuple[Value, ...]) -> set[Value]:
    return depending(roots, *(v for v in values if v.op is Op.SYMBOL))
