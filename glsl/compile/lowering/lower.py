"""Lowering: from a flat graph to a DAG of values, in which every node is what it computes."""

from dataclasses import dataclass

from ....errors import SlabForgeError
from ..flatten.flat_graph import FlatGraph, FlatNode, Output
from ..tables.node_table import NODES, SOURCES
from ..values.ir import BLACK, NORMAL, ONE, Op, Origin, Value, constant, substituted
from ..values.operators import apply
from .mesh_nodes import MESH
from .node_reader import NodeReader, Results
from .one_call_nodes import one_call_node
from .out_of_reach import VOLUMES, unsupported
from .shader_nodes import radiance, shader_node
from .special_nodes import SPECIAL, bump, source_node

_SHADERS = ("ShaderNodeAddShader", "ShaderNodeMixShader")
_BUMP_OF_DISPLACEMENT = 0.1  # pixels over which Cycles takes the slope of a displacement


@dataclass(frozen=True, kw_only=True)
class Lowered:
    """A material as values: `radiance`, the light that it sends to the camera; `aovs`, by name.

    Each AOV is a number or a colour, whichever of its inputs is linked.
    `refused` has values at the graph's ends that cannot be compiled. `displaced` tells whether a
    displacement bends the shading normal, `lower_face` whether light that goes in may meet one.
    """

    radiance: Value
    aovs: dict[str, Value]
    refused: tuple[Value, ...] = ()
    displaced: bool = False
    lower_face: bool = False


def lower(flat: FlatGraph) -> Lowered:
    """The values of a flat graph.

    A node that is not supported becomes a REFUSED value, which later passes may still find unused.
    Raises SlabForgeError where links lead in a circle.
    """
    ends = [*flat.aovs.values(), *([] if flat.end is None else [flat.end])]
    made: dict[FlatNode, Results] = {}

    def reader(node: FlatNode) -> NodeReader:
        return NodeReader(node, made, flat.parameters, flat.converts)

    for node in _in_order(ends):
        if node not in ends:
            made[node] = _outputs(reader(node))
    aovs = {name: _aov(reader(node)) for name, node in flat.aovs.items()}
    if flat.end is None:
        return Lowered(radiance=BLACK, aovs=aovs)
    end = reader(flat.end)
    light = radiance(end, "Surface") if end.has("Surface") else BLACK
    refused = _volume(end)
    thick = any(node.node.properties.get("thickness", 0.0) for node in made)
    if not (end.has("Displacement") and end.linked("Displacement")):
        return Lowered(radiance=light, aovs=aovs, refused=refused, lower_face=thick)
    bent = {NORMAL: _displaced_normal(end)}
    light, *values = substituted((light, *aovs.values()), bent)
    aovs = dict(zip(aovs, values, strict=True))
    return Lowered(radiance=light, aovs=aovs, refused=refused, displaced=True, lower_face=thick)


def _aov(reader: NodeReader) -> Value:
    number = reader.linked("Value") or not reader.linked("Color")
    return reader.input("Value" if number else "Color")


def _displaced_normal(end: NodeReader) -> Value:
    """The shading normal under a displacement: bent as a Bump of the same height bends it."""
    height = apply("dot", end.input("Displacement"), NORMAL, type_="float")
    width = constant(_BUMP_OF_DISPLACEMENT)
    return bump(end, NORMAL, ONE, ONE, width=width, height=height)


def _volume(end: NodeReader) -> tuple[Value, ...]:
    source = end.flat.feeds["Volume"].source if end.has("Volume") else None
    if not isinstance(source, Output):
        return ()
    node = source.node
    origin = Origin(node.path, node.node.name, node.node.type)
    return (Value(op=Op.REFUSED, type="vec3", data=(VOLUMES,), origin=origin),)


def _outputs(reader: NodeReader) -> Results:
    node = reader.node
    if node.properties.get("mapped"):
        mapped = reader.refused("it has a texture mapping of its node's own; use a Mapping node")
        return reader.each_output(lambda _: mapped)
    if node.type in SPECIAL:
        return SPECIAL[node.type](reader)
    if node.type in MESH:
        return MESH[node.type](reader)
    if node.type in SOURCES:
        return source_node(reader)
    if node.type in NODES:
        return one_call_node(reader)
    if node.type in _SHADERS or any(s.type == "SHADER" for s in node.outputs):
        return shader_node(reader)
    refused = reader.refused(unsupported("this node type", node.type))
    return reader.each_output(lambda _: refused)


def _in_order(ends: list[FlatNode]) -> list[FlatNode]:
    """Every node that an end reads, before those that read it.

    Without recursion, for long chains.
    """
    found: dict[FlatNode, None] = {}
    for end in ends:
        stack = {end: iter(_sources(end))}  # the way from the end to where we are
        while stack:
            node, rest = next(reversed(stack.items()))
            following = next((n for n in rest if n not in found), None)
            if following is None:
                found.setdefault(node)
                del stack[node]
            elif following in stack:
                raise SlabForgeError(
                    f"The links of node '{following.node.name}' lead in a circle; cut one of them."
                )
            else:
                stack[following] = iter(_sources(following))
    return list(found)


def _sources(node: FlatNode) -> list[FlatNode]:
    return [f.source.node for f in node.feeds.values() if isinstance(f.source, Output)]
