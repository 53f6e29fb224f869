"""Cases for nodes outside the node table: Bump, ramps, curves, coordinates and groups."""

# pyright: reportAttributeAccessIssue=false

import itertools
import random
import zlib
from functools import partial
from typing import Any

import bpy

from ....blender_scene.cycles import plane as oracle
from .case import Case, new_node

_RAMPS = [("RGB", i, "NEAR") for i in ("LINEAR", "EASE", "B_SPLINE", "CARDINAL", "CONSTANT")]
_RAMPS += [(m, "LINEAR", h) for m in ("HSV", "HSL") for h in ("NEAR", "FAR", "CW", "CCW")]
_RAMPS += [("HSV", "CONSTANT", "CW")]  # Blender's own ramp is smooth here, Cycles' has steps


def special_cases() -> list[Case]:
    """The cases for every node that `lowering/special_nodes.py` compiles, and for groups."""
    flags, lists = (False, True), itertools.product
    cases = [Case(f"bump {i} {c}", partial(_bump, i, c)) for i, c in lists(flags, flags)]
    for ramp, output in lists(_RAMPS, ("Color", "Alpha")):
        name = f"ramp {' '.join(ramp)} {output}"
        cases.append(Case(name, partial(_ramp, *ramp, output), "CONSTANT" in ramp))
    for words in lists(
        ("RGBCurve", "VectorCurve", "FloatCurve"),
        ("HORIZONTAL", "EXTRAPOLATED"),
        ("AUTO", "AUTO_CLAMPED", "VECTOR"),
        ("", "LEVELS"),
    ):
        cases.append(Case(f"curves {' '.join(words).strip()}", partial(_curves, *words)))
    cases += [Case(f"normal {o}", partial(_normal, o)) for o in ("Normal", "Dot")]
    for type_, outputs in _SOURCES.items():
        name = type_.removeprefix("ShaderNode")
        for output in outputs:
            # pixels on the border of two triangles may belong to either
            border = output == "Parametric"
            make = partial(_source, type_, output)
            cases.append(Case(f"{name} {output}", make, border, 5.0 if border else 1.0))
    cases += [Case(f"white noise of a tangent {axis}", partial(_hashed, axis)) for axis in "XY"]
    cases.append(Case("unlinked texture vector", partial(_source, "ShaderNodeTexNoise", "Color")))
    return [*cases, Case("groups and conversions", _groups)]


_SOURCES = {
    "ShaderNodeTexCoord": ("Generated", "Normal", "UV", "Object", "Camera", "Window", "Reflection"),
    "ShaderNodeNewGeometry": (
        "Position",
        "Normal",
        "Tangent",
        "True Normal",
        "Incoming",
        "Parametric",
        "Backfacing",
        "Pointiness",
        "Random Per Island",
    ),
    "ShaderNodeUVMap": ("UV",),
    "ShaderNodeCameraData": ("View Vector", "View Z Depth", "View Distance"),
    "ShaderNodeHairInfo": ("Is Strand", "Tangent Normal", "Random"),
    "ShaderNodeParticleInfo": ("Index", "Random", "Location", "Size"),
    "ShaderNodePointInfo": ("Position", "Radius", "Random"),
    "ShaderNodeVolumeInfo": ("Color", "Density"),
    "ShaderNodeLightPath": ("Is Camera Ray", "Is Shadow Ray", "Ray Length", "Ray Depth"),
    "ShaderNodeTexWhiteNoise": ("Value",),
}


def shown(material: Any, socket: Any, scale: float = 1.0, shift: float = 0.0) -> Any:
    """The material, which now emits a socket's value times `scale` plus `shift`."""
    tree = material.node_tree
    emission = next(n for n in tree.nodes if n.bl_idname == "ShaderNodeEmission")
    if (scale, shift) != (1.0, 0.0):
        node = new_node(material, "ShaderNodeVectorMath", {"operation": "MULTIPLY_ADD"})
        node.inputs[1].default_value = (scale,) * 3
        node.inputs[2].default_value = (shift,) * 3
        tree.links.new(socket, node.inputs[0])
        socket = node.outputs[0]
    tree.links.new(socket, emission.inputs["Color"])
    return material


def _source(type_: str, output: str) -> Any:
    material, _ = oracle.new_emission()
    node = new_node(material, type_, {})
    return shown(material, node.outputs[output], 0.5, 0.5)


def _hashed(axis: str) -> Any:
    """White Noise of a vector that is the same everywhere, and whose zeros have a sign."""
    material, _ = oracle.new_emission()
    tangent = new_node(material, "ShaderNodeTangent", {"axis": axis})
    noise = new_node(material, "ShaderNodeTexWhiteNoise", {})
    material.node_tree.links.new(tangent.outputs[0], noise.inputs["Vector"])
    return shown(material, noise.outputs["Color"])


def _link_height(tree: Any, node: Any) -> None:
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = 4.0
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    tree.links.new(coordinate.outputs["Object"], noise.inputs["Vector"])
    tree.links.new(noise.outputs[0], node.inputs["Height"])


def _bump(invert: bool, chained: bool) -> Any:
    material, _ = oracle.new_emission()
    tree = material.node_tree
    bump = new_node(material, "ShaderNodeBump", {"invert": invert})
    bump.inputs["Strength"].default_value = 0.7
    bump.inputs["Distance"].default_value = 0.2
    _link_height(tree, bump)
    if chained:
        first = new_node(material, "ShaderNodeBump", {})
        first.inputs["Distance"].default_value = 0.1
        _link_height(tree, first)
        tree.links.new(first.outputs[0], bump.inputs["Normal"])
    return shown(material, bump.outputs[0], 0.5, 0.5)


def _ramp(mode: str, interpolation: str, hue: str, output: str) -> Any:
    material, _ = oracle.new_emission()
    node = new_node(material, "ShaderNodeValToRGB", {})
    _draw_ramp(node.color_ramp, random.Random(zlib.crc32(f"{mode}{interpolation}{hue}".encode())))
    node.color_ramp.color_mode, node.color_ramp.interpolation = mode, interpolation
    node.color_ramp.hue_interpolation = hue
    material.node_tree.links.new(_stretched(material, "X", 1.0), node.inputs[0])
    return shown(material, node.outputs[output])


def _draw_ramp(ramp: Any, dice: random.Random) -> None:
    """Give a colour ramp four drawn elements at positions in 0 … 1."""
    for position in (0.35, 0.6):
        ramp.elements.new(position + dice.uniform(-0.1, 0.1))
    ramp.elements[0].position, ramp.elements[3].position = (
        dice.uniform(0, 0.2),
        dice.uniform(0.8, 1),
    )
    for element in ramp.elements:
        element.color = [dice.random() for _ in range(4)]


def _stretched(material: Any, axis: str, factor: float) -> Any:
    """A socket with `factor` times the object coordinate of an axis, or of all if it is empty."""
    tree = material.node_tree
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    scale = tree.nodes.new("ShaderNodeVectorMath")
    scale.operation = "SCALE"
    scale.inputs["Scale"].default_value = factor
    tree.links.new(coordinate.outputs["Object"], scale.inputs[0])
    if not axis:
        return scale.outputs[0]
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(scale.outputs[0], split.inputs[0])
    return split.outputs[axis]


def _curves(type_: str, extend: str, handle: str, levels: str) -> Any:
    """A curves node with drawn points, and inputs beyond their range.

    The factor is 0.6, or 1 for vector handles. With `levels`, limits and black and white levels are
    set as well.
    """
    material, _ = oracle.new_emission()
    node = new_node(material, f"ShaderNode{type_}", {})
    node.mapping.extend, node.mapping.use_clip = extend, bool(levels)
    if levels:
        node.mapping.clip_min_y, node.mapping.clip_max_y = 0.15, 0.7
        node.mapping.black_level, node.mapping.white_level = (0.1, 0.2, 0.3), (0.9, 0.8, 0.7)
        node.mapping.tone = "FILMLIKE"
    dice = random.Random(zlib.crc32(f"{type_}{extend}{handle}".encode()))
    for curve in node.mapping.curves:
        _draw_curve(curve, handle, dice)
    node.inputs[0].default_value = 1.0 if handle == "VECTOR" else 0.6
    source = _stretched(material, "X" if type_ == "FloatCurve" else "", 1.7)
    material.node_tree.links.new(source, node.inputs[1])
    return shown(material, node.outputs[0])


def _draw_curve(curve: Any, handle: str, dice: random.Random) -> None:
    """Add two points to a curve, and move all of its points."""
    for x in (0.3, 0.6):
        curve.points.new(x + dice.uniform(-0.1, 0.1), dice.random())
    curve.points[0].location[1] += dice.uniform(-0.1, 0.3)
    curve.points[-1].location[0] -= dice.uniform(0, 0.1)
    for point in curve.points:
        point.handle_type = handle


def _normal(output: str) -> Any:
    material, _ = oracle.new_emission()
    node = new_node(material, "ShaderNodeNormal", {})
    node.outputs["Normal"].default_value = (0.48, 0.6, 0.64)
    material.node_tree.links.new(_stretched(material, "", 1.3), node.inputs[0])
    return shown(material, node.outputs[output])


def _groups() -> Any:
    """Conversions around a group: colour to float inside, float to vector outside, a reroute.

    A muted node is on the way as well.
    """
    material, _ = oracle.new_emission()
    tree = material.node_tree
    group = bpy.data.node_groups.new("inner", "ShaderNodeTree")
    group.interface.new_socket("Amount", in_out="INPUT", socket_type="NodeSocketFloat")
    group.interface.new_socket("Result", in_out="OUTPUT", socket_type="NodeSocketVector")
    begin, end = group.nodes.new("NodeGroupInput"), group.nodes.new("NodeGroupOutput")
    reroute, muted = group.nodes.new("NodeReroute"), group.nodes.new("ShaderNodeMath")
    muted.mute = True
    group.links.new(begin.outputs["Amount"], reroute.inputs[0])
    group.links.new(reroute.outputs[0], muted.inputs[0])
    group.links.new(muted.outputs[0], end.inputs["Result"])
    node = tree.nodes.new("ShaderNodeGroup")
    node.node_tree = group
    noise = new_node(material, "ShaderNodeTexNoise", {})
    tree.links.new(noise.outputs["Color"], node.inputs["Amount"])
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(node.outputs["Result"], split.inputs[0])
    return shown(material, split.outputs["Z"])
