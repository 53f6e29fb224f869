"""Real samples among generated ones: in which share, at which positions, with which weight."""

import itertools
import math
from collections.abc import Iterator

from ...errors import SlabForgeError
from .sample import Sample, Samples


def mixed(first: Samples, second: Samples, share: float) -> Samples:
    """Of every n samples floor(share · n) come from `second`, evenly spread among the others."""

    def seconds(position: int) -> int:
        return math.floor(position * share + 1e-9)  # 0.3 · 10 must not round to 2

    def samples(start: int) -> Iterator[Sample]:
        sources = first(start - seconds(start)), second(seconds(start))
        for position in itertools.count(start):
            yield next(sources[seconds(position + 1) - seconds(position)])

    return samples


def weighted(samples: Samples, weight: float) -> Samples:
    """The samples, each counting `weight` times as much in the loss."""

    def heavier(start: int) -> Iterator[Sample]:
        return (sample._replace(weight=sample.weight * weight) for sample in samples(start))

    return samples if weight == 1.0 else heavier


def parse_mix(text: str | None) -> float:
    """The share that `real=0.2` names, above 0 and up to 1; 0 for None."""
    if text is None:
        return 0.0
    name, _, share = text.partition("=")
    try:
        value = float(share)
    except ValueError:
        value = -1.0
    if name.strip() != "real" or not 0.0 < value <= 1.0:
        raise SlabForgeError(
            "A mixture is written real=SHARE, above 0 and up to 1, such as real=0.2"
            f" (got '{text}')."
        )
    return value
