"""A composed sample as one node tree in Blender: a surface and its instances, in their order.

The scene's own material is copied, and its layers are replaced by a group node for each instance.
"""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import bpy

from ...glsl.compile.stack.cut import STATE

_PASSED = (*STATE, "Mask")
_LABEL = 255.0  # by which instance numbers are divided, so that they become bytes


class Placed(NamedTuple):
    """An instance: its layer's name, whether it is a look-alike, and its parameters by key.

    Keys are `Layer.Input`, as in packs.
    """

    layer: str
    look_alike: bool
    values: Mapping[str, float]


def compose(
    surface: str, layers: Sequence[str], values: Mapping[str, float], placed: Sequence[Placed]
) -> tuple[Any, Any]:
    """Two materials of a sample: what it looks like, and one that emits instance numbers.

    `surface` is the material in the open file whose nodes `layers` are to be replaced, those of
    them that it has; the others are as in the material that has them. `values` are the surface's
    parameters by key. The second material emits, as gray, the number of the instance
    that a point shows, divided by 255; instances count from 1 in the order of `placed`.
    """
    material = bpy.data.materials[surface].copy()
    tree = material.node_tree
    old = [tree.nodes[name] for name in layers if name in tree.nodes]
    for key, value in values.items():
        node, name = key.split(".", 1)
        tree.nodes[node].inputs[name].default_value = value
    state = _bottom(old)
    consumers = list(_consumers(old))
    drawn = [_drawn(tree, each.layer) for each in placed]
    instances = [
        _instance(tree, old[0], d, each.values) for d, each in zip(drawn, placed, strict=True)
    ]
    for node in instances:
        for name, source in state.items():
            _feed(tree, node.inputs[name], source)
        state = {name: node.outputs[name] for name in STATE}
    for name, socket in consumers:
        _feed(tree, socket, state[name])
    for node in old:
        tree.nodes.remove(node)
    return material, _numbered(material, [node.name for node in instances], placed)


def _bottom(layers: Sequence[Any]) -> dict[str, Any]:
    """By socket name what the lowest layer lies on: a socket, or a value of its own."""
    lowest = next(n for n in layers if not _from_layers(n, layers))
    found = {}
    for name in STATE:
        socket = lowest.inputs[name]
        value = socket.default_value
        own = tuple(value) if hasattr(value, "__len__") else value
        found[name] = socket.links[0].from_socket if socket.links else own
    return found


def _from_layers(node: Any, layers: Sequence[Any]) -> bool:
    links = node.inputs["Color"].links
    return bool(links) and links[0].from_node in layers


def _consumers(layers: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """The inputs beside the layers that read the last one's state, with the name of what they read.

    AOVs are left out: the chain's masks are not used here.
    """
    for node in layers:
        for name in STATE:
            for link in node.outputs[name].links:
                target = link.to_node
                if target not in layers and target.bl_idname != "ShaderNodeOutputAOV":
                    yield name, link.to_socket


def _drawn(tree: Any, layer: str) -> Any:
    """The node of a layer: this tree's, or that of another material, which has the same group."""
    if layer in tree.nodes:
        return tree.nodes[layer]
    trees = (material.node_tree for material in bpy.data.materials if material.use_nodes)
    return next(other.nodes[layer] for other in trees if layer in other.nodes)


def _instance(tree: Any, neighbour: Any, layer: Any, values: Mapping[str, float]) -> Any:
    """A new group node like that of a layer, with other parameters and nothing below its mask.

    What all layers are given, such as where a point lies, comes from where a `neighbour` in the
    tree has it.
    """
    node = tree.nodes.new("ShaderNodeGroup")
    node.node_tree = layer.node_tree
    for socket in layer.inputs:
        if socket.links and socket.name not in _PASSED:
            given = neighbour.inputs[socket.name].links[0].from_socket
            tree.links.new(given, node.inputs[socket.name])
        elif hasattr(socket, "default_value"):
            node.inputs[socket.name].default_value = socket.default_value
    for key, value in values.items():
        node.inputs[key.split(".", 1)[1]].default_value = value
    node.inputs["Mask"].default_value = 0.0
    if "Defect" in node.inputs:
        node.inputs["Defect"].default_value = 1.0
    return node


def _feed(tree: Any, socket: Any, source: Any) -> None:
    if hasattr(source, "links"):
        tree.links.new(source, socket)
    else:
        socket.default_value = source


def _numbered(material: Any, instances: Sequence[str], placed: Sequence[Placed]) -> Any:
    """A copy of the material that emits the number of the instance that a point shows."""
    copy = material.copy()
    tree = copy.node_tree
    owner: Any = 0.0
    for number, (name, each) in enumerate(zip(instances, placed, strict=True), 1):
        node = tree.nodes[name]
        shown = tree.nodes.new("ShaderNodeMath")
        shown.operation = "GREATER_THAN"
        tree.links.new(node.outputs["Cover" if each.look_alike else "Mask"], shown.inputs[0])
        shown.inputs[1].default_value = 0.5
        mixed = tree.nodes.new("ShaderNodeMix")  # of floats, which is its default
        tree.links.new(shown.outputs[0], mixed.inputs[0])
        _feed(tree, mixed.inputs[2], owner)
        mixed.inputs[3].default_value = 0.0 if each.look_alike else number / _LABEL
        owner = mixed.outputs[0]
    emission = tree.nodes.new("ShaderNodeEmission")
    if hasattr(owner, "links"):
        tree.links.new(owner, emission.inputs["Color"])
    else:
        emission.inputs["Color"].default_value = (0.0, 0.0, 0.0, 1.0)
    for end in (n for n in tree.nodes if n.bl_idname == "ShaderNodeOutputMaterial"):
        tree.links.new(emission.outputs[0], end.inputs["Surface"])
    return copy
