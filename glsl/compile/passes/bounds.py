"""Bounds: one cheap value whose zero makes the costly part of a material unnecessary.

Artists limit a defect to a place by multiplying it with a window, a value that is exactly 0 beyond
some distance. Where it is 0, what it multiplies need not be computed. This pass finds the value
that saves most by trying: it puts 0 in its place and folds constants. The picture stays the same.
The renderer decides tile by tile, since not every driver skips a branch that no pixel takes.
"""

from collections.abc import Iterable
from dataclasses import replace

from ..values.ir import ZERO, Op, Value, ordered, rebuilt
from ..values.material_values import MaterialValues
from .bump_heights import evaluate_beside
from .constants import folded
from .sharing import share_equal_values

BOUNDING = ("map_range_float_", "clamp_", "gradient_", "math_less_", "math_greater_")
COSTLY = ("noise_", "voronoi_", "wave_", "magic", "gabor_", "brick")
CANDIDATES, LEAST = 32, 0.1  # values that are tried; share of costly calls that one must save


def find_bound(material: MaterialValues) -> MaterialValues:
    """The material with the bound that saves most.

    Unchanged if none saves a tenth of the costly calls.

    It is also unchanged if a displacement, or a Bump within the height of another, bends the
    normal: the normal then depends on a wider neighbourhood than is looked at for the bound.
    """
    if material.displaced or _nested(material):
        return material
    whole = _work(material)
    best, share = material, LEAST
    for bound in candidates(material):
        tried = replace(material, bound=bound, idle=where_zero(material, bound))
        saved = 1.0 - _work(replace(tried, outputs=tried.idle)) / whole if whole else 0.0
        if saved > share:
            best, share = tried, saved
    return best


def where_zero(material: MaterialValues, bound: Value) -> dict[str, Value]:
    """What the outputs are where the bound is 0, by name."""
    found = rebuilt(tuple(material.outputs.values()), folded, {bound: ZERO})
    return dict(zip(material.outputs, found, strict=True))


def candidates(material: MaterialValues, most: int | None = CANDIDATES) -> list[Value]:
    """Values that may be exactly 0 over an area and make no costly call, last computed first.

    At most `most` of them, or all for None.
    """
    found = [v for v in ordered(material.outputs.values()) if _bounds(v) and not _costs((v,))]
    return found[::-1][:most]


def _bounds(value: Value) -> bool:
    if value.op is not Op.OUTPUT or value.type != "float":
        return False
    return value.arguments[0].data.name.startswith(BOUNDING)


def _nested(material: MaterialValues) -> bool:
    """Whether a Bump lies in the height of another."""
    bumps = [v for v in ordered(material.outputs.values()) if v.op is Op.BUMP]
    heights = ordered(b.arguments[-1] for b in bumps)
    return any(v.op is Op.BUMP for v in heights)


def _work(material: MaterialValues) -> int:
    """How many costly calls the outputs make, including those at the neighbours of the point."""
    shown = replace(material, bound=None, idle={})
    return _costs(share_equal_values(evaluate_beside(shown)).outputs.values())


def _costs(roots: Iterable[Value]) -> int:
    return sum(v.op is Op.CALL and v.data.name.startswith(COSTLY) for v in ordered(roots))
