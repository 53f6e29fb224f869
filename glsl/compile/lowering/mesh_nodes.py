"""Nodes that read the mesh under the material: what varies over meshes is constant on a flat face.

What the extraction found of the mesh is in a node's properties, or the value of its output.
"""

from collections.abc import Callable

from ...graph import Socket
from ..library.signatures import TYPES
from ..tables.node_table import SOURCES
from ..values.ir import ONE, Value, constant
from ..values.operators import apply, component
from .node_reader import NodeReader, Results, held
from .one_call_nodes import one_call_node

_WORLDS_DISTANCE = 10.0  # metres, Blender's default


def _geometry(reader: NodeReader) -> Results:
    """A Geometry node; the mesh has given values to outputs that are no expression of the point."""

    def read(socket: Socket) -> Value:
        found = SOURCES[reader.node.type].get(socket.identifier)
        if found is not None:
            return found
        if socket.default is None:
            return reader.refused(
                f"its output '{socket.name}' varies over the object, which has loose parts"
            )
        return held(socket.default, TYPES[socket.type])

    return reader.each_output(read)


def _wireframe(reader: NodeReader) -> Results:
    """A Wireframe: the edges of the two triangles that a rectangular top face is made of."""
    count = reader.node.properties.get("triangles", 0)
    if count == 2:
        return one_call_node(reader)
    refused = reader.refused(
        f"it shows the edges of a top face of {count} triangles; those of 2 could be drawn, so make"
        " the top one rectangle"
    )
    return reader.each_output(lambda _: refused)


def _ambient_occlusion(reader: NodeReader) -> Results:
    """An Ambient Occlusion: of rays within its Distance, the share that meets nothing.

    Above a flat slab is nothing; rays go into it where the normal is bent, or all with Inside.
    """
    down = component(reader.normal(), "z")
    if not reader.node.properties.get("inside"):
        down = apply("negate", down)
    distance = reader.input("Distance")
    if distance.numbers == (0.0,) and not reader.linked("Distance"):
        distance = constant(reader.node.properties.get("worlds_distance", _WORLDS_DISTANCE))
    thickness = constant(reader.node.properties.get("thickness", 0.0))
    share = apply("subtract", ONE, apply("occluded", down, distance, thickness))

    def read(socket: Socket) -> Value:
        if socket.type != "RGBA":
            return reader.named(share, "AO")
        return reader.named(apply("multiply", reader.input("Color"), share), "Color")

    return reader.each_output(read)


MESH: dict[str, Callable[[NodeReader], Results]] = {
    "ShaderNodeAmbientOcclusion": _ambient_occlusion,
    "ShaderNodeNewGeometry": _geometry,
    "ShaderNodeWireframe": _wireframe,
}
