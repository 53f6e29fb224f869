"""How many instances of each layer a frame owns. Compiled; `sampler` says what is drawn from what.

`index` is a frame's, int64; `counts` int64 (layers,) is filled in.
"""

from typing import Any

import numpy as np

from ..philox import inner, unit, words
from .cycles import Shuffled, earlier, value_at
from .layer_tables import CLASSES, LayerTables

FREE = -1  # stands for the main class where the composition is free


@inner
def count_instances(
    seed: np.uint64, index: int, tables: LayerTables, shuffled: Shuffled, counts: Any
) -> int:
    """Count the instances that a frame owns; returns its main class, or FREE."""
    for k in range(len(counts)):
        counts[k] = 0
    main = FREE
    if tables.free:
        for value in range(1, len(tables.choice_stream)):
            which = tables.class_cycle + value
            if value_at(seed, tables.cycles, shuffled, which, index):
                _count_one_of(seed, index, tables, value, counts)
    else:
        main = value_at(seed, tables.cycles, shuffled, CLASSES, index)
        if main > 0:
            _count_one_of(seed, index, tables, main, counts)
    for k in range(len(tables.layers)):
        if _lies_beside(seed, index, tables, shuffled, main, k):
            counts[k] = _number(seed, index, tables, k)
    _fit(counts, tables, main)
    return main


@inner
def _count_one_of(
    seed: np.uint64, index: int, tables: LayerTables, value: int, counts: Any
) -> None:
    """Count the instances of one of a class's layers, chosen by weight."""
    total = 0.0
    for layer in tables.layers:
        if layer.main and layer.class_index == value:
            total += layer.weight
    rest = total * unit(words(seed, index, tables.choice_stream[value], 0)[0])
    chosen = -1
    for k in range(len(tables.layers)):
        layer = tables.layers[k]
        if layer.main and layer.class_index == value and rest >= 0.0:
            chosen = k
            rest -= layer.weight
    if chosen >= 0:
        counts[chosen] = _number(seed, index, tables, chosen)


@inner
def _number(seed: np.uint64, index: int, tables: LayerTables, k: int) -> int:
    layer = tables.layers[k]
    chances = tables.chances[layer.first_chance : layer.end_chance]
    u = unit(words(seed, index, layer.count_stream, 0)[0]) * chances[-1]
    number = 0
    while chances[number] <= u:
        number += 1
    return number


@inner
def _lies_beside(
    seed: np.uint64, index: int, tables: LayerTables, shuffled: Shuffled, main: int, k: int
) -> bool:
    """Whether a layer lies beside the main class of a frame.

    A look-alike's cycle goes through all frames, a defect's through those whose main class is
    another defect, so that it meets its share of them exactly.
    """
    layer, cycles = tables.layers[k], tables.cycles
    if layer.share_cycle < 0:
        return False
    if layer.class_index == 0:
        return value_at(seed, cycles, shuffled, layer.share_cycle, index) == 1
    if main <= 0 or main == layer.class_index:
        return False
    sound = earlier(cycles, shuffled, CLASSES, index, 0)
    place = index - sound - earlier(cycles, shuffled, CLASSES, index, layer.class_index)
    return value_at(seed, cycles, shuffled, layer.share_cycle, place) == 1


@inner
def _fit(counts: Any, tables: LayerTables, main: int) -> None:
    """Take instances away, one at a time from a layer that has the most, until they fit.

    Of layers that have but one, those go that nobody asked for.
    """
    total = 0
    for k in range(len(counts)):
        total += counts[k]
    while total > tables.most:
        largest = 0
        for k in range(len(counts)):
            layer = tables.layers[k]
            spare = not layer.asked and (
                layer.class_index == 0 or (main > 0 and layer.class_index != main)
            )
            if counts[k] > counts[largest] or (counts[k] == counts[largest] == 1 and spare):
                largest = k
        counts[largest] -= 1
        total -= 1
