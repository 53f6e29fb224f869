"""The radiance of a compiled material at points, as float data: for comparisons."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..glsl.compiler import Compiled
from ..glsl.lights import lights_text
from ..glsl.pack import Light
from .probe import evaluate_points
from .program import LIBRARY


def picture(
    compiled: Compiled,
    points: NDArray[np.float32],
    pixel_size: float,
    place: Mapping[str, Sequence[float]],
    lights: tuple[Light, ...],
    world: float,
) -> NDArray[np.float32]:
    """Radiance (N, 3) towards the camera of the material at `points` (N, 3), in object space."""
    return radiance(compiled, points, pixel_size, place, lights_text(lights), world)


def radiance(
    compiled: Compiled,
    points: NDArray[np.float32],
    pixel_size: float,
    place: Mapping[str, Sequence[float]],
    lights: str,
    world: float,
) -> NDArray[np.float32]:
    """The same under lights that are GLSL already."""
    text = "".join(
        (
            (LIBRARY / "lamps.glsl").read_text(),
            lights,
            compiled.program,
            "void evaluate_radiance(vec3 P, out vec3 radiance)\n{\n    float mask;\n"
            "    radiance = surface(P, incoming(P), world_point(P), mask);\n}\n",
        )
    )
    call = (text, "evaluate_radiance", (("vec3", "radiance"),))
    values = {**place, "world": (world,) * 3}
    return evaluate_points(compiled, *call, points, pixel_size, values)["radiance"]
