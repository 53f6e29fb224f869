"""Cases for geometry: object info, attributes, coordinates, muted and displaced nodes."""

# pyright: reportAttributeAccessIssue=false

import itertools
from functools import partial
from typing import Any

import bpy

from ....blender_scene.cycles import plane as oracle
from .case import Case, new_node
from .special_nodes import shown

_INFO = ("Location", "Color", "Alpha", "Object Index", "Material Index", "Random")
ATTRIBUTES = (
    ("OBJECT", "wear"),
    ("OBJECT", "tint"),
    ("OBJECT", "color"),
    ("OBJECT", "nothing"),
    ("GEOMETRY", "even"),
    ("GEOMETRY", "nothing"),
    ("VIEW_LAYER", "nothing"),
)
_MAPS = tuple(("GEOMETRY", name) for name in ("UVMap", "position", "generated"))


def geometry_cases() -> list[Case]:
    """The cases for what an object and its place provide, and for bent normals."""
    cases = [Case(f"object info {o}", partial(_info, o)) for o in _INFO]
    outputs = ("Color", "Vector", "Fac", "Alpha")
    cases += [
        Case(f"attribute {kind} {name} {output}", partial(_attribute, kind, name, output))
        for (kind, name), output in itertools.product((*ATTRIBUTES, *_MAPS), outputs)
    ]
    cases += [
        Case(f"color attribute {n} {o}", partial(_color_attribute, n, o))
        for n, o in itertools.product(("even", "nothing", ""), ("Color", "Alpha"))
    ]
    cases += [Case(f"uv map {n}", partial(_uv_map, n)) for n in ("UVMap", "Other")]
    cases += [
        Case("coordinates of another object", _other_object),
        Case("coordinates from the instancer", _from_instancer),
        Case("displacement", partial(_displacement, "")),
        *(Case(f"displacement {s}", partial(_displacement, s)) for s in ("OBJECT", "WORLD")),
        Case("vector displacement TANGENT", partial(_displacement, "TANGENT")),
        Case("muted link", _muted_link),
        Case("muted mix", _muted_mix),
        Case("unlinked reroute", partial(_handed_on, "reroute")),
        Case("unlinked group input", partial(_handed_on, "group")),
        Case("bump of what stays", partial(_bump_of, "ShaderNodeCameraData", "View Z Depth")),
        Case("bump of window", partial(_bump_of, "ShaderNodeTexCoord", "Window")),
        Case("bump of UV", partial(_bump_of, "ShaderNodeTexCoord", "UV")),
        Case("bump of reflection", partial(_bump_of, "ShaderNodeTexCoord", "Reflection")),
        Case("bump of position", partial(_bump_of, "ShaderNodeNewGeometry", "Position")),
    ]
    return cases


def _from_instancer() -> Any:
    """The UV of what made an instance of the object, which here is nothing."""
    material, _ = oracle.new_emission()
    node = new_node(material, "ShaderNodeTexCoord", {"from_instancer": True})
    return shown(material, node.outputs["UV"], 0.5, 0.25)


def _info(output: str) -> Any:
    material, _ = oracle.new_emission()
    material.pass_index = 5
    node = new_node(material, "ShaderNodeObjectInfo", {})
    return shown(material, node.outputs[output], 0.2, 0.1)


def _attribute(kind: str, name: str, output: str) -> Any:
    material, _ = oracle.new_emission()
    properties = {"attribute_type": kind, "attribute_name": name}
    return shown(material, new_node(material, "ShaderNodeAttribute", properties).outputs[output])


def _color_attribute(name: str, output: str) -> Any:
    material, _ = oracle.new_emission()
    node = new_node(material, "ShaderNodeVertexColor", {"layer_name": name})
    return shown(material, node.outputs[output])


def _uv_map(name: str) -> Any:
    material, _ = oracle.new_emission()
    return shown(material, new_node(material, "ShaderNodeUVMap", {"uv_map": name}).outputs[0])


def _other_object() -> Any:
    material, _ = oracle.new_emission()
    empty = bpy.data.objects.get("mark") or bpy.data.objects.new("mark", None)
    empty.location, empty.rotation_euler, empty.scale = (0.2, 0.1, 0.4), (0.3, 0.2, 0.5), (1, 2, 1)
    bpy.context.scene.collection.objects.link(empty) if not empty.users_collection else None
    bpy.context.view_layer.update()
    node = new_node(material, "ShaderNodeTexCoord", {"object": empty})
    return shown(material, node.outputs["Object"], 0.5, 0.5)


def _noise(material: Any) -> Any:
    node = new_node(material, "ShaderNodeTexNoise", {})
    node.inputs["Scale"].default_value = 4.0
    return node


def _displacement(space: str) -> Any:
    """A material that shows the shading normal which a displacement leaves.

    Without a space, it shows a Bump's normal under a displacement.
    """
    material, _ = oracle.new_emission()
    tree, noise = material.node_tree, _noise(material)
    vector = space == "TANGENT"
    node = new_node(material, f"ShaderNode{'Vector' if vector else ''}Displacement", {})
    if space:
        node.space = space
    node.inputs["Scale"].default_value = 0.2
    tree.links.new(noise.outputs["Color" if vector else 0], node.inputs[0])
    end = next(n for n in tree.nodes if n.bl_idname == "ShaderNodeOutputMaterial")
    tree.links.new(node.outputs[0], end.inputs["Displacement"])
    geometry = new_node(material, "ShaderNodeNewGeometry", {})
    normal = geometry.outputs["Normal"]
    if not space:
        bump = new_node(material, "ShaderNodeBump", {})
        bump.inputs["Distance"].default_value = 0.1
        tree.links.new(_noise(material).outputs[0], bump.inputs["Height"])
        normal = bump.outputs[0]
    return shown(material, normal, 0.5, 0.5)


def _muted_link() -> Any:
    material, _ = oracle.new_emission()
    node = new_node(material, "ShaderNodeMath", {})
    link = material.node_tree.links.new(_noise(material).outputs[0], node.inputs[0])
    link.is_muted = True
    return shown(material, node.outputs[0])


def _muted_mix() -> Any:
    material, _ = oracle.new_emission()
    node = new_node(material, "ShaderNodeMix", {"data_type": "RGBA", "mute": True})
    noise = _noise(material)
    material.node_tree.links.new(noise.outputs["Color"], node.inputs["A"])
    sockets = [s for s in node.inputs if s.enabled]
    material.node_tree.links.new(noise.outputs["Color"], sockets[1])
    return shown(material, next(o for o in node.outputs if o.enabled))


def _handed_on(how: str) -> Any:
    """A texture whose vector comes through layout that has no input itself."""
    material, _ = oracle.new_emission()
    tree = material.node_tree
    if how == "reroute":
        noise = _noise(material)
        tree.links.new(tree.nodes.new("NodeReroute").outputs[0], noise.inputs["Vector"])
        return shown(material, noise.outputs[0])
    group = bpy.data.node_groups.new("inner", "ShaderNodeTree")
    socket = group.interface.new_socket("At", in_out="INPUT", socket_type="NodeSocketVector")
    socket.default_value = (0.3, 0.4, 0.5)
    group.interface.new_socket("Out", in_out="OUTPUT", socket_type="NodeSocketFloat")
    noise = group.nodes.new("ShaderNodeTexNoise")
    group.links.new(group.nodes.new("NodeGroupInput").outputs["At"], noise.inputs["Vector"])
    group.links.new(noise.outputs[0], group.nodes.new("NodeGroupOutput").inputs["Out"])
    node = tree.nodes.new("ShaderNodeGroup")
    node.node_tree = group
    return shown(material, node.outputs[0])


def _bump_of(type_: str, output: str) -> Any:
    """A Bump whose height is an output; flat if the output is the same at neighbouring points."""
    material, _ = oracle.new_emission()
    source = new_node(material, type_, {})
    weights = new_node(material, "ShaderNodeVectorMath", {"operation": "DOT_PRODUCT"})
    weights.inputs[1].default_value = (0.3, 0.2, 0.1)
    material.node_tree.links.new(source.outputs[output], weights.inputs[0])
    bump = new_node(material, "ShaderNodeBump", {})
    bump.inputs["Distance"].default_value = 1.0
    material.node_tree.links.new(weights.outputs["Value"], bump.inputs["Height"])
    return shown(material, bump.outputs[0], 0.5, 0.5)
