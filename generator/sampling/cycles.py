"""Cycles: sequences that hold each value exactly by its share, shuffled anew in each cycle."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..compiled import compiled
from ..philox import inner, stream_of, unit, words


class Cycles(NamedTuple):
    """Several cycles, one after the other: cycle c has values[first[c]:first[c + 1]]."""

    values: NDArray[np.int32]
    first: NDArray[np.int64]
    stream: NDArray[np.uint32]  # of random numbers, for each cycle


class Shuffled(NamedTuple):
    """The values of Cycles as they were last shuffled, and for which round; -1 for none yet."""

    order: NDArray[np.int32]
    round: NDArray[np.int64]


def cycles_of(named: Mapping[str, Sequence[int]]) -> Cycles:
    """Cycles from the values of each, by the name of its stream of random numbers."""
    lengths = [len(values) for values in named.values()]
    return Cycles(
        values=np.concatenate([np.asarray(v, np.int32) for v in named.values()]),
        first=np.cumsum([0, *lengths]),
        stream=np.array([stream_of(name) for name in named], np.uint32),
    )


def unshuffled(cycles: Cycles) -> Shuffled:
    """What `value_at` keeps between calls."""
    return Shuffled(cycles.values.copy(), np.full(len(cycles.stream), -1, np.int64))


@inner
def value_at(seed: np.uint64, cycles: Cycles, shuffled: Shuffled, which: int, place: int) -> Any:
    """The value at a place (from 0, without end) of a cycle that is repeated.

    Each round is shuffled anew (Fisher and Yates), by its number alone.
    """
    first, end = cycles.first[which], cycles.first[which + 1]
    number = place // (end - first)
    order = shuffled.order[first:end]
    if shuffled.round[which] != number:
        shuffled.round[which] = number
        for k in range(end - first):
            order[k] = cycles.values[first + k]
        for k in range(end - first - 1, 0, -1):
            j = int(unit(words(seed, number, cycles.stream[which], k)[0]) * (k + 1))
            order[k], order[j] = order[j], order[k]
    return order[place % (end - first)]


@inner
def earlier(cycles: Cycles, shuffled: Shuffled, which: int, place: int, value: int) -> int:
    """How often a value stands before a place, which `value_at` was last asked for."""
    first, end = cycles.first[which], cycles.first[which + 1]
    length = end - first
    in_all = in_round = 0
    for k in range(length):
        same = shuffled.order[first + k] == value
        in_all += same
        in_round += same and k < place % length
    return in_all * (place // length) + in_round


def draw_cycle(
    seed: np.uint64, places: NDArray[np.int64], cycles: Cycles, which: int
) -> NDArray[np.int32]:
    """The values at places int64 (N,) of one cycle, int32 (N,)."""
    values = np.empty(len(places), np.int32)
    _fill(seed, places, cycles, unshuffled(cycles), which, values)
    return values


@compiled
def _fill(
    seed: np.uint64, places: Any, cycles: Cycles, shuffled: Shuffled, which: int, values: Any
) -> None:
    for i in range(len(places)):
        values[i] = value_at(seed, cycles, shuffled, which, places[i])
