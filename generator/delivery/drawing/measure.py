"""Measures instance masks: area and box of each instance, and the share of it that is seen."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....glsl.pack.pack import Pack
from ...compiled import compiled
from ...sampling.rows import Outlines, Rows
from ..records import SINGLE, Records, record_dtype


def single_instances(mask: NDArray[np.uint8], instance: NDArray[np.uint16]) -> None:
    """Fill in the instances of a pack of single materials: one, where the mask is not 0."""
    np.not_equal(mask, 0, out=instance, casting="unsafe")


def starts_of(rows: Rows, pack: Pack) -> NDArray[np.int64]:
    """Where the records of each sample begin, int64 (N + 1,): in order, those of its instances.

    In a pack of single materials each sample has one, but for sound metal.
    """
    if not pack.materials:
        return rows.instances.start
    return np.concatenate([[0], np.cumsum(rows.label > 0, dtype=np.int64)])


def records_of(rows: Rows, pack: Pack, instance: NDArray[np.uint16], full: Outlines) -> Records:
    """The records of samples from their exact instance masks, uint16 (N, H, W).

    `full` has the outlines of all instances; `marked` is filled in from the exact masks.
    """
    start = starts_of(rows, pack)
    own = extents(instance, start)
    parameters = rows.row[rows.label > 0] if pack.materials else rows.instances.row
    table = np.zeros(start[-1], record_dtype(parameters.shape[1]))
    table["number"] = np.arange(start[-1]) - np.repeat(start[:-1], np.diff(start)) + 1
    table["layer"] = SINGLE if pack.materials else rows.instances.layer
    table["label"] = rows.label[rows.label > 0] if pack.materials else rows.instances.value
    table["box"], table["area"] = full.box, full.area
    table["visible"] = own.area / np.maximum(full.area, 1)
    table["marked"], table["parameters"] = own.box, parameters
    return Records(start, table)


def extents(instance: NDArray[np.uint16], start: NDArray[np.int64]) -> Outlines:
    """Area and box of what instance masks uint16 (N, H, W) give to each instance."""
    area, box = np.zeros(start[-1], np.int64), np.zeros((start[-1], 4), np.int32)
    _measure(instance, start, area, box)
    return Outlines(area=area, box=box)


@compiled(nogil=True)
def _measure(instance: Any, start: Any, area: Any, box: Any) -> None:
    """Fill in `area` and `box`; a number that no instance of the sample has is passed over."""
    _, height, width = instance.shape
    for i in range(len(instance)):
        count = start[i + 1] - start[i]
        if count == 0:
            continue
        for y in range(height):
            x = 0
            while x < width:
                number, first = instance[i, y, x], x
                while x < width and instance[i, y, x] == number:
                    x += 1
                if number == 0 or number > count:
                    continue
                k = start[i] + number - 1
                if area[k] == 0:
                    box[k, 0], box[k, 1], box[k, 2], box[k, 3] = first, y, x, y + 1
                area[k] += x - first
                box[k, 0], box[k, 2] = min(box[k, 0], first), max(box[k, 2], x)
                box[k, 3] = y + 1
