"""The compiler from a graph of plain data to GLSL: normalise, lower to values, run passes, emit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..graph import Graph, Image
from ..pack.pack import Parameter
from .costs import cost
from .emit.helpers import PLAIN, Names
from .emit.material_text import MaterialText, material_text
from .fine_noise import fine_noise_warnings
from .flatten.flat_graph import FlatGraph
from .flatten.normalise import normalise
from .lowering.lower import Lowered, lower
from .passes import COMPACT, FIRST, NEEDED, REST, Pass
from .passes.constants import nodes_in_use
from .passes.refusals import problems
from .problems import Problem, UnsupportedError, settings_problems
from .values.ir import ZERO
from .values.material_values import MaterialValues, ShaderInput

MASK = "mask"  # name of the AOV that carries the label
# Operations of a material, above which it is written compactly: a driver inlines every call, and
# took 36 s of CPU time for 12 textures with bumps, 5 s so written.
LONG = 15_000
LARGE = 1000  # nodes that are warned of; llvmpipe compiled 1,500 sines in 13 s, 5,000 in 5 min


@dataclass(frozen=True, kw_only=True)
class Compiled:
    """A material in GLSL, and what a renderer must know of it.

    - `text` has the function `evaluate(vec3 P, out …)`, whose `outputs` are `(type, name)`.
    - `shading` has `surface(vec3 P, vec3 V, vec3 at, out float mask)`, which calls it and returns
      the radiance towards V.
    - If `bounded`, `text` also has `bool reached(vec3 P)`, which tells where a costly part is
      needed.
    - `coarse` has an entry for each noise that sums its coarse octaves: how many cells of its first
      octave a metre along x has. If it is not empty, `text` has `coarse_sums(vec3 P, out vec2
      sums[…])`.
    - `gray` tells whether every colour that a shader reads is gray.
    - `images` has one image for each key that the material reads, `pixels` their pixels by key, if
      the graph had them.
    - `nodes` counts the nodes in use, `calls` the calls of node functions in `evaluate`.
    - `values` are the values that all of this was made from, `own` its functions without the
      library's.
    """

    name: str
    text: str
    shading: str = ""
    outputs: tuple[tuple[str, str], ...] = ()
    inputs: tuple[ShaderInput, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    blender: str = ""
    nodes: int = 0
    calls: int = 0
    images: tuple[Image, ...] = ()
    pixels: dict[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    bounded: bool = False
    gray: bool = False
    coarse: tuple[float, ...] = ()
    values: MaterialValues | None = None
    own: MaterialText | None = None

    @property
    def glsl(self) -> str:
        """The text that a pack holds of the material."""
        return self.text + self.shading


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a graph compiles to, or the problems that stand in the way.

    `compiled` is None if there are problems. `in_use` has the path of each node in use: the
    names of the group nodes around it, the outermost first, and its own.
    """

    compiled: Compiled | None
    problems: tuple[Problem, ...]
    in_use: frozenset[tuple[str, ...]]

    @property
    def nodes(self) -> int:
        """The number of nodes in use."""
        return len(self.in_use)

    @property
    def share(self) -> float:
        """The share of the nodes in use that compile, 0 … 1."""
        return 1.0 - len({(p.where, p.node) for p in self.problems}) / max(self.nodes, 1)


def compile_material(graph: Graph, optimised: bool = True) -> Compiled:
    """Compile a material's graph; UnsupportedError lists every node that cannot be compiled.

    Without `optimised` nothing is folded, shared or left out, to measure what these passes are
    worth.
    """
    verdict = try_material(graph, passes=REST if optimised else NEEDED, optimised=optimised)
    if verdict.compiled is None:
        raise UnsupportedError(list(verdict.problems), verdict.nodes)
    return verdict.compiled


def try_material(
    graph: Graph,
    *,
    aovs: Sequence[str] = (MASK,),
    passes: Sequence[Pass] = REST,
    optimised: bool = True,
    names: Names = PLAIN,
) -> Verdict:
    """Compile a material's graph, or return all the problems that stand in the way.

    `aovs` names the AOV outputs that become outputs of `evaluate`; one that the material lacks is
    0. `passes` follow those before refusals are collected, which are left out unless `optimised`.
    `names` are those of its functions. Raises SlabForgeError where groups or links lead in a
    circle.
    """
    flat = normalise(graph, aovs)
    material, found = _lowered(flat, aovs, optimised)
    in_use = material.in_use
    found = (*settings_problems(graph), *found)
    if not found:
        material = _passed(material, passes, graph.blender)
        found = tuple(sorted(problems(material.roots, flat.name)))
    if found:
        return Verdict(compiled=None, problems=found, in_use=in_use)
    return Verdict(compiled=_compiled(graph, flat, material, names), problems=(), in_use=in_use)


def lowered_material(lowered: Lowered, aovs: Sequence[str] = (MASK,)) -> MaterialValues:
    """A lowered material as the first pass takes it, with its AOVs as the only outputs."""
    outputs = {name: lowered.aovs.get(name, ZERO) for name in aovs}
    return MaterialValues(
        radiance=lowered.radiance,
        outputs=outputs,
        lower_face=lowered.lower_face,
        displaced=lowered.displaced,
    )


def _lowered(
    flat: FlatGraph, aovs: Sequence[str], optimised: bool
) -> tuple[MaterialValues, tuple[Problem, ...]]:
    """The values of a graph after the first passes, and the problems that are left in them."""
    lowered, endless = lower(flat), _endless(flat)
    material = _after(lowered_material(lowered, aovs), FIRST if optimised else ())
    in_use = material.in_use if optimised else nodes_in_use(material.roots)
    in_use |= nodes_in_use(lowered.refused) | {(p.node,) for p in endless}
    refused = problems((*material.roots, *lowered.refused), flat.name)
    return replace(material, in_use=in_use), tuple(sorted({*refused, *endless}))


def _endless(flat: FlatGraph) -> list[Problem]:
    """A problem for each parameter whose own value is not finite."""
    return [
        Problem(
            flat.name,
            "",
            node.name,
            node.type,
            f"its input '{socket.name}' is {socket.default}, not a finite number",
        )
        for node, socket in flat.parameters.endless
    ]


def _passed(material: MaterialValues, passes: Sequence[Pass], blender: str) -> MaterialValues:
    """The material after the passes; a large one after those for large ones in place of `REST`."""
    found = _after(material, passes)
    return _after(material, COMPACT) if passes is REST and is_large(found, blender) else found


def is_large(material: MaterialValues, blender: str) -> bool:
    """Whether a material after `REST` is one that `COMPACT` passes over instead."""
    return material.bound is None and _operations(material, blender) > LONG


def _after(material: MaterialValues, passes: Sequence[Pass]) -> MaterialValues:
    for each in passes:
        material = each(material)
    return material


def _operations(material: MaterialValues, blender: str) -> int:
    """Operations in all functions that `evaluate` calls, each as often as it is called."""
    return sum(cost(v, blender).operations for v in (*material.always, *material.reached))


def _compiled(graph: Graph, flat: FlatGraph, material: MaterialValues, names: Names) -> Compiled:
    text = material_text(material, graph.blender, names=names)
    images = _images(graph)
    return Compiled(
        name=graph.name,
        text=text.functions.text() + text.evaluation,
        shading=text.closures.text() + text.shading,
        own=text,
        outputs=tuple((v.type, n) for n, v in material.outputs.items()),
        inputs=material.inputs,
        parameters=flat.parameters.row,
        nodes=len(material.in_use),
        calls=text.calls,
        images=tuple(images[k] for k in text.image_keys),
        pixels={k: v for k, v in graph.pixels.items() if k in text.image_keys},
        warnings=(
            *graph.warnings,
            *_reversed(flat),
            *_boundless(flat),
            *_slow(graph.name, len(material.in_use)),
            *fine_noise_warnings(graph.name, (*material.always, *material.reached)),
        ),
        bounded=material.bound is not None,
        gray=material.gray,
        coarse=tuple(s.cells for s in material.sums),
        values=material,
        blender=graph.blender,
    )


def _images(graph: Graph) -> dict[str, Image]:
    """The images of a graph, one of each key."""
    nodes = (n for tree in (graph.tree, *graph.groups.values()) for n in tree.nodes)
    return {n.image.key: n.image for n in nodes if n.image is not None}


def _reversed(flat: FlatGraph) -> Iterator[str]:
    """A warning for each parameter that has no range since its limits are the wrong way round."""
    for key, low, high in flat.parameters.reversed:
        yield (
            f"'{flat.name}': '{key}' has a minimum of {low:g} above its maximum of {high:g}, so it"
            " has no range and keeps its value; mend the group's socket in Blender to vary it."
        )


def _boundless(flat: FlatGraph) -> Iterator[str]:
    """A warning for each parameter without a range of sense, with one around its own value."""
    for key, limit, value in flat.parameters.boundless:
        low, high = sorted((value / 2, value * 2)) if value else (0.0, 1.0)
        yield (
            f"'{flat.name}': '{key}' may go from -{limit:g} to {limit:g}, too far to draw from, so"
            f" it keeps its value of {value:g}; to vary it, set the limits of the group's socket in"
            f" Blender, such as {low:g} to {high:g}."
        )


def _slow(name: str, nodes: int) -> tuple[str, ...]:
    if nodes < LARGE:
        return ()
    return (
        f"Material '{name}' has {nodes} nodes in use: a graphics driver may need minutes to"
        " build its program for the first time.",
    )
