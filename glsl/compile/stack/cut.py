"""Cuts a stack, a material of a surface with layers over it, into graphs that compile alone.

In Blender a stack is one material. A surface makes a *state*: colour, roughness, metallic and
height. Each layer, a group node, takes the state that lies below it and hands on its own; what the
last one hands on is shaded. See docs/layers.md for how an artist draws one.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ....errors import SlabForgeError
from ...graph import Graph, Link, Node, Socket, SocketValue, Tree
from ..tables.node_table import BELOW_NODE

STATE = ("Color", "Roughness", "Metallic", "Height")
"""The sockets by which a layer takes what lies below it, and hands it on."""
PLACE = ("Position X", "Position Y", "Size")
_PASSED = (*STATE, "Mask")
_TYPES = {"Color": "RGBA", "Roughness": "VALUE", "Metallic": "VALUE", "Height": "VALUE"}
_BELOW = "Below"
_Socket = tuple[str, str]  # a node's name and a socket's identifier


class LayerGraph(NamedTuple):
    """A layer by itself: its `name`, whether it is a `defect`, and its graph.

    The graph ends in AOV outputs `color`, `roughness`, `metallic`, `height`, `cover` and `mask`,
    and reads what lies below from one node.
    """

    name: str
    defect: bool
    graph: Graph


class Stack(NamedTuple):
    """The parts of a stack.

    `sound` is the whole material without its layers. `state` is its surface alone, which ends in
    AOV outputs `color`, `roughness`, `metallic` and `height`. `shading` is what becomes of the
    state over all layers. `layers` are in their order, the lowest first. All but the layers have
    the same parameters.
    """

    sound: Graph
    state: Graph
    shading: Graph
    layers: tuple[LayerGraph, ...]


def is_layer(node: Node) -> bool:
    """Whether a node is a layer: a group that takes a state and a place, and hands on a state."""
    if node.type != "ShaderNodeGroup" or node.through is not None:
        return False
    inputs, outputs = ({s.name for s in side} for side in (node.inputs, node.outputs))
    return inputs.issuperset((*_PASSED, *PLACE)) and outputs.issuperset((*_PASSED, "Cover"))


def cut(graph: Graph) -> Stack | None:
    """The parts of a material that is a stack; None if it has no layer.

    Raises SlabForgeError, naming the layer, where layers are not linked as a chain.
    """
    if not any(map(is_layer, graph.tree.nodes)):
        return None
    return _Cut(graph).stack()


def single(graph: Graph, layer: str | None) -> Graph:
    """A stack as a material of its surface and one layer only, by name; or of its surface alone.

    Raises SlabForgeError where the material has no such layer.
    """
    parts = _Cut(graph)
    names = [node.name for node in parts.layers]
    if layer is not None and layer not in names:
        raise SlabForgeError(f"Material '{graph.name}' has no layer '{layer}'.")
    return parts.with_layer(layer)


class _Cut:
    """Follows the chain of layers of one material, and makes graphs of its parts."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._nodes = {n.name: n for n in graph.tree.nodes}
        self._links = {(x.to_node, x.to_socket): x for x in graph.tree.links}
        self._layers = self._chain()
        self._refuse_readers_beside()

    @property
    def layers(self) -> list[Node]:
        """The layers, the lowest first."""
        return self._layers

    def with_layer(self, name: str | None) -> Graph:
        """The material with one layer only, or with none."""
        bottom = self._bottom()
        if name is None:
            return self._without_layers(bottom)
        layer = self._nodes[name]
        outputs = {s.name: (name, s.identifier) for s in layer.outputs}
        bare = self._without_layers(outputs)
        links = [_link(bottom[s], (name, _input(layer, s))) for s in STATE]
        taken = {(x.to_node, x.to_socket) for x in links} | {(name, _input(layer, "Mask"))}
        own = (x for x in self._graph.tree.links if x.to_node == name)
        links += [x for x in own if (x.to_node, x.to_socket) not in taken]
        zero = _holder("Mask below", 0.0, "VALUE")
        links.append(_link((zero.name, "Value"), (name, _input(layer, "Mask"))))
        nodes = [*bare.tree.nodes, layer, zero]
        return self._part(name.lower(), nodes, [*bare.tree.links, *links])

    def stack(self) -> Stack:
        return Stack(
            sound=self._without_layers(self._bottom()),
            state=self._state(),
            shading=self._without_layers({s: (_BELOW, s) for s in STATE}, _below()),
            layers=tuple(self._layer(n) for n in self._layers),
        )

    # -- the chain ------------------------------------------------------------------------------

    def _chain(self) -> list[Node]:
        """The layers, the lowest first."""
        below = {n.name: self._layer_below(n) for n in filter(is_layer, self._graph.tree.nodes)}
        first = [name for name, under in below.items() if under is None]
        if len(first) != 1:
            names = ", ".join(f"'{n}'" for n in (first or below))
            raise self._error(
                f"the layers {names} do not lie in one chain; link each to the one below it"
            )
        above = {under: name for name, under in below.items()}
        chain = first
        while chain[-1] in above:
            chain.append(above[chain[-1]])
        if len(chain) < len(below):
            names = ", ".join(f"'{n}'" for n in below if n not in chain)
            raise self._error(f"two layers lie on one and the same layer; put {names} in the chain")
        return [self._nodes[n] for n in chain]

    def _layer_below(self, layer: Node) -> str | None:
        """The name of the layer that a layer lies on; None for the lowest."""
        below: dict[str, str | None] = {}
        for name in _PASSED:
            source = self._source((layer.name, _input(layer, name)))
            found = None
            if source is not None and is_layer(self._nodes[source[0]]):
                found = source[0]
                if _named(self._nodes[found].outputs, source[1]) != name:
                    raise self._error(
                        f"the layer '{layer.name}' takes its {name} from another output of"
                        f" '{found}'; link {name} to {name}"
                    )
            below[name] = found
        if len(set(below.values())) > 1:
            different = ", ".join(f"{n} from '{v or 'the surface'}'" for n, v in below.items())
            raise self._error(
                f"the layer '{layer.name}' takes {different}; link all of them to the layer below"
            )
        return below["Color"]

    def _source(self, target: _Socket) -> _Socket | None:
        """The node and the output that feed an input, behind reroutes; None without a link."""
        link = self._links.get(target)
        while link is not None:
            if self._nodes[link.from_node].type != "NodeReroute":
                return link.from_node, link.from_socket
            link = self._links.get((link.from_node, "Input"))
        return None

    def _refuse_readers_beside(self) -> None:
        """Refuse nodes other than the next layer that read one which is not the last."""
        inner = {n.name for n in self._layers[:-1]}
        last = self._layers[-1].name
        for (name, socket), _ in self._links.items():
            source = self._source((name, socket))
            node = self._nodes[name]
            if source is None or node.type in ("NodeReroute", "ShaderNodeOutputAOV"):
                continue
            if source[0] in inner and not (is_layer(node) and self._passed(node, socket)):
                raise self._error(
                    f"the node '{name}' reads the layer '{source[0]}', which others lie on; let it"
                    f" read the last layer, '{last}'"
                )

    @staticmethod
    def _passed(layer: Node, identifier: str) -> bool:
        return _named(layer.inputs, identifier) in _PASSED

    # -- the parts ------------------------------------------------------------------------------

    def _bottom(self) -> dict[str, _Socket]:
        """By socket name what the lowest layer lies on, or nodes that hold its own values."""
        lowest = self._layers[0]
        found = {s: self._source((lowest.name, _input(lowest, s))) for s in STATE}
        return {s: source or (f"Own {s}", "Value") for s, source in found.items()}

    def _own(self) -> list[Node]:
        """Nodes that hold the values of those inputs of the lowest layer that are not linked."""
        lowest = self._layers[0]
        missing = [s for s in STATE if self._source((lowest.name, _input(lowest, s))) is None]
        values = {s.name: s.default for s in lowest.inputs}
        return [_holder(f"Own {s}", values[s], _TYPES[s]) for s in missing]

    def _without_layers(self, state: dict[str, _Socket], *more: Node) -> Graph:
        """The material in which `state` stands for what the last layer hands on."""
        layers = {n.name for n in self._layers}
        last = self._layers[-1]
        links = []
        for link in self._graph.tree.links:
            if link.to_node in layers:
                continue
            if link.from_node in layers:
                if link.from_node != last.name:
                    continue
                source = state.get(_named(last.outputs, link.from_socket))
                if source is None:
                    continue
                link = Link(
                    from_node=source[0],
                    from_socket=source[1],
                    to_node=link.to_node,
                    to_socket=link.to_socket,
                )
            links.append(link)
        nodes = [n for n in self._graph.tree.nodes if n.name not in layers]
        return self._part(self._graph.name, [*nodes, *self._own(), *more], links)

    def _state(self) -> Graph:
        sound = self._without_layers(self._bottom())
        ends, links = _ends({s.lower(): source for s, source in self._bottom().items()})
        kept = [n for n in sound.tree.nodes if n.type not in _ENDS]
        return self._part(self._graph.name, [*kept, *ends], [*sound.tree.links, *links])

    def _layer(self, layer: Node) -> LayerGraph:
        feeds: dict[str, Node] = {"Mask": _holder("Mask below", 0.0, "VALUE")}
        feeds["Defect"] = _holder("Labelled", 1.0, "VALUE")
        below = _below()
        links = []
        for socket in layer.inputs:
            source = (_BELOW, socket.name) if socket.name in STATE else None
            if socket.name in feeds:
                source = feeds[socket.name].name, "Value"
            if source is not None:
                links.append(_link(source, (layer.name, socket.identifier)))
        taken = {x.to_socket for x in links}
        links += [
            x
            for x in self._graph.tree.links
            if x.to_node == layer.name and x.to_socket not in taken
        ]
        others = list(self._upstream(layer, links))
        outputs = {s.name: (layer.name, s.identifier) for s in layer.outputs}
        ends, last = _ends({n.lower(): outputs[n] for n in (*STATE, "Cover", "Mask")})
        names = {n.name for n in others}
        links += [x for x in self._graph.tree.links if x.to_node in names]
        nodes = [*others, layer, below, *feeds.values(), *ends]
        values = {s.name: s.default for s in layer.inputs}
        defect = values.get("Defect", 1.0)
        part = self._part(layer.name, nodes, [*links, *last])
        return LayerGraph(layer.name, isinstance(defect, (int, float)) and defect > 0.5, part)

    def _upstream(self, layer: Node, links: Iterable[Link]) -> Iterator[Node]:
        """The other nodes that a layer reads, such as Texture Coordinate, each once."""
        waiting = [x.from_node for x in links if x.from_node in self._nodes]
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            node = self._nodes[name]
            if node.type == "ShaderNodeGroup":
                raise self._error(
                    f"the layer '{layer.name}' reads the group '{name}' beside the chain; a layer"
                    f" knows of others only {', '.join(STATE)} below it"
                )
            yield node
            waiting += [x.from_node for x in self._graph.tree.links if x.to_node == name]

    def _part(self, name: str, nodes: list[Node], links: list[Link]) -> Graph:
        tree = Tree(name=name, nodes=tuple(nodes), links=tuple(links))
        return self._graph.model_copy(update={"name": name, "tree": tree})

    def _error(self, what: str) -> SlabForgeError:
        return SlabForgeError(f"In material '{self._graph.name}' {what}.")


_ENDS = ("ShaderNodeOutputMaterial", "ShaderNodeOutputAOV")


def _input(layer: Node, name: str) -> str:
    return next(s.identifier for s in layer.inputs if s.name == name)


def _named(sockets: Iterable[Socket], identifier: str) -> str:
    return next(s.name for s in sockets if s.identifier == identifier)


def _link(source: _Socket, target: _Socket) -> Link:
    return Link(from_node=source[0], from_socket=source[1], to_node=target[0], to_socket=target[1])


def _below() -> Node:
    """The node that stands for what lies below."""
    outputs = tuple(Socket(identifier=s, name=s, type=t) for s, t in _TYPES.items())
    return Node(name=_BELOW, type=BELOW_NODE, outputs=outputs)


def _holder(name: str, value: SocketValue, type_: str) -> Node:
    """A node that holds one value."""
    kind = "ShaderNodeRGB" if type_ == "RGBA" else "ShaderNodeValue"
    output = Socket(identifier="Value", name="Value", type=type_, default=value)
    return Node(name=name, type=kind, outputs=(output,))


def _ends(sources: dict[str, _Socket]) -> tuple[list[Node], list[Link]]:
    """An AOV output for each source, by its name, and the links to them."""
    sockets = (
        Socket(identifier="Color", name="Color", type="RGBA", default=(0.0, 0.0, 0.0, 1.0)),
        Socket(identifier="Value", name="Value", type="VALUE", default=0.0),
    )
    nodes, links = [], []
    for name, source in sources.items():
        node = Node(
            name=f"AOV {name}",
            type="ShaderNodeOutputAOV",
            properties={"aov_name": name},
            inputs=sockets,
        )
        nodes.append(node)
        links.append(_link(source, (node.name, "Color" if name == "color" else "Value")))
    return nodes, links
