"""Cycles as the reference: what a material emits, as data, at exact pixel centres."""

# pyright: reportAttributeAccessIssue=false

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from numpy.typing import NDArray

SIZE = 128
EXTENT = 2.0  # metres: object coordinates run from -1 to 1 over the picture


def new_emission(name: str = "probe") -> tuple[Any, Any]:
    """A material whose Emission is the only shader; returns it and the Emission node."""
    material = bpy.data.materials.new(name)
    if not material.node_tree:
        material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    emission = tree.nodes.new("ShaderNodeEmission")
    output = tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(emission.outputs[0], output.inputs["Surface"])
    return material, emission


def render_emission(material: Any, size: int = SIZE) -> NDArray[np.float32]:
    """The emitted colour, float32 (size, size, 3), over a plane of EXTENT × EXTENT metres.

    One sample per pixel in a box filter 0.01 pixels wide, raw, so that a pixel is the graph's value
    at the pixel's centre. Row 0 is the top (y = +1).
    """
    scene = _scene(size)
    mesh = bpy.data.meshes.new("plane")
    half = EXTENT / 2
    corners = [(-half, -half, 0), (half, -half, 0), (half, half, 0), (-half, half, 0)]
    mesh.from_pydata(corners, [], [(0, 1, 2, 3)])
    mesh.materials.append(material)
    plane = bpy.data.objects.new("plane", mesh)
    scene.collection.objects.link(plane)
    try:
        return _render(scene, size)
    finally:
        bpy.data.meshes.remove(mesh)
        bpy.data.scenes.remove(scene)


@cache
def positions(size: int = SIZE) -> NDArray[np.float32]:
    """Object coordinates (size * size, 3) of the points that Cycles shades.

    They lie off the pixels' centres by a fraction of the filter's width, which fast waves show.
    """
    material, emission = new_emission("positions")
    coordinate = material.node_tree.nodes.new("ShaderNodeTexCoord")
    material.node_tree.links.new(coordinate.outputs["Object"], emission.inputs["Color"])
    return render_emission(material, size).reshape(-1, 3)


def _scene(size: int) -> Any:
    scene = bpy.data.scenes.new("oracle")
    camera = bpy.data.objects.new("eye", bpy.data.cameras.new("eye"))
    camera.data.type, camera.data.ortho_scale = "ORTHO", EXTENT
    camera.location = (0, 0, 2)
    scene.collection.objects.link(camera)
    scene.camera = camera
    scene.render.engine = "CYCLES"
    scene.render.resolution_x = scene.render.resolution_y = size
    scene.render.resolution_percentage = 100
    scene.cycles.samples = 1
    scene.cycles.use_adaptive_sampling = scene.cycles.use_denoising = False
    scene.cycles.pixel_filter_type = "BOX"
    scene.cycles.filter_width = 0.01
    scene.view_settings.view_transform = "Raw"
    image = scene.render.image_settings
    image.file_format, image.color_depth, image.color_mode = "OPEN_EXR", "32", "RGB"
    return scene


def _render(scene: Any, size: int) -> NDArray[np.float32]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reference.exr"
        scene.render.filepath = str(path)
        bpy.ops.render.render(write_still=True, scene=scene.name)
        image = bpy.data.images.load(str(path))
        image.colorspace_settings.name = "Non-Color"
        pixels = np.empty(size * size * image.channels, np.float32)
        image.pixels.foreach_get(pixels)
        found = pixels.reshape(size, size, image.channels)[::-1, :, :3].copy()
        bpy.data.images.remove(image)
        return found
