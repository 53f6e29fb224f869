"""What became of a node: what each pass made of it, what it costs, and why it was refused."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ...errors import SlabForgeError
from ..graph import Graph
from .compiler import MASK, lowered_material
from .costs import Cost, cost
from .flatten.normalise import normalise
from .lowering.lower import lower
from .passes import FIRST, REST
from .passes.refusals import problems
from .problems import Problem
from .values.ir import Op, Value, ordered
from .values.material_values import MaterialValues


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """What became of a node at one place of the material.

    `path` has the group nodes around it and its name. `steps` are pairs of a pass and what it left
    of the node, for each pass that changed that. `refused` has the reasons of a refusal.
    """

    material: str
    path: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    cost: Cost
    refused: tuple[str, ...]

    def row(self) -> dict[str, Any]:
        """The explanation as plain data, for a report in JSON."""
        return {
            "material": self.material,
            "node": "/".join(self.path),
            "steps": [{"pass": name, "what": what} for name, what in self.steps],
            "octaves": self.cost.octaves,
            "operations": self.cost.operations,
            "refused": list(self.refused),
        }

    def __str__(self) -> str:
        """The explanation for a person, one line for each step, and the cost in the last."""
        lines = [f"{self.material}: {'/'.join(self.path)}"]
        lines += [f"  {name}: {what}" for name, what in self.steps]
        lines += [f"  refused: {reason}" for reason in self.refused]
        return "\n".join([*lines, f"  cost: {self.cost}"])


def explain(graph: Graph, node: str) -> list[Explanation]:
    """What becomes of every node with this name in a material, within its groups as well.

    Raises SlabForgeError where the material has no such node, or nothing reads it.
    """
    flat = normalise(graph, (MASK,))
    found = lower(flat)
    stages: list[tuple[str, MaterialValues]] = [("lowered", lowered_material(found))]
    for each in FIRST:
        stages.append((each.__name__, each(stages[-1][1])))
    refused = problems((*stages[-1][1].roots, *found.refused), graph.name)
    if not refused:
        for each in REST:
            stages.append((each.__name__, each(stages[-1][1])))
    paths = list(dict.fromkeys(v.origin.words for v in _values(stages[0][1], node) if v.origin))
    if not paths:
        raise SlabForgeError(_unknown(graph, node))
    return [
        Explanation(
            material=graph.name,
            path=path,
            steps=tuple(_steps(stages, path)),
            cost=_cost(stages[-1][1], path, graph.blender),
            refused=tuple(p.reason for p in sorted(refused) if _place(p) == path),
        )
        for path in paths
    ]


def _place(problem: Problem) -> tuple[str, ...]:
    return (*filter(None, problem.where.split("/")), problem.node)


def _values(material: MaterialValues, node: str) -> Iterator[Value]:
    values = ordered(material.roots)
    return (v for v in values if v.origin is not None and v.origin.node == node)


def _at(material: MaterialValues, path: tuple[str, ...]) -> list[Value]:
    values = (*material.always, *material.reached) or ordered(material.roots)
    return [v for v in values if v.origin is not None and v.origin.words == path]


def _steps(
    stages: Iterable[tuple[str, MaterialValues]], path: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """The stages that changed the node's values, each with what they are after it."""
    before = ""
    for name, material in stages:
        after = _summary(material, path)
        if after != before:
            yield name, after
        before = after


def _summary(material: MaterialValues, path: tuple[str, ...]) -> str:
    values = _at(material, path)
    made = [v for v in values if v.op not in (Op.OUTPUT, Op.REFUSED)]
    if not values:
        return "nothing is left: constants decide it, or nothing reads it"
    names = [_name(v) + _where(material, v) for v in made]
    return ", ".join(dict.fromkeys(names)) or "it cannot be compiled"


def _name(value: Value) -> str:
    named = value.data if value.op is Op.APPLY else getattr(value.data, "name", None)
    return str(named or value.op.name.lower())


def _where(material: MaterialValues, value: Value) -> str:
    return " (where the bound is not 0)" if value in set(material.reached) else ""


def _cost(material: MaterialValues, path: tuple[str, ...], blender: str) -> Cost:
    return sum((cost(v, blender) for v in _at(material, path)), Cost())


def _unknown(graph: Graph, node: str) -> str:
    trees = (graph.tree, *graph.groups.values())
    if any(n.name == node for t in trees for n in t.nodes):
        return f"Nothing in material '{graph.name}' reads the node '{node}', or it is only layout."
    return f"Material '{graph.name}' has no node '{node}'; give the name that Blender shows."
