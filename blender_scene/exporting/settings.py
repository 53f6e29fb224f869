"""Refuses settings outside the node graph that change the picture in Cycles and are not drawn."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterator
from typing import Any

import bpy

from ...errors import SlabForgeError

_BENT = ("ShaderNodeBump", "ShaderNodeNormalMap")
_REC709 = "Linear Rec.709"


def check_settings(scene: Any, slab: Any) -> None:
    """Raise SlabForgeError for a setting of a scene, or of its slab, that is not drawn."""
    reason = next(_of_scene(scene), None)
    if reason is not None:
        raise SlabForgeError(f"{reason}.")
    reason = next(_of_slab(slab), None)
    if reason is not None:
        raise SlabForgeError(f"'{slab.name}' {reason}.")


def material_reasons(material: Any) -> tuple[str, ...]:
    """Why a material cannot be drawn, as far as its settings tell, not its nodes."""
    return tuple(_of_material(material))


def _of_scene(scene: Any) -> Iterator[str]:
    cycles = scene.cycles
    if cycles.use_fast_gi and cycles.fast_gi_method == "ADD":
        yield (
            "Fast GI Approximation adds light of its own; turn it off under Render, Light Paths,"
            " or set its Method to Replace"
        )
    if getattr(cycles, "use_pixel_jitter", False):
        yield "Pixel Jitter moves pixels against each other; turn it off under Render"
    if getattr(cycles, "texture_resolution_render", 1.0) != 1.0:
        yield "textures are rendered at a lower resolution; set Texture Resolution to 1 in Render"
    if cycles.transparent_max_bounces < 2:  # a ray passes the slab's top face and its lower one
        yield (
            f"Transparent bounces are {cycles.transparent_max_bounces} under Light Paths; set them"
            " to 2 or more"
        )
    working = getattr(getattr(bpy.data, "colorspace", None), "working_space", _REC709)
    if working != _REC709:
        yield f"the file's Working Space is '{working}'; set it to {_REC709} under Scene"


def _of_slab(slab: Any) -> Iterator[str]:
    if slab.instance_type != "NONE":
        yield f"makes instances ({slab.instance_type}); turn Instancing off under Object"
    if getattr(slab, "shadow_terminator_shading_offset", 0.0) != 0.0:
        yield "has a Shading Offset, which darkens it; set it to 0 under Object, Shading"


def _of_material(material: Any) -> Iterator[str]:
    if bpy.app.version < (5, 0) and not material.use_nodes:
        yield "Use Nodes is off, so that Cycles shows another material; switch it on"
    tree = material.node_tree
    output = None if tree is None else tree.get_output_node("CYCLES")
    displaced = output is not None and output.inputs["Displacement"].is_linked
    method = material.displacement_method
    if displaced and method != "BUMP":
        shown = material.bl_rna.properties["displacement_method"].enum_items[method].name
        yield (
            f"its Displacement is '{shown}', which moves the surface itself; set it to 'Bump Only'"
            " under Material, Settings"
        )
    corrected = getattr(material.cycles, "use_bump_map_correction", True)
    if not corrected and (displaced or _has(tree, set())):
        yield "its Bump Map Correction is off; switch it on under Material, Settings, Surface"


def _has(tree: Any, seen: set[Any]) -> bool:
    """Whether a tree, or a group in it, has a node that bends normals."""
    if tree is None or tree in seen:
        return False
    seen.add(tree)
    inner = (getattr(n, "node_tree", None) for n in tree.nodes)
    return any(n.bl_idname in _BENT for n in tree.nodes) or any(_has(t, seen) for t in inner)
