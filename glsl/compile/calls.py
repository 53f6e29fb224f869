"""Nodes that are a call of a GLSL function: its arguments, and calls that need not be made."""

import re
from typing import TYPE_CHECKING

from ..graph import Socket
from .node_table import CONTEXT, NODES, Row, find_function
from .passes.constants import COMBINED, choosers, fold, handed_on
from .passes.rates import rate
from .scope import Value
from .signatures import Function, glsl_name, library
from .text import literal

if TYPE_CHECKING:
    from .special_nodes import Site

RATE = "Rate"  # an input that no node has: how fast its Vector changes
_KEEPS_GRAY = re.compile(
    r"(mix_rgba_(mix|darken|multiply|lighten|screen|add|difference|subtract|divide)"
    r"|vector_math_(add|subtract|multiply|divide|multiply_add|minimum|maximum|absolute|scale)"
    r"|gamma|bright|invert)"
)


def call(site: "Site") -> Value:
    """The output that is wanted; every output of the node becomes known."""
    node, row = site.node, NODES[site.node.type]
    used = site.scope.used.get(node.name, set()) | {site.socket.identifier}
    function = find_function(node, {row.glsl_name(u) for u in used})
    if function is None:
        words = ", ".join(f"{k}={v}" for k, v in sorted(node.properties.items()))
        return site.refuse(f"this variant is not supported: {words}")
    site.compiler.check_neutral(site.scope, node, row.neutral)
    limit = bool(row.clamp_output and node.properties.get(row.clamp_output))
    limit = limit and node.properties.get("data_type", "RGBA") == "RGBA"  # Mix: of colours
    known = site.function.known
    arguments = _Arguments(site, function, row)
    if arguments.strange:
        return site.refuse(f"{function.name} does not know its inputs {arguments.strange}")
    results = _results(site, function, arguments)
    for (type_, name), result in zip(function.outputs, results, strict=True):
        limited = _clamped(result, type_) if limit else result
        for s in (s for s in node.outputs if row.glsl_name(s.identifier) == name):
            known[site.scope.path, node.name, s.identifier] = limited._replace(type=s.type)
    return known[site.scope.path, node.name, site.socket.identifier]


class _Arguments:
    """The arguments of a call, each evaluated when it is first asked for."""

    def __init__(self, site: "Site", function: Function, row: Row) -> None:
        self._site, self._inputs, self._row = site, function.inputs, row
        self._sockets = {row.glsl_name(s.identifier): s for s in site.node.inputs}
        numbers = {k: v for k, v in site.node.properties.items() if isinstance(v, (int, float))}
        self._numbers = numbers
        self._known: dict[int, Value] = {}
        asked = {n for _, n in function.inputs}
        left_out = {glsl_name(n) for n in row.neutral}
        missing = asked - self._sockets.keys() - CONTEXT.keys() - numbers.keys() - {RATE}
        self.strange = sorted((self._sockets.keys() - asked - left_out) | missing)

    def get(self, i: int) -> Value:
        """An argument. Plain calls all the way: a long chain has few of C's own to spend."""
        if i not in self._known:
            type_, name = self._inputs[i]
            value = self._evaluate(type_, name)
            self._known[i] = _clamped(value, type_) if i == 0 and self._limited() else value
        return self._known[i]

    def all(self) -> list[Value]:
        """Every argument, in order."""
        return [self.get(i) for i in range(len(self._inputs))]

    def linked(self, i: int) -> bool:
        """Whether a link reaches the argument."""
        socket = self._sockets.get(self._inputs[i][1])
        return socket is not None and (self._site.node.name, socket.identifier) in (
            self._site.scope.links
        )

    def _limited(self) -> bool:
        """Whether the first argument is limited to 0 … 1."""
        name = self._row.clamp_factor
        return bool(name and self._site.node.properties.get(name, True))

    def _evaluate(self, type_: str, name: str) -> Value:
        socket: Socket | None = self._sockets.get(name)
        if socket is not None:
            site = self._site
            return site.compiler.input(site.function, site.scope, site.node, socket)
        if name == RATE:
            vector = [n for _, n in self._inputs].index("Vector")
            return Value(rate(self._site.function, self.get(vector).text), "VECTOR")
        if name in CONTEXT:
            return Value(CONTEXT[name], "VECTOR")
        return literal(self._numbers[name], type_)


def _results(site: "Site", function: Function, arguments: _Arguments) -> list[Value]:
    """What the call gives: known numbers, one of its arguments, or new variables.

    Constants are looked at first, so that what they rule out is never evaluated.
    """
    if site.compiler.optimised and len(function.outputs) == 1:
        for i in sorted(choosers(function.name), key=arguments.linked):
            kept = handed_on(function.name, i, arguments.get(i))
            if kept is not None:
                return [arguments.get(kept)]
        known = fold(function.name, function.outputs[0][0], arguments.all())
        if known is not None:
            return [known]
    file = NODES[site.node.type].file
    site.compiler.file(file)
    values = arguments.all()
    texts, gray = tuple(a.text for a in values), _gray(function, values)
    beside = library(file).get(f"{function.name}_beside")
    names = site.function.call(function, texts, site.words, beside)
    return [Value(n, "", gray=gray) for n in names]


def _gray(function: Function, arguments: list[Value]) -> bool:
    """Whether a call makes gray: of one number three times, or of grays alone."""
    if function.name in COMBINED:
        return len({a.text for a in arguments}) == 1
    colors = [a for (t, _), a in zip(function.inputs, arguments, strict=True) if t == "vec3"]
    return bool(_KEEPS_GRAY.match(function.name) and colors and all(a.gray for a in colors))


def _clamped(value: Value, type_: str) -> Value:
    if value.numbers is None:
        return value._replace(text=f"clamp({value.text}, 0.0, 1.0)")
    return literal(tuple(min(max(v, 0.0), 1.0) for v in value.numbers), type_, value.type)
