"""A material between the passes: what its GLSL functions will compute."""

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from .ir import Op, Value, rebuilt


class ShaderInput(NamedTuple):
    """One linked input of a shader: a closure's, or a Mix Shader's factor.

    `output` is its name among the outputs of `evaluate`, empty where it is constant; `numbers` then
    has its value.
    """

    path: tuple[str, ...]
    node: str
    socket: str
    output: str
    numbers: tuple[float, ...] | None = None


class CoarseSum(NamedTuple):
    """A noise's coarse octaves, summed up at few points of a row.

    `value` is the sum and its change for a pixel; `cells` says how many cells of the first octave a
    metre along x has; `always` whether it is needed where the bound is 0, too.
    """

    value: Value
    cells: float
    always: bool


@dataclass(frozen=True, kw_only=True)
class MaterialValues:
    """The values of a material's functions.

    `radiance` is the light that it sends to the camera. `outputs` are those of `evaluate`, by name;
    where `bound` is 0, `idle` has what they are there, for less work. `sums` are the outputs of
    `coarse_sums`. `always` and `reached` list what `evaluate` computes, in order: everywhere, and
    where the bound is not 0.
    """

    radiance: Value
    outputs: dict[str, Value]
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

    @property
    def roots(self) -> tuple[Value, ...]:
        """Every value that a function of the material gives."""
        bound = () if self.bound is None else (self.bound, *self.widths)
        return (
            self.radiance,
            *self.outputs.values(),
            *self.idle.values(),
            *bound,
            *(s.value for s in self.sums),
        )

    def changed(self, change: Any, known: dict[Value, Value] | None = None) -> "MaterialValues":
        """The material with every value changed; see `ir.rebuilt`."""
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
    """What another function gives under a name."""
    return Value(op=Op.READ, type=type_, data=name)
