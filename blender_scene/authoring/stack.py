"""A stack: the material of a surface with layers over it, in a chain of node groups."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterable
from typing import Any

import bpy

from ...counted import counted
from .layers import LAYERS
from .placement import HIDDEN_DEFECT, HIDDEN_LOOKALIKE, STATE
from .surfaces import SURFACES
from .tree_builder import TreeBuilder, arrange

DULL = 0.05  # Specular IOR Level: slag and scale do not outshine metal that reflects a tenth
SHOWN = frozenset(
    ("Arc", "Cloud", "Rain", "Crack", "Bubble", "Inclusion", "Irregularity", "Streak")
    + ("Pit", "Scab", "Splash")
)
COLUMNS, PITCH_X, PITCH_Y = 5, 0.32, 0.5  # layers to a row, and metres from one to the next


def stack(material: str, layers: Iterable[str], surface: str = "Steel") -> Any:
    """Make a material with this name: a surface and, from the lowest up, these layers.

    `surface` is a name of `SURFACES`, `layers` are names of `LAYERS`; nodes are called by them.
    Each layer lies at another place of the slab. Blender shows those in `SHOWN`; the others are in
    the chain as well, and in packs that are made of it.
    """
    made = _empty(material)
    t = TreeBuilder(made.node_tree)
    where = t.node("ShaderNodeTexCoord").outputs["Object"]
    top = _group(t, surface, SURFACES[surface]())
    t.feed(top.inputs["Vector"], where)
    nodes = []
    for name in counted(list(layers)):
        below = top
        top = _group(t, name, LAYERS[name]())
        t.feed(top.inputs["Vector"], where)
        for socket in (*STATE, "Mask"):
            if socket in below.outputs:
                t.feed(top.inputs[socket], below.outputs[socket])
        nodes.append(top)
    _spread(nodes)
    _hide([n for n in nodes if n.name not in SHOWN])
    _shade(t, top)
    arrange(made.node_tree)
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


def _spread(layers: list[Any]) -> None:
    """Place layers in rows, the first under the camera: defects first, and small ones."""

    def order(layer: Any) -> tuple[float, float]:
        return -layer.inputs["Defect"].default_value, layer.inputs["Size"].default_value

    for number, layer in enumerate(sorted(layers, key=order)):
        row, column = divmod(number, COLUMNS)
        layer.inputs["Position X"].default_value = (column - (COLUMNS - 1) / 2) * PITCH_X
        layer.inputs["Position Y"].default_value = row * PITCH_Y


def _hide(layers: Iterable[Any]) -> None:
    """Have Blender leave layers out: Cycles draws a material of more than 16 or so as black."""
    for layer in layers:
        defect = layer.inputs["Defect"]
        defect.default_value = HIDDEN_DEFECT if defect.default_value else HIDDEN_LOOKALIKE


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
