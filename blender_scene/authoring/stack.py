"""A stack: the material of a surface with layers over it, in a chain of node groups."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterable
from typing import Any

import bpy

from .layers import LAYERS
from .placement import STATE
from .steel import steel_group
from .tree_builder import TreeBuilder, arrange

DULL = 0.05  # Specular IOR Level: slag and scale do not outshine metal that reflects a tenth
COLUMNS, PITCH = (
    5,
    (0.32, 0.5),
)  # where layers lie, metres: five to a row, the first under the camera


def stack(material: str, layers: Iterable[str]) -> Any:
    """Make a material with this name: steel and, from the lowest to the uppermost, these layers.

    `layers` are names of `LAYERS`, under each of which stands a node. Each lies at another place of
    the slab, so that one sees all of them.
    """
    made = _empty(material)
    t = TreeBuilder(made.node_tree)
    where = t.node("ShaderNodeTexCoord").outputs["Object"]
    top = _group(t, "Steel", steel_group())
    t.feed(top.inputs["Vector"], where)
    for number, name in enumerate(layers):
        below = top
        top = _group(t, name, LAYERS[name]())
        t.feed(top.inputs["Vector"], where)
        for socket in (*STATE, "Mask"):
            if socket in below.outputs:
                t.feed(top.inputs[socket], below.outputs[socket])
        _put(top, number)
    _shade(t, top)
    arrange(made.node_tree)
    return made


def single(layer: str | None) -> Any:
    """Make a material named like a layer: steel and this layer alone, which counts as a defect.

    Without a layer it is `sound`, steel alone.
    """
    if layer is None:
        return stack("sound", ())
    made = stack(layer.lower(), (layer,))
    made.node_tree.nodes[layer].inputs["Defect"].default_value = 1.0
    return made


def _empty(name: str) -> Any:
    material = bpy.data.materials.new(name)
    if not material.node_tree:
        material.use_nodes = True
    material.use_fake_user = True
    material.node_tree.nodes.clear()
    return material


def _group(t: TreeBuilder, name: str, tree: Any) -> Any:
    node = t.node("ShaderNodeGroup", label=name, node_tree=tree, width=200)
    node.name = name
    return node


def _put(layer: Any, number: int) -> None:
    """Place a layer at the centre of the field with this number, row by row."""
    row, column = divmod(number, COLUMNS)
    layer.inputs["Position X"].default_value = (column - (COLUMNS - 1) / 2) * PITCH[0]
    layer.inputs["Position Y"].default_value = row * PITCH[1]


def _shade(t: TreeBuilder, top: Any) -> None:
    """The shader of the state that `top` gives, with relief as a Bump, and the mask."""
    if "Mask" in top.outputs:
        aov = t.node("ShaderNodeOutputAOV", None, top.outputs["Mask"])
        aov.aov_name = "mask"
    bump = t.node("ShaderNodeBump")
    t.feed(bump.inputs["Height"], top.outputs["Height"])
    t.feed(bump.inputs["Distance"], 1.0)
    values = (top.outputs[name] for name in ("Color", "Metallic", "Roughness"))
    shader = t.node("ShaderNodeBsdfPrincipled", *values)
    t.feed(shader.inputs["Normal"], bump.outputs["Normal"])
    shader.inputs["Specular IOR Level"].default_value = DULL
    t.node("ShaderNodeOutputMaterial", shader.outputs[0])
