"""The end of a graph: shaders, mixed and added, as a sum of lit closures."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ..graph import Node, Socket
from .closures import BLACK, SHADERS, find_closure
from .passes.bounds import LEAST, Reach, candidates, saved, split
from .passes.coarse_noise import Coarse, take_coarse
from .scope import Function, Path, Scope, Value
from .signatures import TYPES, glsl_name
from .text import body

if TYPE_CHECKING:
    from .compiler import Compiler


class ShaderInput(NamedTuple):
    """One input of a shader that the graph computes: a closure's, or a Mix Shader's factor."""

    path: Path
    node: str
    socket: str
    output: str  # its name among the outputs of evaluate(), empty where it is
    numbers: tuple[float, ...] | None = None  # constant


class Surface:
    """Writes `evaluate`, with an output for each shader input, and `surface`, which uses it."""

    def __init__(self, compiler: "Compiler", function: Function) -> None:
        """Start with nothing; `function` becomes `evaluate`."""
        self.outputs: list[tuple[str, str]] = []
        self.inputs: list[ShaderInput] = []
        self.gray = True  # whether gray light comes back gray
        self._values: list[str] = []
        self._reads: list[Callable[[], str]] = []
        self._compiler, self._evaluate, self._surface = compiler, function, Function()
        self._known: dict[tuple[Path, str], str] = {}

    def radiance(self, scope: Scope, node: Node, identifier: str = "Surface") -> str:
        """The GLSL expression of what feeds a shader input; black where nothing does."""
        link = scope.links.get((node.name, identifier))
        if link is None:
            return BLACK
        source = scope.nodes[link.from_node]
        socket = next(s for s in source.outputs if s.identifier == link.from_socket)
        self._compiler.visited.add((scope.path, source.name))
        if source.through is not None:
            through = source.through.get(socket.identifier)
            return BLACK if through is None else self.radiance(scope, source, through)
        if socket.type != "SHADER" and source.type not in ("NodeReroute", "NodeGroupInput"):
            return self._emitted(scope, node, identifier)
        if source.type == "NodeReroute":
            return self.radiance(scope, source, source.inputs[0].identifier)
        if source.type == "NodeGroupInput" and scope.parent and scope.node:
            return self.radiance(scope.parent, scope.node, socket.identifier)
        if source.type == "ShaderNodeGroup":
            inner = self._compiler.enter(scope, source)
            end = inner.end("NodeGroupOutput") if inner else None
            return self.radiance(inner, end, socket.identifier) if inner and end else BLACK
        key = (scope.path, source.name)
        if key not in self._known:
            self._known[key] = self._shader(scope, source)
        return self._known[key]

    def texts(self, radiance: str, reach: Reach | None) -> tuple[str, str]:
        """The GLSL of `evaluate` and of `surface`."""
        names = [n for _, n in self.outputs]
        heads = "".join(f", out {t} out_{n}" for t, n in self.outputs)
        if reach is None:
            ends = (f"out_{n} = {v};" for n, v in zip(names, self._values, strict=True))
            lines = self._evaluate.live(*ends)
        else:
            lines = split(self._evaluate, names, self._values, reach)
        evaluate = body(f"void evaluate(vec3 P{heads})", ["stand(P);", *lines])
        locals_ = [f"{t} {n};" for t, n in self.outputs[:-1]]  # the last is the mask
        call = f"evaluate({', '.join(['P', *names])});"
        lines = [*locals_, call, *(x.text for x in self._surface.lines), f"return {radiance};"]
        return evaluate, body("vec3 surface(vec3 P, vec3 V, vec3 at, out float mask)", lines)

    def output(self, type_: str, name: str, read: Callable[[], str]) -> None:
        """Have an output of `evaluate`; `read` gives its expression."""
        self.outputs.append((type_, name))
        self._reads.append(read)
        self._values.append(read())

    def reach(self) -> Reach | None:
        """Where the costly part of the material reaches, if something cheap bounds it."""
        function, best, found = self._evaluate, LEAST, None
        if not function.optimised or max(function.bent.values(), default=0) > 1:
            return None
        for key in candidates(function):
            value = function.known[key].text
            with self._compiler.closed(function, key):
                outputs = tuple(read() for read in self._reads)
            share = saved(function, outputs, self._values)
            if share > best:
                best, found = share, Reach(value, outputs)
        return found

    def coarse(self, reach: Reach | None) -> Coarse:
        """Have noises in `evaluate` read the sums of their coarse octaves, and make those."""
        function = self._evaluate
        if not function.optimised:
            return Coarse()
        needed = function.needed(" ".join(self._values), statements=True)
        idle = function.needed(" ".join(reach.outputs)) if reach else needed
        return take_coarse(function, needed, idle)

    # -- shaders --------------------------------------------------------------------------------

    def _shader(self, scope: Scope, node: Node) -> str:
        words = (*scope.path, node.name)
        if node.type == "ShaderNodeAddShader":
            a, b = (self.radiance(scope, node, s.identifier) for s in node.inputs)
            return a if b == BLACK else b if a == BLACK else f"({a} + {b})"
        if node.type == "ShaderNodeMixShader":
            return self._mix(scope, node)
        closure = find_closure(node)
        if closure is None:
            self._compiler.refuse(scope, node, "this shader is not supported")
            return BLACK
        row = SHADERS[node.type]
        self._compiler.check_neutral(scope, node, dict(row.neutral))
        self._compiler.closure(row.file, closure)
        sockets = {glsl_name(s.identifier): s for s in node.inputs}
        arguments = [self._argument(scope, node, sockets[n]) for _, n in closure.inputs]
        call = f"lit_{closure.name}({', '.join(['V', 'at', *arguments])})"
        return self._surface.assign("vec3", call, "", words)

    def _mix(self, scope: Scope, node: Node) -> str:
        first, *shaders = node.inputs
        factor = self._argument(scope, node, first)
        constant = self._constant(scope, node, first)
        if constant is not None and not 0.0 < constant < 1.0:
            return self.radiance(scope, node, shaders[constant >= 1.0].identifier)
        a, b = (self.radiance(scope, node, s.identifier) for s in shaders)
        if a == b:
            return a
        mixed = f"mix({a}, {b}, clamp({factor}, 0.0, 1.0))"
        return self._surface.assign("vec3", mixed, "", (*scope.path, node.name))

    def _emitted(self, scope: Scope, node: Node, identifier: str) -> str:
        """A colour where a shader belongs is emitted."""
        socket = Socket(identifier=identifier, name=identifier, type="RGBA")
        return self._argument(scope, node, socket)

    def _constant(self, scope: Scope, node: Node, socket: Socket) -> float | None:
        numbers = self._compiler.input(self._evaluate, scope, node, socket).numbers
        return None if numbers is None else numbers[0]

    def _argument(self, scope: Scope, node: Node, socket: Socket) -> str:
        """A literal, or an output of `evaluate`."""
        value: Value = self._compiler.input(self._evaluate, scope, node, socket)
        self.gray = self.gray and (socket.type != "RGBA" or value.gray)
        known = value.numbers is not None
        name = "" if known else self._surface.name(node.name, socket.identifier)
        if (node.name, socket.identifier) in scope.links:
            words = (scope.path, node.name, socket.identifier)
            self.inputs.append(ShaderInput(*words, name, value.numbers))
        if known:
            return value.text
        read = self._compiler.input
        self.output(
            TYPES[socket.type], name, lambda: read(self._evaluate, scope, node, socket).text
        )
        return name
