"""A recipe and its pack as the tables that the compiled kernels read.

Lengths are metres in the slab's own space: x across it, y along its rolling direction.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np

from ...glsl.pack.pack import Parameter
from ..philox import stream_of
from ..recipe import Override, Recipe
from .camera import CameraTable, camera_table

Records = Any  # an array of one of the dtypes below, whose fields type checkers do not know
ACROSS, ALONG = 0, 1  # the axes
UNIFORM, LOG_UNIFORM, NORMAL = 0, 1, 2
_KINDS = {"uniform": UNIFORM, "log-uniform": LOG_UNIFORM, "normal": NORMAL}
ABSENT = -1  # offset of a parameter that a material lacks

DRAW = np.dtype(  # one number of the parameter row of a material, surface or layer
    [
        ("stream", np.uint32),  # of random numbers: of the parameter's key
        ("component", np.uint32),  # of the parameter
        ("offset", np.int32),  # in the row
        ("kind", np.int32),  # of distribution
        ("low", np.float64),
        ("high", np.float64),
        ("once_per_slab", np.bool_),  # it belongs to the metal, not to a defect
        ("alike", np.bool_),  # the layer's instances of one frame share it ...
        ("spread", np.float64),  # ... but for this share of what each would have by itself
    ]
)
MATERIAL = np.dtype(  # which draws are a material's, and where its row has the defect's size
    [("first", np.int32), ("end", np.int32), ("size", np.int32)]
)
PLACE = np.dtype(  # where the row has the defect's position on an axis
    [
        ("offset", np.int32),  # or ABSENT
        ("fixed", np.bool_),  # the recipe says where, relative to the frame's centre
        ("low", np.float64),  # else it is drawn from this range, and moved into the frame
        ("high", np.float64),
    ]
)
AXIS = np.dtype(
    [
        ("half", np.float64),  # of what the frame shows
        ("low", np.float64),  # where the slab begins and ends
        ("high", np.float64),
        ("eye", np.float64),  # at what the sensor's centre looks
        ("room", np.float64),  # by which a frame may look beside that, to both sides
    ]
)


class Settings(NamedTuple):
    """What the recipe says of position and sensor.

    `frames_per_slab` is 1 where every sample is another place.
    """

    conveyor: bool
    frames_per_slab: int
    edges: float
    overhang: float  # metres
    exposure: tuple[float, float]
    noise: tuple[float, float]
    camera: CameraTable


class Tables(NamedTuple):
    """Everything that samples are drawn from but seed and index."""

    draws: Records  # DRAW, those of all materials, or of all surfaces
    materials: Records  # MATERIAL (materials or surfaces,)
    places: Records  # PLACE (materials or surfaces, 2)
    axes: Records  # AXIS (2,)
    settings: Settings


def tables_of(recipe: Recipe) -> Tables:
    """The arrays from which samples of a recipe are drawn, made from the recipe and its pack."""
    pack, _ = recipe.loaded
    drawn = pack.materials or pack.surfaces
    metal = {p.key for p in drawn[0].parameters} if pack.materials else None
    draws = [draws_of(m.parameters, recipe, metal=metal) for m in drawn]
    ends = np.cumsum([len(d) for d in draws])
    materials = [
        (end - len(own), end, offsets_of(m.parameters).get("Size", ABSENT))
        for m, own, end in zip(drawn, draws, ends, strict=True)
    ]
    return Tables(
        draws=np.concatenate(draws),
        materials=np.array(materials, MATERIAL),
        places=np.array([places_of(m.parameters, recipe) for m in drawn], PLACE),
        axes=np.array(list(_axes(recipe)), AXIS),
        settings=_settings(recipe),
    )


def draws_of(
    parameters: Sequence[Parameter],
    recipe: Recipe,
    *,
    metal: Container[str] | None = (),
    alike: Mapping[str, float] = MappingProxyType({}),
) -> Records:
    """The draws of a parameter row, DRAW.

    `metal` are the keys of what is the same all over a slab, None for every one. `alike` has the
    spread of each input, by its name without the group's, that instances share.
    """
    rows = []
    for p in parameters:
        spread = alike.get(input_of(p))
        whole = metal is None or p.key in metal
        for i in range(p.components):
            drawn = (stream_of(p.key), i, p.offset + i, *_distribution(p, recipe, i))
            rows.append((*drawn, whole, spread is not None, spread or 0.0))
    return np.array(rows, DRAW)


def input_of(parameter: Parameter) -> str:
    """The name of a parameter's input, without that of its group."""
    return parameter.key.split(".", 1)[1]


def _distribution(parameter: Parameter, recipe: Recipe, component: int) -> tuple[int, float, float]:
    """Kind, low and high; a parameter without a range keeps its default."""
    override: Override | None = recipe.parameters.get(parameter.key)
    if override:
        return (_KINDS[override.distribution], *override.limits)
    if parameter.min is None or parameter.max is None:
        return UNIFORM, parameter.default[component], parameter.default[component]
    return UNIFORM, parameter.min, parameter.max


def offsets_of(parameters: Sequence[Parameter]) -> dict[str, int]:
    """Where the row has each input, by its name without the group's; the last group's counts."""
    return {input_of(p): p.offset for p in parameters}


def places_of(
    parameters: Sequence[Parameter], recipe: Recipe
) -> list[tuple[int, bool, float, float]]:
    """The PLACE of a row on each axis."""
    named = {input_of(p): p for p in parameters}
    found: list[tuple[int, bool, float, float]] = []
    for parameter in (named.get("Position X"), named.get("Position Y")):
        if parameter is None:
            found.append((ABSENT, False, 0.0, 0.0))
            continue
        _, low, high = _distribution(parameter, recipe, 0)
        found.append((parameter.offset, parameter.key in recipe.parameters, low, high))
    return found


def _axes(recipe: Recipe) -> Iterable[tuple[float, ...]]:
    """For each axis the values of AXIS."""
    pack, _ = recipe.loaded
    half, slab, view = pack.view.half(recipe.size), pack.slab, pack.view
    for i in (ACROSS, ALONG):
        pixels, scale = recipe.size[i], view.scale[i]
        room = max(pack.camera.resolution[i] * scale / 2 - pixels * scale / 2, 0)
        yield half[i], slab.low[i], slab.low[i] + slab.size[i], float(view.focus[i]), room


def _settings(recipe: Recipe) -> Settings:
    pack, _ = recipe.loaded
    position, conveyor = recipe.position, recipe.position.mode == "conveyor"
    return Settings(
        conveyor=conveyor,
        frames_per_slab=position.frames_per_slab if conveyor else 1,
        # a picture of real metal shows no edge of the slab, where layers would be cut off
        edges=0.0 if recipe.surface.real_share == 1 else float(position.edges),
        overhang=float(position.overhang * 2 * pack.view.half(recipe.size)[0]),
        exposure=recipe.sensor.exposure,
        noise=recipe.sensor.noise,
        camera=camera_table(recipe),
    )
