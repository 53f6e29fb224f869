"""From a graph of plain data to GLSL: what a material's shaders read, and the light they give."""

import itertools
import math
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from ...errors import SlabForgeError
from ..graph import Graph, Image, Link, Node, Socket
from ..pack.pack import Parameter
from .calls import call
from .closures import BLACK, SHADERS, Closure, closure_text
from .node_table import NODES, SETTLED, SOURCES
from .passes.bounds import Key, reached
from .scope import Function, Scope, Value
from .signatures import TYPES, node_text
from .special_nodes import SPECIAL, Site, bent, muted
from .surface import ShaderInput, Surface
from .text import LUMINANCE, LUMINANCE_NEWER, convert, includes, literal, prune

MASK = "mask"  # name of the AOV that carries the label
LARGE = 1000  # nodes; llvmpipe took 13 s for a chain of 1,500 sines, five minutes for 5,000
_UNLIMITED = 1e30
_ROOTS = {"evaluate", "reached", "coarse_sums"}


@dataclass(frozen=True, order=True)
class Problem:
    """A node that cannot be compiled faithfully, and why."""

    material: str
    where: str
    node: str
    type: str
    reason: str

    def __str__(self) -> str:
        """One line for a person."""
        path = f"{self.material}/{self.where}" if self.where else self.material
        return f"{path}: '{self.node}' ({self.type}): {self.reason}"

    def row(self) -> dict[str, str]:
        """As plain data, for a report."""
        return {"node": self.node, "type": self.type, "where": self.where, "reason": self.reason}


class UnsupportedError(SlabForgeError):
    """Graphs that are refused; `problems` lists every node concerned, once."""

    def __init__(self, problems: list[Problem], visited: int) -> None:
        """Keep the list and make the sentence; `visited` nodes are in use."""
        self.problems, self.visited = problems, visited
        good = visited - len({(p.material, p.where, p.node) for p in problems})
        super().__init__(
            f"{good} of {visited} nodes in use compile ({100 * good // max(visited, 1)} %);"
            " replace the others or take them out:\n  " + "\n  ".join(map(str, problems))
        )


@dataclass(frozen=True)
class Compiled:
    """A material in GLSL.

    `text` has `evaluate(vec3 P, out …)` with `outputs` `(type, name)`, and if `bounded` `bool
    reached(vec3 P)`, where a costly part of it reaches; `shading` has `surface(vec3
    P, vec3 V, vec3 at, out float mask)`, the radiance towards V, which calls it. `images` has one
    of each key that it reads, `pixels` theirs, if the graph had them. If `coarse` is not empty,
    `text` has `coarse_sums(vec3 P, out vec2 sums[…])`; see coarse.py.
    """

    name: str
    text: str
    shading: str
    outputs: tuple[tuple[str, str], ...]
    inputs: tuple[ShaderInput, ...]
    parameters: tuple[Parameter, ...]
    nodes: int
    images: tuple[Image, ...] = ()
    pixels: dict[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    bounded: bool = False
    gray: bool = False
    coarse: tuple[float, ...] = ()

    @property
    def program(self) -> str:
        """What a pack holds of the material."""
        return self.text + self.shading


class Compiler:
    """Compiles one graph; `problems` fills while it runs."""

    def __init__(self, graph: Graph, optimised: bool = True) -> None:
        """Prepare the top level and its parameters."""
        self.graph, self.optimised = graph, optimised
        self.problems: set[Problem] = set()
        self.visited: set[tuple[tuple[str, ...], str]] = set()
        self.parameters: dict[str, Parameter] = {}
        self._keys: dict[tuple[str, str], str] = {}  # by group node and socket identifier
        self.too_deep = False  # a bump was: no more are tried
        self.converts = int(graph.blender.split(".")[0]) < 5
        self._closed: Key | None = None  # an output that is taken for 0
        self._files: dict[str, None] = {}
        self._helpers: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._closures: dict[str, tuple[str, Closure]] = {}
        self._images: dict[str, Image] = {}
        self._top = Scope(graph.tree)
        self._groups: dict[tuple[str, ...], Scope] = {}
        for node in self._top.of_type("ShaderNodeGroup"):
            self._collect_parameters(node)

    def compile(self) -> Compiled:
        """The whole material; raises UnsupportedError with everything that stands in the way."""
        with _deep(40 * self._size()):
            return self._compile()

    @property
    def share(self) -> float:
        """The share of the nodes in use that compile, 0 … 1."""
        bad = {(p.where, p.node) for p in self.problems}
        return 1.0 - len(bad) / max(len(self.visited), 1)

    def _size(self) -> int:
        return sum(len(t.nodes) for t in (self.graph.tree, *self.graph.groups.values()))

    def _compile(self) -> Compiled:
        function = Function(optimised=self.optimised)
        surface = Surface(self, function)
        end = self._top.end("ShaderNodeOutputMaterial")
        radiance, displaced = BLACK, False  # what Cycles shows without an output
        if end is not None:
            displaced = self._displace(function, end)
            radiance = surface.radiance(self._top, end)
            self._refuse_volume(end)
        surface.output("float", MASK, lambda: self._mask(function))
        if self.problems:
            raise UnsupportedError(sorted(self.problems), len(self.visited))
        reach = None if displaced else surface.reach()
        coarse = surface.coarse(reach)
        evaluate, shading = surface.texts(radiance, reach)
        if reach is not None:
            evaluate += reached(function, reach)
        text = [node_text(f) for f in self._files] + list(self._helpers.values())
        return Compiled(
            self.graph.name,
            prune(includes("".join([*text, coarse.text, evaluate]), self.graph.blender), _ROOTS),
            self._shading_text(shading),
            tuple(surface.outputs),
            tuple(surface.inputs),
            tuple(self.parameters.values()),
            len(self.visited),
            tuple(self._images.values()),
            {k: v for k, v in self.graph.pixels.items() if k in self._images},
            self._warnings(),
            reach is not None,
            surface.gray,
            coarse.cells,
        )

    def _warnings(self) -> tuple[str, ...]:
        if len(self.visited) < LARGE:
            return self.graph.warnings
        return (
            *self.graph.warnings,
            f"Material '{self.graph.name}' has {len(self.visited)} nodes in use: a graphics driver"
            " may need minutes to build its program for the first time.",
        )

    def _shading_text(self, shading: str) -> str:
        files = {file: closure_text(file) for file, _ in self._closures.values()}
        lit = [closure.lit() for _, closure in self._closures.values()]
        text = includes("".join([*files.values(), *lit, shading]), self.graph.blender)
        return prune(text, {"surface"})

    # -- what special.py and surface.py ask for -------------------------------------------------

    def refuse(self, scope: Scope, node: Node, reason: str) -> Value:
        """Note a problem; the value stands in so that the walk can go on."""
        self.visited.add((scope.path, node.name))
        where = "/".join(scope.path)
        self.problems.add(Problem(self.graph.name, where, node.name, node.type, reason))
        return Value("0.0", "VALUE")

    def include(self, file: str) -> None:
        """Have a file of `lib/` in the text."""
        self._helpers.setdefault(file, f'#include "{file}"\n')

    def file(self, file: str) -> None:
        """Have a file of `nodes/` in the text."""
        self._files.setdefault(file)

    def image(self, image: Image) -> None:
        """Have an image's pixels beside the text."""
        self._images.setdefault(image.key, image)

    def closure(self, file: str, closure: Closure) -> None:
        """Have a closure in the text."""
        self._closures.setdefault(closure.name, (file, closure))

    @contextmanager
    def closed(self, function: Function, key: Key) -> Iterator[None]:
        """Take an output for 0, and forget afterwards what that made of the others."""
        known = dict(function.known)
        function.known.clear()
        self._closed = key
        try:
            yield
        finally:
            self._closed = None
            function.known.clear()
            function.known.update(known)

    def helper(self, kind: str, make: Callable[[str], str]) -> str:
        """The name of a function of the material's own; equal ones are written once."""
        key = make(kind)
        if key not in self._names:
            self._names[key] = name = f"{kind}_{len(self._names)}"
            self._helpers[name] = make(name)
        return self._names[key]

    def enter(self, scope: Scope, node: Node) -> Scope | None:
        """The scope inside a group node; None where it has no tree or contains itself."""
        if node.group is None or node.group not in self.graph.groups:
            return None
        if node.group in scope.groups():
            raise SlabForgeError(
                f"Material '{self.graph.name}': the group '{node.group}' contains itself;"
                " take the inner one out."
            )
        path = (*scope.path, node.name)
        tree = self.graph.groups[node.group]
        return self._groups.setdefault(path, Scope(tree, path, scope, node))

    def parameter(self, outer: Scope, group: Node, socket: Socket) -> Value | None:
        """The parameter that an unlinked input of a top-level group is, if it is one."""
        key = self._keys.get((group.name, socket.identifier))
        if outer is not self._top or key is None:
            return None
        return Value(self._row(self.parameters[key]), socket.type, settled=True)

    def attribute(self, key: str, values: tuple[float, ...]) -> str:
        """The expression of a parameter that an attribute is, of 1 or 3 components.

        Attributes of one name that differ, of the object and of its mesh, are numbered.
        """
        key = self._free(key, values)
        if key not in self.parameters:
            offset = sum(p.components for p in self.parameters.values())
            self.parameters[key] = Parameter(
                key=key, components=len(values), default=values, min=None, max=None, offset=offset
            )
        return self._row(self.parameters[key])

    def input(self, function: Function, scope: Scope, node: Node, socket: Socket) -> Value:
        """An input, converted to the GLSL type of its socket."""
        if socket.type not in TYPES:
            return self.refuse(scope, node, f"its input '{socket.name}' is of type {socket.type}")
        return self._convert(self._source(function, scope, node, socket), socket.type)

    def passed(self, function: Function, scope: Scope, node: Node, socket: Socket) -> Value:
        """An input that a group, reroute or muted node hands on."""
        return self.handed_on(self._source(function, scope, node, socket), socket.type)

    def handed_on(self, value: Value, type_: str) -> Value:
        """A value in a socket's type, to which Blender 5 converts only what it knows itself."""
        return self._convert(value, type_) if self.converts or value.settled else value

    def _convert(self, value: Value, type_: str) -> Value:
        return convert(value, type_, LUMINANCE if self.converts else LUMINANCE_NEWER)

    # -- parameters -----------------------------------------------------------------------------

    def _collect_parameters(self, node: Node) -> None:
        for socket in node.inputs:
            if (node.name, socket.identifier) in self._top.links or socket.type not in TYPES:
                continue
            key = self._free(f"{node.name}.{socket.name}")  # names repeat, identifiers do not
            self._keys[node.name, socket.identifier] = key
            if not all(map(math.isfinite, _numbers(socket))):
                self._refuse_endless(self._top, node, socket)
                socket = socket.model_copy(update={"default": None})
            self.parameters[key] = self._parameter(key, socket)

    def _free(self, key: str, values: tuple[float, ...] | None = None) -> str:
        """The key, numbered where another parameter has it (with other values, if given)."""
        keys = itertools.chain([key], (f"{key} {i}" for i in itertools.count(2)))
        held = self.parameters
        return next(k for k in keys if k not in held or held[k].default == values)

    def _parameter(self, key: str, socket: Socket) -> Parameter:
        components = 1 if TYPES[socket.type] == "float" else 3
        limits = (socket.min, socket.max)
        ranged = all(v is not None and abs(v) < _UNLIMITED for v in limits)
        return Parameter(
            key=key,
            components=components,
            default=_numbers(socket),
            min=socket.min if ranged else None,
            max=socket.max if ranged else None,
            offset=sum(p.components for p in self.parameters.values()),
        )

    def _row(self, parameter: Parameter) -> str:
        reads = [f"row({parameter.offset + i})" for i in range(parameter.components)]
        return reads[0] if len(reads) == 1 else f"vec3({', '.join(reads)})"

    # -- walking --------------------------------------------------------------------------------

    def _displace(self, function: Function, end: Node) -> bool:
        """A displacement bends the shading normal of everything else, as a Bump would."""
        if (end.name, "Displacement") not in self._top.links:
            return False
        socket = next(s for s in end.inputs if s.identifier == "Displacement")
        site = Site(self, function, self._top, end, socket)
        normal = bent(site, "N", "Displacement", ("1.0", "1.0", "0.1"), "dot({}, N)")
        function.forget()
        function.state(f"N = {normal.text}")
        return True

    def _refuse_volume(self, end: Node) -> None:
        link = self._top.links.get((end.name, "Volume"))
        if link is not None:
            self.refuse(self._top, self._top.nodes[link.from_node], "volumes are not supported")

    def _mask(self, function: Function) -> str:
        for node in self._top.of_type("ShaderNodeOutputAOV"):
            if node.properties.get("aov_name") == MASK:
                self.visited.add(((), node.name))
                socket = next(s for s in node.inputs if s.identifier == "Value")
                return self.input(function, self._top, node, socket).text
        return "0.0"

    def _source(self, function: Function, scope: Scope, node: Node, socket: Socket) -> Value:
        """What feeds an input, in the type in which it arrives."""
        row = NODES.get(node.type) or SHADERS.get(node.type)
        if row and socket.identifier in row.unlinked and not self.fed(scope, node, socket):
            return Value(row.unlinked[socket.identifier], "VECTOR")
        link = scope.links.get((node.name, socket.identifier))
        if link is None or self._dead(scope, link):
            return self._default(scope, node, socket)
        source = scope.nodes[link.from_node]
        output = next(s for s in source.outputs if s.identifier == link.from_socket)
        return self._output(function, scope, source, output)

    def linked(self, scope: Scope, node: Node, socket: Socket) -> bool:
        """Whether an input has a link that Blender takes for one."""
        link = scope.links.get((node.name, socket.identifier))
        return link is not None and not self._dead(scope, link)

    def _dead(self, scope: Scope, link: Link) -> bool:
        """Whether a link comes from a muted node or a reroute that has nothing to hand on.

        Blender takes it for none; before Blender 5 one that only lacks a link hands on 0.
        """
        source = scope.nodes[link.from_node]
        reroute = source.type == "NodeReroute"
        if source.through is None and not reroute:
            return False
        before = "Input" if reroute else (source.through or {}).get(link.from_socket)
        if before is None or self.converts:
            return before is None
        behind = scope.links.get((source.name, before))
        return behind is None or self._dead(scope, behind)

    def fed(self, scope: Scope, node: Node, socket: Socket) -> bool:
        """Whether something feeds an input, beyond layout that ends in a value of a socket.

        Blender 5 hands on a group's own values. Before, only a conversion within the layout does.
        """
        return self._feeds(scope, node, socket, None)

    def _feeds(self, scope: Scope, node: Node, socket: Socket, converted: bool | None) -> bool:
        """Whether an input is fed; `converted` on the way from here, None on the first step."""
        link = scope.links.get((node.name, socket.identifier))
        if link is None:
            return bool(converted) if self.converts else converted is not None
        source = scope.nodes[link.from_node]
        output = next(s for s in source.outputs if s.identifier == link.from_socket)
        if converted is not None:
            converted = converted or output.type != socket.type
        before = converted or False
        if source.through is not None or source.type == "NodeReroute":
            through = (source.through or {}).get(output.identifier, "Input")
            inputs = [s for s in source.inputs if s.identifier == through]
            if not inputs or self._dead(scope, link):
                return False
            return self._feeds(scope, source, inputs[0], before)
        if source.type == "NodeGroupInput" and scope.parent and scope.node:
            found = next(s for s in scope.node.inputs if s.identifier == output.identifier)
            return self._feeds(scope.parent, scope.node, found, before)
        inner = self.enter(scope, source) if source.type == "ShaderNodeGroup" else None
        end = inner.end("NodeGroupOutput") if inner else None
        if inner is None or end is None:
            return True
        found = next(s for s in end.inputs if s.identifier == output.identifier)
        return self._feeds(inner, end, found, before)

    def _default(self, scope: Scope, node: Node, socket: Socket) -> Value:
        value = socket.default
        numbers = value if isinstance(value, tuple) else (value or 0.0,)
        if not all(math.isfinite(v) for v in numbers):
            return self._refuse_endless(scope, node, socket)
        found = literal(value, TYPES.get(socket.type, "float"), socket.type)
        return found._replace(settled=True)

    def _refuse_endless(self, scope: Scope, node: Node, socket: Socket) -> Value:
        reason = f"its input '{socket.name}' is {socket.default}, not a finite number"
        return self.refuse(scope, node, reason)

    def _output(self, function: Function, scope: Scope, node: Node, socket: Socket) -> Value:
        """An output of a node; each is computed once in a function."""
        key = (scope.path, node.name, socket.identifier)
        if key == self._closed:
            return Value("0.0", "VALUE", (0.0,))
        if key not in function.known:
            self.visited.add((scope.path, node.name))
            function.known[key] = self._evaluate(Site(self, function, scope, node, socket))
            if not self.converts and node.through is None and node.type in SETTLED:
                self._settle(function, scope, node)
        return function.known[key]

    def _settle(self, function: Function, scope: Scope, node: Node) -> None:
        """Note whether a node's outputs depend on nothing but values of sockets."""
        sources = (self._source(function, scope, node, s) for s in node.inputs)
        settled = all(s.settled for s in sources)
        for key in ((scope.path, node.name, s.identifier) for s in node.outputs):
            if key in function.known:
                function.known[key] = function.known[key]._replace(settled=settled)

    def _evaluate(self, site: Site) -> Value:
        node, socket = site.node, site.socket
        if node.through is not None:
            return muted(site)
        if node.type in SPECIAL:
            return SPECIAL[node.type](site)
        if node.type in SOURCES:
            text = SOURCES[node.type].get(socket.identifier)
            if text is None:
                return site.refuse(f"its output '{socket.name}' is not supported")
            return Value(text, socket.type)
        if node.type in SHADERS or socket.type not in TYPES or node.type not in NODES:
            return site.refuse("this node type is not supported")
        return call(site)

    def check_neutral(self, scope: Scope, node: Node, neutral: dict[str, float | None]) -> None:
        """Refuse a node that uses an input which has no effect here."""
        for socket in node.inputs:
            wanted = neutral.get(socket.identifier, ...)
            if wanted is ...:
                continue
            linked = (node.name, socket.identifier) in scope.links
            value = socket.default
            values = value[:3] if isinstance(value, tuple) else (value,)
            if linked or (wanted is not None and any(v != wanted for v in values)):
                self.refuse(scope, node, f"its input '{socket.name}' must stay at {wanted}")


def _numbers(socket: Socket) -> tuple[float, ...]:
    default = socket.default
    return default[:3] if isinstance(default, tuple) else (default or 0.0,)


@contextmanager
def _deep(calls: int) -> Iterator[None]:
    """Let the walk go as deep as a long chain of nodes needs."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(limit + calls)
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


def compile_material(graph: Graph, optimised: bool = True) -> Compiled:
    """Compile a material's graph, or raise UnsupportedError.

    Without `optimised` nothing is folded, shared or left out: to see what that is worth.
    """
    return Compiler(graph, optimised).compile()
