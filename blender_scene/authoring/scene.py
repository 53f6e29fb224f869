"""Build the default scene: a slab under a camera and a lamp, and one material per class."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Callable
from pathlib import Path
from typing import Any

import bpy

from ...errors import SlabForgeError
from ...files import make_folder, replacing
from ...quiet import silenced
from .defects import DEFECTS
from .steel import steel_group
from .tree_builder import TreeBuilder, arrange

SLAB = (2.0, 10.0, 0.2)  # metres; the rolling direction is y
CAMERA_HEIGHT = 2.0
ORTHO_SCALE = 1.6  # metres over 1600 pixels
RESOLUTION = (1600, 256)
LAMP = (0.25, 0.35, 2.4)  # slightly above the camera, beside it
LAMP_POWER = 180.0  # watts
WORLD = (0.004, 0.004, 0.004)
DULL = 0.05  # Specular IOR Level: slag and scale do not outshine metal that reflects a tenth


def author(path: str | Path) -> None:
    """Write the default scene to a .blend file."""
    target = Path(path).resolve()
    if target.suffix != ".blend":
        raise SlabForgeError(f"A scene is a .blend file (got '{path}'); name it OUT.blend.")
    build()
    make_folder(target.parent)
    try:
        with silenced(1), replacing(target, keep_ending=True) as partial:
            bpy.ops.wm.save_as_mainfile(filepath=str(partial))
    except RuntimeError as error:
        raise SlabForgeError(f"'{path}' could not be written: {error}.") from None


def build() -> Any:
    """Replace what is open in Blender by the default scene; returns the slab."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    slab = _slab(scene)
    _camera(scene)
    _lamp(scene)
    _world(scene)
    steel = steel_group()
    slab.data.materials.append(_material("sound", steel, None))
    for name, group in DEFECTS.items():
        slab.data.materials.append(_material(name, steel, group))
    scene.render.engine = "CYCLES"
    scene.cycles.samples = 32
    scene.view_settings.view_transform = "Standard"
    scene.render.dither_intensity = 0.0
    return slab


def _slab(scene: Any) -> Any:
    """A parallelepiped whose origin is the centre of its top face."""
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


def _material(name: str, steel: Any, defect: Callable[[], Any] | None) -> Any:
    material = bpy.data.materials.new(name)
    if not material.node_tree:
        material.use_nodes = True
    material.use_fake_user = True
    material.node_tree.nodes.clear()
    t = TreeBuilder(material.node_tree)
    where = t.node("ShaderNodeTexCoord").outputs["Object"]
    ground = t.node("ShaderNodeGroup", node_tree=steel, width=200)
    ground.name = ground.label = "Steel"
    t.feed(ground.inputs["Vector"], where)
    color, roughness, height = (ground.outputs[n] for n in ("Color", "Roughness", "Height"))
    metallic: Any = 1.0
    if defect is not None:
        node = t.node("ShaderNodeGroup", node_tree=defect(), width=200)
        node.name = node.label = name.capitalize()
        t.feed(node.inputs["Vector"], where)
        t.feed(node.inputs["Metal"], ground.outputs["Metal"])
        out = node.outputs
        color = t.mix_color(out["Cover"], color, out["Color"])
        roughness = t.mix(out["Cover"], roughness, out["Roughness"])
        metallic = t.mix(out["Cover"], 1.0, out["Metallic"])
        height = t.math("ADD", height, out["Height"])
        aov = t.node("ShaderNodeOutputAOV", None, out["Mask"])
        aov.aov_name = "mask"
    bump = t.node("ShaderNodeBump")
    t.feed(bump.inputs["Height"], height)
    t.feed(bump.inputs["Distance"], 1.0)
    shader = t.node("ShaderNodeBsdfPrincipled", color, metallic, roughness)
    t.feed(shader.inputs["Normal"], bump.outputs["Normal"])
    shader.inputs["Specular IOR Level"].default_value = DULL
    t.node("ShaderNodeOutputMaterial", shader.outputs[0])
    arrange(material.node_tree)
    return material
