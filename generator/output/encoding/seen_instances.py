"""The instances of defects that are seen in a sample, each with the part of the mask it owns."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...delivery.batch import Batch


class Seen(NamedTuple):
    """One instance as its annotators see it.

    `number` is its own in the instance mask, from 1; `label` its class index; `mask` bool (H, W)
    the pixels that it owns, at least one; `box` (x0, y0, x1, y1) what they fill, half open.
    """

    number: int
    label: int
    mask: NDArray[np.bool_]
    box: tuple[int, int, int, int]


def seen_instances(batch: Batch, i: int) -> Iterator[Seen]:
    """The instances of sample `i` of a batch that have a class and at least one pixel."""
    for record in batch.instances[i]:
        x0, y0, x1, y1 = (int(v) for v in record["marked"])
        if record["label"] and x1 > x0:
            number = int(record["number"])
            mask = batch.instance[i] == number
            yield Seen(number, int(record["label"]), mask, (x0, y0, x1, y1))
