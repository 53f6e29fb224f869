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
    counts[:] = 0
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
    _fit(counts, tables.most)
    return main


@inner
def _count_one_of(
    seed: np.uint64, index: int, tables: LayerTables, value: int, counts: Any
) -> None:
    """Count the instances of one of a class's layers, chosen by weight."""
    total = 0.0
    for layer in tables.layers:
        if layer.main and layer.value == value:
            total += layer.weight
    rest = total * unit(words(seed, index, tables.choice_stream[value], 0)[0])
    chosen = -1
    for k in range(len(tables.layers)):
        layer = tables.layers[k]
        if layer.main and layer.value == value and rest >= 0.0:
            chosen = k
            rest -= layer.weight
    if chosen >= 0:
        counts[chosen] = _number(seed, index, tables, chosen)


@inner
def _number(seed: np.uint64, index: int, tables: LayerTables, k: int) -> int:
    layer = tables.layers[k]
    chances = tables.chances[layer.first_chance : layer.end_chance]
    u = unit(words(seed, index, layer.count_stream, 0)[0]) * chances[-1]
    return np.searchsorted(chances, u, side="right")


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
    if layer.value == 0:
        return value_at(seed, cycles, shuffled, layer.share_cycle, index) == 1
    if main <= 0 or main == layer.value:
        return False
    sound = earlier(cycles, shuffled, CLASSES, index, 0)
    place = index - sound - earlier(cycles, shuffled, CLASSES, index, layer.value)
    return value_at(seed, cycles, shuffled, layer.share_cycle, place) == 1


@inner
def _fit(counts: Any, most: int) -> None:
    """Take instances away, one at a time from a layer that has the most, until `most` are left."""
    while counts.sum() > most:
        counts[np.argmax(counts)] -= 1
