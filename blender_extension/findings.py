"""What the last check of each material found: plain data from `slabforge export --report`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Place:
    """A node of a material: its name, and the names of the group nodes around it with `/` between.

    `where` is empty at the top level.
    """

    node: str
    where: str

    @property
    def path(self) -> str:
        """Both together, for a person."""
        return f"{self.where}/{self.node}" if self.where else self.node


@dataclass(frozen=True)
class Findings:
    """What was found of one material.

    `compiling` are the nodes in use that compile, `refused` maps the others to their reasons.
    `octaves` and `operations` are those of a pixel where every layer lies, `costs` the octaves of
    each node at the top level that has any; `at_most` tells whether a parameter sets how many.
    `verdict` is empty where the scene exports, else why it does not.
    """

    compiling: tuple[Place, ...]
    refused: dict[Place, str]
    warnings: tuple[str, ...]
    octaves: int
    operations: int
    at_most: bool
    costs: dict[str, int]
    verdict: str

    @property
    def compiles(self) -> bool:
        """Whether the material compiles."""
        return not self.refused

    @classmethod
    def read(cls, figures: dict[str, Any], material: str) -> "Findings | None":
        """Those of a material in the figures of a report; None if it is not among them."""
        row = next((r for r in figures["materials"] if r["name"] == material), None)
        if row is None:
            return None
        refused = {_place(r): str(r["reason"]) for r in row["unsupported"]}
        used = [_place(r) for r in row.get("in_use", ())]
        return cls(
            compiling=tuple(p for p in used if p not in refused),
            refused=refused,
            warnings=tuple(row["warnings"]),
            octaves=row.get("octaves", 0),
            operations=row.get("operations", 0),
            at_most=row.get("at_most", False),
            costs={c["node"]: c["octaves"] for c in row.get("costs", ()) if c["octaves"]},
            verdict=figures["refused"],
        )

    def lines(self) -> list[str]:
        """How much of the material compiles, as lines for a panel."""
        count = len(self.compiling) + len(self.refused)
        first = f"{len(self.compiling)} of {count} nodes in use compile"
        return [first, *(f"{place.path}: {reason}" for place, reason in self.refused.items())]

    def cost_lines(self, layers: Sequence[str], frame: tuple[int, int]) -> list[str]:
        """What a frame of so many pixels (width, height) costs, as lines for a panel.

        `layers` are the names of the material's layers, which cost what they do where they lie
        only.
        """
        if not self.compiles:
            return []
        width, height = frame
        most = "at most " if self.at_most else ""
        metal = sum(n for name, n in self.costs.items() if name not in layers)
        lines = [
            f"A pixel: {most}{self.octaves} octaves, {self.operations} operations",
            f"A frame of {width}x{height}: {most}{_rounded(metal * width * height)} octaves",
        ]
        own = [f"{name} {self.costs[name]}" for name in layers if name in self.costs]
        if own:
            lines.append(f"and where they lie, a pixel: {', '.join(own)}")
        return lines


def _place(row: dict[str, str]) -> Place:
    return Place(row["node"], row["where"])


def _rounded(count: int) -> str:
    """A count for a person: 5.7 million."""
    return f"{count / 1e6:.1f} million" if count >= 1e6 else f"{count:,}"
