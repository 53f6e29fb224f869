"""Compares the materials of a user's .blend with Cycles; `slabforge parity` shows the result.

Every shader input is compared as float values on a plane. The picture is compared as the scene's
own camera sees it or, where the scene cannot be exported, on that plane under one lamp.
"""

# pyright: reportAttributeAccessIssue=false

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import bpy
import numpy as np
from numpy.typing import NDArray

from ...blender_scene.cycles import plane as oracle
from ...blender_scene.cycles.emit_input import emit_input, reads_something
from ...blender_scene.exporting.export import open_blend, pick_materials
from ...blender_scene.exporting.extract import extract
from ...counted import counted
from ...errors import SlabForgeError
from ...generator.render.probe import grid, probe
from ...glsl.compile.compiler import Compiled, compile_material
from ...glsl.compile.problems import UnsupportedError
from ...glsl.pack.pack import Light
from ...quiet import silenced
from .glsl_pictures import picture
from .picture_errors import judge, save_side_by_side, srgb_bytes
from .scene_picture import SceneShot
from .value_errors import call, summary

MEAN, P99 = 5e-3, 3e-2  # limits for a shader input of a whole material
LAMP = Light(type="POINT", location=(-0.6, 0.8, 1.5), direction=(0, 0, -1), color=(60, 60, 60))
WORLD = 0.2


@dataclass(frozen=True, kw_only=True)
class ComparisonOptions:
    """How materials are rendered for the comparison.

    The window has `size` (width, height) pixels, with `samples` a pixel by Cycles and `spp` by us.
    Pictures are saved in `out`. `run` calls a function where an OpenGL context may be opened.
    """

    size: tuple[int, int] = (128, 128)
    samples: int = 64
    spp: Literal[1, 4, 16] = 16
    out: Path | None = None
    run: Callable[..., Any] = call


def parity(
    scene: Path, materials: Sequence[str] = (), options: ComparisonOptions | None = None
) -> dict[str, Any]:
    """Compare materials of a .blend (none named: all) with Cycles.

    For each of them, its shader inputs are compared on a plane, and the picture is that of the
    scene's own camera, slab and lights. If these cannot be exported, or the material cannot with
    them, it is a plane of 2 x 2 m under one lamp and an even world.
    """
    options = options or ComparisonOptions()
    open_blend(scene)
    chosen = pick_materials(materials)
    own = {m.name: _own_scene(m.name) for m in chosen}  # before the comparison changes the scene
    rows = []
    for material in counted(chosen):
        with silenced(1):  # Blender prints past Python
            rows.append(_compare(material, own[material.name], options))
    return {"materials": rows}


def _own_scene(name: str) -> SceneShot | str:
    try:
        return SceneShot.of(name)
    except SlabForgeError as error:
        return str(error)


def _compare(material: Any, own: SceneShot | str, options: ComparisonOptions) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": material.name,
        "compiled": False,
        "unsupported": [],
        "inputs": [],
    }
    size = min(options.size)  # of the square plane
    with oracle.plane_scene(material, oracle.new_scene(size)) as (_, plane):
        graph = extract(material, plane)
    try:
        compiled = compile_material(graph)
    except UnsupportedError as error:
        return row | {"unsupported": [p.row() for p in error.problems]}
    row |= {"compiled": True, "warnings": list(compiled.warnings)}
    found = options.run(probe, compiled, oracle.positions(size), oracle.place(size))
    row["inputs"] = _inputs(material, compiled, found, size)
    if isinstance(own, str):
        row |= {"scene": own}
        cycles, ours, times = _plane_pictures(material, compiled, options)
    else:
        row |= {"scene": "own", "warnings": list(own.pack.warnings)}
        cycles, ours, times = own.render(options.size, options.samples, options.spp, options.run)
    row |= judge(cycles, ours) | times
    if options.out is not None:
        path = options.out / f"{material.name.replace('/', '_')}.png"
        spp = 1 if isinstance(own, str) else options.spp
        names = f"Cycles, {options.samples} a pixel", f"SlabForge, {spp} a pixel"
        save_side_by_side(path, cycles, ours, names)
    return row


def _plane_pictures(
    material: Any, compiled: Compiled, options: ComparisonOptions
) -> tuple[NDArray[np.uint8], NDArray[np.uint8], dict[str, float]]:
    size = min(options.size)  # of the square plane
    cycles, seconds = _cycles_picture(material, size, options.samples)
    centres, started = grid(size, oracle.EXTENT), time.monotonic()
    ours = options.run(picture, compiled, centres, oracle.place(size), (LAMP,), WORLD)
    times = {"seconds_cycles": seconds, "seconds_ours": time.monotonic() - started}
    return srgb_bytes(cycles), srgb_bytes(ours.reshape(cycles.shape)), times


def _inputs(
    material: Any, compiled: Compiled, found: dict[str, Any], size: int
) -> list[dict[str, Any]]:
    rows = []
    for entry in counted(compiled.inputs):
        place = entry.path, entry.node, entry.socket
        if not reads_something(material, *place):
            continue
        copy = emit_input(material, *place)
        try:
            reference = oracle.render_plane(oracle.new_scene(size), copy)
        finally:
            bpy.data.materials.remove(copy)
        ours = found[entry.output] if entry.output else np.asarray(entry.numbers)
        ours = ours[:, None] if len(ours) == size * size and ours.ndim == 1 else ours
        ours = np.broadcast_to(ours, (size * size, 3))
        error = summary(relative(ours.reshape(reference.shape), reference))
        name = "/".join((*entry.path, entry.node, entry.socket))
        rows.append({"name": name, **error._asdict()})
    return rows


def relative(ours: NDArray[Any], reference: NDArray[Any]) -> NDArray[np.float64]:
    """Absolute differences of values, divided by the largest reference value where that exceeds 1.

    A value that is infinite or not a number in Cycles must be the same in ours.
    """
    finite = np.isfinite(reference)
    scale = max(1.0, float(np.abs(reference[finite]).max(initial=0.0)))
    with np.errstate(invalid="ignore"):
        difference = np.abs(ours - reference.astype(np.float64)) / scale
    return np.where(finite, difference, np.where(np.isfinite(ours), np.inf, 0.0))


def _cycles_picture(material: Any, size: int, samples: int) -> tuple[NDArray[np.float32], float]:
    """Cycles' linear radiance float32 (size, size, 3) at pixel centres, and the seconds taken."""
    scene = oracle.new_scene(size)
    scene.cycles.samples = samples
    scene.cycles.pixel_filter_type = "BLACKMAN_HARRIS"  # a box is a pixel wide, whatever is set
    lamp = bpy.data.objects.new("lamp", bpy.data.lights.new("lamp", "POINT"))
    lamp.location, lamp.data.energy = LAMP.location, LAMP.color[0]
    lamp.data.shadow_soft_size = 0.0
    scene.collection.objects.link(lamp)
    scene.world = bpy.data.worlds.new("even")
    if not scene.world.node_tree:  # Blender 5 always has one
        scene.world.use_nodes = True
    background = scene.world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (1.0, 1.0, 1.0, 1.0)
    background.inputs["Strength"].default_value = WORLD
    started = time.monotonic()
    found = oracle.render_plane(scene, material)
    return found, time.monotonic() - started
