"""Runs a program of test_closures.py where no bpy is loaded."""

import numpy as np
from numpy.typing import NDArray
from slabforge.generator.render.context import open_context

Floats = NDArray[np.float32]


def shade(source: str, points: Floats, view: tuple[float, ...]) -> dict[str, Floats]:
    """Radiance by light, each (N, 3); runs where OpenGL may be opened."""
    padded = np.zeros((len(points), 4), np.float32)
    padded[:, :3] = points
    with open_context() as ctx:
        program = ctx.compute_shader(source)
        program["count"] = len(points)  # type: ignore[index]
        if "V" in program:
            program["V"] = view  # type: ignore[index]
        results = ctx.buffer(reserve=48 * len(points))
        at = ctx.buffer(padded.tobytes())
        at.bind_to_storage_buffer(0)
        results.bind_to_storage_buffer(1)
        program.run((len(points) + 63) // 64)
        found = np.frombuffer(results.read(), np.float32).reshape(-1, 4, 3)
    return {light: found[:, i].copy() for i, light in enumerate(("lamp", "sun", "world"))}
