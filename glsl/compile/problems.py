"""Why a material is refused: a problem for each node, and the error that lists them."""

from dataclasses import dataclass

from ...errors import SlabForgeError, one_line
from ..graph import Graph


@dataclass(frozen=True, order=True)
class Problem:
    """A node that cannot be compiled faithfully, and the reason.

    `where` has the names of the group nodes around it, separated by `/`; it is empty at the top
    level.
    """

    material: str
    where: str
    node: str
    type: str
    reason: str

    def __str__(self) -> str:
        """The place, name and type of the node and the reason, in one line."""
        path = f"{self.material}/{self.where}" if self.where else self.material
        return f"{path}: '{self.node}' ({self.type}): {self.reason}"

    def row(self) -> dict[str, str]:
        """The problem as a dictionary of strings, for a report in JSON."""
        return {"node": self.node, "type": self.type, "where": self.where, "reason": self.reason}


def settings_problems(graph: Graph) -> tuple[Problem, ...]:
    """A problem for each setting of a material, outside its nodes, that cannot be drawn."""
    return tuple(Problem(graph.name, "", "Settings", "Material", r) for r in graph.refused)


class UnsupportedError(SlabForgeError):
    """Raised where graphs are refused; `problems` has every reason, once for each node."""

    def __init__(self, problems: list[Problem], in_use: int) -> None:
        """Write the message from the problems.

        `in_use` is how many nodes the graphs need in all.
        """
        self.problems, self.in_use = problems, in_use
        good = in_use - len({(p.material, p.where, p.node) for p in problems})
        super().__init__("")
        self.args = (
            f"{good} of {in_use} nodes in use compile ({100 * good // max(in_use, 1)} %);"
            " replace the others or take them out:\n  "
            + "\n  ".join(one_line(str(p)) for p in problems),
        )
