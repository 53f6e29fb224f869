"""Evaluate a compiled graph at points, as float data: for comparisons, not for production."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..glsl.compiler import Compiled
from .context import open_context

_HEAD = """#version 430
layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Points {{ vec4 points[]; }};
layout(std430, binding = 1) readonly buffer Rows {{ float rows[]; }};
layout(std430, binding = 2) writeonly buffer Results {{ float results[]; }};
uniform uint count;
uniform float pixel_size;
uniform vec3 slab_low, slab_size;
float row(uint k) {{ return rows[k]; }}
vec3 generated(vec3 P) {{ return (P - slab_low) / slab_size; }}
{text}
void main()
{{
    uint i = gl_GlobalInvocationID.x;
    if (i >= count) return;
{body}}}
"""


def _source(compiled: Compiled) -> tuple[str, int]:
    declared = "".join(f"    {t} {n};\n" for t, n in compiled.outputs)
    call = ", ".join(["points[i].xyz", *(n for _, n in compiled.outputs)])
    fields = [f"{n}.{c}" if t == "vec3" else n for t, n in compiled.outputs for c in _axes(t)]
    stores = "".join(
        f"    results[i * {len(fields)}u + {k}u] = {f};\n" for k, f in enumerate(fields)
    )
    return _HEAD.format(text=compiled.text, body=f"{declared}    evaluate({call});\n{stores}"), len(
        fields
    )


def _axes(type_: str) -> str:
    return "xyz" if type_ == "vec3" else "x"


def grid(size: int, extent: float) -> NDArray[np.float32]:
    """Object coordinates (size * size, 3) of pixel centres, row 0 at +y, over extent metres."""
    centres = ((np.arange(size) + 0.5) / size - 0.5) * extent
    x, y = np.meshgrid(centres, -centres)
    return np.stack([x, y, np.zeros_like(x)], -1).reshape(-1, 3).astype(np.float32)


def probe(
    compiled: Compiled,
    points: NDArray[np.float32],
    pixel_size: float,
    low: Sequence[float],
    size: Sequence[float],
    row: Sequence[float] = (),
) -> dict[str, NDArray[np.float32]]:
    """Every output of the graph at `points` (N, 3), as float32 (N, 3) or (N,), by name.

    `low` and `size` are the object's bounds for Generated coordinates; `row` holds the parameters.
    Opens a context of its own in this process, which must not import TensorFlow.
    """
    source, width = _source(compiled)
    with open_context() as ctx:
        program = ctx.compute_shader(source)
        values = {"count": len(points), "pixel_size": pixel_size}
        values |= {"slab_low": tuple(low), "slab_size": tuple(size)}
        for name, value in values.items():
            if name in program:
                program[name] = value  # type: ignore[index]
        padded = np.zeros((len(points), 4), np.float32)
        padded[:, :3] = points
        results = ctx.buffer(reserve=4 * width * len(points))
        at_points = ctx.buffer(padded.tobytes())
        at_points.bind_to_storage_buffer(0)
        rows = ctx.buffer(np.asarray([*row, 0.0], np.float32).tobytes())
        rows.bind_to_storage_buffer(1)
        results.bind_to_storage_buffer(2)
        program.run((len(points) + 63) // 64)
        flat = np.frombuffer(results.read(), np.float32).reshape(len(points), width)
    found, at = {}, 0
    for type_, name in compiled.outputs:
        step = len(_axes(type_))
        found[name] = flat[:, at : at + step].squeeze(-1) if step == 1 else flat[:, at : at + step]
        at += step
    return found
