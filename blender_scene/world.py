"""A scene's world: the radiance of its constant background, or a refusal."""

# pyright: reportAttributeAccessIssue=false

import math
from typing import Any

from ..errors import SlabForgeError
from ..glsl.pack import Vector3

_RAYS = ("camera", "diffuse", "glossy")


def find_world(scene: Any) -> Vector3:
    """The constant background, colour times strength; black where there is none."""
    world = scene.world
    if world is None:
        return (0.0, 0.0, 0.0)
    hidden = [ray for ray in _RAYS if not getattr(world.cycles_visibility, ray, True)]
    if hidden:
        raise SlabForgeError(
            f"World '{world.name}' is hidden from {' and '.join(hidden)} rays; switch its Ray"
            " Visibility on."
        )
    color = plain(world.color) if world.node_tree is None else _background(world)
    if not all(map(math.isfinite, color)):
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
    if output is None or not output.inputs["Surface"].links:
        return (0.0, 0.0, 0.0)
    node = output.inputs["Surface"].links[0].from_node
    if node.bl_idname != "ShaderNodeBackground" or any(s.links for s in node.inputs):
        found = node.bl_label if node.bl_idname != "ShaderNodeBackground" else "a linked Background"
        raise SlabForgeError(
            f"World '{world.name}' is not one constant Background but {found}; unlink what feeds"
            " it."
        )
    strength = node.inputs["Strength"].default_value
    return plain(max(c, 0.0) * strength for c in node.inputs["Color"].default_value[:3])


def number(value: float) -> float:
    """A float32 of Blender's without the digits that it does not have."""
    return float(f"{value:.7g}")


def plain(values: Any) -> Vector3:
    """Three of them."""
    x, y, z = (number(v) + 0.0 for v in values)
    return x, y, z
