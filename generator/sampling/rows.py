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
    "camera",  # seed of what is fixed for the camera, an integer below 2**24
    "first_column",  # of the sensor, that the image shows
    "first_row",  # of the sensor
    "first_line",  # of the slab: lines follow each other from frame to frame on the conveyor
    "column_gain",  # standard deviation of the gain of the sensor's columns
    "column_offset",  # and of their offset, light
    "line_gain",  # standard deviation of the gain of lines
    "tilt_x",  # stops of the illumination from the sensor's centre to its right end
    "bow_x",  # stops lost to either end
    "tilt_y",  # the same to its lower end
    "bow_y",
    "spread_across",  # q of the blur's weights q**(k*k), of pixels k away
    "spread_along",
    "jitter",  # standard deviation of lines' displacement along, pixels
    "electron",  # light of one electron; 0 for no noise of electrons
    "dark_level",  # light that the dark shows
    "dark_variance",  # variance of light in the dark
    "gamma_exponent",  # of the displayed values
    "warmth",  # gain of red, and one over that of blue
    "jpeg",  # quality, 1 to 100; 0 for none
)
FRAME_FLOATS = len(FRAME_FIELDS)  # a multiple of 4: programs read them four at a time
FRAME = np.dtype([(name, np.float32) for name in FRAME_FIELDS])


class Rows(NamedTuple):
    """N samples as numbers.

    `label` int32 (N,), the class index; `frame` float32 (N, FRAME_FLOATS), in the order of
    FRAME_FIELDS; `row` float32 (N, widest row), the parameters of the class as its material lays
    them out.
    """

    label: NDArray[np.int32]
    frame: NDArray[np.float32]
    row: NDArray[np.float32]

    def part(self, which: slice) -> "Rows":
        """The samples of a slice, as rows of the same kind."""
        return Rows(self.label[which], self.frame[which], self.row[which])
