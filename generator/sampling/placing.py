"""Where instances lie and what parameters they have. Compiled; see `sampler`.

A *slot* is a number that tells the draws of one frame and layer apart: of its instances, of what
they share, and of further tries.
"""

from typing import Any

import numpy as np

from ..philox import inner, unit, words
from .kernels import INNER, in_reach, on_metal, value_of
from .layer_tables import APART, CLUSTERS, EDGE, OVERLAP, ROWS, LayerTables
from .tables import ACROSS, ALONG, Tables

Record = Any  # an element of a structured array
_STEP = 4  # a parameter has at most four components, each of which has a part of its own
_SHARED = 256 * _STEP  # slots of what instances share, behind those of at most 255 instances
_TRY = 512 * _STEP  # from one try to the next
_TRIES = 24

OWNED = np.dtype(  # an instance that a frame owns, in the slab's space
    [
        ("layer", np.int32),
        ("number", np.int64),  # among the frame's instances of the layer, from 0
        ("order", np.uint32),  # lower ones lie below
        ("x", np.float64),
        ("y", np.float64),
        ("size", np.float64),
    ]
)


@inner
def parameter_of(seed: np.uint64, index: int, draw: Record, number: int) -> float:
    """A parameter of a frame's instance, by its number among those of its layer."""
    own = _drawn(seed, index, draw, _STEP * number)
    if not draw.alike:
        return own
    shared = _drawn(seed, index, draw, _SHARED)
    return shared + draw.spread * (own - shared)


@inner
def place_instances(
    seed: np.uint64, index: int, tables: Tables, layers: LayerTables, centre: Any, owned: Any
) -> None:
    """Fill in size, x and y of one layer's instances in a frame, OWNED (n,)."""
    layer = layers.layers[owned[0].layer]
    for k in range(len(owned)):
        size = 0.0
        if layer.size >= 0:
            size = parameter_of(seed, index, layers.draws[layer.size], owned[k].number)
        owned[k].size = size
        if layer.spacing == OVERLAP and k:
            x, y = _beside(seed, index, layer, owned, k)
            x, y = _kept_in_frame(x - centre[0], y - centre[1], size, tables)
            _put(owned[k], x, y, centre, tables)
            continue
        best = -np.inf
        for attempt in range(_TRIES if layer.spacing == APART and k else 1):
            slot = attempt * _TRY + _STEP * k
            x, y = _anywhere(seed, index, tables, layers, owned[k], centre, slot)
            inset = 0.0 if layer.place == EDGE else size
            x, y = on_metal(x + centre[0], centre[0], tables.axes[ACROSS], inset), y + centre[1]
            room = _room(x, y, owned, k)
            if room > best:
                best = room
                owned[k].x, owned[k].y = x, y
            if room >= 0.0:
                break


@inner
def _drawn(seed: np.uint64, index: int, draw: Record, slot: int) -> float:
    first, second, _, _ = words(seed, index, draw.stream, slot + draw.component)
    return value_of(draw, first, second)


@inner
def _put(one: Record, x: float, y: float, centre: Any, tables: Tables) -> None:
    """Place an instance by its position relative to the frame's centre, but on the metal."""
    one.x = on_metal(x + centre[0], centre[0], tables.axes[ACROSS], one.size)
    one.y = y + centre[1]


@inner
def _reach(half: float, size: float, whole: bool) -> float:
    """How far from the frame's centre an instance may lie; `whole`: as far as the frame goes."""
    return half if whole else max(half - size, INNER * half)


@inner
def _kept_in_frame(x: float, y: float, size: float, tables: Tables) -> tuple[float, float]:
    across, along, conveyor = tables.axes[ACROSS], tables.axes[ALONG], tables.settings.conveyor
    right = _reach(across.half, size, False)
    up = _reach(along.half, size, conveyor)
    return min(max(x, -right), right), min(max(y, -up), up)


@inner
def _uniform(
    seed: np.uint64,
    index: int,
    tables: Tables,
    layers: LayerTables,
    which: int,
    size: float,
    slot: int,
) -> tuple[float, float]:
    """A position from the pack's or recipe's ranges, relative to the frame's centre.

    Something of that `size` lies in the frame, as far as it can. On the conveyor frames lie side by
    side along the slab, so that all of their length counts.
    """
    layer, places = layers.layers[which], layers.places[which]
    x = y = 0.0
    if layer.x >= 0:
        reach = _reach(tables.axes[ACROSS].half, size, False)
        x = in_reach(_drawn(seed, index, layers.draws[layer.x], slot), places[ACROSS], reach)
    if layer.y >= 0:
        reach = _reach(tables.axes[ALONG].half, size, tables.settings.conveyor)
        y = in_reach(_drawn(seed, index, layers.draws[layer.y], slot), places[ALONG], reach)
    return x, y


@inner
def _anywhere(
    seed: np.uint64,
    index: int,
    tables: Tables,
    layers: LayerTables,
    one: Record,
    centre: Any,
    slot: int,
) -> tuple[float, float]:
    """A position as the layer's place has it, relative to the frame's centre."""
    layer = layers.layers[one.layer]
    x, y = _uniform(seed, index, tables, layers, one.layer, one.size, slot)
    first, second, third, _ = words(seed, index, layer.place_stream, slot)
    group = _SHARED + _STEP * int(unit(first) * layer.number)
    if layer.place == CLUSTERS:
        x, y = _uniform(seed, index, tables, layers, one.layer, layer.metres, group)
        far, angle = layer.metres * np.sqrt(unit(second)), 2.0 * np.pi * unit(third)
        x, y = x + far * np.cos(angle), y + far * np.sin(angle)
    elif layer.place == ROWS:
        x, _ = _uniform(seed, index, tables, layers, one.layer, layer.metres, group)
        x += layer.metres * (2.0 * unit(second) - 1.0)
    elif layer.place == EDGE:
        across = tables.axes[ACROSS]
        side = 1.0 if 2.0 * centre[0] >= across.low + across.high else -1.0
        border = across.high if side > 0 else across.low
        inside = min(side * (border - centre[0]), across.half) - layer.metres * unit(second)
        x = side * inside
        return x, y  # nearer to the border than other places allow
    else:
        return x, y
    return _kept_in_frame(x, y, one.size, tables)


@inner
def _beside(seed: np.uint64, index: int, layer: Record, owned: Any, k: int) -> tuple[float, float]:
    """A position in the slab's space at which instance k overlaps an earlier one."""
    first, second, third, _ = words(seed, index, layer.place_stream, _STEP * k)
    other = owned[int(unit(first) * k)]
    far = 0.5 * (other.size + owned[k].size) * np.sqrt(unit(second))
    angle = 2.0 * np.pi * unit(third)
    return other.x + far * np.cos(angle), other.y + far * np.sin(angle)


@inner
def _room(x: float, y: float, owned: Any, k: int) -> float:
    """How far instance k would be from the nearest earlier one; below 0 where discs overlap."""
    room = np.inf
    for j in range(k):
        far = np.sqrt((x - owned[j].x) ** 2 + (y - owned[j].y) ** 2)
        room = min(room, far - owned[j].size - owned[k].size)
    return room
