"""The compiled draw of a sample's camera; `sensor` in a recipe says what each range means."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..compiled import compiled
from ..philox import stream_of, unit, words
from ..recipe import Recipe
from ..sensor import CAMERA_RANGES

Record = Any  # an element of a structured array
_CAMERA, _CAMERA_OF = stream_of("camera"), stream_of("camera of slab")
_AT = {name: i for i, name in enumerate(CAMERA_RANGES)}
_GAIN, _OFFSET, _LINE = _AT["column_gain"], _AT["column_offset"], _AT["line_gain"]
_ILLUMINATION, _VIGNETTING = _AT["illumination"], _AT["vignetting"]
_ACROSS, _ALONG, _MOTION = _AT["blur_across"], _AT["blur_along"], _AT["motion"]
_JITTER, _ELECTRONS, _DARK = _AT["jitter"], _AT["electrons"], _AT["dark"]
_READ, _GAMMA, _WHITE = _AT["read_noise"], _AT["gamma"], _AT["white_balance"]
_JPEG = len(CAMERA_RANGES)
_TAPS = 32  # pixels to each side in which a blur's variance is summed
_LEAST = 1e-9  # weight of a tap beyond which there is nothing
_HALVINGS = 24  # of the interval in which a blur's spread lies: float32's own precision


class CameraTable(NamedTuple):
    """What the recipe says of the camera.

    `ranges` are low and high, float64 (CAMERA_RANGES and the quality of JPEG, 2). `cameras` is 0
    where each slab has one of its own. `pixel` is the pitch of pixels in metres, `height` the lines
    of a frame. A `scanning` camera sees one line of the slab after the other.
    """

    on: bool
    cameras: int
    scanning: bool
    height: int
    pixel: tuple[float, float]
    ranges: NDArray[np.float64]


def camera_table(recipe: Recipe) -> CameraTable:
    """The recipe's `sensor` as the kernel reads it."""
    half = recipe.loaded[0].view.half(recipe.size)
    return CameraTable(
        on=recipe.sensor.stage,
        cameras=recipe.sensor.cameras or 0,
        scanning=recipe.position.mode == "conveyor",
        height=recipe.size[1],
        pixel=(2.0 * float(half[0]) / recipe.size[0], 2.0 * float(half[1]) / recipe.size[1]),
        ranges=recipe.sensor.table(),
    )


@compiled
def draw_camera(
    seed: np.uint64, slab: int, line: int, table: CameraTable, axes: Any, frame: Record
) -> None:
    """Fill in the camera's fields of a frame that knows its view; `line` is its first on the slab.

    `axes` are those of `Tables`, across and along.
    """
    across, along = axes[0], axes[1]
    camera = slab
    if table.cameras > 0:
        camera = int(unit(words(seed, slab, _CAMERA_OF, 0)[0]) * table.cameras)
    ranges = table.ranges
    pattern, gain, offset, lines = words(seed, camera, _CAMERA, 0)
    frame.camera = pattern >> 8
    frame.first_column = np.rint((frame.view_x - across.eye + across.room) / table.pixel[0])
    frame.first_row = np.rint((along.eye + along.room - frame.view_y) / table.pixel[1])
    frame.first_line = line
    frame.column_gain = _drawn(ranges[_GAIN], gain)
    frame.column_offset = _drawn(ranges[_OFFSET], offset)
    frame.line_gain = _drawn(ranges[_LINE], lines)
    light, angle, loss, white = words(seed, camera, _CAMERA, 1)
    _draw_profile(unit(angle), _drawn(ranges[_ILLUMINATION], light), table.scanning, frame)
    frame.bow_x = np.log2(1.0 - _drawn(ranges[_VIGNETTING], loss))
    frame.bow_y = 0.0 if table.scanning else frame.bow_x
    frame.warmth = _drawn(ranges[_WHITE], white)
    wide, high, motion, jitter = words(seed, camera, _CAMERA, 2)
    moved = _drawn(ranges[_MOTION], motion)
    frame.spread_across = spread_of(_drawn(ranges[_ACROSS], wide) ** 2)
    frame.spread_along = spread_of(_drawn(ranges[_ALONG], high) ** 2 + moved**2 / 12.0)
    frame.jitter = _drawn(ranges[_JITTER], jitter)
    full, dark, read, gamma = words(seed, camera, _CAMERA, 3)
    _draw_noise(
        _drawn(ranges[_ELECTRONS], full),
        _drawn(ranges[_DARK], dark),
        _drawn(ranges[_READ], read),
        frame,
    )
    frame.gamma_exponent = 1.0 / _drawn(ranges[_GAMMA], gamma)
    quality = words(seed, camera, _CAMERA, 4)[0]
    low, high_quality = ranges[_JPEG, 0], ranges[_JPEG, 1]
    frame.jpeg = low + np.floor(unit(quality) * (high_quality - low + 1.0))


@compiled
def spread_of(variance: float) -> float:
    """The q from 0 to 1 for which weights q**(k*k), of pixels k away, have a variance.

    A Gaussian that is known at whole pixels only, however narrow, with exactly the width that is
    asked for.
    """
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        q = 0.5 * (low + high)
        whole, squares, weight, step = 1.0, 0.0, 2.0, q
        for k in range(1, _TAPS + 1):
            weight *= step  # 2 q**(k*k)
            step *= q * q
            whole += weight
            squares += k * k * weight
            if weight < _LEAST:
                break
        if squares > variance * whole:
            high = q
        else:
            low = q
    return 0.5 * (low + high) if variance > 0.0 else 0.0


@compiled
def _draw_profile(turn: float, ratio: float, scanning: bool, frame: Record) -> None:
    """Which side of the sensor is the brightest, and by how many stops from the centre.

    A line has two sides, which alone makes frames join that follow each other along the slab.
    """
    stops = 0.5 * np.log2(ratio)
    if scanning:
        frame.tilt_x, frame.tilt_y = stops if turn < 0.5 else -stops, 0.0
    else:
        frame.tilt_x = stops * np.cos(2.0 * np.pi * turn)
        frame.tilt_y = stops * np.sin(2.0 * np.pi * turn)


@compiled
def _draw_noise(full: float, dark: float, read: float, frame: Record) -> None:
    """Light of an electron, light that the dark shows, and variance of light in the dark."""
    if full <= 0.0:
        frame.electron = frame.dark_level = frame.dark_variance = 0.0
        return
    frame.electron = 1.0 / full
    frame.dark_level = dark / full
    frame.dark_variance = (dark + read * read) / (full * full)


@compiled
def _drawn(limits: Any, word: int) -> float:
    """A value from low … high by a random word."""
    return limits[0] + (limits[1] - limits[0]) * unit(word)
