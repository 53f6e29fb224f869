"""From a graph of plain data to GLSL: one `evaluate` function per material."""

from dataclasses import dataclass, field
from functools import cached_property

from ..errors import SlabForgeError
from .graph import Graph, Link, Node, Socket, Tree
from .nodes import NODES, SURFACES, TYPES, find_function, glsl_name, node_text
from .pack import Parameter
from .text import body, comment, convert, includes, literal, prune, ramp_function

MASK = "mask"  # name of the AOV that carries the label
_UNLIMITED = 1e30


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


class UnsupportedError(SlabForgeError):
    """A graph that is refused; `problems` lists every node concerned, once."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the list and make the sentence."""
        self.problems = problems
        super().__init__(
            "These nodes cannot be compiled; replace them or take them out:\n  "
            + "\n  ".join(map(str, problems))
        )


@dataclass(frozen=True)
class Compiled:
    """GLSL text with `evaluate(vec3 P, out …)`, its outputs `(type, name)` and the parameters."""

    name: str
    text: str
    outputs: tuple[tuple[str, str], ...]
    parameters: tuple[Parameter, ...]
    nodes: int


@dataclass(frozen=True, eq=False)
class _Scope:
    """A tree at one place of the nesting; `node` is the group node in the `parent` scope."""

    tree: Tree
    path: tuple[str, ...] = ()
    parent: "_Scope | None" = None
    node: Node | None = None

    @cached_property
    def nodes(self) -> dict[str, Node]:
        return {n.name: n for n in self.tree.nodes}

    @cached_property
    def links(self) -> dict[tuple[str, str], Link]:
        return {(x.to_node, x.to_socket): x for x in self.tree.links}

    def of_type(self, type_: str) -> list[Node]:
        return [n for n in self.tree.nodes if n.type == type_]


@dataclass
class _Function:
    """One GLSL function in the making: its lines, and what is known already by key."""

    lines: list[str] = field(default_factory=list)
    known: dict[tuple[tuple[str, ...], str, str], tuple[str, str]] = field(default_factory=dict)


class Compiler:
    """Compiles one graph; `problems` fills while it runs."""

    def __init__(self, graph: Graph) -> None:
        """Prepare the top level and its parameters."""
        self.graph = graph
        self.problems: set[Problem] = set()
        self.visited: set[tuple[tuple[str, ...], str]] = set()
        self.parameters: dict[str, Parameter] = {}
        self._files: dict[str, None] = {}
        self._helpers: list[str] = []
        self._heights: dict[tuple[tuple[str, ...], str], str] = {}
        self._ramps: dict[tuple[tuple[str, ...], str], str] = {}
        self._converts = int(graph.blender.split(".")[0]) < 5
        self._top = _Scope(graph.tree)
        self._groups: dict[tuple[str, ...], _Scope] = {}
        for node in self._top.of_type("ShaderNodeGroup"):
            self._collect_parameters(node)

    def compile(self) -> Compiled:
        """The whole material; raises UnsupportedError with everything that stands in the way."""
        function = _Function()
        outputs: list[tuple[str, str]] = []
        for name, (type_, expression) in self._surface(function).items():
            function.lines.append(f"out_{name} = {expression};")
            outputs.append((type_, name))
        if self.problems:
            raise UnsupportedError(sorted(self.problems))
        arguments = "".join(f", out {t} out_{n}" for t, n in outputs)
        main = body(f"void evaluate(vec3 P{arguments})", function.lines)
        nodes = [node_text(f) for f in self._files]
        text = includes("".join([*nodes, *self._helpers, main]), self.graph.blender)
        text = prune(text, {"evaluate"})
        return Compiled(
            self.graph.name,
            text,
            tuple(outputs),
            tuple(self.parameters.values()),
            len(self.visited),
        )

    # -- parameters -----------------------------------------------------------------------------

    def _collect_parameters(self, node: Node) -> None:
        for socket in node.inputs:
            if (node.name, socket.identifier) in self._top.links or socket.type not in TYPES:
                continue
            key = f"{node.name}.{socket.name}"
            if key in self.parameters:
                self._refuse(self._top, node, f"two inputs are called '{socket.name}'")
            self.parameters[key] = self._parameter(key, socket)

    def _parameter(self, key: str, socket: Socket) -> Parameter:
        components = 1 if TYPES[socket.type] == "float" else 3
        default = socket.default
        numbers = default[:3] if isinstance(default, tuple) else (default or 0.0,)
        limits = (socket.min, socket.max)
        ranged = all(v is not None and abs(v) < _UNLIMITED for v in limits)
        return Parameter(
            key=key,
            components=components,
            default=numbers,
            min=socket.min if ranged else None,
            max=socket.max if ranged else None,
            offset=sum(p.components for p in self.parameters.values()),
        )

    def _row(self, parameter: Parameter) -> str:
        reads = [f"row({parameter.offset + i})" for i in range(parameter.components)]
        return reads[0] if len(reads) == 1 else f"vec3({', '.join(reads)})"

    # -- walking --------------------------------------------------------------------------------

    def _refuse(self, scope: _Scope, node: Node, reason: str) -> str:
        self.problems.add(
            Problem(self.graph.name, "/".join(scope.path), node.name, node.type, reason)
        )
        return "0.0"

    def _surface(self, function: _Function) -> dict[str, tuple[str, str]]:
        """Every surface input and the mask, by GLSL name."""
        scope = self._top
        outputs = scope.of_type("ShaderNodeOutputMaterial")
        active = [n for n in outputs if n.properties.get("is_active_output", True)] or outputs
        if not active:
            raise SlabForgeError(f"Material '{self.graph.name}' has no Material Output node.")
        link = scope.links.get((active[0].name, "Surface"))
        shader = scope.nodes[link.from_node] if link else active[0]
        self.visited.add(((), shader.name))
        if shader.type not in SURFACES:
            self._refuse(scope, shader, "not a shader that can end a material")
            return {}
        names, neutral = SURFACES[shader.type]
        self._check_neutral(scope, shader, neutral)
        found: dict[str, tuple[str, str]] = {}
        for socket in (s for s in shader.inputs if s.identifier in names):
            type_ = TYPES[socket.type]
            normal = socket.identifier == "Normal" and (shader.name, "Normal") not in scope.links
            value = "vec3(0, 0, 1)" if normal else self._input(function, scope, shader, socket)
            found[glsl_name(socket.identifier)] = (type_, value)
        return found | {MASK: ("float", self._mask(function))}

    def _mask(self, function: _Function) -> str:
        for node in self._top.of_type("ShaderNodeOutputAOV"):
            if node.properties.get("aov_name") == MASK:
                self.visited.add(((), node.name))
                socket = next(s for s in node.inputs if s.identifier == "Value")
                return self._input(function, self._top, node, socket)
        return "0.0"

    def _check_neutral(self, scope: _Scope, node: Node, neutral: dict[str, float | None]) -> None:
        for socket in node.inputs:
            wanted = neutral.get(socket.identifier, ...)
            if wanted is ...:
                continue
            linked = (node.name, socket.identifier) in scope.links
            value = socket.default
            values = value[:3] if isinstance(value, tuple) else (value,)
            if linked or (wanted is not None and any(v != wanted for v in values)):
                self._refuse(scope, node, f"its input '{socket.name}' must stay at {wanted}")

    def _input(self, function: _Function, scope: _Scope, node: Node, socket: Socket) -> str:
        """The GLSL expression of an input, in the GLSL type of its socket."""
        if socket.type not in TYPES:
            return self._refuse(scope, node, f"socket type {socket.type}")
        return convert(*self._source(function, scope, node, socket), TYPES[socket.type])

    def _source(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        """What feeds an input, and the socket type in which it arrives."""
        link = scope.links.get((node.name, socket.identifier))
        if link is not None:
            return self._output(function, scope, link)
        if node.type.startswith("ShaderNodeTex") and socket.identifier == "Vector":
            return "generated(P)", "VECTOR"
        return literal(socket.default, TYPES.get(socket.type, "float")), socket.type

    def _pass(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        """An input that a group, reroute or muted node hands on: Blender 5 does not convert it."""
        if self._converts:
            return self._input(function, scope, node, socket), socket.type
        return self._source(function, scope, node, socket)

    def _output(self, function: _Function, scope: _Scope, link: Link) -> tuple[str, str]:
        """The expression at the start of a link, and its socket type."""
        node = scope.nodes[link.from_node]
        socket = next(s for s in node.outputs if s.identifier == link.from_socket)
        key = (scope.path, node.name, socket.identifier)
        if key not in function.known:
            self.visited.add((scope.path, node.name))
            function.known[key] = self._evaluate(function, scope, node, socket)
        return function.known[key]

    def _evaluate(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        """The expression of an output, and its socket type."""
        if node.through is not None:
            return self._muted(function, scope, node, socket)
        special = {
            "NodeReroute": self._reroute,
            "NodeGroupInput": self._group_input,
            "ShaderNodeGroup": self._group,
            "ShaderNodeTexCoord": self._coordinate,
            "ShaderNodeBump": self._bump,
            "ShaderNodeValToRGB": self._ramp,
        }
        if node.type in special:
            return special[node.type](function, scope, node, socket)
        if node.type in ("ShaderNodeValue", "ShaderNodeRGB"):
            return literal(socket.default, TYPES[socket.type]), socket.type
        return self._call(function, scope, node, socket)

    def _call(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        """Call the node's GLSL function; every output that is linked somewhere becomes known."""
        if socket.type not in TYPES or node.type not in NODES:
            return self._refuse(scope, node, "this node type is not supported"), "VALUE"
        row = NODES[node.type]
        used = {x.from_socket for x in scope.tree.links if x.from_node == node.name}
        found = find_function(node, {row.glsl_name(u) for u in used})
        if found is None:
            words = ", ".join(f"{k}={v}" for k, v in sorted(node.properties.items()))
            return self._refuse(scope, node, f"this variant is not supported: {words}"), "VALUE"
        self._files.setdefault(row.file)
        self._check_neutral(scope, node, row.neutral)
        sockets = {row.glsl_name(s.identifier): s for s in node.inputs}
        left_out = sockets.keys() - {n for _, n in found.inputs} - row.neutral.keys()
        if left_out or any(n not in sockets for _, n in found.inputs):
            raise AssertionError(f"{found.name} does not fit the sockets {sorted(sockets)}")
        arguments = [self._input(function, scope, node, sockets[n]) for _, n in found.inputs]
        if row.clamp_factor and node.properties.get(row.clamp_factor, True):
            arguments[0] = f"clamp({arguments[0]}, 0.0, 1.0)"
        names = [f"v{len(function.lines)}_{n}" for _, n in found.outputs]
        declared = "".join(f"{t} {n}; " for (t, _), n in zip(found.outputs, names, strict=True))
        calls = f"{declared}{found.name}({', '.join([*arguments, *names])});"
        function.lines.append(f"{calls}  // {comment(*scope.path, node.name)}")
        limit = bool(row.clamp_output and node.properties.get(row.clamp_output))
        for (_, output), name in zip(found.outputs, names, strict=True):
            for s in (s for s in node.outputs if row.glsl_name(s.identifier) == output):
                result = f"clamp({name}, 0.0, 1.0)" if limit else name
                function.known[scope.path, node.name, s.identifier] = result, s.type
        return function.known[scope.path, node.name, socket.identifier]

    # -- nodes that are not calls ---------------------------------------------------------------

    def _muted(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        assert node.through is not None
        source = node.through.get(socket.identifier)
        if source is None:
            return ("0.0", "VALUE")
        found = next(s for s in node.inputs if s.identifier == source)
        return self._pass(function, scope, node, found)

    def _reroute(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        return self._pass(function, scope, node, node.inputs[0])

    def _group_input(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        outer, group = scope.parent, scope.node
        if outer is None or group is None:
            return self._refuse(scope, node, "stands outside a group"), "VALUE"
        inner = next(s for s in group.inputs if s.identifier == socket.identifier)
        linked = (group.name, inner.identifier) in outer.links
        key = f"{group.name}.{inner.name}"
        if outer is self._top and not linked and key in self.parameters:
            return self._row(self.parameters[key]), inner.type
        return self._pass(function, outer, group, inner)

    def _group(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        path = (*scope.path, node.name)
        if node.group is None:
            return self._refuse(scope, node, "the group has no tree"), "VALUE"
        inner = self._groups.setdefault(
            path, _Scope(self.graph.groups[node.group], path, scope, node)
        )
        ends = inner.of_type("NodeGroupOutput")
        active = [n for n in ends if n.properties.get("is_active_output", True)] or ends
        if not active:
            return self._refuse(scope, node, "the group has no Group Output"), "VALUE"
        found = next(s for s in active[0].inputs if s.identifier == socket.identifier)
        return self._pass(function, inner, active[0], found)

    def _coordinate(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        known = {"Object": "P", "Generated": "generated(P)", "Normal": "vec3(0, 0, 1)"}
        if socket.identifier not in known or node.properties.get("from_instancer"):
            return self._refuse(scope, node, f"output '{socket.name}' is not supported"), "VECTOR"
        return known[socket.identifier], "VECTOR"

    def _bump(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        sockets = {s.identifier: s for s in node.inputs}

        def linked(name: str) -> bool:
            return (node.name, name) in scope.links

        base = "vec3(0, 0, 1)"
        if linked("Normal"):
            base = self._input(function, scope, node, sockets["Normal"])
        if not linked("Height"):
            return base, "VECTOR"
        self._helpers.extend(['#include "bump.glsl"\n'] if not self._heights else [])
        height = self._input(function, scope, node, sockets["Height"])
        names = ("Strength", "Distance", "Filter Width")
        values = [self._input(function, scope, node, sockets[n]) for n in names]
        if node.properties.get("invert"):
            values[1] = f"-({values[1]})"
        name = self._height(scope, node, sockets["Height"])
        result, width = f"v{len(function.lines)}_normal", values.pop()
        samples = ", ".join(f"{name}(P + bump_{axis}({width}))" for axis in "xy")
        function.lines.append(
            f"vec3 {result} = bump({base}, {', '.join(values)}, {width}, {height}, {samples});"
            f"  // {comment(*scope.path, node.name)}"
        )
        return result, "VECTOR"

    def _height(self, scope: _Scope, node: Node, socket: Socket) -> str:
        """The upstream graph of a Bump as a function of position."""
        key = (scope.path, node.name)
        if key not in self._heights:
            inner = _Function()
            value = self._input(inner, scope, node, socket)
            self._heights[key] = name = f"height_{len(self._heights)}"
            self._helpers.append(body(f"float {name}(vec3 P)", [*inner.lines, f"return {value};"]))
        return self._heights[key]

    def _ramp(
        self, function: _Function, scope: _Scope, node: Node, socket: Socket
    ) -> tuple[str, str]:
        assert node.table is not None
        fac = self._input(function, scope, node, node.inputs[0])
        key = (scope.path, node.name)
        if key not in self._ramps:
            self._ramps[key] = f"ramp_{len(self._ramps)}"
            steps = node.properties.get("interpolation") == "CONSTANT"
            self._helpers.append(ramp_function(self._ramps[key], node.table, steps))
        result = f"v{len(function.lines)}_ramp"
        function.lines.append(
            f"vec4 {result} = {self._ramps[key]}({fac});  // {comment(*scope.path, node.name)}"
        )
        function.known[*key, "Color"] = f"{result}.rgb", "RGBA"
        function.known[*key, "Alpha"] = f"{result}.a", "VALUE"
        return function.known[*key, socket.identifier]


def compile_material(graph: Graph) -> Compiled:
    """Compile a material's graph, or raise UnsupportedError."""
    return Compiler(graph).compile()
