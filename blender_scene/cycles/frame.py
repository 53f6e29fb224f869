"""A sample as Cycles renders it, in the scene that its pack came from."""

# pyright: reportAttributeAccessIssue=false

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import bpy
import cv2
import numpy as np
from numpy.typing import NDArray

from ...glsl.pack.pack import Pack
from ...quiet import silenced
from ..exporting.camera import aim
from ..exporting.objects.slab import find_slab


def set_parameters(material: Any, values: Mapping[str, float]) -> None:
    """Set a material's group inputs by key, `Node.Input`."""
    for key, value in values.items():
        node, name = key.split(".", 1)
        material.node_tree.nodes[node].inputs[name].default_value = value


def render_frame(
    pack: Pack,
    material_name: str,
    values: Mapping[str, float],
    *,
    frame: NDArray[np.float32],
    size: tuple[int, int],
    samples: int = 32,
    filter_width: float | None = None,
    warm_up: bool = True,
    seed: int = 0,
) -> tuple[NDArray[np.uint8], float]:
    """Render a sample in the scene that is open: gray uint8 (H, W), and Cycles' seconds.

    `values` are its parameters by key, `frame` its frame row. With `warm_up` the seconds are those
    of a second render, when Cycles has loaded its kernels and the scene once. `filter_width` is in
    pixels, by default the scene's; 0.01 looks at their centres alone, as one ray of ours does.
    `seed` is that of Cycles' samples.
    """
    material = bpy.data.materials[material_name]
    set_parameters(material, values)
    _show(pack, material, frame=frame, size=size, samples=samples)
    bpy.context.scene.cycles.filter_width = filter_width or pack.film.filter_width
    bpy.context.scene.cycles.seed = seed
    return _rendered(warm_up=warm_up)


def render_numbers(
    pack: Pack, material: Any, *, frame: NDArray[np.float32], size: tuple[int, int]
) -> NDArray[np.uint8]:
    """What a material emits at the centres of a sample's pixels, times 255, uint8 (H, W).

    The material is one of the open file, such as that of `composed.compose` which emits numbers.
    """
    _show(pack, material, frame=frame, size=size, samples=1)
    scene = bpy.context.scene
    settings = scene.view_settings
    kept = settings.view_transform, settings.exposure, settings.gamma, scene.world
    settings.view_transform, settings.exposure, settings.gamma = "Raw", 0.0, 1.0
    scene.world = None  # beyond the slab there is nothing
    scene.cycles.filter_width = 0.01
    try:
        return _rendered(warm_up=False)[0]
    finally:
        settings.view_transform, settings.exposure, settings.gamma, scene.world = kept


def _show(
    pack: Pack, material: Any, *, frame: NDArray[np.float32], size: tuple[int, int], samples: int
) -> None:
    """Set the open scene to a frame of the slab in a material, as gray 8-bit pictures."""
    scene = bpy.context.scene
    slab = find_slab(scene)
    slab.data.materials.clear()  # Cycles compiles every one that is there
    slab.data.materials.append(material)
    for polygon in slab.data.polygons:
        polygon.material_index = 0
    aim(scene, slab, pack, frame, size)
    scene.view_settings.exposure = pack.film.exposure + float(frame[4])
    scene.cycles.samples = samples
    _set_output(scene)


def _rendered(*, warm_up: bool) -> tuple[NDArray[np.uint8], float]:
    """The picture of the open scene, gray uint8 (H, W), and the seconds that it took."""
    scene = bpy.context.scene
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "frame.png"
        with silenced(1):  # Blender prints past Python
            if warm_up:
                bpy.ops.render.render()
            started = time.monotonic()
            bpy.ops.render.render()
            # Of the bytes that a display shows, as ours: render(write_still=True) takes the gray
            # of linear light, so that saturated colours come out brighter
            bpy.data.images["Render Result"].save_render(str(path), scene=scene)
            seconds = time.monotonic() - started
        image = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    return np.asarray(image, np.uint8), seconds


def _set_output(scene: Any) -> None:
    """Have Cycles render the whole picture as it is, to an 8-bit gray PNG."""
    scene.render.engine = "CYCLES"
    scene.cycles.use_adaptive_sampling = scene.cycles.use_denoising = False
    scene.render.dither_intensity = 0.0
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "BW"
    scene.render.image_settings.color_depth = "8"
    scene.render.use_border = False


def eevee_seconds(samples: int) -> float:
    """Seconds of EEVEE's picture of the scene that is open, as it was last rendered.

    With so many `samples` a pixel. Another picture of one sample goes first, for which EEVEE
    compiles its shaders.
    """
    scene = bpy.context.scene
    kept, kept_samples = scene.render.engine, scene.eevee.taa_render_samples
    older = bpy.app.version < (5, 0, 0)
    scene.render.engine = "BLENDER_EEVEE_NEXT" if older else "BLENDER_EEVEE"
    try:
        with silenced(1):
            scene.eevee.taa_render_samples = 1
            bpy.ops.render.render()
            scene.eevee.taa_render_samples = samples
            started = time.monotonic()
            bpy.ops.render.render()
        return time.monotonic() - started
    finally:
        scene.render.engine = kept
        scene.eevee.taa_render_samples = kept_samples
