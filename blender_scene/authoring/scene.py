"""The default scene: a slab of steel under a camera and a lamp, with every layer on it."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Callable
from pathlib import Path
from typing import Any

import bpy

from ...errors import SlabForgeError
from ...files import make_folder, replacing
from ...quiet import silenced
from .layers import LAYERS
from .stack import stack

SLAB = (2.0, 10.0, 0.2)  # metres; the rolling direction is y
CAMERA_HEIGHT = 2.0
ORTHO_SCALE = 1.6  # metres over 1600 pixels
RESOLUTION = (1600, 256)
LAMP = (0.25, 0.35, 2.4)  # slightly above the camera, beside it
LAMP_POWER = 180.0  # watts
WORLD = (0.004, 0.004, 0.004)


def author(path: str | Path, make: Callable[[], Any] | None = None, *, force: bool = True) -> None:
    """Write the default scene, or what `make` builds, to a .blend file, whole or not at all.

    Raises SlabForgeError where the name does not end in .blend, it cannot be written, or, without
    `force`, a file of that name is there.
    """
    target = Path(path).resolve()
    if target.exists() and not force:
        raise SlabForgeError(
            f"'{path}' is there already, and may be somebody's work; name another file, or replace"
            " it with --force."
        )
    if target.suffix != ".blend":
        raise SlabForgeError(f"A scene is a .blend file (got '{path}'); name it OUT.blend.")
    (make or build)()
    make_folder(target.parent)
    try:
        with silenced(1), replacing(target, keep_ending=True) as partial:
            bpy.ops.wm.save_as_mainfile(filepath=str(partial))
    except RuntimeError as error:
        raise SlabForgeError(f"'{path}' could not be written: {error}.") from None


def build() -> Any:
    """Replace what is open in Blender by the default scene; returns the slab's object."""
    slab = bare_scene()
    slab.data.materials.append(stack("steel", LAYERS))
    slab.data.materials.append(stack("ground", ("Bubble",), "Ground"))
    return slab


def bare_scene() -> Any:
    """Replace what is open in Blender by the slab, camera, lamp and world, without a material.

    Returns the slab's object.
    """
    bpy.ops.wm.read_factory_settings(use_empty=True)
    return furnish(bpy.context.scene)


def furnish(scene: Any) -> Any:
    """Put slab, camera, lamp and world into an empty scene; returns the slab's object."""
    slab = _slab(scene)
    _camera(scene)
    _lamp(scene)
    _world(scene)
    scene.render.engine = "CYCLES"
    scene.cycles.samples = 32
    scene.view_settings.view_transform = "Standard"
    scene.render.dither_intensity = 0.0
    return slab


def _slab(scene: Any) -> Any:
    """A parallelepiped of SLAB metres whose origin is the centre of its top face."""
    x, y, z = SLAB[0] / 2, SLAB[1] / 2, SLAB[2]
    corners = [(i, j, k) for k in (-z, 0.0) for j in (-y, y) for i in (-x, x)]
    faces = [(4, 5, 7, 6), (0, 2, 3, 1), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)]
    mesh = bpy.data.meshes.new("Slab")
    mesh.from_pydata(corners, [], faces)
    slab = bpy.data.objects.new("Slab", mesh)
    scene.collection.objects.link(slab)
    return slab


def _camera(scene: Any) -> None:
    data = bpy.data.cameras.new("Line camera")
    data.type, data.ortho_scale = "ORTHO", ORTHO_SCALE
    camera = bpy.data.objects.new("Line camera", data)
    camera.location = (0.0, 0.0, CAMERA_HEIGHT)
    scene.collection.objects.link(camera)
    scene.camera = camera
    scene.render.resolution_x, scene.render.resolution_y = RESOLUTION
    scene.render.resolution_percentage = 100
    scene.view_layers[0].aovs.add().name = "mask"
    scene.view_layers[0].aovs["mask"].type = "VALUE"


def _lamp(scene: Any) -> None:
    data = bpy.data.lights.new("Lamp", "POINT")
    data.energy, data.shadow_soft_size = LAMP_POWER, 0.0
    lamp = bpy.data.objects.new("Lamp", data)
    lamp.location = LAMP
    scene.collection.objects.link(lamp)


def _world(scene: Any) -> None:
    world = bpy.data.worlds.new("Hall")
    if not world.node_tree:
        world.use_nodes = True
    background = next(n for n in world.node_tree.nodes if n.bl_idname == "ShaderNodeBackground")
    background.inputs["Color"].default_value = (*WORLD, 1.0)
    scene.world = world
