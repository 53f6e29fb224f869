"""A recipe's layers as the tables that the compiled kernels read."""

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..composition.plan import CompositionPlan, LayerPlan
from ..philox import stream_of
from ..recipe import Recipe
from ..sensor import light_grid
from .cycles import Cycles, cycles_of
from .tables import ABSENT, DRAW, PLACE, draws_of, input_of, places_of

Records = Any  # an array of one of the dtypes below, whose fields type checkers do not know
UNIFORM, CLUSTERS, ROWS, EDGE = range(4)  # places
ANY, APART, OVERLAP = range(3)  # spacings
_PLACES = {"uniform": UNIFORM, "clusters": CLUSTERS, "rows": ROWS, "edge": EDGE}
_SPACINGS = {"any": ANY, "apart": APART, "overlap": OVERLAP}
# Pixels around a frame in which instances count as reaching it, where its light needs no more.
# Fewer would give instances other numbers in masks than the data sets have that there are.
_LEAST_MARGIN = 8
_BUMP_STEP = 1  # pixels from a ray to the points beside it at which a Bump reads heights

LAYER = np.dtype(
    [
        ("class_index", np.int32),  # 0 for a look-alike
        ("main", np.bool_),  # frames of its class may take it
        ("weight", np.float64),  # among the layers of its class
        ("asked", np.bool_),  # that it lies beside
        ("share_cycle", np.int32),  # tells whether it lies beside; or ABSENT
        ("first_chance", np.int32),  # its chances, of the numbers of instances from 0 on
        ("end_chance", np.int32),
        ("first", np.int32),  # its draws
        ("end", np.int32),
        ("x", np.int32),  # which draw is its Position X; or ABSENT
        ("y", np.int32),
        ("size", np.int32),
        ("place", np.int32),
        ("metres", np.float64),
        ("number", np.int32),
        ("spacing", np.int32),
        ("count_stream", np.uint32),
        ("place_stream", np.uint32),
        ("order_stream", np.uint32),
    ]
)


class LayerTables(NamedTuple):
    """Everything that instances are drawn from but seed, index and the tables of frames.

    `cycles` has the cycles of classes, of surfaces, then those that layers refer to, and in a free
    composition those of the classes from `class_cycle` on.
    """

    layers: Records  # LAYER (L,)
    places: Records  # PLACE (L, 2)
    draws: Records  # DRAW, those of all layers
    chances: NDArray[np.float64]  # of up to so many instances: cumulated probabilities
    choice_stream: NDArray[np.uint32]  # (classes,), which layer of the class is taken
    cycles: Cycles
    class_cycle: int
    free: bool
    most: int
    neighbours: int  # frames of a slab, to both sides, whose instances may reach a frame
    margin: float  # metres around a frame in which instances count as reaching it
    width: int  # float32 in the widest layer's row


CLASSES, SURFACES = 0, 1  # cycles


def layer_tables_of(recipe: Recipe) -> LayerTables:
    """The arrays from which instances are drawn; of no layers in a pack of single materials."""
    pack, _ = recipe.loaded
    plan = recipe.plan
    cycles: dict[str, Sequence[int]] = {
        "cycle": np.repeat(np.arange(len(plan.cycle)), plan.cycle).tolist(),
        "surface": np.repeat(np.arange(len(plan.surfaces)), plan.surfaces).tolist() or [0],
    }
    beside = [one for one in plan.layers if one.share > 0]
    cycles |= {f"share.{one.layer.name}": _yes_and_no(one.share) for one in beside}
    class_cycle = len(cycles)
    if plan.free:
        held = zip(plan.classes, plan.held, strict=True)
        cycles |= {f"class.{name}": _yes_and_no(share) for name, share in held}
    draws = [draws_of(one.layer.parameters, recipe, alike=one.use.alike) for one in plan.layers]
    chances = [np.cumsum(one.count.probabilities(plan.most)) for one in plan.layers]
    half, pixel = pack.view.half(recipe.size)[1], max(pack.view.scale)
    margin = _margin(recipe) * pixel
    return LayerTables(
        layers=_layers(plan, draws, chances),
        places=np.array(
            [places_of(one.layer.parameters, recipe) for one in plan.layers], PLACE
        ).reshape(-1, 2),
        draws=np.concatenate([np.empty(0, DRAW), *draws]),
        chances=np.concatenate([np.empty(0), *chances]),
        choice_stream=np.array([stream_of(f"layer.{c}") for c in plan.classes], np.uint32),
        cycles=cycles_of(cycles),
        class_cycle=class_cycle,
        free=plan.free,
        most=plan.most,
        neighbours=1 + math.floor((_largest(plan, draws) + margin) / (2 * half)),
        margin=margin,
        width=pack.layer_floats,
    )


def _margin(recipe: Recipe) -> int:
    """Pixels around a frame in which an instance may change its light.

    Pixel filter and camera reach so far; the heights that a Bump compares lie a step beyond.
    """
    pack, _ = recipe.loaded
    reach = light_grid(pack.film, recipe.spp, recipe.sensor.parts).margin
    return reach + _BUMP_STEP if reach > _LEAST_MARGIN else _LEAST_MARGIN


def _yes_and_no(share: Fraction) -> list[int]:
    return [1] * share.numerator + [0] * (share.denominator - share.numerator)


def _largest(plan: CompositionPlan, draws: list[Records]) -> float:
    """The largest Size that a recipe gives to any layer, metres."""
    sizes = [
        float(own["high"][at])
        for one, own in zip(plan.layers, draws, strict=True)
        if (at := _draw_of(one, "Size")) != ABSENT
    ]
    return max(sizes, default=0.0)


def _draw_of(one: LayerPlan, name: str) -> int:
    """Which of a layer's draws is the input of a name, or ABSENT."""
    before = 0
    found = ABSENT
    for parameter in one.layer.parameters:
        if input_of(parameter) == name:
            found = before
        before += parameter.components
    return found


def _layers(
    plan: CompositionPlan, draws: list[Records], chances: list[NDArray[np.float64]]
) -> Records:
    table = np.zeros(len(plan.layers), LAYER)
    share_cycle, first, first_chance = 2, 0, 0
    for row, one, own, numbers in zip(table, plan.layers, draws, chances, strict=True):
        name, use = one.layer.name, one.use
        row["class_index"], row["main"], row["weight"] = one.class_index, one.main, use.weight
        row["asked"] = one.asked
        row["share_cycle"] = share_cycle if one.share > 0 else ABSENT
        share_cycle += one.share > 0
        row["first"], row["end"] = first, first + len(own)
        row["first_chance"], row["end_chance"] = first_chance, first_chance + len(numbers)
        for field, key in (("x", "Position X"), ("y", "Position Y"), ("size", "Size")):
            at = _draw_of(one, key)
            row[field] = ABSENT if at == ABSENT else first + at
        row["place"], row["spacing"] = _PLACES[use.place.kind], _SPACINGS[use.spacing]
        row["metres"], row["number"] = use.place.metres, use.place.number or 1
        for field in ("count", "place", "order"):
            row[f"{field}_stream"] = stream_of(f"{field}.{name}")
        first, first_chance = first + len(own), first_chance + len(numbers)
    return table
