"""A scene's world as a pack has it: the radiance of its constant background, or a refusal."""

# pyright: reportAttributeAccessIssue=false

from typing import Any

import bpy

from ...errors import SlabForgeError
from ...glsl.float32_decimal import float32_decimal
from ...glsl.pack.pack import Vector3
from .objects.any_object import finite, layer_of, source

_RAYS = ("camera", "diffuse", "glossy")
_OCCLUSION = 10.0  # metres, Blender's default


def occlusion_distance() -> float:
    """How far Ambient Occlusion looks where a node says 0, metres: what the scene's world says."""
    world = bpy.context.scene.world
    return _OCCLUSION if world is None else float32_decimal(world.light_settings.distance)


def find_world(scene: Any) -> Vector3:
    """The constant background, colour times strength; black where there is none."""
    layer, world = layer_of(scene), scene.world
    if getattr(layer, "world_override", None):
        raise SlabForgeError(
            f"View layer '{layer.name}' has another world, '{layer.world_override.name}'; make that"
            " the scene's world and clear the World Override."
        )
    if world is None or not layer.use_sky:
        return (0.0, 0.0, 0.0)
    hidden = [ray for ray in _RAYS if not getattr(world.cycles_visibility, ray, True)]
    if hidden:
        raise SlabForgeError(
            f"World '{world.name}' is hidden from {' and '.join(hidden)} rays; switch its Ray"
            " Visibility on."
        )
    older = bpy.app.version < (5, 0)  # from 5 on a world always has nodes
    plainly = world.node_tree is None or (older and not world.use_nodes)
    color = plain(world.color) if plainly else _background(world)
    if not finite(*color):
        raise SlabForgeError(
            f"World '{world.name}' has a colour or strength that is not finite ({color}); give it"
            " a finite one."
        )
    return color


def _background(world: Any) -> Vector3:
    outputs = [n for n in world.node_tree.nodes if n.bl_idname == "ShaderNodeOutputWorld"]
    output = next((n for n in outputs if n.is_active_output), None)
    if output is not None and output.inputs["Volume"].links:
        raise SlabForgeError(f"World '{world.name}' has a volume, which is not supported.")
    node = None if output is None else source(output.inputs["Surface"])
    if node is None or (node.mute and node.bl_idname == "ShaderNodeBackground"):
        return (0.0, 0.0, 0.0)
    if node.bl_idname != "ShaderNodeBackground" or any(s.links for s in node.inputs):
        found = node.bl_label if node.bl_idname != "ShaderNodeBackground" else "a linked Background"
        raise SlabForgeError(
            f"World '{world.name}' is not one constant Background but {found}; unlink what feeds"
            " it."
        )
    strength = node.inputs["Strength"].default_value
    return plain(max(c, 0.0) * strength for c in node.inputs["Color"].default_value[:3])


def plain(values: Any) -> Vector3:
    """Three numbers of Blender's to their own digits, and never minus zero."""
    x, y, z = (float32_decimal(v) + 0.0 for v in values)
    return x, y, z
