"""Layers of a stack: which nodes are some, and how one is put on top of the others."""

# pyright: reportAttributeAccessIssue=false

from pathlib import Path
from typing import Any

import bpy

from . import shared_groups

STATE = ("Color", "Roughness", "Metallic", "Height")
_PLACE = ("Position X", "Position Y", "Size")
_MASK = "mask"  # the AOV that carries the label
_WIDTH, _GAP = 200, 40


class LayerError(Exception):
    """A sentence for the artist: why a layer cannot be added."""


def is_layer(node: Any) -> bool:
    """Whether a node is a layer: a group that takes a state and a place, and hands on a state."""
    inputs = {s.name for s in node.inputs}
    return hands_on_state(node) and inputs.issuperset((*STATE, "Mask", *_PLACE))


def hands_on_state(node: Any) -> bool:
    """Whether a node is a surface or a layer: a group with the outputs of a state."""
    outputs = {s.name for s in node.outputs}
    return node.bl_idname == "ShaderNodeGroup" and outputs.issuperset(STATE)


def top_of(tree: Any) -> Any:
    """The surface or layer that lies on all others of a material.

    Raises LayerError where there is none, or more than one.
    """
    stacked = [n for n in tree.nodes if hands_on_state(n)]
    tops = [n for n in stacked if not any(map(hands_on_state, _readers(n)))]
    if not stacked:
        raise LayerError(
            "The material has no surface, a node group with the outputs Color, Roughness, Metallic"
            " and Height; begin with the scene that `slabforge author` makes."
        )
    if len(tops) > 1:
        names = ", ".join(f"'{n.name}'" for n in tops)
        raise LayerError(f"{names} lie side by side; link them as one chain, or remove one.")
    return tops[0]


def append_group(catalogue: Path, name: str) -> Any:
    """The node group of a layer from the catalogue's .blend, as a tree of its own.

    The groups that several layers share are there once. Raises LayerError where there is none.
    """
    before = set(bpy.data.node_groups)
    try:
        with bpy.data.libraries.load(str(catalogue), link=False) as (there, taken):
            if name in there.node_groups:
                taken.node_groups = [name]
    except OSError as error:
        raise LayerError(
            f"Blender {bpy.app.version_string} cannot read the catalogue: {error}"
        ) from None
    if not taken.node_groups:
        raise LayerError(f"The catalogue has no layer '{name}'.")
    group = taken.node_groups[0]
    shared_groups.merge(set(bpy.data.node_groups) - before - {group})
    return group


def put_on_top(tree: Any, group: Any, name: str) -> Any:
    """Put a layer on top of a material's stack, and return its node, which is called `name`.

    It takes the state from the layer below and gives its own to all that read that. Its mask goes
    to an AOV Output named `mask`, which is made where it lacks. Raises LayerError as `top_of` does.
    """
    below = top_of(tree)
    node = tree.nodes.new("ShaderNodeGroup")
    node.node_tree, node.name, node.label, node.width = group, name, name, _WIDTH
    for socket in (*STATE, "Mask"):
        if socket in below.outputs:
            _put_between(tree, below.outputs[socket], node, socket)
    _link_place(tree, below, node)
    _make_room(tree, below, node)
    if not node.outputs["Mask"].is_linked:
        tree.links.new(node.outputs["Mask"], _mask_output(tree, node).inputs["Value"])
    return node


def _put_between(tree: Any, output: Any, node: Any, socket: str) -> None:
    """Have the readers of an output read the new node instead, and that node the output."""
    for reader in [link.to_socket for link in output.links]:
        tree.links.new(node.outputs[socket], reader)
    tree.links.new(output, node.inputs[socket])


def _link_place(tree: Any, below: Any, node: Any) -> None:
    """Give the node the coordinates that the one below has, by default those of the object."""
    found = below.inputs["Vector"].links if "Vector" in below.inputs else ()
    if found:
        tree.links.new(found[0].from_socket, node.inputs["Vector"])
        return
    coordinates = tree.nodes.new("ShaderNodeTexCoord")
    coordinates.location = (below.location.x - _WIDTH - _GAP, below.location.y)
    tree.links.new(coordinates.outputs["Object"], node.inputs["Vector"])


def _make_room(tree: Any, below: Any, node: Any) -> None:
    """Place the node right of the one below, and move what is there to the right."""
    x, y = below.location
    for other in tree.nodes:
        if other not in (below, node) and other.location.x > x and other.parent is None:
            other.location.x += _WIDTH + _GAP
    node.location = (x + _WIDTH + _GAP, y)


def _mask_output(tree: Any, node: Any) -> Any:
    """The AOV Output node of the mask, which is made beside `node` where there is none."""
    outputs = [n for n in tree.nodes if n.bl_idname == "ShaderNodeOutputAOV"]
    found = next((n for n in outputs if n.aov_name == _MASK), None)
    if found is None:
        found = tree.nodes.new("ShaderNodeOutputAOV")
        found.aov_name = _MASK
        found.location = (node.location.x + _WIDTH + _GAP, node.location.y + _WIDTH)
    return found


def _readers(node: Any) -> set[Any]:
    return {link.to_node for name in STATE for link in node.outputs[name].links}
