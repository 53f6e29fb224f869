"""The compiled loop that draws the instances of samples; `sampler` says what from what."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..compiled import compiled
from ..philox import inner, words
from .counting import FREE, count_instances
from .cycles import Shuffled, unshuffled
from .kernels import frame_centre
from .layer_tables import LayerTables
from .placing import OWNED, parameter_of, place_instances
from .rows import Instances, no_instances
from .tables import ACROSS, ALONG, Tables

_AT_ONCE = 1 << 15  # instances for which there is room in one call


class _Room(NamedTuple):
    """Arrays that one call fills in, with room for as many instances as there could be."""

    end: NDArray[np.int64]  # of each sample's instances
    layer: NDArray[np.int32]
    value: NDArray[np.int32]
    row: NDArray[np.float32]
    counts: NDArray[np.int64]  # scratch, of a frame: instances of each layer
    owned: Any  # scratch, OWNED: of a frame
    lowest_first: NDArray[np.int64]  # scratch: those from the lowest to the highest


def draw_instances(
    seed: np.uint64,
    indices: NDArray[np.int64],
    *,
    tables: Tables,
    layers: LayerTables,
    labels: NDArray[np.int32],
) -> Instances:
    """The instances of samples int64 (N,); fills in their main classes, int32 (N,)."""
    most = layers.most * (2 * layers.neighbours + 1 if tables.settings.conveyor else 1)
    step = max(1, _AT_ONCE // most)
    shuffled = unshuffled(layers.cycles)
    parts = [no_instances(0)._replace(row=np.empty((0, layers.width), np.float32))]
    for first in range(0, len(indices), step):
        own = indices[first : first + step]
        room = _room(len(own), most, layers)
        _draw(seed, own, tables, layers, shuffled, labels[first : first + step], room)
        count = room.end[-1]
        kept: list[Any] = [array[:count].copy() for array in room[1:4]]
        parts.append(Instances(room.end, *kept))
    ends = np.cumsum([0, *(part.start[-1] for part in parts)])
    starts = [part.start + before for part, before in zip(parts[1:], ends[1:], strict=False)]
    whole: list[Any] = [np.concatenate([part[k] for part in parts]) for k in (1, 2, 3)]
    return Instances(np.concatenate([np.zeros(1, np.int64), *starts]), *whole)


def _room(samples: int, most: int, layers: LayerTables) -> _Room:
    return _Room(
        end=np.zeros(samples, np.int64),
        layer=np.empty(samples * most, np.int32),
        value=np.empty(samples * most, np.int32),
        row=np.zeros((samples * most, layers.width), np.float32),
        counts=np.zeros(len(layers.layers), np.int64),
        owned=np.zeros(layers.most, OWNED),
        lowest_first=np.zeros(layers.most, np.int64),
    )


@compiled
def _draw(
    seed: np.uint64,
    indices: Any,
    tables: Tables,
    layers: LayerTables,
    shuffled: Shuffled,
    labels: Any,
    room: _Room,
) -> None:
    owned, lowest_first = room.owned, room.lowest_first
    at = 0
    for i in range(len(indices)):
        centre = frame_centre(seed, indices[i], tables)
        first, end = _owners(indices[i], tables, layers)
        for owner in range(first, end):
            main = count_instances(seed, owner, layers, shuffled, room.counts)
            number = _own(seed, owner, tables, layers, room.counts, owned)
            if owner == indices[i]:
                labels[i] = _largest(owned[:number], layers) if main == FREE else main
            _sort(owned[:number], lowest_first)
            for k in lowest_first[:number]:
                if not _reaches(owned[k], centre, tables, layers):
                    continue
                room.layer[at] = owned[k].layer
                room.value[at] = layers.layers[owned[k].layer].class_index
                _fill(seed, owner, layers, owned[k], room.row[at])
                at += 1
        room.end[i] = at


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
def _sort(owned: Any, lowest_first: Any) -> None:
    """Fill in the indices of instances from the lowest to the highest (insertion sort)."""
    for k in range(len(owned)):
        at = k
        while at > 0 and owned[lowest_first[at - 1]].order > owned[k].order:
            lowest_first[at] = lowest_first[at - 1]
            at -= 1
        lowest_first[at] = k


@inner
def _largest(owned: Any, layers: LayerTables) -> int:
    """The class of the largest instance that has one; 0 where none has."""
    best, value = -1.0, 0
    for one in owned:
        own = layers.layers[one.layer].class_index
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
