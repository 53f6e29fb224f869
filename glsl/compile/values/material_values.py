"""A material between the passes: the values that its GLSL functions will compute."""

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from .ir import Op, Value, rebuilt


class ShaderInput(NamedTuple):
    """One linked input of a shader node: of a light closure, or the factor of a Mix Shader.

    `path` has the group nodes around the node, outermost first; `socket` is the input's identifier.
    `output` is the input's name among the outputs of the GLSL function `evaluate`. Where the input
    is constant, `output` is empty and `numbers` has its value.
    """

    path: tuple[str, ...]
    node: str
    socket: str
    output: str
    numbers: tuple[float, ...] | None = None


class CoarseSum(NamedTuple):
    """The sum of a noise's coarse octaves, which is computed at a few points of a pixel row only.

    `value` is a `vec2`: the sum, and its change from one pixel to the next. `cells` is how many
    cells of the first octave a metre along x has. `always` tells whether the sum is needed where
    the material's bound is 0, too.
    """

    value: Value
    cells: float
    always: bool


class StepLoop(NamedTuple):
    """What of a material one loop computes at the point and at both points beside it.

    They lie a step of a Bump of `width` pixels away. `before` and `after` are what else is
    computed, in order, and `inside` what the loop computes: values at the point, to which it comes
    last.
    `heights` are those of them, numbers, that are also read at the points beside, each with the two
    values there.
    """

    width: Value
    before: tuple[Value, ...]
    inside: tuple[Value, ...]
    heights: tuple[tuple[Value, Value, Value], ...]
    after: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class MaterialValues:
    """The values of a material's functions, which every pass takes and returns.

    - `radiance` is the light that the material sends to the camera, a `vec3`.
    - `outputs` are those of the GLSL function `evaluate`, by name.
    - `bound` is a cheap value, or None. Where it is 0, the outputs are those in `idle`, which take
      less work.
    - `sums` are the outputs of the GLSL function `coarse_sums`.
    - `always` and `reached` list what `evaluate` computes, in order: `always` everywhere, `reached`
      only where the bound is not 0.
    - `loop` tells what of `always` is computed in a loop, None if nothing is.
    - `lower_face` tells whether the slab has a lower face that is still to be added where light
      goes through the upper one.
    - `displaced` tells whether a displacement bends the shading normal, and `gray` whether every
      colour that a shader reads is gray.
    """

    radiance: Value
    outputs: dict[str, Value]
    lower_face: bool = False
    displaced: bool = False
    in_use: frozenset[tuple[str, ...]] = frozenset()  # paths of the nodes that are not ruled out
    inputs: tuple[ShaderInput, ...] = ()
    gray: bool = False
    bound: Value | None = None
    widths: tuple[Value, ...] = ()  # of the steps of all Bumps, in pixels
    idle: dict[str, Value] = field(default_factory=dict)
    sums: tuple[CoarseSum, ...] = ()
    always: tuple[Value, ...] = ()
    reached: tuple[Value, ...] = ()
    loop: StepLoop | None = None

    @property
    def roots(self) -> tuple[Value, ...]:
        """Every value that one of the material's functions returns.

        All others are reached from these.
        """
        bound = () if self.bound is None else (self.bound, *self.widths)
        return (
            self.radiance,
            *self.outputs.values(),
            *self.idle.values(),
            *bound,
            *(s.value for s in self.sums),
        )

    def changed(self, change: Any, known: dict[Value, Value] | None = None) -> "MaterialValues":
        """A copy of the material in which `change` was applied to every value.

        `change` and `known` are those of `ir.rebuilt`.
        """
        known = {} if known is None else known
        rebuilt(self.roots, change, known)
        return replace(
            self,
            radiance=known[self.radiance],
            outputs={n: known[v] for n, v in self.outputs.items()},
            idle={n: known[v] for n, v in self.idle.items()},
            bound=None if self.bound is None else known[self.bound],
            widths=tuple(known.get(w, w) for w in self.widths),
            sums=tuple(s._replace(value=known[s.value]) for s in self.sums),
        )


def read(name: str, type_: str) -> Value:
    """A READ value of GLSL type `type_`: what another function computes under `name`."""
    return Value(op=Op.READ, type=type_, data=name)
