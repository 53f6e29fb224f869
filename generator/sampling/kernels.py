"""The compiled loops that draw samples; `sampler` says what is drawn from what.

`seed` is uint64, `indices` int64 (N,). Records are rows of the dtypes in `tables`.
"""

from typing import Any

import numpy as np

from ..compiled import compiled
from ..philox import inner, stream_of, unit, words
from .camera import draw_camera
from .tables import ACROSS, ALONG, LOG_UNIFORM, NORMAL, Settings, Tables

Record = Any  # an element of a structured array
_SLAB, _VIEW, _SENSOR = (stream_of(k) for k in ("slab", "view", "sensor"))
_WHOLE, _OWN = 0, 1  # parts of the sensor's stream: once per slab, and for each sample
_SIGMAS = 2.0  # a normal distribution's range is its mean ± this many standard deviations
INNER = 0.6  # a defect's centre may lie in this share of the frame, however large the defect is


@compiled
def draw_frames(seed: np.uint64, indices: Any, tables: Tables, frames: Any) -> None:
    """Fill in `frames`, FRAME (N,): where each lies and looks, and what the sensor does."""
    settings, across, along = tables.settings, tables.axes[ACROSS], tables.axes[ALONG]
    for i in range(len(indices)):
        frame, slab = frames[i], indices[i] // settings.frames_per_slab
        where, start, edge, _ = words(seed, slab, _SLAB, _WHOLE)
        frame.slab_x = _slab_x(unit(edge), unit(where), across, settings)
        frame.slab_y = _slab_y(unit(start), indices[i], along, settings)
        right, up, _, _ = words(seed, slab, _VIEW, _WHOLE)
        frame.view_x = across.eye + across.room * (2.0 * unit(right) - 1.0)
        frame.view_y = along.eye + along.room * (2.0 * unit(up) - 1.0)
        exposure, noise, _, _ = words(seed, slab, _SENSOR, _WHOLE)
        frame.exposure = _between(settings.exposure[0], settings.exposure[1], unit(exposure))
        frame.noise = _between(settings.noise[0], settings.noise[1], unit(noise))
        frame.noise_seed = words(seed, indices[i], _SENSOR, _OWN)[0] >> 8
        if settings.camera.on:
            line = (indices[i] % settings.frames_per_slab) * settings.camera.height
            draw_camera(seed, slab, line, settings.camera, tables.axes, frame)


@inner
def frame_centre(seed: np.uint64, index: int, tables: Tables) -> tuple[float, float]:
    """Where the centre of a frame lies on the slab, as `draw_frames` has it; metres, float64."""
    settings = tables.settings
    where, start, edge, _ = words(seed, index // settings.frames_per_slab, _SLAB, _WHOLE)
    x = _slab_x(unit(edge), unit(where), tables.axes[ACROSS], settings)
    return x, _slab_y(unit(start), index, tables.axes[ALONG], settings)


@compiled
def draw_rows(
    seed: np.uint64, indices: Any, tables: Tables, which: Any, frames: Any, rows: Any
) -> None:
    """Fill in `rows`, float32 (N, widest row): the parameters of each sample's material or surface.

    `which` int32 (N,) are indices into the tables' materials.
    """
    settings, across, along = tables.settings, tables.axes[ACROSS], tables.axes[ALONG]
    for i in range(len(indices)):
        material, slab = tables.materials[which[i]], indices[i] // settings.frames_per_slab
        for k in range(material.first, material.end):
            draw = tables.draws[k]
            counter = slab if draw.once_per_slab else indices[i]
            first, second, _, _ = words(seed, counter, draw.stream, draw.component)
            rows[i, draw.offset] = value_of(draw, first, second)
        size = 0.0
        if material.size >= 0:
            if settings.conveyor:  # a defect is not cut at a frame's border
                rows[i, material.size] = min(rows[i, material.size], min(across.half, along.half))
            size = rows[i, material.size]
        x, y = tables.places[which[i], ACROSS], tables.places[which[i], ALONG]
        if x.offset >= 0:
            rows[i, x.offset] = _in_frame(rows[i, x.offset], x, across.half, size, settings)
            centre = rows[i, x.offset] + frames[i].slab_x
            rows[i, x.offset] = on_metal(centre, frames[i].slab_x, across, size)
        if y.offset >= 0:
            rows[i, y.offset] = _in_frame(rows[i, y.offset], y, along.half, size, settings)
            rows[i, y.offset] += frames[i].slab_y


@inner
def _between(low: float, high: float, u: float) -> float:
    """The point that divides low … high by `u`; the middle where the range is empty."""
    return low + (high - low) * u if high > low else 0.5 * (low + high)


@inner
def value_of(draw: Record, first: int, second: int) -> float:
    """A number from a DRAW's distribution and two random words."""
    if draw.low == draw.high:
        return draw.low
    u = unit(first)
    if draw.kind == LOG_UNIFORM:
        return draw.low * (draw.high / draw.low) ** u
    if draw.kind == NORMAL:  # Box and Muller, cut off at the ends of the range
        z = np.sqrt(-2.0 * np.log(1.0 - u)) * np.cos(2.0 * np.pi * unit(second))
        middle, sigma = 0.5 * (draw.low + draw.high), 0.5 * (draw.high - draw.low) / _SIGMAS
        return min(max(middle + sigma * z, draw.low), draw.high)
    return _between(draw.low, draw.high, u)


@inner
def _slab_x(edge: float, u: float, across: Record, settings: Settings) -> float:
    """The frame's centre across the slab: `edge` decides whether it shows an edge, `u` where."""
    inset = min(across.half, 0.5 * (across.high - across.low))
    low, high = across.low + inset, across.high - inset
    if edge >= settings.edges:
        return _between(low, high, u)
    if u < 0.5:
        return low - settings.overhang * 2.0 * u
    return high + settings.overhang * (2.0 * u - 1.0)


@inner
def _slab_y(u: float, index: int, along: Record, settings: Settings) -> float:
    """The frame's centre along the slab; on the conveyor frames follow each other downwards."""
    if not settings.conveyor:
        return _between(along.low + along.half, along.high - along.half, u)
    length = 2.0 * along.half * settings.frames_per_slab
    top = _between(along.low + length, along.high, u)
    # whole frames from the slab's own start, so that neighbours share their border exactly
    return top - along.half * (2 * (index % settings.frames_per_slab) + 1)


@inner
def _in_frame(value: float, place: Record, half: float, size: float, settings: Settings) -> float:
    """A position relative to the frame's centre, moved into the frame unless it is fixed.

    On the conveyor the whole defect lies in the frame; elsewhere a large one may be cut by it.
    """
    reach = half - size if settings.conveyor else max(half - size, INNER * half)
    return in_reach(value, place, reach)


@inner
def in_reach(value: float, place: Record, reach: float) -> float:
    """A position from a PLACE's range, moved to at most `reach` from 0 unless it is fixed."""
    if place.fixed:
        return value
    low, high = max(place.low, -reach), min(place.high, reach)
    width = place.high - place.low
    share = (value - place.low) / width if place.high > place.low else 0.5
    return _between(low, high, share)


@inner
def on_metal(centre: float, slab_x: float, across: Record, size: float) -> float:
    """A centre on the slab, at a frame that shows the slab's edge moved from there onto the metal.

    Half the defect, or half of the metal that is seen, keeps it from the edge.
    """
    left = max(across.low, slab_x - across.half)  # of the metal in the frame
    right = min(across.high, slab_x + across.half)
    inset = min(0.5 * size, 0.5 * (right - left))
    kept = centre
    if slab_x - across.half < across.low:
        kept = max(kept, left + inset)
    if slab_x + across.half > across.high:
        kept = min(kept, right - inset)
    return kept
