"""Records of instances: what each is, where it lies in its picture, how much of it is seen."""

from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..sampling.rows import Rows

SINGLE = -1  # stands for a layer in a pack of single materials
Table = NDArray[np.void]


@cache
def record_dtype(width: int) -> np.dtype[Any]:
    """The fields of a record whose parameter row has room for `width` numbers.

    `number` is the instance's in the instance mask, from 1; `layer` its index in the pack's layers,
    SINGLE in a pack of single materials; `label` its class index, 0 for a look-alike. `box` (x0,
    y0, x1, y1; pixels, half open) and `area` (pixels) are those of its full exact outline, also
    where others lie over it, and `visible` is the share of that which it owns, from 0 to 1.
    `marked` is the box of what the instance mask gives to it. `parameters` is its row, as the
    layer (the material) lays it out.
    """
    return np.dtype(
        [
            ("number", np.uint16),
            ("layer", np.int32),
            ("label", np.int32),
            ("box", np.int32, (4,)),
            ("area", np.int64),
            ("visible", np.float32),
            ("marked", np.int32, (4,)),
            ("parameters", np.float32, (width,)),
        ]
    )


class Records(NamedTuple):
    """The records of N samples: those of sample i are table[start[i]:start[i + 1]]."""

    start: NDArray[np.int64]
    table: Table

    def split(self) -> tuple[Table, ...]:
        """The records of each sample."""
        return tuple(np.split(self.table, self.start[1:-1])) if len(self.start) > 1 else ()


class Answer(NamedTuple):
    """What the render process sends back for a request, beside the pictures in the ring.

    `note` is what the user should know, as a sentence, or nothing.
    """

    rows: Rows
    records: Records
    note: str
