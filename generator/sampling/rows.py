"""What samples are made from: class, frame on the slab, surface, and the instances on it."""

from collections.abc import Sequence
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


class Instances(NamedTuple):
    """The M instances of layers in N samples, sample after sample, in each the lowest first.

    `start` int64 (N + 1,): those of sample i are start[i]:start[i + 1]. `layer` int32 (M,) is an
    index into the pack's layers. `value` int32 (M,) is the class index that the instance's mask
    writes; 0 is a look-alike, which hides the masks below where its cover is above one half. `row`
    float32 (M, widest layer's row) has the parameters as the layer's file lays them out, with its
    position told in the slab's space.

    In masks an instance is numbered from 1 within its sample, in this order.
    """

    start: NDArray[np.int64]
    layer: NDArray[np.int32]
    value: NDArray[np.int32]
    row: NDArray[np.float32]

    def part(self, which: slice) -> "Instances":
        """Those of the samples of a slice without a step."""
        first, last, _ = which.indices(len(self.start) - 1)
        begin, end = self.start[first], self.start[max(last, first)]
        start = self.start[first : max(last, first) + 1] - begin
        own = slice(int(begin), int(end))
        return Instances(start, self.layer[own], self.value[own], self.row[own])


def one_instance(instances: Instances, number: int) -> Instances:
    """Of each sample only the instance with this number, from 1; for 0 none."""
    counts = np.diff(instances.start)
    kept = (number > 0) & (number <= counts)
    which = instances.start[:-1][kept] + number - 1
    start = np.concatenate([[0], np.cumsum(kept)])
    return Instances(start, instances.layer[which], instances.value[which], instances.row[which])


def no_instances(count: int) -> Instances:
    """The instances of `count` samples that have none."""
    none = np.empty(0, np.int32)
    return Instances(np.zeros(count + 1, np.int64), none, none, np.empty((0, 0), np.float32))


class Outlines(NamedTuple):
    """What each of M instances covers of its picture, also where another one lies over it.

    `area` int64 (M,), pixels; `box` int32 (M, 4), the smallest box (x0, y0, x1, y1), half open, all
    0 where the area is 0.
    """

    area: NDArray[np.int64]
    box: NDArray[np.int32]


def no_outlines() -> Outlines:
    """The outlines of no instances."""
    return Outlines(np.empty(0, np.int64), np.empty((0, 4), np.int32))


def joined_outlines(parts: Sequence[Outlines]) -> Outlines:
    """The outlines of several batches as those of one."""
    if not parts:
        return no_outlines()
    return Outlines(*(np.concatenate(each) for each in zip(*parts, strict=True)))


class Rows(NamedTuple):
    """N samples as numbers.

    `label` int32 (N,), the class index; `frame` float32 (N, FRAME_FLOATS), in the order of
    FRAME_FIELDS; `row` float32 (N, widest row), the parameters of the surface or, in a pack of
    single materials, of the class's material, as its file lays them out; `surface` int32 (N,), an
    index into the pack's surfaces, their number for real metal, 0 in a pack of single materials;
    `instances`, what lies on the surface, none in a pack of single materials; `windows` WINDOW
    (N,), what real metal shows (see `metal.windows`), None where there is none.
    """

    label: NDArray[np.int32]
    frame: NDArray[np.float32]
    row: NDArray[np.float32]
    surface: NDArray[np.int32]
    instances: Instances
    windows: NDArray[np.void] | None = None

    def part(self, which: slice) -> "Rows":
        """The samples of a slice without a step, as rows of the same kind."""
        return Rows(
            label=self.label[which],
            frame=self.frame[which],
            row=self.row[which],
            surface=self.surface[which],
            instances=self.instances.part(which),
            windows=None if self.windows is None else self.windows[which],
        )


def single_rows(
    label: NDArray[np.int32], frame: NDArray[np.float32], row: NDArray[np.float32]
) -> Rows:
    """Samples of a pack of single materials: those that have no instances."""
    count = len(label)
    return Rows(label, frame, row, np.zeros(count, np.int32), no_instances(count))
