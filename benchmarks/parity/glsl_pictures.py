"""Pictures by the compiled GLSL, without Blender: our side of a comparison with Cycles.

They are either the radiance of a lit material at given points, as floats, or whole frames of a
pack, in 8-bit gray, as the generator makes them.
"""

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
    """The radiance float32 (N, 3) that a material sends to the camera from `points`.

    `points` (N, 3) are in object space, in metres. `place` has the uniforms of camera and slab by
    name, and `world` is the radiance of the world.
    """
    return radiance(compiled, points, place, lights_text(lights), world)


def radiance(
    compiled: Compiled,
    points: NDArray[np.float32],
    place: Mapping[str, Any],
    lights: str,
    world: float,
) -> NDArray[np.float32]:
    """The same as `picture`, under lights that are given as GLSL text."""
    text = "".join(
        (
            (LIBRARY / "lamps.glsl").read_text(),
            lights,
            compiled.glsl,
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
    pack: Pack,
    folder: Path,
    rows: Rows,
    size: tuple[int, int],
    spp: int,
    repeats: int = 1,
    *,
    exact: bool = False,
) -> tuple[NDArray[np.uint8], float]:
    """Gray pictures uint8 (N, H, W) of a pack's samples, and the median seconds of a frame.

    `size` is (width, height) and `spp` the samples a pixel; with `exact` nothing is approximated,
    and no octave finer than a pixel left out. Opens an OpenGL context in this process, which must
    not import TensorFlow.
    """
    count = len(rows.label)
    engine = Engine(pack, folder, size=size, max_batch=count, spp=spp, exact=exact)
    image = np.zeros((count, size[1], size[0]), np.uint8)
    try:
        engine.render(rows, image, np.zeros_like(image))  # compiles, which is not timed
        times = []
        for _ in range(repeats):
            started = time.monotonic()
            engine.render(rows, image, np.zeros_like(image))
            times.append((time.monotonic() - started) / count)
    finally:
        engine.close()
    return image, statistics.median(times)


def building_seconds(pack: Pack, folder: Path, rows: Rows, size: tuple[int, int]) -> float:
    """Seconds of the processor, in all its threads, to build the programs of a pack's samples.

    They are what a first frame takes longer than a second one. Opens an OpenGL context in this
    process, which must not import TensorFlow.
    """
    engine = Engine(pack, folder, size=size, max_batch=len(rows.label))
    image = np.zeros((len(rows.label), size[1], size[0]), np.uint8)
    spent = []
    try:
        for _ in range(2):
            started = time.process_time()
            engine.render(rows, image, np.zeros_like(image))
            spent.append(time.process_time() - started)
    finally:
        engine.close()
    return spent[0] - spent[1]


def numbers(pack: Pack, folder: Path, rows: Rows, size: tuple[int, int]) -> NDArray[np.uint16]:
    """Instance masks uint16 (N, H, W) of a pack's samples, exactly at the centres of pixels.

    Opens an OpenGL context in this process, which must not import TensorFlow.
    """
    engine = Engine(pack, folder, size=size, max_batch=len(rows.label), exact=True)
    image = np.zeros((len(rows.label), size[1], size[0]), np.uint8)
    found = np.zeros(image.shape, np.uint16)
    try:
        engine.render(rows, image, np.zeros_like(image), found)
    finally:
        engine.close()
    return found
