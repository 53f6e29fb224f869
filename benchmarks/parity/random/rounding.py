"""Finds where a graph's value is steady, that is, not decided by the rounding of its nodes.

Two correct programs differ by roundings, and a graph may amplify these without bounds: it hashes
values, has steps at them, or divides by them. So each node's result is changed at random by as much
as its rounding may be (Monte Carlo arithmetic: Parker, Pierce and Eggert 2000). Where the picture
then changes by more than a tenth of the limit, its value says nothing about the compiler. Whole
numbers are not changed: they come from steps and constants, and are exact. Values that are not
finite, or larger than `BOUND`, are replaced by arbitrary ones.
"""

import itertools
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....generator.render.probe import evaluate_points
from ....glsl.compile.compiler import Compiled
from ....glsl.compile.emit.material_text import material_text
from ....glsl.compile.passes.dead_values import schedule
from ....glsl.compile.values.ir import Op, Value, constant, kept
from ....glsl.compile.values.operators import apply

ROUNDING = 2e-6  # largest change, relative to the value or to 1: 16 units in the last place
BOUND = 1e6
DRAWS = 6
_RESULTS = (Op.OUTPUT, Op.LOOKUP, Op.IMAGE, Op.PARAMETER)
_ROUNDED = ("bump", "bump_step_0", "bump_step_1", "dot", "divide")  # operators that round
_SHAKEN = f"""
float shaken(float x, uint k)
{{
    float draw = points[gl_GlobalInvocationID.x].w;
    bool bounded = abs(x) < {BOUND!r};
    if (draw == 0.0 || bounded && x == floor(x)) return x;
    uint h = floatBitsToUint(draw) + k * 747796405u + floatBitsToUint(x) * 2891336453u;
    h = ((h >> ((h >> 28u) + 4u)) ^ h) * 277803737u;
    h = (h >> 22u) ^ h;
    float jolt = float(h) / 2147483648.0 - 1.0;
    return bounded ? x + {ROUNDING!r} * max(abs(x), 1.0) * jolt : jolt;
}}
vec3 shaken(vec3 x, uint k)
{{
    return vec3(shaken(x.x, k), shaken(x.y, k + 1u), shaken(x.z, k + 2u));
}}
vec4 shaken(vec4 x, uint k) {{ return vec4(shaken(x.xyz, k), shaken(x.w, k + 3u)); }}
"""


def shaken_text(compiled: Compiled) -> str:
    """A material's GLSL in which results of nodes, conversions and parameters change at random."""
    assert compiled.values is not None
    numbers = itertools.count(1)

    def shake(value: Value, arguments: tuple[Value, ...]) -> Value:
        changed = kept(value, arguments)
        result = value.op in _RESULTS or (value.op is Op.APPLY and value.data in _ROUNDED)
        if not result or value.type not in ("float", "vec3", "vec4"):
            return changed
        number = constant(4 * next(numbers), type_="int")
        return replace(apply("shaken", changed, number), origin=value.origin)

    everywhere = replace(compiled.values, bound=None, idle={}, sums=())
    text = material_text(schedule(everywhere.changed(shake)), compiled.blender)
    return _SHAKEN + text.functions.text() + text.evaluation


def steady(
    compiled: Compiled,
    output: str,
    points: NDArray[np.float32],
    place: dict[str, Any],
    limit: float,
) -> NDArray[np.bool_]:
    """Where the vec3 `output` stays within the limit in each of `DRAWS` draws; bool (N,).

    `points` (N, 3) are in object space, and `place` has the uniforms of camera and slab by name.
    """
    dice = np.random.default_rng(len(points))
    rounding = dice.uniform(-ROUNDING, ROUNDING, (DRAWS + 1, *points.shape)) * (
        np.maximum(np.abs(points), 1.0) * (points != np.floor(points))
    )
    rounding[0] = 0.0
    numbers = np.arange(DRAWS + 1, dtype=np.float32)
    draws = np.broadcast_to(numbers[:, None, None], (DRAWS + 1, len(points), 1))
    at = np.concatenate([points + rounding, draws], axis=-1).astype(np.float32).reshape(-1, 4)
    shaken = evaluate_points(
        compiled,
        at,
        text=shaken_text(compiled),
        function="evaluate",
        outputs=compiled.outputs,
        place=place,
    )
    found = shaken[output]
    values = found.reshape(DRAWS + 1, len(points), -1).astype(np.float64)
    with np.errstate(invalid="ignore"):
        return (np.abs(values[1:] - values[0]) <= limit).all(axis=(0, 2))
