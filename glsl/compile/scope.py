"""Where the compiler stands: trees within trees, GLSL functions in the making, values in flight."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from ..graph import Link, Node, Tree
from .signatures import Function as Signature

Path = tuple[str, ...]
_MOVING = re.compile(r"\b(P|N|here)\b")
_LOCAL = re.compile(r"(?<![\w.])[A-Z]\w*")


class Value(NamedTuple):
    """A GLSL expression, the Blender socket type that it comes from, its numbers where constant.

    `settled` values depend on nothing but values of sockets: Blender 5 computes them itself. A
    colour is `gray` where its three components are the same by construction.
    """

    text: str
    type: str
    numbers: tuple[float, ...] | None = None
    settled: bool = False
    gray: bool = False


@dataclass(frozen=True, eq=False)
class Scope:
    """A tree at one place of the nesting; `node` is the group node in the `parent` scope."""

    tree: Tree
    path: Path = ()
    parent: "Scope | None" = None
    node: Node | None = None

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """Every node of the tree, by name."""
        return {n.name: n for n in self.tree.nodes}

    @cached_property
    def links(self) -> dict[tuple[str, str], Link]:
        """The link into each linked input, by node name and socket identifier."""
        return {(x.to_node, x.to_socket): x for x in self.tree.links}

    @cached_property
    def used(self) -> dict[str, set[str]]:
        """The outputs that are linked to something, by node name."""
        found: dict[str, set[str]] = {}
        for link in self.tree.links:
            found.setdefault(link.from_node, set()).add(link.from_socket)
        return found

    def of_type(self, type_: str) -> list[Node]:
        """The nodes of one type, in the tree's order."""
        return [n for n in self.tree.nodes if n.type == type_]

    def end(self, type_: str) -> Node | None:
        """The output node that Cycles takes: one of its own, else the active one, else any."""
        ends = [n for n in self.of_type(type_) if n.properties.get("target") != "EEVEE"]

        def rank(node: Node) -> tuple[bool, bool]:
            own = node.properties.get("target") == "CYCLES"
            return own, bool(node.properties.get("is_active_output", True))

        return max(ends, key=rank, default=None)

    def groups(self) -> Iterator[str]:
        """The names of the groups that this scope lies in, innermost first."""
        scope: Scope | None = self
        while scope is not None:
            if scope.node is not None and scope.node.group is not None:
                yield scope.node.group
            scope = scope.parent


@dataclass(frozen=True)
class Line:
    """A statement of a function: what it declares, `(type, name)`, and how that gets its values.

    It is an expression, or a call of a library function, which may have a version for the two
    points of a bump's steps.
    """

    declared: tuple[tuple[str, str], ...] = ()
    expression: str = ""
    function: Signature | None = None
    arguments: tuple[str, ...] = ()
    beside: Signature | None = None
    words: Path = ()

    @cached_property
    def text(self) -> str:
        """The line as GLSL."""
        end = f"  // {comment(*self.words)}" if self.words else ""
        if self.function is None:
            head = "".join(f"{t} {n} = " for t, n in self.declared)
            return f"{head}{self.expression};{end}"
        heads = "".join(f"{t} {n}; " for t, n in self.declared)
        names = (*self.arguments, *(n for _, n in self.declared))
        return f"{heads}{self.function.name}({', '.join(names)});{end}"

    @cached_property
    def reads(self) -> frozenset[str]:
        """The local names that it reads."""
        return frozenset(local_names(" ".join((self.expression, *self.arguments))))


@dataclass
class Function:
    """One GLSL function of a point P in the making.

    `known` has the outputs that are computed already, `calls` the results of each call and
    expression by its text, so that equal ones are made once (where `optimised`); `names` counts
    the local names in use, `bent` has how deep bumps lie in the heights of others, by name, and
    `rates` how fast values change with the point (see rates.py).
    """

    lines: list[Line] = field(default_factory=list)
    known: dict[tuple[Path, str, str], Value] = field(default_factory=dict)
    calls: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    bent: dict[str, int] = field(default_factory=dict)
    rates: dict[str, str | None] = field(default_factory=dict)
    optimised: bool = True
    _beside: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)

    def name(self, *words: str) -> str:
        """A fresh local name from a node's and a socket's; the library's names begin lower-case."""
        text = re.sub(r"[^A-Za-z0-9]+", "_", "_".join(words)).strip("_") or "Node"
        text = f"{text[0].upper()}{text[1:]}" if text[0].isalpha() else f"N{text}"
        self.names[text] = count = self.names.get(text, 0) + 1
        return text if count == 1 else self.name(text, str(count))

    def call(
        self,
        function: Signature,
        arguments: tuple[str, ...],
        words: Path,
        beside: Signature | None = None,
    ) -> tuple[str, ...]:
        """The names of a library function's outputs, on one commented line."""
        key = f"{function.name}({', '.join(arguments)}"
        if key not in self.calls or not self.optimised:
            names = tuple(self.name(words[-1], n) for _, n in function.outputs)
            declared = tuple((t, n) for (t, _), n in zip(function.outputs, names, strict=True))
            beside = beside if self.optimised else None
            line = Line(declared, "", function, arguments, beside, words)
            self.lines.append(line)
            self.calls[key] = names
        return self.calls[key]

    def assign(self, type_: str, expression: str, output: str, words: Path) -> str:
        """The name of a new local variable that holds the expression."""
        if expression not in self.calls:
            name = self.name(words[-1], output)
            self.lines.append(Line(((type_, name),), expression, words=words))
            self.calls[expression] = (name,)
        return self.calls[expression][0]

    def state(self, statement: str) -> None:
        """Add a statement that declares nothing, and always stays."""
        self.lines.append(Line((), statement))

    def replace(self, old: str, new: str) -> None:
        """Assign another expression to the variable that holds one, if there is one."""
        if old in self.calls:
            self.calls[new] = self.calls.pop(old)
            changed = (replace(x, expression=new) if x.expression == old else x for x in self.lines)
            self.lines = list(changed)

    def live(self, *roots: str) -> list[str]:
        """The lines that the root statements need, and the roots, in order."""
        if not self.optimised:
            return [*(line.text for line in self.lines), *roots]
        return [*(line.text for line in self.needed(" ".join(roots), statements=True)), *roots]

    def forget(self) -> None:
        """Compute everything afresh from here on: the shading normal has changed."""
        self.known.clear()
        self.calls.clear()
        self._beside.clear()

    def beside(self, expression: str, width: str) -> tuple[str, str]:
        """What an expression is at P's two neighbours, a bump's steps of `width` pixels away.

        The lines through which P reaches it are written again for each of them.
        """
        moved = self._beside.setdefault(width, {})
        if not moved:
            first = self.assign("vec3", f"P + bump_step(0, {width})", "", ("P_x",))
            second = self.assign("vec3", f"P + bump_step(1, {width})", "", ("P_y",))
            moved["P"] = first, second
        for line in self.needed(expression):
            if line.reads & moved.keys() and line.declared[0][1] not in moved:
                moved.update(self._again(line, moved))
        first, second = (renamed(expression, moved, i) for i in (0, 1))
        return first, second

    @property
    def widths(self) -> tuple[str, ...]:
        """The widths of the bumps' steps so far."""
        return tuple(self._beside)

    def depth(self, expression: str) -> int:
        """How many bumps lie in the heights of others in what an expression needs."""
        names = (n for line in self.needed(expression) for _, n in line.declared)
        return max((self.bent.get(n, 0) for n in names), default=0)

    def moves(self, text: str) -> bool:
        """Whether a text is not the same at every point."""
        texts = (f"{x.expression} {' '.join(x.arguments)}" for x in self.needed(text))
        return any(map(_MOVING.search, (text, *texts)))

    def needed(self, text: str, statements: bool = False) -> list[Line]:
        """The lines that a text needs, in order, and if asked for those that declare nothing."""
        needed, kept = set(local_names(text)), []
        for line in reversed(self.lines):
            if (statements and not line.declared) or any(n in needed for _, n in line.declared):
                needed |= line.reads
                kept.append(line)
        return kept[::-1]

    def _again(
        self, line: Line, moved: Mapping[str, tuple[str, str]]
    ) -> dict[str, tuple[str, str]]:
        """Write a line for both neighbours, at once where its function can."""
        names = {n: (self.name(n, "x"), self.name(n, "y")) for _, n in line.declared}
        together = line.beside and self._together(line, line.beside, moved)
        if together and line.beside:
            declared = tuple((t, m) for t, n in line.declared for m in names[n])
            self.lines.append(Line(declared, "", line.beside, together, None, line.words))
            return names
        for i in (0, 1):
            again = replace(
                line,
                declared=tuple((t, names[n][i]) for t, n in line.declared),
                expression=renamed(line.expression, moved, i),
                arguments=tuple(renamed(a, moved, i) for a in line.arguments),
            )
            self.lines.append(again)
        return names

    def _together(
        self, line: Line, beside: Signature, moved: Mapping[str, tuple[str, str]]
    ) -> tuple[str, ...] | None:
        """The arguments of the version for both neighbours; None if others than its own move."""
        assert line.function is not None
        given = {n: a for (_, n), a in zip(line.function.inputs, line.arguments, strict=True)}
        wanted = {n for _, n in beside.inputs}
        for name, argument in tuple(given.items()):
            if f"{name}_x" in wanted:
                given |= {f"{name}_{a}": renamed(argument, moved, i) for i, a in enumerate("xy")}
            elif not moved.keys().isdisjoint(local_names(argument)):
                return None
        return tuple(given[n] for _, n in beside.inputs)


def renamed(text: str, names: Mapping[str, tuple[str, str]], i: int) -> str:
    """A text with the i-th of two other names for each local name that has them."""
    return _LOCAL.sub(lambda m: names[m[0]][i] if m[0] in names else m[0], text)


def local_names(text: str) -> list[str]:
    """The local names in a piece of code, which alone begin with a capital."""
    return _LOCAL.findall(text)


def comment(*path: str) -> str:
    """A node's path in one line of harmless characters."""
    return "/".join(re.sub(r"[^\w .+-]", "_", name) for name in path)
