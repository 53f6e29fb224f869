"""Where the compiler stands: trees within trees, GLSL functions in the making, values in flight."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from .graph import Link, Node, Tree

Path = tuple[str, ...]
_DECLARED = re.compile(r"(?:^|; )(?:float|vec[234]) (\w+)(?=;| =)")


class Value(NamedTuple):
    """A GLSL expression, the Blender socket type that it comes from, its numbers where constant.

    `settled` values depend on nothing but values of sockets: Blender 5 computes them itself.
    """

    text: str
    type: str
    numbers: tuple[float, ...] | None = None
    settled: bool = False


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


@dataclass
class Function:
    """One GLSL function in the making.

    `known` has the outputs that are computed already, `calls` the results of each call by its text,
    so that equal calls are made once (where `optimised`); `names` counts the local names in use.
    `depth` is that of heights within heights.
    """

    lines: list[str] = field(default_factory=list)
    known: dict[tuple[Path, str, str], Value] = field(default_factory=dict)
    calls: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    depth: int = 0
    optimised: bool = True

    def name(self, *words: str) -> str:
        """A fresh local name from a node's and a socket's; the library's names begin lower-case."""
        text = re.sub(r"[^A-Za-z0-9]+", "_", "_".join(words)).strip("_") or "Node"
        text = f"{text[0].upper()}{text[1:]}" if text[0].isalpha() else f"N{text}"
        self.names[text] = count = self.names.get(text, 0) + 1
        return text if count == 1 else self.name(text, str(count))

    def call(self, call: str, outputs: tuple[tuple[str, str], ...], words: Path) -> tuple[str, ...]:
        """The names of what `call(…` gives for `(type, name)` outputs, on one commented line."""
        if call not in self.calls or not self.optimised:
            names = tuple(self.name(words[-1], n) for _, n in outputs)
            declared = "".join(f"{t} {n}; " for (t, _), n in zip(outputs, names, strict=True))
            start = call if call.endswith("(") else f"{call}, "
            self.lines.append(f"{declared}{start}{', '.join(names)});  // {comment(*words)}")
            self.calls[call] = names
        return self.calls[call]

    def assign(self, type_: str, expression: str, output: str, words: Path) -> str:
        """The name of a new local variable that holds the expression."""
        if expression not in self.calls:
            name = self.name(words[-1], output)
            self.lines.append(f"{type_} {name} = {expression};  // {comment(*words)}")
            self.calls[expression] = (name,)
        return self.calls[expression][0]

    def replace(self, old: str, new: str) -> None:
        """Assign another expression to the variable that holds one, if there is one."""
        if old in self.calls:
            self.calls[new] = self.calls.pop(old)
            self.lines = [line.replace(f" = {old};", f" = {new};") for line in self.lines]

    def live(self, *roots: str) -> list[str]:
        """The lines that the root lines need, and the roots, in order."""
        if not self.optimised:
            return [*self.lines, *roots]
        needed, kept = set(_names(" ".join(roots))), []
        for line in reversed(self.lines):
            declared = set(_DECLARED.findall(line))
            if not declared or declared & needed:
                needed |= set(_names(line))
                kept.append(line)
        return [*reversed(kept), *roots]

    def forget(self) -> None:
        """Compute everything afresh from here on: the shading normal has changed."""
        self.known.clear()
        self.calls.clear()


def _names(line: str) -> list[str]:
    """The local names in a line's code, which alone begin with a capital."""
    return re.findall(r"\b[A-Z]\w*", line.partition("//")[0])


def comment(*path: str) -> str:
    """A node's path in one line of harmless characters."""
    return "/".join(re.sub(r"[^\w .+-]", "_", name) for name in path)
