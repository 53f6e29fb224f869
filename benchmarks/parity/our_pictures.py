"""Pictures for comparisons: radiance at points as float data, and a pack's frames."""

import statistics
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...generator.render.engine import Engine
from ...generator.render.probe import evaluate_points
from ...generator.sampling.rows import Rows
from ...glsl.compile.compiler import Compiled
from ...glsl.folders import LIBRARY
from ...glsl.pack.lights import lights_text
from ...glsl.pack.pack import Light, Pack


def picture(
    compiled: Compiled,
    points: NDArray[np.float32],
    place: Mapping[str, Any],
    lights: tuple[Light, ...],
    world: float,
) -> NDArray[np.float32]:
    """Radiance (N, 3) towards the camera of the material at `points` (N, 3), in object space."""
    return radiance(compiled, points, place, lights_text(lights), world)


def radiance(
    compiled: Compiled,
    points: NDArray[np.float32],
    place: Mapping[str, Any],
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
    found = evaluate_points(
        compiled,
        points,
        text=text,
        function="evaluate_radiance",
        outputs=(("vec3", "radiance"),),
        place={**place, "world": (world,) * 3},
    )
    return found["radiance"]


def frames(
    pack: Pack, folder: Path, rows: Rows, size: tuple[int, int], spp: int, repeats: int = 1
) -> tuple[NDArray[np.uint8], float]:
    """Gray pictures (N, H, W) of a pack's samples, and the median seconds of a frame.

    Opens a context of its own in this process, which must not import TensorFlow.
    """
    count = len(rows.label)
    engine = Engine(pack, folder, size=size, max_batch=count, spp=spp)
    image = np.zeros((count, size[1], size[0]), np.uint8)
    try:
        engine.render(rows, image, np.zeros_like(image))  # compiles
        times = []
        for _ in range(repeats):
            started = time.monotonic()
            engine.render(rows, image, np.zeros_like(image))
            times.append((time.monotonic() - started) / count)
    finally:
        engine.close()
    return image, statistics.median(times)
