"""Evaluate a compiled graph at points, as float data: for comparisons, not for production."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...glsl.compile.compiler import Compiled
from ...glsl.folders import LIBRARY
from ...glsl.pack.pack import Texture
from ...glsl.pack.textures import contents, declaration, described
from .context import open_context

Outputs = tuple[tuple[str, str], ...]  # (GLSL type, name)

_HEAD = """#version 430
#define CURVES 0
const bool REACHED = true, EXACT = true;
layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Points {{ vec4 points[]; }};
layout(std430, binding = 1) readonly buffer Rows {{ float rows[]; }};
layout(std430, binding = 2) writeonly buffer Results {{ float results[]; }};
uniform uint count;
float row(uint k) {{ return rows[k]; }}
float frame(uint k) {{ return 0.0; }}
{text}
void main()
{{
    uint i = gl_GlobalInvocationID.x;
    if (i >= count) return;
    slab_at = slab_location;
{body}}}
"""


def _source(
    text: str, function: str, outputs: Outputs, images: Sequence[Texture]
) -> tuple[str, int]:
    declared = "".join(f"    {t} {n};\n" for t, n in outputs)
    call = ", ".join(["points[i].xyz", *(n for _, n in outputs)])
    fields = [f"{n}.{c}" if t == "vec3" else n for t, n in outputs for c in _axes(t)]
    stores = "".join(
        f"    results[i * {len(fields)}u + {k}u] = {f};\n" for k, f in enumerate(fields)
    )
    text = "".join((LIBRARY / n).read_text() for n in ("point.glsl", "coarse.glsl")) + text
    text = declaration(images) + text
    body = f"{declared}    {function}({call});\n{stores}"
    return _HEAD.format(text=text, body=body), len(fields)


def _axes(type_: str) -> str:
    return "xyz" if type_ == "vec3" else "x"


def grid(size: int, extent: float) -> NDArray[np.float32]:
    """Object coordinates, float32 (size * size, 3), of the pixels of a square picture.

    It shows `extent` metres; row 0 lies at +y.
    """
    centres = ((np.arange(size) + 0.5) / size - 0.5) * extent
    x, y = np.meshgrid(centres, -centres)
    return np.stack([x, y, np.zeros_like(x)], -1).reshape(-1, 3).astype(np.float32)


def probe(
    compiled: Compiled,
    points: NDArray[np.float32],
    place: Mapping[str, Any],
    row: Sequence[float] | None = None,
) -> dict[str, NDArray[np.float32]]:
    """Every output of the graph at `points` (N, 3 or 4), as float32 (N, 3) or (N,), by name.

    `place` gives the uniforms of lib/point.glsl, `row` the parameters instead of their defaults.
    Opens a context of its own in this process, which must not import TensorFlow.
    """
    return evaluate_points(
        compiled,
        points,
        text=compiled.text,
        function="evaluate",
        outputs=compiled.outputs,
        place=place,
        row=row,
    )


def evaluate_points(
    compiled: Compiled,
    points: NDArray[np.float32],
    *,
    text: str,
    function: str,
    outputs: Outputs,
    place: Mapping[str, Any],
    row: Sequence[float] | None = None,
) -> dict[str, NDArray[np.float32]]:
    """What a function of GLSL gives at points, as `probe` does for a whole graph.

    `text` defines `function(P, out …)`, whose outputs are `outputs` in their order.
    """
    images = [described(p) for p in compiled.pixels.values()]
    source, width = _source(text, function, outputs, images)
    defaults = [v for p in compiled.parameters for v in p.default]
    row = defaults if row is None else row
    with open_context() as ctx:
        program = ctx.compute_shader(source)
        values = {"count": len(points), **place}
        for name, value in values.items():
            if name in program:
                program[name] = value  # type: ignore[index]
        padded = np.zeros((len(points), 4), np.float32)
        padded[:, : points.shape[1]] = points
        results = ctx.buffer(reserve=max(4 * width * len(points), 4))
        at_points = ctx.buffer(padded.tobytes())
        at_points.bind_to_storage_buffer(0)
        rows = ctx.buffer(np.asarray([*row, 0.0], "f4").tobytes())
        rows.bind_to_storage_buffer(1)
        results.bind_to_storage_buffer(2)
        if images:
            textures = ctx.buffer(contents(images, compiled.pixels))
            textures.bind_to_storage_buffer(5)
        program.run((len(points) + 63) // 64)
        flat = np.frombuffer(results.read(), np.float32).reshape(len(points), width)
    found, at = {}, 0
    for type_, name in outputs:
        step = len(_axes(type_))
        found[name] = flat[:, at : at + step].squeeze(-1) if step == 1 else flat[:, at : at + step]
        at += step
    return found
