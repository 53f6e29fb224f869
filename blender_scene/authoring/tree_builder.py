"""Building node trees in Blender: one method for each kind of node that the scene uses.

Nodes stand in labelled frames and in columns, so that a person can read them in Blender.
"""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import bpy

Operand = Any  # an output socket, a number, or a tuple of numbers


@dataclass(frozen=True)
class GroupInput:
    """An input of a node group: a number, or a colour where `type` is "Color".

    `range` is its min and max in Blender, from which SlabForge draws; what has none is never drawn.
    `about` is its tooltip.
    """

    name: str
    default: float | tuple[float, float, float, float]
    range: tuple[float, float] | None = None
    about: str = field(default="", kw_only=True)
    type: str = field(default="Float", kw_only=True)


class TreeBuilder:
    """A node tree under construction.

    Methods that make a node return its output, a socket, which may be an operand of the next. A
    `label` is what the node is called in Blender.
    """

    def __init__(self, tree: Any) -> None:
        """Build in `tree`, a `bpy.types.NodeTree`; nodes that it has stay."""
        self.tree = tree
        self._frame: Any = None

    @contextmanager
    def frame(self, label: str) -> Iterator[None]:
        """A context in which new nodes stand in a labelled frame."""
        self._frame = self.tree.nodes.new("NodeFrame")
        self._frame.label = label
        yield
        self._frame = None

    def node(self, type_: str, *values: Operand, label: str = "", **properties: Any) -> Any:
        """A new node, whose enabled inputs take `values` in order.

        A socket is linked, a number set, and None skipped; `properties` are set by name.
        """
        node = self.tree.nodes.new(type_)
        node.label, node.parent = label, self._frame
        for name, value in properties.items():
            setattr(node, name, value)
        sockets = [s for s in node.inputs if s.enabled]
        for socket, value in zip(sockets, values, strict=False):
            self.feed(socket, value)
        return node

    def feed(self, socket: Any, value: Operand) -> None:
        """Link or set one input; None leaves it as it is."""
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        elif value is not None:
            socket.default_value = value

    def math(self, operation: str, *values: Operand, label: str = "") -> Any:
        """A Math node of an operation, such as "ADD"; returns its result."""
        return self.node("ShaderNodeMath", *values, label=label, operation=operation).outputs[0]

    def vector(self, operation: str, *values: Operand, label: str = "") -> Any:
        """A Vector Math node's first enabled result."""
        node = self.node("ShaderNodeVectorMath", *values, label=label, operation=operation)
        return next(s for s in node.outputs if s.enabled)

    def noise(
        self,
        vector: Operand,
        scale: Operand,
        detail: float = 0,
        roughness: Operand = 0.5,
        label: str = "",
    ) -> Any:
        """A two-dimensional noise, 0 … 1 around 0.5."""
        properties = {"noise_dimensions": "2D", "normalize": True}
        values = (vector, scale, float(detail), roughness, 2.0, 0.0)
        return self.node("ShaderNodeTexNoise", *values, label=label, **properties).outputs[0]

    def voronoi(
        self, vector: Operand, scale: Operand = 1.0, label: str = ""
    ) -> tuple[Any, Any, Any]:
        """Two-dimensional cells: distance to the nearest point, its random colour, its place."""
        node = self.node("ShaderNodeTexVoronoi", vector, label=label, voronoi_dimensions="2D")
        self.feed(node.inputs["Scale"], scale)
        self.feed(node.inputs["Randomness"], 0.95)
        return node.outputs["Distance"], node.outputs["Color"], node.outputs["Position"]

    def ramp(
        self, value: Operand, low: Operand, high: Operand, smooth: bool = True, label: str = ""
    ) -> Any:
        """0 at `low`, 1 at `high`, clamped; a smooth step between, or a straight line."""
        kind = "SMOOTHSTEP" if smooth else "LINEAR"
        return self.node(
            "ShaderNodeMapRange", value, low, high, 0.0, 1.0, label=label, interpolation_type=kind
        ).outputs[0]

    def range(self, value: Operand, low: Operand, high: Operand, label: str = "") -> Any:
        """0 … 1 mapped to `low` … `high`, clamped."""
        return self.node("ShaderNodeMapRange", value, 0.0, 1.0, low, high, label=label).outputs[0]

    def mix(self, factor: Operand, a: Operand, b: Operand, label: str = "") -> Any:
        """The number a at factor 0, b at factor 1."""
        return self.node("ShaderNodeMix", factor, a, b, label=label).outputs[0]

    def mix_color(self, factor: Operand, a: Operand, b: Operand, label: str = "") -> Any:
        """The colour a at factor 0, b at factor 1."""
        node = self.node("ShaderNodeMix", factor, a, b, label=label, data_type="RGBA")
        return next(s for s in node.outputs if s.enabled)

    def gray(self, value: Operand) -> Any:
        """A colour of equal red, green and blue."""
        return self.node("ShaderNodeCombineXYZ", value, value, value).outputs[0]

    def combine(self, x: Operand, y: Operand, z: Operand = 0.0) -> Any:
        """A vector from its three components."""
        return self.node("ShaderNodeCombineXYZ", x, y, z).outputs[0]

    def separate(self, vector: Operand) -> tuple[Any, Any]:
        """The x and y of a vector."""
        outputs = self.node("ShaderNodeSeparateXYZ", vector).outputs
        return outputs[0], outputs[1]

    def seeded(self, vector: Operand, seed: Operand, channel: int = 0, scale: float = 1.0) -> Any:
        """The vector moved far away by the seed, another way for each channel.

        So the noises that read it differ. `scale` is that of the noise: what is far for it is not
        far in metres, where float32 would lose the tenth of a pixel that Bump looks at.
        """
        x = self.math("MULTIPLY", seed, (3.7 + 0.61 * channel) / scale)
        y = self.math("MULTIPLY_ADD", seed, -2.3 / scale, 17.0 * channel / scale)
        return self.vector("ADD", vector, self.combine(x, y), label="Seed")


def new_group(
    name: str, inputs: list[GroupInput], outputs: dict[str, str]
) -> tuple[TreeBuilder, Any, Any]:
    """A group with a Vector, the given inputs, and `{name: socket type}` outputs.

    Returns its tree, the outputs of its Group Input node and the inputs of its Group Output node.
    """
    tree = bpy.data.node_groups.new(name, "ShaderNodeTree")
    interface = tree.interface
    interface.new_socket("Vector", in_out="INPUT", socket_type="NodeSocketVector")
    for spec in inputs:
        type_ = f"NodeSocket{spec.type}"
        socket = interface.new_socket(spec.name, in_out="INPUT", socket_type=type_)
        if spec.range:
            socket.min_value, socket.max_value = spec.range
        socket.default_value, socket.description = spec.default, spec.about
    for label, type_ in outputs.items():
        interface.new_socket(label, in_out="OUTPUT", socket_type=f"NodeSocket{type_}")
    start, end = tree.nodes.new("NodeGroupInput"), tree.nodes.new("NodeGroupOutput")
    return TreeBuilder(tree), start.outputs, end.inputs


def arrange(tree: Any, step: tuple[float, float] = (220.0, 190.0)) -> None:
    """Place nodes in columns by their distance from the end of the tree."""
    depth = {n.name: 0 for n in tree.nodes if n.type != "FRAME"}
    for _ in depth:
        for link in tree.links:
            start, end = link.from_node.name, link.to_node.name
            depth[start] = max(depth[start], depth[end] + 1)
    rows: dict[int, int] = {}
    for name in sorted(depth, key=lambda n: (depth[n], n)):
        row = rows[depth[name]] = rows.get(depth[name], -1) + 1
        tree.nodes[name].location = (-depth[name] * step[0], -row * step[1])
