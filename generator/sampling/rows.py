"""What samples are made from: their class, their frame on the slab, their parameters."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FRAME_FIELDS = (
    "slab_x",  # the frame's centre on the slab, metres
    "slab_y",
    "view_x",  # the point of the scene at which the frame looks, metres
    "view_y",
    "exposure",  # stops
    "noise",  # standard deviation of the sensor's noise; 1 is white
    "noise_seed",  # an integer below 2**24, which float32 holds exactly
    "picture",  # the sample's place in its batch, which the renderer fills in
)
FRAME_FLOATS = len(FRAME_FIELDS)
FRAME = np.dtype([(name, np.float32) for name in FRAME_FIELDS])


class Rows(NamedTuple):
    """N samples as numbers.

    `label` int32 (N,), the class index; `frame` float32 (N, 8), in the order of FRAME_FIELDS; `row`
    float32 (N, widest row), the parameters of the class as its material lays them out.
    """

    label: NDArray[np.int32]
    frame: NDArray[np.float32]
    row: NDArray[np.float32]

    def part(self, which: slice) -> "Rows":
        """The samples of a slice, as rows of the same kind."""
        return Rows(self.label[which], self.frame[which], self.row[which])
