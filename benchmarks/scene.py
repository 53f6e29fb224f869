"""A scene's materials against Cycles: every shader input as data, and the picture they make."""

# pyright: reportAttributeAccessIssue=false

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import bpy
import cv2
import numpy as np
from numpy.typing import NDArray

from ..blender_scene import oracle
from ..blender_scene.export import open_blend, pick_materials
from ..blender_scene.expose import expose
from ..blender_scene.extract import extract
from ..generator.picture import picture
from ..generator.probe import grid, probe
from ..glsl.compiler import Compiled, UnsupportedError, compile_material
from ..glsl.pack import Light
from ..quiet import silenced
from .parity import call, summary

MEAN, P99 = 5e-3, 3e-2  # limits for a shader input of a whole material
LAMP = Light(type="POINT", location=(-0.6, 0.8, 1.5), direction=(0, 0, -1), color=(60, 60, 60))
WORLD = 0.2
Say = Callable[[str], None]


def parity(
    scene: Path,
    materials: Sequence[str] = (),
    size: int = 128,
    samples: int = 64,
    out: Path | None = None,
    run: Callable[..., Any] = call,
) -> dict[str, Any]:
    """Compare materials of a .blend on a plane of 2 × 2 m under one lamp and an even world.

    `size` is in pixels, `samples` are Cycles' for the picture. Pictures go to `out`. `run` calls a
    function where an OpenGL context may be opened.
    """
    open_blend(scene)
    rows = []
    for material in pick_materials(materials):
        with silenced(1):  # Blender prints past Python
            rows.append(_compare(material, size, samples, out, run))
    return {"materials": rows}


def _compare(
    material: Any, size: int, samples: int, out: Path | None, run: Callable[..., Any]
) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": material.name,
        "compiled": False,
        "unsupported": [],
        "inputs": [],
    }
    with oracle.stage(material, oracle.new_scene(size)) as (_, plane):
        graph = extract(material, plane)
    try:
        compiled = compile_material(graph)
    except UnsupportedError as error:
        return row | {"unsupported": [p.row() for p in error.problems]}
    row |= {"compiled": True, "warnings": list(graph.warnings)}
    points = oracle.positions(size)
    started = time.monotonic()
    found = run(probe, compiled, points, oracle.place(size))
    row["seconds_ours"] = time.monotonic() - started
    row["inputs"] = _inputs(material, compiled, found, size)
    cycles, row["seconds_cycles"] = _cycles_picture(material, size, samples)
    centres = grid(size, oracle.EXTENT)
    ours = run(picture, compiled, centres, oracle.place(size), (LAMP,), WORLD)
    row |= _judge(cycles, ours.reshape(cycles.shape))
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        _save(out / f"{material.name.replace('/', '_')}.png", cycles, ours.reshape(cycles.shape))
    return row


def _inputs(
    material: Any, compiled: Compiled, found: dict[str, Any], size: int
) -> list[dict[str, Any]]:
    rows = []
    for entry in compiled.inputs:
        copy = expose(material, entry.path, entry.node, entry.socket)
        try:
            reference = oracle.render_plane(oracle.new_scene(size), copy)
        finally:
            bpy.data.materials.remove(copy)
        ours = found[entry.output] if entry.output else np.asarray(entry.numbers)
        ours = np.broadcast_to(ours.reshape(-1, 3 if ours.size % 3 == 0 else 1), (size * size, 3))
        error = summary(_relative(ours.reshape(reference.shape), reference))
        name = "/".join((*entry.path, entry.node, entry.socket))
        rows.append({"name": name, **error._asdict()})
    return rows


def _relative(ours: NDArray[Any], reference: NDArray[Any]) -> NDArray[np.float64]:
    """Absolute differences, as a fraction of the largest value where that exceeds 1."""
    return np.abs(ours - reference.astype(np.float64)) / max(1.0, float(np.abs(reference).max()))


def _cycles_picture(material: Any, size: int, samples: int) -> tuple[NDArray[np.float32], float]:
    """Linear radiance (size, size, 3) at the centres of pixels, and the seconds it took."""
    scene = oracle.new_scene(size)
    scene.cycles.samples = samples
    scene.cycles.pixel_filter_type = "BLACKMAN_HARRIS"  # a box is a pixel wide, whatever is set
    lamp = bpy.data.objects.new("lamp", bpy.data.lights.new("lamp", "POINT"))
    lamp.location, lamp.data.energy = LAMP.location, LAMP.color[0]
    lamp.data.shadow_soft_size = 0.0
    scene.collection.objects.link(lamp)
    scene.world = bpy.data.worlds.new("even")
    scene.world.use_nodes = True
    background = scene.world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (1.0, 1.0, 1.0, 1.0)
    background.inputs["Strength"].default_value = WORLD
    started = time.monotonic()
    found = oracle.render_plane(scene, material)
    return found, time.monotonic() - started


def _judge(cycles: NDArray[np.float32], ours: NDArray[np.float32]) -> dict[str, float]:
    """PSNR (dB) and SSIM of the 8-bit sRGB pictures."""
    a, b = _bytes(cycles), _bytes(ours)
    return {"psnr": float(cv2.PSNR(a, b)), "ssim": _ssim(a, b)}


def _bytes(linear: NDArray[np.float32]) -> NDArray[np.uint8]:
    x = np.clip(np.nan_to_num(linear), 0.0, 1.0)
    encoded = np.where(x <= 0.0031308, 12.92 * x, 1.055 * x ** (1 / 2.4) - 0.055)
    return (encoded * 255.0 + 0.5).astype(np.uint8)


def _ssim(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> float:
    """Mean structural similarity (Wang et al. 2004), Gaussian window of 11 pixels."""

    def blurred(x: NDArray[Any]) -> NDArray[Any]:
        return cv2.GaussianBlur(x, (11, 11), 1.5)

    x, y = a.astype(np.float64), b.astype(np.float64)
    mx, my = blurred(x), blurred(y)
    vx, vy, c = blurred(x * x) - mx * mx, blurred(y * y) - my * my, blurred(x * y) - mx * my
    k1, k2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return float(
        np.mean((2 * mx * my + k1) * (2 * c + k2) / ((mx**2 + my**2 + k1) * (vx + vy + k2)))
    )


def _save(path: Path, cycles: NDArray[np.float32], ours: NDArray[np.float32]) -> None:
    """Cycles, ours and eight times their difference, side by side."""
    a, b = _bytes(cycles), _bytes(ours)
    difference = np.clip(np.abs(a.astype(int) - b) * 8, 0, 255).astype(np.uint8)
    cv2.imwrite(str(path), np.hstack([a, b, difference])[..., ::-1])
