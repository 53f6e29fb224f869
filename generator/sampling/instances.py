"""The compiled loop that draws the instances of samples; `sampler` says what from what."""

from typing import Any

import numpy as np
from numba import njit

from ..philox import inner, words
from .counting import FREE, count_instances
from .cycles import unshuffled
from .kernels import frame_centre
from .layer_tables import LayerTables
from .placing import OWNED, parameter_of, place_instances
from .tables import ACROSS, ALONG, Tables


@njit(cache=True)
def draw_instances(
    seed: np.uint64, indices: Any, tables: Tables, layers: LayerTables, labels: Any
) -> Any:
    """The fields of Instances for samples int64 (N,); fills in their main classes, int32 (N,)."""
    shuffled = unshuffled(layers.cycles)
    counts = np.zeros(len(layers.layers), np.int64)
    start = np.zeros(len(indices) + 1, np.int64)
    room = 0
    for i in range(len(indices)):
        first, end = _owners(indices[i], tables, layers)
        for owner in range(first, end):
            count_instances(seed, owner, layers, shuffled, counts)
            room += counts.sum()
    layer, value = np.empty(room, np.int32), np.empty(room, np.int32)
    row = np.zeros((room, layers.width), np.float32)
    owned: Any = np.zeros(layers.most, OWNED)
    at = 0
    for i in range(len(indices)):
        centre = frame_centre(seed, indices[i], tables)
        first, end = _owners(indices[i], tables, layers)
        for owner in range(first, end):
            main = count_instances(seed, owner, layers, shuffled, counts)
            number = _own(seed, owner, tables, layers, counts, owned)
            if owner == indices[i]:
                labels[i] = _largest(owned[:number], layers) if main == FREE else main
            for k in np.argsort(owned["order"][:number], kind="mergesort"):
                if not _reaches(owned[k], centre, tables, layers):
                    continue
                layer[at] = owned[k].layer
                value[at] = layers.layers[owned[k].layer].value
                _fill(seed, owner, layers, owned[k], row[at])
                at += 1
        start[i + 1] = at
    return start, layer[:at], value[:at], row[:at]


@inner
def _owners(index: int, tables: Tables, layers: LayerTables) -> tuple[int, int]:
    """The frames, from the first to before the last, whose instances may reach a frame."""
    if not tables.settings.conveyor:
        return index, index + 1
    frames = tables.settings.frames_per_slab
    begin = index // frames * frames
    first = max(begin, index - layers.neighbours)
    return first, min(begin + frames, index + layers.neighbours + 1)


@inner
def _own(
    seed: np.uint64, owner: int, tables: Tables, layers: LayerTables, counts: Any, owned: Any
) -> int:
    """Fill in all instances that a frame owns, layer after layer; returns their number."""
    centre = frame_centre(seed, owner, tables)
    at = 0
    for k in range(len(counts)):
        if counts[k] == 0:
            continue
        own = owned[at : at + counts[k]]
        for number in range(counts[k]):
            own[number].layer, own[number].number = k, number
            own[number].order = words(seed, owner, layers.layers[k].order_stream, number)[0]
        place_instances(seed, owner, tables, layers, centre, own)
        at += counts[k]
    return at


@inner
def _largest(owned: Any, layers: LayerTables) -> int:
    """The class of the largest instance that has one; 0 where none has."""
    best, value = -1.0, 0
    for one in owned:
        own = layers.layers[one.layer].value
        if own > 0 and one.size > best:
            best, value = one.size, own
    return value


@inner
def _reaches(one: Any, centre: Any, tables: Tables, layers: LayerTables) -> bool:
    """Whether the disc of an instance reaches a frame; each frame has those that it owns."""
    layer = layers.layers[one.layer]
    if not tables.settings.conveyor or layer.size < 0 or layer.x < 0 or layer.y < 0:
        return True
    beyond_x = max(abs(one.x - centre[0]) - tables.axes[ACROSS].half - layers.margin, 0.0)
    beyond_y = max(abs(one.y - centre[1]) - tables.axes[ALONG].half - layers.margin, 0.0)
    return beyond_x * beyond_x + beyond_y * beyond_y <= one.size * one.size


@inner
def _fill(seed: np.uint64, owner: int, layers: LayerTables, one: Any, row: Any) -> None:
    """Fill in the parameter row of an instance, float32 (width,)."""
    layer = layers.layers[one.layer]
    for k in range(layer.first, layer.end):
        row[layers.draws[k].offset] = parameter_of(seed, owner, layers.draws[k], one.number)
    if layer.x >= 0:
        row[layers.draws[layer.x].offset] = one.x
    if layer.y >= 0:
        row[layers.draws[layer.y].offset] = one.y
