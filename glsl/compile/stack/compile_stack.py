"""Compiles a stack: the surface with and without its shading, and each layer, as GLSL functions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

from ....counted import counted
from ....errors import SlabForgeError
from ...graph import Graph
from ..compiler import Compiled, Verdict, try_material
from ..emit.helpers import PLAIN, Names
from ..emit.material_text import MaterialText
from ..library.library_text import Needs, united
from ..passes import UNBOUNDED, Pass, layer_passes, state_passes
from ..passes.gray import is_gray
from ..problems import Problem, UnsupportedError
from ..values.ir import BELOW, BELOW_HEIGHTS, ONE, Op, Value, constant, depending, ordered
from .cut import STATE, LayerGraph, Stack, cut

_STATE = tuple(name.lower() for name in STATE)
_LAYER = (*_STATE, "cover", "mask")
# A surface's state, a layer, and the light of what it leaves may all be in one program.
_OF_STATE, _OF_LIGHT = Names("state_"), Names("light_")
_OF_LAYER = Names("layer_", "layer_row")


@dataclass(frozen=True, kw_only=True)
class CompiledLayer:
    """A layer in GLSL; `defect` tells what it is unless a recipe says otherwise."""

    name: str
    defect: bool
    compiled: Compiled


@dataclass(frozen=True, kw_only=True)
class CompiledStack:
    """A stack in GLSL.

    - `sound` is the material without layers: its `surface` gives the light of a point that no
      layer reaches.
    - `state` has `evaluate(P, out color, out roughness, out metallic, out heights)`: the surface's
      state, with the height also at the two points beside P that the shading's Bump reads.
    - `shading` has a `surface` that reads the state from the variables `below_…`.
    - `layers` have `evaluate` with the outputs of `state`, and `cover` and `mask`; they read what
      lies below from the same variables. Their `reached` tells where they change anything.

    Names of functions of the last three begin with `state_`, `light_` and `layer_`, and layers read
    their parameters by `layer_row`, so that one program can have all of them.
    """

    sound: Compiled
    state: Compiled
    shading: Compiled
    layers: tuple[CompiledLayer, ...]

    @property
    def parts(self) -> tuple[Compiled, ...]:
        """Everything that was compiled."""
        return self.sound, self.state, self.shading, *(layer.compiled for layer in self.layers)

    @property
    def needs(self) -> Needs:
        """The functions of the library that `state`, `shading` and `layers` call."""
        parts = (self.state, self.shading, *(layer.compiled for layer in self.layers))
        return united([own(part).functions for part in parts])

    @cached_property
    def gray(self) -> bool:
        """Whether every colour of every part is gray."""
        states = (self.state, *(layer.compiled for layer in self.layers))
        colors = (part.values.outputs["color"] for part in states if part.values is not None)
        return self.sound.gray and all(map(is_gray, colors))


def compile_stack(graph: Graph) -> CompiledStack | None:
    """Compile a material that is a stack; None if it has no layer.

    Raises UnsupportedError with every node that cannot be compiled, and SlabForgeError where layers
    are not linked as a chain, or their height is not read by one Bump.
    """
    stack = cut(graph)
    return None if stack is None else _compiled(stack)


def _compiled(stack: Stack) -> CompiledStack:
    (shading,) = _all([shading_part(stack)])
    sound, state, *layers = _all(parts_below(stack, bump_width(shading)))
    for part in (state, shading):
        if part.parameters != sound.parameters:
            raise SlabForgeError(
                f"The surface of material '{stack.sound.name}' reads attributes of the object,"
                " which a stack of layers cannot; link a Value node instead."
            )
    return CompiledStack(
        sound=sound,
        state=state,
        shading=shading,
        layers=tuple(map(_layer, stack.layers, layers)),
    )


def own(part: Compiled) -> MaterialText:
    """The functions of a compiled part, without those of the library."""
    assert part.own is not None
    return part.own


class StackPart(NamedTuple):
    """A part of a stack before it is compiled: what it is, its graph, AOVs, passes and names.

    `width` is the number on which its passes depend, if they do.

    `what` is "sound", "state", "shading", or "layer" and the name of the layer.
    """

    what: str
    graph: Graph
    aovs: tuple[str, ...]
    passes: Sequence[Pass]
    names: Names
    width: tuple[float, ...] | None = None


_MOST_KEPT = 256
_kept: dict[Any, Verdict] | None = None  # verdicts on parts; None where they are not kept


def keep_parts() -> None:
    """From now on keep what parts of stacks are compiled to, for as long as the process runs.

    A process that compiles a scene again and again then does so for what has changed in it.
    """
    global _kept
    _kept = {}


def _verdict(part: StackPart, texts: dict[int, str]) -> Verdict:
    """Compile a part, or take what an equal one was compiled to; `texts` is as in `_text`."""
    if _kept is None:
        return _judged(part)
    key = (_text(part.graph, texts), part.aovs, part.names, part.width)
    if key not in _kept:
        _kept[key] = _judged(part)
    _kept[key] = _kept.pop(key)  # the latest is the last
    while len(_kept) > _MOST_KEPT:
        del _kept[next(iter(_kept))]
    return _kept[key]


def _text(graph: Graph, texts: dict[int, str]) -> tuple[str, ...]:
    """A graph as text, with those groups that it reaches; images are known by hashes of pixels.

    `texts` has the texts of trees by their ids, since graphs of one stack share most of them.
    """
    found = [graph.model_dump_json(exclude={"tree", "groups"})]
    waiting, seen = [graph.tree], set[str]()
    while waiting:
        tree = waiting.pop()
        if id(tree) not in texts:
            texts[id(tree)] = tree.model_dump_json()
        found.append(texts[id(tree)])
        inner = {n.group for n in tree.nodes if n.group is not None} & graph.groups.keys() - seen
        seen |= inner
        waiting += [graph.groups[name] for name in sorted(inner)]
    return tuple(found)


def _judged(part: StackPart) -> Verdict:
    return try_material(part.graph, aovs=part.aovs, passes=part.passes, names=part.names)


def shading_part(stack: Stack) -> StackPart:
    """The shading of the state that all layers left."""
    return StackPart("shading", stack.shading, ("mask",), UNBOUNDED, _OF_LIGHT)


def parts_below(stack: Stack, width: Value) -> list[StackPart]:
    """The other parts: sound metal, its state, then each layer; their Bump steps `width` pixels."""
    own_part = partial(
        StackPart, aovs=_LAYER, passes=layer_passes(width), names=_OF_LAYER, width=width.numbers
    )
    return [
        StackPart("sound", stack.sound, ("mask",), UNBOUNDED, PLAIN),
        StackPart("state", stack.state, _STATE, state_passes(width), _OF_STATE, width.numbers),
        *(own_part(f"layer {x.name}", x.graph) for x in stack.layers),
    ]


def _all(parts: Sequence[StackPart]) -> list[Compiled]:
    """Parts, compiled; UnsupportedError with all their problems."""
    texts: dict[int, str] = {}
    verdicts = [_verdict(each, texts) for each in counted(parts)]
    problems = {p for verdict in verdicts for p in verdict.problems}
    if problems:
        raise UnsupportedError(sorted(problems), sum(v.nodes for v in verdicts))
    return [v.compiled for v in verdicts if v.compiled is not None]


def _layer(graph: LayerGraph, compiled: Compiled) -> CompiledLayer:
    values = compiled.values
    assert values is not None
    heights = values.outputs["heights"]
    others = [BELOW[name] for name in STATE if name != "Height"]
    if depending((heights,), *others) & {heights}:
        reason = "its Height reads the Color, Roughness or Metallic below, which have no slope"
        problem = Problem(graph.name, "", graph.name, "ShaderNodeGroup", reason)
        raise UnsupportedError([problem], compiled.nodes)
    return CompiledLayer(name=graph.name, defect=graph.defect, compiled=compiled)


def bump_width(shading: Compiled) -> Value:
    """The step, in pixels, of the Bumps that read the height of the stack."""
    widths = set(_widths(shading))
    if any(numbers is None for numbers in widths) or len(widths) > 1:
        raise SlabForgeError(
            f"The Height of the layers in material '{shading.name}' is read by Bumps with different"
            " Filter Widths, or with one that changes; link it to one Bump."
        )
    (numbers,) = widths or {(1.0,)}
    return constant(*numbers) if numbers else ONE


def _widths(shading: Compiled) -> Iterator[tuple[float, ...] | None]:
    values = shading.values
    assert values is not None
    for value in ordered(values.roots):
        if value.op is Op.APPLY and value.data == "bump":
            *_, width, _, heights = value.arguments
            if depending((heights,), *BELOW_HEIGHTS) & {heights}:
                yield width.numbers
