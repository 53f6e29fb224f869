"""Why a material is refused."""

from dataclasses import dataclass

from ...errors import SlabForgeError


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

    def __init__(self, problems: list[Problem], in_use: int) -> None:
        """Keep the list and make the sentence; `in_use` counts the nodes that the graphs need."""
        self.problems, self.in_use = problems, in_use
        good = in_use - len({(p.material, p.where, p.node) for p in problems})
        super().__init__(
            f"{good} of {in_use} nodes in use compile ({100 * good // max(in_use, 1)} %);"
            " replace the others or take them out:\n  " + "\n  ".join(map(str, problems))
        )
