"""A copy of a material that emits what one input of one of its shaders reads."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Sequence
from typing import Any

_KINDS = {"VALUE": "Float", "VECTOR": "Vector", "RGBA": "Color", "SHADER": "Color"}


def emit_input(material: Any, path: Sequence[str], node: str, identifier: str) -> Any:
    """A copy of the material that emits what the node's linked input `identifier` reads.

    `path` names the group nodes in which `node` lies, the outermost first. The displacement stays.
    """
    copy = material.copy()
    trees = [copy.node_tree]
    for name in path:
        group = trees[-1].nodes[name]
        group.node_tree = group.node_tree.copy()
        trees.append(group.node_tree)
    socket = next(s for s in trees[-1].nodes[node].inputs if s.identifier == identifier)
    source = _converted(trees[-1], socket)
    for i in range(len(path), 0, -1):
        source = _hand_out(trees[i], trees[i - 1], path[i - 1], source, _KINDS[socket.type])
    emission = copy.node_tree.nodes.new("ShaderNodeEmission")
    copy.node_tree.links.new(source, emission.inputs["Color"])
    for end in copy.node_tree.nodes:
        if end.bl_idname == "ShaderNodeOutputMaterial":
            copy.node_tree.links.new(emission.outputs[0], end.inputs["Surface"])
    return copy


def reads_something(material: Any, path: Sequence[str], node: str, identifier: str) -> bool:
    """Whether a node or a value feeds a shader's input, which is linked within its own tree.

    A link may end at an input of a group that is itself unlinked. There Cycles takes its own normal
    or tangent for an input that has one, as if the shader stood alone; but a copy that emits the
    input would have the group's zeros.
    """
    trees = [material.node_tree]
    for name in path:
        trees.append(trees[-1].nodes[name].node_tree)
    inputs = trees[-1].nodes[node].inputs
    socket = next(s for s in inputs if s.identifier == identifier)
    takes_own = socket.type == "VECTOR" and socket.hide_value
    groups = list(path)
    while socket.is_linked:
        source = socket.links[0].from_socket
        if source.node.bl_idname == "NodeReroute":
            socket = source.node.inputs[0]
        elif source.node.bl_idname == "NodeGroupInput" and groups:
            outer = trees[len(groups) - 1].nodes[groups.pop()]
            socket = next(s for s in outer.inputs if s.identifier == source.identifier)
        else:
            return True
    return not takes_own


def _converted(tree: Any, socket: Any) -> Any:
    """What arrives at a linked input, after Blender's conversion to the input's type."""
    source = socket.links[0].from_socket
    if socket.type in ("VALUE", "INT"):
        node = tree.nodes.new("ShaderNodeMath")
        node.inputs[1].default_value = 0.0
    elif socket.type == "VECTOR":
        node = tree.nodes.new("ShaderNodeVectorMath")
    else:
        node = tree.nodes.new("ShaderNodeGamma")  # by 1: nothing but a colour in and out
    tree.links.new(source, node.inputs[0])
    return node.outputs[0]


def _hand_out(inner: Any, outer: Any, name: str, source: Any, kind: str) -> Any:
    """The group's new output that carries a socket of its tree."""
    item = inner.interface.new_socket("emitted", in_out="OUTPUT", socket_type=f"NodeSocket{kind}")
    ends = [n for n in inner.nodes if n.bl_idname == "NodeGroupOutput"]
    end = next((n for n in ends if n.is_active_output), None)
    end = end or inner.nodes.new("NodeGroupOutput")
    target = next(s for s in end.inputs if s.identifier == item.identifier)
    inner.links.new(source, target)
    return next(s for s in outer.nodes[name].outputs if s.identifier == item.identifier)
