"""What became of a node: what each pass made of it, what it costs, and why it was refused."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from ...errors import SlabForgeError
from ..graph import Graph
from .compiler import MASK, is_large, lowered_material, try_material
from .costs import Cost, cost
from .emit.helpers import PLAIN
from .flatten.normalise import normalise
from .lowering.lower import lower
from .passes import COMPACT, FIRST, REST, Pass
from .passes.refusals import problems
from .problems import Problem
from .stack.compile_stack import StackPart, bump_width, parts_below, shading_part
from .stack.cut import cut
from .values.ir import ONE, Op, Value, ordered
from .values.material_values import MaterialValues


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """What became of a node, or of the nodes in a group, at one place of the material.

    In a stack `part` says which part of it this is about: "sound" (the material without layers),
    "state", "shading", or "layer" and its name. A single material is one part, "".
    `path` has the group nodes around the node and its name. `steps` are pairs of a pass and what it
    left of the node, for each pass that changed that. `refused` has the reasons of a refusal.

    Of a group node there are no steps: `nodes` has what each node in it costs, the costliest first,
    by its path within the group. `cost` is that of all of them.
    """

    material: str
    part: str
    path: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    cost: Cost
    refused: tuple[str, ...]
    nodes: tuple[tuple[str, Cost], ...] = ()

    def row(self) -> dict[str, Any]:
        """The explanation as plain data, for a report in JSON."""
        return {
            "material": self.material,
            "part": self.part,
            "node": "/".join(self.path),
            "steps": [{"pass": name, "what": what} for name, what in self.steps],
            "octaves": self.cost.octaves,
            "operations": self.cost.operations,
            "refused": list(self.refused),
            "nodes": [{"node": name} | asdict(cost) for name, cost in self.nodes],
        }

    def __str__(self) -> str:
        """For a person: a line for each step or each node of a group, and the cost in the last."""
        part = f" ({self.part})" if self.part else ""
        lines = [f"{self.material}{part}: {'/'.join(self.path)}"]
        lines += [f"  {name}: {what}" for name, what in self.steps]
        lines += [f"  {name}: {cost}" for name, cost in self.nodes if cost != Cost()]
        free = sum(cost == Cost() for _, cost in self.nodes)
        lines += [f"  {free} more cost nothing"] if free else []
        lines += [f"  refused: {reason}" for reason in self.refused]
        return "\n".join([*lines, f"  cost: {self.cost}"])


class NoSuchNodeError(SlabForgeError):
    """Raised where a material has no node of the name that was asked for."""


def explain(graph: Graph, node: str) -> list[Explanation]:
    """What becomes of every node with this name in a material, within its groups as well.

    A stack is compiled in parts, of which several may have the node; it is explained in each. Of a
    group node, what the nodes in it cost is told. Raises NoSuchNodeError where the material has no
    such node, another SlabForgeError where nothing reads it.
    """
    found = [e for part in _parts(graph) for e in _explained(part, graph.name, node)]
    if not found:
        raise _unknown(graph, node)
    return found


def _parts(graph: Graph) -> list[StackPart]:
    """The parts of which a material is compiled; a single material is one part."""
    stack = cut(graph)
    if stack is None:
        return [StackPart("", graph, (MASK,), REST, PLAIN)]
    shading = shading_part(stack)
    compiled = try_material(shading.graph, aovs=shading.aovs, passes=shading.passes).compiled
    width = ONE if compiled is None else bump_width(compiled)
    return [*parts_below(stack, width), shading]


def _explained(part: StackPart, material: str, node: str) -> Iterator[Explanation]:
    """An explanation for each place that a node, or a group node, has in a part of a material."""
    graph = part.graph
    lowered = lower(normalise(graph, part.aovs))
    begin = lowered_material(lowered, part.aovs)
    every = dict.fromkeys(v.origin.words for v in ordered(begin.roots) if v.origin)
    paths = [words for words in every if words[-1] == node]
    groups = dict.fromkeys(w[: i + 1] for w in every for i in range(len(w) - 1) if w[i] == node)
    if not paths and not groups:
        return
    steps = [("lowered", begin)]
    steps += _applied(FIRST, begin)
    refused = problems((*steps[-1][1].roots, *lowered.refused), graph.name)
    if not refused:
        steps += _rest(part.passes, steps[-1][1], graph.blender)
        refused = problems(steps[-1][1].roots, graph.name)
    last = steps[-1][1]
    for path in paths:
        yield Explanation(
            material=material,
            part=part.what,
            path=path,
            steps=tuple(_steps(steps, path)),
            cost=_cost(last, path, graph.blender),
            refused=tuple(p.reason for p in sorted(refused) if _place(p) == path),
        )
    for path in groups:
        within = {w[len(path) :]: _cost(last, w, graph.blender) for w in every if _in(path, w)}
        yield Explanation(
            material=material,
            part=part.what,
            path=path,
            steps=(),
            cost=sum(within.values(), Cost()),
            refused=tuple(
                f"'{p.node}': {p.reason}" for p in sorted(refused) if _in(path, _place(p))
            ),
            nodes=tuple(("/".join(w), cost) for w, cost in sorted(within.items(), key=_dearest)),
        )


def _in(group: tuple[str, ...], path: tuple[str, ...]) -> bool:
    """Whether a node lies within a group node, by their paths."""
    return len(path) > len(group) and path[: len(group)] == group


def _dearest(item: tuple[tuple[str, ...], Cost]) -> tuple[int, int]:
    """A key that sorts nodes with their costs, the costliest first."""
    return -item[1].octaves, -item[1].operations


_Step = tuple[str, MaterialValues]  # the name of a pass, and the material after it


def _applied(passes: Sequence[Pass], material: MaterialValues) -> list[_Step]:
    steps: list[_Step] = []
    for each in passes:
        material = each(material)
        named = each.func if isinstance(each, partial) else each
        steps.append((named.__name__, material))
    return steps


def _rest(passes: Sequence[Pass], material: MaterialValues, blender: str) -> list[_Step]:
    """The passes over a part without refusals; over a large material those for large ones."""
    steps = _applied(passes, material)
    large = passes is REST and is_large(steps[-1][1], blender)
    return _applied(COMPACT, material) if large else steps


def _place(problem: Problem) -> tuple[str, ...]:
    return (*filter(None, problem.where.split("/")), problem.node)


def _at(material: MaterialValues, path: tuple[str, ...]) -> list[Value]:
    values = (*material.always, *material.reached) or ordered(material.roots)
    return [v for v in values if v.origin is not None and v.origin.words == path]


def _steps(steps: Iterable[_Step], path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The passes that changed the node's values, each with what they are after it."""
    before = ""
    for name, material in steps:
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


def _unknown(graph: Graph, node: str) -> SlabForgeError:
    """Why there is nothing to say of a node."""
    trees = (graph.tree, *graph.groups.values())
    if any(n.name == node for t in trees for n in t.nodes):
        return SlabForgeError(
            f"Nothing in material '{graph.name}' reads the node '{node}', or it is only layout."
        )
    return NoSuchNodeError(
        f"Material '{graph.name}' has no node '{node}'; give the name that Blender shows."
    )
