"""Cycles as the reference for nodes: what a material emits, as exact numbers.

The *plane scene* is a plane of EXTENT metres under a camera that looks straight down; each pixel
is one sample at its centre, in float32, without a view transform.
"""

# pyright: reportAttributeAccessIssue=false

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from numpy.typing import NDArray

from ...glsl.pack.camera import Camera, View
from ..exporting.objects.object_inputs import uv_names

SIZE = 128
EXTENT = 2.0  # metres: object coordinates run from -1 to 1 over the picture
TILES = 4  # planes across and down in a picture of many
HEIGHT = 2.0  # metres from the plane to the camera
LOW, EXTENTS = (-1.0, -0.95, -1.1), (2.2, 1.8, 1.6)  # of the plane's texture space
UV = ((0.4, 0.1, 0.5), (-0.05, 0.45, 0.5))
TRIANGLES = ((-1, -1), (1, -1), (1, 1), (-1, -1), (1, 1), (-1, 1))


def place(size: int = SIZE, camera: Camera | None = None) -> dict[str, Any]:
    """The values of the uniforms of lib/point.glsl for the plane scene."""
    above = Camera(
        location=(0, 0, HEIGHT), clip_start=0.1, ortho_scale=EXTENT, resolution=(size, size)
    )
    return View(camera or above, 0.0).uniforms(bpy.app.version_string) | {
        "slab_low": LOW,
        "slab_size": EXTENTS,
        "slab_location": (0.0, 0.0, 0.0),
        "triangles": TRIANGLES,
        "uv_across": UV[0],
        "uv_down": UV[1],
    }


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


@contextmanager
def plane_scene(material: Any, scene: Any = None) -> Iterator[tuple[Any, Any]]:
    """A context with the plane scene; yields its scene, removed afterwards, and its plane.

    The plane has custom properties `wear` and `tint`, and a colour attribute `even`.
    """
    scene = scene or new_scene()
    plane = new_plane(scene, material)
    try:
        yield scene, plane
    finally:
        bpy.data.meshes.remove(plane.data)
        bpy.data.scenes.remove(scene)


@contextmanager
def tiles(materials: Sequence[Any], size: int = SIZE) -> Iterator[tuple[Any, list[Any]]]:
    """A context with up to TILES × TILES planes side by side in one picture; yields scene, planes.

    For materials that read only a plane's own coordinates, since the planes do not lie at the
    world's origin. Pixels are as large as the plane scene's, so that a tile of fewer pixels shows a
    part of its plane.
    """
    scene, extent = new_scene(size * TILES), EXTENT * size / SIZE
    scene.camera.data.ortho_scale = extent * TILES
    planes = [new_plane(scene, material, extent) for material in materials]
    for i, plane in enumerate(planes):
        row, column = divmod(i, TILES)
        middle = (TILES - 1) / 2
        plane.location = extent * (column - middle), extent * (middle - row), 0.0
    try:
        yield scene, planes
    finally:
        for plane in planes:
            bpy.data.meshes.remove(plane.data)
        bpy.data.scenes.remove(scene)


def render_tiles(scene: Any) -> list[NDArray[np.float32]]:
    """The pictures (size, size, 3) of all tiles."""
    size = scene.render.resolution_x // TILES
    picture = render(scene).reshape(TILES, size, TILES, size, 3)
    return [picture[row, :, column] for row in range(TILES) for column in range(TILES)]


@cache
def tile_positions(size: int = SIZE) -> list[NDArray[np.float32]]:
    """Object coordinates (size * size, 3) of the points that Cycles shades in each tile."""
    material = position_material()
    with tiles([material] * TILES**2, size) as (scene, _):
        return [picture.reshape(-1, 3) for picture in render_tiles(scene)]


def new_plane(scene: Any, material: Any, extent: float = EXTENT) -> Any:
    """A plane of extent × extent metres in a scene, that carries a material."""
    mesh = bpy.data.meshes.new("plane")
    half = extent / 2
    corners = [(-half, -half, 0), (half, -half, 0), (half, half, 0), (-half, half, 0)]
    mesh.from_pydata(corners, [], [(0, 1, 2, 3)])
    low, sides = np.array(LOW), np.array(EXTENTS)
    mesh.use_auto_texspace = False
    mesh.texspace_location, mesh.texspace_size = (low + sides / 2).tolist(), (sides / 2).tolist()
    for name in ("UVMap", *uv_names(material.node_tree)):
        if name not in mesh.uv_layers:
            layer = mesh.uv_layers.new(name=name)
            for corner, (x, y, _) in zip(layer.data, corners, strict=True):
                corner.uv = [a * x + b * y + c for a, b, c in UV]
    mesh.materials.append(material)
    plane = bpy.data.objects.new("plane", mesh)
    plane.color, plane.pass_index = (0.3, 0.6, 0.2, 0.7), 3
    plane["wear"], plane["tint"] = 0.4, (0.2, 0.5, 0.7)
    even = mesh.attributes.new("even", "FLOAT_COLOR", "POINT")
    for item in even.data:
        item.color = (0.7, 0.1, 0.4, 0.6)
    scene.collection.objects.link(plane)
    return plane


def render_emission(material: Any, size: int = SIZE) -> NDArray[np.float32]:
    """The emitted colour, float32 (size, size, 3), over the plane; row 0 is y = +1."""
    return render_plane(new_scene(size), material)


def render_plane(scene: Any, material: Any) -> NDArray[np.float32]:
    """The picture of the plane scene in `scene`, which is removed afterwards."""
    with plane_scene(material, scene):
        return render(scene)


@cache
def positions(size: int = SIZE) -> NDArray[np.float32]:
    """Object coordinates (size * size, 3) of the points that Cycles shades on the plane scene.

    They lie off the pixels' centres by a fraction of the filter's width, which fast waves would
    show.
    """
    return render_emission(position_material(), size).reshape(-1, 3)


def position_material() -> Any:
    """A material that emits its object coordinates."""
    material, emission = new_emission("positions")
    coordinate = material.node_tree.nodes.new("ShaderNodeTexCoord")
    material.node_tree.links.new(coordinate.outputs["Object"], emission.inputs["Color"])
    return material


def new_scene(size: int = SIZE) -> Any:
    """A scene with a camera that looks straight down, raw and one sample per pixel; no light."""
    scene = bpy.data.scenes.new("oracle")
    camera = bpy.data.objects.new("eye", bpy.data.cameras.new("eye"))
    camera.data.type, camera.data.ortho_scale = "ORTHO", EXTENT
    camera.location = (0, 0, HEIGHT)
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


def render(scene: Any) -> NDArray[np.float32]:
    """The picture of a plane scene as float32 (size, size, 3).

    One sample per pixel in a box filter 0.01 pixels wide, raw, so that a pixel is the graph's value
    at the pixel's centre.
    """
    size = scene.render.resolution_x
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
