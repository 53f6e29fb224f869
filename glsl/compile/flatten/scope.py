"""One node tree at one place of the nesting of groups, with look-ups by name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...graph import Link, Node, Tree

Path = tuple[str, ...]
"""The names of the group nodes around a node, outermost first."""


@dataclass(frozen=True, eq=False)
class Scope:
    """A tree at one place of the nesting of groups.

    `path` has the names of the group nodes around it, outermost first. `node` is the group node
    that holds it, which stands in the scope `parent`; both are None at the material's top level.
    """

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

    def of_type(self, type_: str) -> list[Node]:
        """The nodes of one type, in the tree's order."""
        return [n for n in self.tree.nodes if n.type == type_]

    def end(self, type_: str) -> Node | None:
        """The output node of this type that Cycles uses; None if the tree has none.

        An output that is set to Cycles comes first, then the active one, then any; those set to
        EEVEE never count.
        """
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
