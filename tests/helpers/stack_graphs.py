"""Stacks of a plain surface and layers that raise the height, as graphs of a few nodes."""

from graphs import graph, link, math, socket
from slabforge.glsl.compile.stack.cut import PLACE, STATE
from slabforge.glsl.graph import Graph, Link, Node, Socket, Tree

PASSED = (*STATE, "Mask")
TYPES = dict.fromkeys((*PASSED, *PLACE, "Cover", "Defect"), "VALUE") | {"Color": "RGBA"}


def sockets(*names: str, **defaults: float) -> tuple[Socket, ...]:
    own = {"RGBA": (0.1, 0.2, 0.3, 1.0), "VALUE": 0.5}
    return tuple(socket(n, TYPES[n], defaults.get(n, own[TYPES[n]])) for n in names)


def layer(name: str, group: str = "Window", defect: float = 1.0) -> Node:
    return Node(
        name=name,
        type="ShaderNodeGroup",
        group=group,
        inputs=sockets(*PASSED, *PLACE, "Defect", Defect=defect),
        outputs=sockets(*PASSED, "Cover"),
    )


SURFACE = Node(name="Surface", type="ShaderNodeGroup", group="Plain", outputs=sockets(*STATE))
PLAIN = Tree(
    name="Plain",
    nodes=(Node(name="out", type="NodeGroupOutput", inputs=sockets(*STATE)),),
    links=(),
)


def inside(window: bool) -> Tree:
    """A layer that raises the height by half where its place is less than its size, or always."""
    ends = (
        Node(name="in", type="NodeGroupInput", outputs=sockets(*PASSED, *PLACE)),
        Node(name="out", type="NodeGroupOutput", inputs=sockets(*PASSED, "Cover")),
    )
    links = [link(f"in.{n}", f"out.{n}") for n in ("Color", "Roughness", "Metallic")]
    links += [
        link("in.Height", "Raised.Value"),
        link("Raised.Value", "out.Height"),
        link("in.Position X", "Near.Value"),
        link("in.Size", "Near.Value_001"),
        link("Near.Value", "out.Cover"),
        link("Near.Value", "out.Mask"),
    ]
    if window:
        links.append(link("Near.Value", "Raised.Value_001"))
    nodes = (*ends, math("Near", "LESS_THAN", 0.0, 0.0), math("Raised", "ADD", 0.0, 0.5))
    return Tree(name="Window" if window else "Everywhere", nodes=nodes, links=tuple(links))


GROUPS = {"Plain": PLAIN, "Window": inside(True), "Everywhere": inside(False)}


def over(upper: str, lower: str, *names: str) -> list[Link]:
    """Links of what a layer takes from the one below it, or from the surface."""
    return [link(f"{lower}.{n}", f"{upper}.{n}") for n in names or PASSED if (lower, n) != BARE]


BARE = ("Surface", "Mask")  # which it does not have


def stack(*layers: Node, links: list[Link], last: str) -> Graph:
    """A material that emits the colour of the last layer, as strong as it is rough."""
    shown = (
        link(f"{last}.Color", "Emission.Color"),
        link(f"{last}.Roughness", "Emission.Strength"),
    )
    return graph(SURFACE, *layers, links=(*links, *shown), groups=GROUPS)


def chain(*names: str) -> Graph:
    """The surface with these layers, the lowest first; their nodes stand in another order."""
    lower = ("Surface", *names)
    links = [x for a, b in zip(names, lower, strict=False) for x in over(a, b)]
    return stack(*map(layer, sorted(names)), links=links, last=lower[-1])
