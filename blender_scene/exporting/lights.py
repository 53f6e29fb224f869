"""A scene's lights as a pack has them: every setting that Cycles heeds, or a refusal."""

# pyright: reportAttributeAccessIssue=false

import math
from collections.abc import Iterator
from typing import Any, Literal

import bpy
from bpy_extras.object_utils import (  # pyright: ignore[reportMissingImports] # comes with bpy
    world_to_camera_view,
)

from ...errors import SlabForgeError
from ...glsl.float32_decimal import float32_decimal
from ...glsl.pack.pack import Light, Vector3
from .objects.any_object import check_finite, finite, rendered, source, world_matrix
from .world import find_world, plain

_SOLID = ("MESH", "CURVE", "CURVES", "SURFACE", "META", "FONT", "VOLUME", "POINTCLOUD")
_NUMBERS = ("energy", "color", "exposure", "temperature", "angle", "shadow_soft_size")
_NUMBERS += ("size", "size_y", "spread", "spot_size", "spot_blend")
_SEEN_BY = {"visible_diffuse": "diffuse", "visible_glossy": "glossy"}


def find_lights(scene: Any) -> tuple[tuple[Light, ...], tuple[str, ...]]:
    """The lights of a scene in the order of their names, and warnings."""
    warnings: list[str] = []
    lights = []
    for lamp in (o for o in rendered(scene) if o.type == "LIGHT"):
        _refuse(lamp)
        warnings += _ignored(lamp)
        if not getattr(lamp.data.cycles, "is_portal", False) or lamp.data.type != "AREA":
            lights.append(_light(lamp))
    return tuple(lights), tuple(warnings)


def shadow_warnings(scene: Any, slab: Any) -> tuple[str, ...]:
    """A warning on each object beside the slab, which Cycles shows and we do not."""
    others = [o for o in rendered(scene) if o is not slab]
    solid = [o for o in others if o.type in _SOLID]
    copies = [o for o in others if o.instance_type == "COLLECTION" and o.instance_collection]
    return tuple(
        f"'{o.name}' stands beside the slab '{slab.name}': neither it nor its shadow is drawn."
        for o in solid + copies
    )


def illumination(scene: Any, slab: Any) -> tuple[tuple[Light, ...], Vector3, tuple[str, ...]]:
    """Lights, the world's radiance, and warnings on what is not taken as it is."""
    world = find_world(scene)
    lights, warnings = find_lights(scene)
    if not any(any(light.color) for light in lights) and not any(world):
        warnings += ("The scene has no light and its world is black, so every picture is black.",)
    if scene.cycles.sample_clamp_direct > 0.0:
        warnings += (
            f"Clamping of direct light is set to {scene.cycles.sample_clamp_direct:g} under Light"
            " Paths: it darkens highlights in Cycles, and not here.",
        )
    return lights, world, warnings + shadow_warnings(scene, slab)


# -- one light ----------------------------------------------------------------------------------


def _light(lamp: Any) -> Light:
    data, matrix = lamp.data, lamp.matrix_world
    columns = [matrix.col[i].xyz for i in range(3)]
    scale = [c.length for c in columns]
    x, y, z = (plain(c / s) for c, s in zip(columns, scale, strict=True))
    size = _size(data, scale)
    power = data.energy * 2.0 ** getattr(data, "exposure", 0.0)
    tint = data.temperature_color if getattr(data, "use_temperature", False) else (1.0,) * 3
    emitted = _emission(data) or (0.0, 0.0, 0.0)
    if not getattr(data, "normalize", True):
        power *= _surface(data.type, size)
    return Light(
        type=data.type,
        location=plain(matrix.translation),
        direction=plain(-v for v in z),
        axes=(x, y),
        color=plain(c * t * e * power for c, t, e in zip(data.color, tint, emitted, strict=True)),
        **size,
    )


def _size(data: Any, scale: list[float]) -> dict[str, Any]:
    """The fields of a Light that say how large it is and where it shines."""
    if data.type == "SUN":
        return {"radius": float32_decimal(data.angle / 2)}
    if data.type == "AREA":
        height = data.size_y if data.shape in ("RECTANGLE", "ELLIPSE") else data.size
        return {
            "extent": (
                float32_decimal(data.size * scale[0] / 2),
                float32_decimal(height * scale[1] / 2),
            ),
            "round": data.shape in ("DISK", "ELLIPSE"),
            "spread": float32_decimal(data.spread),
        }
    size = {"radius": float32_decimal(data.shadow_soft_size), "soft": data.use_soft_falloff}
    if data.type == "SPOT":
        size |= {"cone": float32_decimal(data.spot_size), "blend": float32_decimal(data.spot_blend)}
        size["scale"] = plain(scale)
    return size


def _emission(data: Any) -> Vector3 | None:
    """What the nodes of a light multiply its colour with; None where it is no constant Emission."""
    if data.node_tree is None or (bpy.app.version < (5, 0) and not data.use_nodes):
        return 1.0, 1.0, 1.0
    outputs = [n for n in data.node_tree.nodes if n.bl_idname == "ShaderNodeOutputLight"]
    output = next((n for n in outputs if n.is_active_output), None)
    node = None if output is None else source(output.inputs["Surface"])
    if node is None or (node.mute and node.bl_idname == "ShaderNodeEmission"):
        return 0.0, 0.0, 0.0
    if node.bl_idname != "ShaderNodeEmission" or any(s.links for s in node.inputs):
        return None
    strength = node.inputs["Strength"].default_value
    return plain(c * strength for c in node.inputs["Color"].default_value[:3])


def _surface(kind: Literal["POINT", "SUN", "SPOT", "AREA"], size: dict[str, Any]) -> float:
    """What Cycles multiplies the power with where Normalize is off."""
    if kind == "SUN":
        return math.pi * math.sin(size["radius"]) ** 2 if size["radius"] else 1.0
    if kind == "AREA":
        return size["extent"][0] * size["extent"][1] * (math.pi if size["round"] else 4.0)
    return 4.0 * math.pi * size["radius"] ** 2 if size["radius"] else 4.0


# -- what is not supported ----------------------------------------------------------------------


def _refuse(lamp: Any) -> None:
    """Refuse a light that cannot be drawn as Cycles does, with the first of the reasons."""
    reason = next(_faults(lamp), None)
    if reason is not None:
        raise SlabForgeError(f"Light '{lamp.name}' {reason}.")


def _faults(lamp: Any) -> Iterator[str]:
    data, matrix = lamp.data, lamp.matrix_world
    world_matrix(lamp)  # refuses what is not finite
    check_finite(f"Light '{lamp.name}'", data, *_NUMBERS)
    columns = [matrix.col[i].xyz for i in range(3)]
    if min(c.length for c in columns) < 1e-6:
        yield "has a scale of 0; give it a scale above 0"
    leaning = max(
        abs(a.normalized().dot(b.normalized()))
        for a, b in zip(columns, columns[1:] + columns[:1], strict=True)
    )
    if leaning > 1e-4:
        yield "is sheared by its parent's scale; apply the scale of the parent"
    if data.type == "AREA" and 0 in _size(data, [c.length for c in columns])["extent"]:
        yield "has an area of 0; give it a size above 0"
    if data.type == "AREA" and data.spread < math.radians(1.0):
        yield f"has a spread of {math.degrees(data.spread):.2g}°; it needs 1° or more"
    hidden = [word for name, word in _SEEN_BY.items() if not getattr(lamp, name, True)]
    if hidden:
        yield f"is hidden from {' and '.join(hidden)} rays; switch its Ray Visibility on"
    linking = getattr(lamp, "light_linking", None)
    if linking is not None and (linking.receiver_collection or linking.blocker_collection):
        yield "is linked to some objects only (light linking), which is not supported; unlink it"
    emitted = _emission(data)
    if emitted is None:
        yield "has shader nodes other than one Emission of constant strength; remove them"
    elif not finite(*emitted):
        yield f"has an Emission that is not finite ({emitted}); type its Color and Strength anew"


def _ignored(lamp: Any) -> list[str]:
    """Warnings on settings of a light that have no effect here, or only in some places."""
    found = []
    radius = getattr(lamp.data, "shadow_soft_size", 0.0) if lamp.data.type != "AREA" else 0.0
    if lamp.data.type in ("POINT", "SPOT") and radius > 0.0 and getattr(lamp, "visible_camera", 1):
        found += _in_view(lamp, radius)
    if lamp.data.type == "AREA" and lamp.data.cycles.is_portal:
        found.append(
            f"Light '{lamp.name}' is a portal: it guides Cycles and sheds no light itself."
        )
    if getattr(lamp, "lightgroup", ""):
        found.append(
            f"Light '{lamp.name}' is in light group '{lamp.lightgroup}': the picture has them all."
        )
    return found


def _in_view(lamp: Any, radius: float) -> list[str]:
    """A warning where the camera would look at a lamp before the slab; areas turn their backs."""
    scene = bpy.context.scene
    if scene.camera is None:
        return []
    place = world_to_camera_view(scene, scene.camera, lamp.matrix_world.translation)
    if place.z + radius < 0.0 or not all(-0.1 < v < 1.1 for v in place.xy):
        return []
    return [
        f"Light '{lamp.name}' stands before the camera, which sees it in Cycles: it is not drawn."
    ]
