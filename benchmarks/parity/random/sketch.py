"""Sketches: material graphs as plain data that any Blender can build, kept in JSON files."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import bpy
import numpy as np

from ....blender_scene.cycles import plane as oracle
from ....errors import SlabForgeError
from ....files import write_atomically
from ....glsl.frozen_model import FrozenModel

Number = float | tuple[float, ...]
IMAGE = "drawn for a sketch"  # name of the one image that sketches use
IMAGE_SIZE = (13, 9)


class Wire(NamedTuple):
    """A link from a node's output to another node's input, by node name and socket identifier."""

    source: str
    output: str
    target: str
    input: str
    muted: bool = False


class Port(NamedTuple):
    """An input or output of a group: name, type (VALUE, VECTOR or RGBA), an input's default."""

    name: str
    type: str
    default: Number = 0.0


class SketchNode(FrozenModel):
    """A node; what is not given is as Blender makes it.

    `values` are those of inputs and `held` those of outputs, by identifier. `ramp` has the position
    and RGBA of each element, `curves` the points of each curve. `image` tells whether it gets the
    image.
    """

    name: str
    type: str
    properties: dict[str, Any] = {}
    values: Mapping[str, Number] = {}
    held: Mapping[str, Number] = {}
    ramp: tuple[tuple[float, ...], ...] = ()
    ramp_properties: dict[str, str] = {}
    curves: tuple[tuple[tuple[float, float], ...], ...] = ()
    extend: str = "EXTRAPOLATED"
    image: bool = False
    group: str = ""
    mute: bool = False
    framed: bool = False


class SketchTree(FrozenModel):
    """A tree: the material's own, which ends in the node "Emission", or that of a group.

    The tree of a group has the nodes "In" and "Out", whose sockets are named by its ports.
    """

    nodes: tuple[SketchNode, ...] = ()
    wires: tuple[Wire, ...] = ()
    inputs: tuple[Port, ...] = ()
    outputs: tuple[Port, ...] = ()


class Sketch(FrozenModel):
    """A material that emits what reaches "Emission".

    A group stands before the groups that use it.
    """

    tree: SketchTree
    groups: dict[str, SketchTree] = {}
    note: str = ""

    def count(self) -> int:
        """How many nodes there are; those of a group count once."""
        return sum(len(t.nodes) for t in (self.tree, *self.groups.values()))


def save(sketch: Sketch, path: Path) -> None:
    """Write a sketch to a JSON file, completely or not at all."""
    text = sketch.model_dump_json(indent=1, exclude_defaults=True)
    write_atomically(path, f"{text}\n".encode())


def load(path: Path) -> Sketch:
    """Read a sketch from a JSON file that `save` wrote."""
    return Sketch.model_validate_json(path.read_text())


class BuildError(SlabForgeError):
    """Raised where this Blender lacks something that a sketch names."""


@contextmanager
def built(sketch: Sketch) -> Iterator[Any]:
    """The Blender material of a sketch; material and groups are removed afterwards.

    Raises BuildError where this Blender lacks something.
    """
    groups: dict[str, Any] = {}
    material, _ = oracle.new_emission("sketch")
    try:
        for name, tree in sketch.groups.items():
            groups[name] = bpy.data.node_groups.new(name, "ShaderNodeTree")
            _fill(groups[name], tree, groups)
        _fill(material.node_tree, sketch.tree, groups)
        yield material
    finally:
        bpy.data.materials.remove(material)
        for group in groups.values():
            bpy.data.node_groups.remove(group)


_PORTS = {"VALUE": "NodeSocketFloat", "VECTOR": "NodeSocketVector", "RGBA": "NodeSocketColor"}


def _fill(tree: Any, plan: SketchTree, groups: dict[str, Any]) -> None:
    for in_out, ports in (("INPUT", plan.inputs), ("OUTPUT", plan.outputs)):
        for port in ports:
            item = tree.interface.new_socket(
                port.name, in_out=in_out, socket_type=_PORTS[port.type]
            )
            if in_out == "INPUT":
                item.default_value = port.default
    if plan.outputs:
        tree.nodes.new("NodeGroupInput").name = "In"
        tree.nodes.new("NodeGroupOutput").name = "Out"
    frame = tree.nodes.new("NodeFrame") if any(s.framed for s in plan.nodes) else None
    for node in plan.nodes:
        _place(tree, node, groups, frame)
    for wire in plan.wires:
        ends = tree.nodes[wire.source].outputs, tree.nodes[wire.target].inputs
        link = tree.links.new(find(ends[0], wire.output), find(ends[1], wire.input))
        link.is_muted = wire.muted


def _place(tree: Any, plan: SketchNode, groups: dict[str, Any], frame: Any) -> None:
    node = new_node(tree, plan)
    node.name, node.mute = plan.name, plan.mute
    if plan.group:
        node.node_tree = groups[plan.group]
    if plan.framed:
        node.parent = frame
    for sockets, values in ((node.inputs, plan.values), (node.outputs, plan.held)):
        for identifier, value in values.items():
            find(sockets, identifier).default_value = value


def new_node(tree: Any, plan: SketchNode) -> Any:
    """A new Blender node with its properties, whose values are not set yet."""
    try:
        node = tree.nodes.new(plan.type)
        for name, value in plan.properties.items():
            setattr(node, name, value)
    except (RuntimeError, AttributeError, TypeError) as error:
        message = f"Blender {bpy.app.version_string} has no such node as '{plan.name}'"
        raise BuildError(f"{message} ({plan.type}): {error}.") from None
    if plan.ramp:
        _set_ramp(node.color_ramp, plan)
    if plan.curves:
        _set_curves(node.mapping, plan)
    if plan.image:
        node.image = image()
    return node


def find(sockets: Any, key: str) -> Any:
    """A socket by its identifier, or by its name where a group or a newer Blender renamed it."""
    for field in ("identifier", "name"):
        for socket in sockets:
            if socket.enabled and getattr(socket, field) == key:
                return socket
    known = ", ".join(s.identifier for s in sockets)
    raise BuildError(f"Blender {bpy.app.version_string} has no socket '{key}' among {known}.")


def _set_ramp(ramp: Any, plan: SketchNode) -> None:
    for name, value in plan.ramp_properties.items():
        setattr(ramp, name, value)
    while len(ramp.elements) > 1:
        ramp.elements.remove(ramp.elements[0])
    ramp.elements[0].position = plan.ramp[0][0]
    for position, *_ in plan.ramp[1:]:
        ramp.elements.new(position)
    for element, (_, *color) in zip(ramp.elements, plan.ramp, strict=True):
        element.color = color


def _set_curves(mapping: Any, plan: SketchNode) -> None:
    mapping.extend = plan.extend
    for curve, points in zip(mapping.curves, plan.curves, strict=True):
        for place in points[1:-1]:
            curve.points.new(*place)
        for point, place in zip(curve.points, points, strict=True):
            point.location = place
    mapping.update()


def image() -> Any:
    """The image that every Image Texture shows: opaque noise in bytes, the same every time."""
    found = bpy.data.images.get(IMAGE)
    if found is None:
        width, height = IMAGE_SIZE
        found = bpy.data.images.new(IMAGE, width, height)
        found.colorspace_settings.name = "Non-Color"
        pixels = np.ones((height, width, 4), np.float32)
        pixels[..., :3] = np.random.default_rng(5).random((height, width, 3))
        found.pixels.foreach_set(pixels.ravel())
        found.pack()
    return found
