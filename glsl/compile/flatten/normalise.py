"""The normalising pass: a material's trees as one flat graph, with nothing implicit left in it.

In: trees within trees, as Blender's artist drew them. Out: a `FlatNode` for every node that makes a
value or a shader, and for each of its inputs a `Feed`, which says what reaches it from where:
groups are flattened, reroutes and muted nodes are gone, and every conversion between socket types
that Blender makes without showing it is listed.

Which conversions there are depends on Blender's line. Before Blender 5 a value is converted to the
type of every socket that it passes. Blender 5 hands a value on as it is and converts it where it is
read, unless the value is *settled*: it depends on nothing but values of sockets, and Blender
computes it itself, socket by socket.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ....errors import SlabForgeError
from ...graph import Graph, Link, Node, Socket
from ...pack.pack import Parameter
from ..library.signatures import TYPES
from ..tables.node_table import NODES
from .flat_graph import Conversion, Fault, Feed, FlatGraph, FlatNode, Held, Output
from .parameters import Parameters, numbers
from .scope import Path, Scope

# Node types whose result Blender 5 computes before it hands the graph to Cycles, if all of their
# inputs are settled.
SETTLED = {
    "ShaderNodeValue",
    "ShaderNodeMath",
    "ShaderNodeVectorMath",
    "ShaderNodeTexNoise",
    "ShaderNodeTexVoronoi",
    "ShaderNodeTexGradient",
    "ShaderNodeTexWave",
    "ShaderNodeTexChecker",
    "ShaderNodeTexWhiteNoise",
    "ShaderNodeTexMagic",
    "ShaderNodeTexBrick",
    "ShaderNodeTexGabor",
    "ShaderNodeRadialTiling",
    "ShaderNodeMix",
    "ShaderNodeMixRGB",
    "ShaderNodeGamma",
    "ShaderNodeBlackbody",
    "ShaderNodeMapRange",
    "ShaderNodeClamp",
    "ShaderNodeCombineXYZ",
    "ShaderNodeSeparateXYZ",
    "ShaderNodeVectorRotate",
    "ShaderNodeRGBCurve",
    "ShaderNodeVectorCurve",
    "ShaderNodeFloatCurve",
    "ShaderNodeValToRGB",
}


def normalise(graph: Graph, aovs: Sequence[str]) -> FlatGraph:
    """Flatten a material's graph.

    `aovs` are the names of the AOV outputs that are wanted, such as `mask`. Raises SlabForgeError
    where a group contains itself. Nodes that cannot be compiled do not raise here; they become a
    `Fault` or are refused when the graph is lowered.
    """
    return _Flattener(graph).flat(aovs)


class _Flattener:
    """Makes one FlatNode for each node in each group it is used in, and follows links between them.

    Reroutes, muted nodes, groups and their inputs and outputs are called layout here: they only
    hand a value on.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._converts = int(graph.blender.split(".")[0]) < 5
        self._top = Scope(graph.tree)
        self._parameters = Parameters.of_groups(graph.tree)
        self._scopes: dict[Path, Scope] = {}
        self._flat: dict[tuple[Path, str], FlatNode] = {}
        self._waiting: list[tuple[Scope, FlatNode]] = []
        self._settled: dict[FlatNode, bool] = {}

    def flat(self, aovs: Sequence[str]) -> FlatGraph:
        end = self._top.end("ShaderNodeOutputMaterial")
        flat_end = None if end is None else self._node(self._top, end)
        named: dict[str, Node] = {}
        for node in self._top.of_type("ShaderNodeOutputAOV"):
            named.setdefault(str(node.properties.get("aov_name")), node)
        found = {name: self._node(self._top, named[name]) for name in aovs if name in named}
        while self._waiting:
            scope, flat = self._waiting.pop()
            for socket in flat.node.inputs:
                flat.feeds[socket.identifier] = self._feed(scope, flat.node, socket)
        for flat in self._flat.values():
            flat.feeds = {k: self._converted(flat, k, f) for k, f in flat.feeds.items()}
        return FlatGraph(
            name=self._graph.name,
            blender=self._graph.blender,
            converts=self._converts,
            end=flat_end,
            aovs=found,
            parameters=self._parameters,
        )

    def _node(self, scope: Scope, node: Node) -> FlatNode:
        key = (scope.path, node.name)
        if key not in self._flat:
            self._flat[key] = flat = FlatNode(scope.path, node)
            self._waiting.append((scope, flat))
        return self._flat[key]

    # -- following layout back to what makes the value ------------------------------------------

    def _feed(self, scope: Scope, node: Node, socket: Socket) -> Feed:
        """What reaches an input; the types of the sockets on the way become conversions."""
        linked = (node.name, socket.identifier) in scope.links
        fed = self._feeds(scope, node, socket)
        passed: list[str] = []  # types of the sockets that hand the value on, nearest first
        while True:
            link = scope.links.get((node.name, socket.identifier))
            if link is None or self._dead(scope, link):
                found = self._unlinked(scope, node, socket)
                break
            source = scope.nodes[link.from_node]
            output = next(s for s in source.outputs if s.identifier == link.from_socket)
            step = self._step(scope, source, output)
            if not isinstance(step, _Step):
                found = step
                break
            passed += step.passed
            scope, node, socket = step.scope, step.node, step.socket
        found_source, type_ = found
        if isinstance(found_source, Output):
            found_source.node.used.add(found_source.socket.identifier)
        types = [type_, *reversed(passed)]
        pairs = tuple(map(Conversion, types, types[1:]))
        return Feed(source=found_source, type=type_, conversions=pairs, linked=linked, fed=fed)

    def _step(
        self, scope: Scope, source: Node, output: Socket
    ) -> "_Step | tuple[Held | Output | Parameter | Fault, str]":
        """Go back through one node of the layout, or return the source there, with its type."""
        if source.through is not None:
            return self._through_muted(scope, source, output)
        if source.type == "NodeReroute":
            socket = source.inputs[0]
            return _Step(scope, source, socket, (socket.type,))
        if source.type == "NodeGroupInput":
            return self._out_of_group(scope, source, output)
        if source.type == "ShaderNodeGroup":
            return self._into_group(scope, source, output)
        return Output(self._node(scope, source), output), output.type

    def _through_muted(
        self, scope: Scope, node: Node, output: Socket
    ) -> "_Step | tuple[Held, str]":
        nothing = Held(0.0), "VALUE"
        before = (node.through or {}).get(output.identifier)
        if before is None:
            return nothing
        socket = next(s for s in node.inputs if s.identifier == before)
        if not self._converts:
            return _Step(scope, node, socket, (output.type, socket.type))
        link = scope.links.get((node.name, before))
        if link is None or self._dead(scope, link):
            return nothing
        return _Step(scope, node, socket, (output.type,))  # converted once, to the output's type

    def _out_of_group(
        self, scope: Scope, source: Node, output: Socket
    ) -> "_Step | tuple[Parameter | Fault, str]":
        outer, group = scope.parent, scope.node
        if outer is None or group is None:
            return Fault(scope.path, source, "stands outside a group"), "VALUE"
        socket = next(s for s in group.inputs if s.identifier == output.identifier)
        if outer is self._top:
            parameter = self._parameters.of_input(group, socket)
            if parameter is not None:
                return parameter, socket.type
        return _Step(outer, group, socket, (socket.type,))

    def _into_group(self, scope: Scope, node: Node, output: Socket) -> "_Step | tuple[Fault, str]":
        inner = self._enter(scope, node)
        end = inner.end("NodeGroupOutput") if inner else None
        if inner is None or end is None:
            reason = "the group has no tree" if inner is None else "it has no Group Output"
            return Fault(scope.path, node, reason), "VALUE"
        socket = next(s for s in end.inputs if s.identifier == output.identifier)
        return _Step(inner, end, socket, (socket.type,))

    def _enter(self, scope: Scope, node: Node) -> Scope | None:
        """The scope inside a group node; None where it has no tree."""
        if node.group is None or node.group not in self._graph.groups:
            return None
        if node.group in scope.groups():
            raise SlabForgeError(
                f"MaterialValues '{self._graph.name}': the group '{node.group}' contains itself;"
                " take the inner one out."
            )
        path = (*scope.path, node.name)
        tree = self._graph.groups[node.group]
        return self._scopes.setdefault(path, Scope(tree, path, scope, node))

    def _unlinked(self, scope: Scope, node: Node, socket: Socket) -> tuple[Held | Fault, str]:
        if not all(map(math.isfinite, numbers(socket))):
            return self._endless(scope, node, socket), socket.type
        return Held(socket.default), socket.type

    def _endless(self, scope: Scope, node: Node, socket: Socket) -> Fault:
        reason = f"its input '{socket.name}' is {socket.default}, not a finite number"
        return Fault(scope.path, node, reason)

    def _dead(self, scope: Scope, link: Link) -> bool:
        """Whether a link comes from a muted node or a reroute that has nothing to hand on.

        Blender treats such a link as absent. Before Blender 5, a muted node or reroute that merely
        lacks a link itself still hands on 0.
        """
        while True:
            source = scope.nodes[link.from_node]
            reroute = source.type == "NodeReroute"
            if source.through is None and not reroute:
                return False
            before = "Input" if reroute else (source.through or {}).get(link.from_socket)
            if before is None or self._converts:
                return before is None
            behind = scope.links.get((source.name, before))
            if behind is None:
                return True
            link = behind

    def _feeds(self, scope: Scope, node: Node, socket: Socket) -> bool:
        """Whether Blender counts an input as linked.

        It does not where the link leads through layout to nothing but a value of a socket. Blender
        5 makes an exception for a group's own values; older ones do so only if the layout converts
        the value.
        """
        converted: bool | None = None  # whether the type changed so far; None on the first step
        while True:
            link = scope.links.get((node.name, socket.identifier))
            if link is None:
                return bool(converted) if self._converts else converted is not None
            source = scope.nodes[link.from_node]
            output = next(s for s in source.outputs if s.identifier == link.from_socket)
            if converted is not None:
                converted = converted or output.type != socket.type
            converted = converted or False
            if source.through is not None or source.type == "NodeReroute":
                through = (source.through or {}).get(output.identifier, "Input")
                inputs = [s for s in source.inputs if s.identifier == through]
                if not inputs or self._dead(scope, link):
                    return False
                node, socket = source, inputs[0]
                continue
            if source.type == "NodeGroupInput" and scope.parent and scope.node:
                socket = next(s for s in scope.node.inputs if s.identifier == output.identifier)
                scope, node = scope.parent, scope.node
                continue
            inner = self._enter(scope, source) if source.type == "ShaderNodeGroup" else None
            end = inner.end("NodeGroupOutput") if inner else None
            if inner is None or end is None:
                return True
            socket = next(s for s in end.inputs if s.identifier == output.identifier)
            scope, node = inner, end

    # -- conversions ----------------------------------------------------------------------------

    def _converted(self, flat: FlatNode, identifier: str, feed: Feed) -> Feed:
        """The feed with only those conversions that this Blender makes, up to the input's type."""
        target = flat.socket(identifier).type
        passed = [c.target for c in feed.conversions]
        if not self._converts and not self._is_settled(feed):
            passed = []
        types = [feed.type, *(t for t in (*passed, target) if t in TYPES)]
        pairs = tuple(Conversion(a, b) for a, b in zip(types, types[1:], strict=False) if a != b)
        return replace(feed, conversions=pairs)

    def _is_settled(self, feed: Feed) -> bool:
        """Whether what reaches an input depends on nothing but the values of sockets."""
        if not isinstance(feed.source, Output):
            return isinstance(feed.source, (Held, Parameter))
        waiting, begun = [feed.source.node], set[FlatNode]()
        while waiting:
            node = waiting[-1]
            sources = (f.source for f in node.feeds.values())
            before = [s.node for s in sources if isinstance(s, Output)]
            missing = [n for n in before if n not in self._settled and n not in begun]
            if node.node.type in SETTLED and missing and node not in self._settled:
                begun.add(node)
                waiting += missing
                continue
            self._settled.setdefault(node, node.node.type in SETTLED and self._held_alone(node))
            waiting.pop()
        return self._settled[feed.source.node]

    def _held_alone(self, flat: FlatNode) -> bool:
        """Whether every input of a node is settled; that must be known of the nodes it reads."""
        row = NODES.get(flat.node.type)
        for identifier, feed in flat.feeds.items():
            if row is not None and identifier in row.unlinked and not feed.fed:
                return False  # an unlinked texture vector is the point that is shaded
            if isinstance(feed.source, Output):
                if not self._settled.get(feed.source.node, False):
                    return False
            elif isinstance(feed.source, Fault):
                return False
        return True


class _Step(NamedTuple):
    """One step back along the layout: the input to go on from, and the socket types passed.

    `passed` begins with the type that is nearest to the consumer.
    """

    scope: Scope
    node: Node
    socket: Socket
    passed: tuple[str, ...]
