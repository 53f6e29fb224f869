"""Where a graph's value is steady: where the rounding of its nodes does not decide it.

Two right programs differ by roundings, and a graph may multiply them without bounds: it hashes
them, steps at them, divides by them. So each node's result is shaken, at random, by what its
rounding may be (Monte Carlo arithmetic: Parker, Pierce and Eggert 2000). Where the picture then
moves by more than a tenth of the limit, its value says nothing about the compiler. Whole numbers
are left alone: they come from steps and constants, and are exact. A number that is none, or
beyond all bounds, may be anything.
"""

import re
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....generator.render.probe import evaluate_points
from ....glsl.compile.compiler import Compiled

ROUNDING = 2e-6  # of the value, at least of 1: some 16 units in the last place
BOUND = 1e6
DRAWS = 6
_NUMBERS = re.compile(  # made of vectors and of colours by the way
    r"(?<!\w)(\(dot\(\S.*?, vec3\(1\.0, 1\.0, 1\.0\)\) / 3\.0\)"
    r"|dot\([^,]+, vec3\(0\.212\d+, 0\.715\d+, 0\.072\d+\)\))"
)
_ROW = re.compile(r"(?<!\w)row\((\d+)\)")
_RESULTS = re.compile(r"^ +(?:float|vec[34]) [A-Z]\w*[ ;].*;  // .*$", re.MULTILINE)
_NAMES = re.compile(r"(?:float|vec[34]) ([A-Z]\w*)(?=;| =)")
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


def shaken_text(text: str) -> str:
    """A material's GLSL with the result of each node shaken."""
    count = 1

    def shake(match: re.Match[str]) -> str:
        nonlocal count
        lines = [match[0]]
        for name in _NAMES.findall(match[0].split("//")[0]):
            lines.append(f"    {name} = shaken({name}, {4 * count}u);")
            count += 1
        return "\n".join(lines)

    text = _ROW.sub(r"shaken(row(\1), 0u)", text)
    text = _NUMBERS.sub(r"shaken(\1, 1u)", text)
    return _SHAKEN + _RESULTS.sub(shake, text)


def steady(
    compiled: Compiled,
    output: str,
    points: NDArray[np.float32],
    place: dict[str, Any],
    limit: float,
) -> NDArray[np.bool_]:
    """Where `output` (N, 3) moves by less than the limit, in each of `DRAWS` draws; bool (N,)."""
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
        text=shaken_text(compiled.text),
        function="evaluate",
        outputs=compiled.outputs,
        place=place,
    )
    found = shaken[output]
    values = found.reshape(DRAWS + 1, len(points), -1).astype(np.float64)
    with np.errstate(invalid="ignore"):
        return (np.abs(values[1:] - values[0]) <= limit).all(axis=(0, 2))
