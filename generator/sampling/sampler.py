"""From (recipe, seed, index) to parameter rows."""

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import ArrayLike, NDArray

from ...errors import SlabForgeError
from ...glsl.pack.pack import Material, Parameter
from ..recipe import Recipe
from .philox import stream_of, unit, words

FRAME_FLOATS = 8  # slab x, slab y, view x, view y, exposure, noise, noise seed, unused
UNIFORM, LOG_UNIFORM, NORMAL = 0, 1, 2
_KINDS = {"uniform": UNIFORM, "log-uniform": LOG_UNIFORM, "normal": NORMAL}
_SIGMAS = 2.0  # a normal distribution's range is its mean ± this many standard deviations

_DRAW = np.dtype(
    [
        ("stream", np.uint32),
        ("part", np.uint32),
        ("offset", np.int32),
        ("kind", np.int32),
        ("low", np.float64),
        ("high", np.float64),
        ("surface", np.bool_),  # belongs to the metal: once per slab on the conveyor
    ]
)


class Rows(NamedTuple):
    """`label` int32 (N,), `frame` float32 (N, FRAME_FLOATS), `row` float32 (N, widest row)."""

    label: NDArray[np.int32]
    frame: NDArray[np.float32]
    row: NDArray[np.float32]


class Sampler:
    """Draws parameter rows; each depends on the recipe, the seed and its index only."""

    def __init__(self, recipe: Recipe) -> None:
        """Lay out the recipe's and the pack's numbers for the compiled kernels."""
        self._recipe = recipe
        pack, _ = recipe.loaded
        self.width = pack.row_floats
        surface = {p.key for p in pack.materials[0].parameters}
        tables = [_draws(m, recipe, surface) for m in pack.materials]
        self._draws = np.concatenate(tables)
        self._starts = np.cumsum([0, *map(len, tables)])
        self._roles = np.array([_roles(m) for m in pack.materials], np.int32)
        self._fixed = np.array([_fixed(m, recipe) for m in pack.materials], np.bool_)
        self._cycle = np.repeat(np.arange(len(recipe.shares)), recipe.shares).astype(np.int32)
        self._frames = recipe.position.frames_per_slab if recipe.position.mode == "conveyor" else 0
        self._geometry = _geometry(recipe)

    def draw(self, indices: ArrayLike, *, seed: int | None = None) -> Rows:
        """Rows for `indices` (N,), each from 0 to 2**63 - 1; `seed` replaces the recipe's own."""
        wanted = np.ascontiguousarray(indices, np.int64).reshape(-1)
        if len(wanted) and wanted.min() < 0:
            raise SlabForgeError(f"An index is an integer from 0 (got {wanted.min()}).")
        key = np.uint64(self._recipe.with_seed(seed).seed)
        label = _labels(key, wanted, self._cycle)
        frame = np.zeros((len(wanted), FRAME_FLOATS), np.float32)
        row = np.zeros((len(wanted), self.width), np.float32)
        _frames(key, wanted, self._frames, self._geometry, frame)
        _rows(
            key, wanted, self._frames, label, self._draws, self._starts, self._roles, self._fixed,
            self._geometry, frame, row,
        )  # fmt: skip
        return Rows(label, frame, row)


def _limits(parameter: Parameter, recipe: Recipe, component: int) -> tuple[int, float, float]:
    override = recipe.parameters.get(parameter.key)
    if override:
        return (_KINDS[override.distribution], *override.limits)
    if parameter.min is None or parameter.max is None:
        return UNIFORM, parameter.default[component], parameter.default[component]
    return UNIFORM, parameter.min, parameter.max


def _draws(material: Material, recipe: Recipe, surface: set[str]) -> NDArray[Any]:
    rows = []
    for p in material.parameters:
        for i in range(p.components):
            kind, low, high = _limits(p, recipe, i)
            rows.append((stream_of(p.key), i, p.offset + i, kind, low, high, p.key in surface))
    return np.array(rows, _DRAW)


def _roles(material: Material) -> tuple[int, int, int]:
    """Offsets of Position X, Position Y and Size in the row, or -1."""
    offsets = {p.key.split(".", 1)[1]: p.offset for p in material.parameters}
    return tuple(offsets.get(n, -1) for n in ("Position X", "Position Y", "Size"))  # type: ignore[return-value]


def _fixed(material: Material, recipe: Recipe) -> tuple[bool, bool]:
    """Whether the recipe itself says where the defect lies, in x and in y."""
    keys = {p.key.split(".", 1)[1]: p.key for p in material.parameters}
    return tuple(keys.get(n) in recipe.parameters for n in ("Position X", "Position Y"))  # type: ignore[return-value]


# fields of the geometry vector, metres
_HALF_W, _HALF_H, _LOW_X, _LOW_Y, _HIGH_X, _HIGH_Y, _EYE_X, _EYE_Y, _ROOM_X, _ROOM_Y = range(10)
_EDGES, _OVERHANG, _EXPOSURE, _NOISE = 10, 11, 12, 14


def _geometry(recipe: Recipe) -> NDArray[np.float64]:
    pack, _ = recipe.loaded
    half, sensor = pack.view.half(recipe.size), pack.camera.resolution
    spare = zip(sensor, recipe.size, pack.view.scale, strict=True)
    room = [max(s * scale / 2 - n * scale / 2, 0) for s, n, scale in spare]
    low, size = pack.slab.low, pack.slab.size
    high = (low[0] + size[0], low[1] + size[1])
    overhang = recipe.position.overhang * 2 * half[0]
    return np.array(
        [*half, *low[:2], *high, *pack.view.focus[:2], *room, recipe.position.edges,
         overhang, *recipe.sensor.exposure, *recipe.sensor.noise]
    )  # fmt: skip


_SLAB, _VIEW, _SENSOR = (stream_of(k) for k in ("slab", "view", "sensor"))
_CYCLE = stream_of("cycle")


@njit(cache=True)
def _between(low, high, u):  # type: ignore[no-untyped-def]
    return low + (high - low) * u if high > low else 0.5 * (low + high)


@njit(cache=True)
def _labels(seed, indices, cycle):  # type: ignore[no-untyped-def]
    """Classes in a shuffled cycle that holds each exactly by its share (Fisher and Yates)."""
    n = len(cycle)
    labels = np.empty(len(indices), np.int32)
    order = cycle.copy()
    current = -1
    for i in range(len(indices)):
        number = indices[i] // n
        if number != current:
            current = number
            order[:] = cycle
            for k in range(n - 1, 0, -1):
                j = int(unit(words(seed, number, _CYCLE, k)[0]) * (k + 1))
                order[k], order[j] = order[j], order[k]
        labels[i] = order[indices[i] % n]
    return labels


@njit(cache=True)
def _across(g, edge, u):  # type: ignore[no-untyped-def]
    """The frame's centre across the slab: `edge` says whether it shows an edge, `u` where."""
    inset = min(g[_HALF_W], 0.5 * (g[_HIGH_X] - g[_LOW_X]))
    low, high = g[_LOW_X] + inset, g[_HIGH_X] - inset
    if edge >= g[_EDGES]:
        return _between(low, high, u)
    if u < 0.5:
        return low - g[_OVERHANG] * 2.0 * u
    return high + g[_OVERHANG] * (2.0 * u - 1.0)


@njit(cache=True)
def _frames(seed, indices, per_slab, g, frame):  # type: ignore[no-untyped-def]
    """Where each frame lies on the slab and under the camera, and what the sensor does."""
    for i in range(len(indices)):
        index = indices[i]
        whole = index // per_slab if per_slab else index
        a, b, h, _ = words(seed, whole, _SLAB, 0)
        c, d, _, _ = words(seed, whole, _VIEW, 0)
        e, f, _, _ = words(seed, whole, _SENSOR, 0)
        frame[i, 0] = _across(g, unit(h), unit(a))
        if per_slab:
            length = 2.0 * g[_HALF_H] * per_slab
            top = _between(g[_LOW_Y] + length, g[_HIGH_Y], unit(b))
            # whole pixels from a fixed start, so that neighbours share their border exactly
            frame[i, 1] = top - g[_HALF_H] * (2 * (index % per_slab) + 1)
        else:
            frame[i, 1] = _between(g[_LOW_Y] + g[_HALF_H], g[_HIGH_Y] - g[_HALF_H], unit(b))
        frame[i, 2] = g[_EYE_X] + g[_ROOM_X] * (2.0 * unit(c) - 1.0)
        frame[i, 3] = g[_EYE_Y] + g[_ROOM_Y] * (2.0 * unit(d) - 1.0)
        frame[i, 4] = _between(g[_EXPOSURE], g[_EXPOSURE + 1], unit(e))
        frame[i, 5] = _between(g[_NOISE], g[_NOISE + 1], unit(f))
        frame[i, 6] = words(seed, index, _SENSOR, 1)[0] >> 8


@njit(cache=True)
def _value(d, a, b):  # type: ignore[no-untyped-def]
    """One number from a draw's distribution and two random words."""
    if d.low == d.high:
        return d.low
    u = unit(a)
    if d.kind == LOG_UNIFORM:
        return d.low * (d.high / d.low) ** u
    if d.kind == NORMAL:  # Box and Muller, cut off at the ends of the range
        z = np.sqrt(-2.0 * np.log(1.0 - u)) * np.cos(2.0 * np.pi * unit(b))
        middle, sigma = 0.5 * (d.low + d.high), 0.5 * (d.high - d.low) / _SIGMAS
        return min(max(middle + sigma * z, d.low), d.high)
    return _between(d.low, d.high, u)


@njit(cache=True)
def _place(value, low, high, half, size, conveyor):  # type: ignore[no-untyped-def]
    """A centre drawn in low … high moved into the frame of the given half extent."""
    reach = half - size if conveyor else max(half - size, 0.6 * half)
    inner_low, inner_high = max(low, -reach), min(high, reach)
    share = (value - low) / (high - low) if high > low else 0.5
    return _between(inner_low, inner_high, share)


@njit(cache=True)
def _rows(seed, indices, per_slab, label, draws, starts, roles, fixed, g, frame, row):  # type: ignore[no-untyped-def]
    for i in range(len(indices)):
        index, c = indices[i], label[i]
        whole = index // per_slab if per_slab else index
        x, y, s = roles[c]
        x_low = x_high = y_low = y_high = 0.0
        for k in range(starts[c], starts[c + 1]):
            d = draws[k]
            a, b, _, _ = words(seed, whole if d.surface else index, d.stream, d.part)
            row[i, d.offset] = _value(d, a, b)
            if d.offset == x:
                x_low, x_high = d.low, d.high
            if d.offset == y:
                y_low, y_high = d.low, d.high
        size = 0.0
        if s >= 0:
            if per_slab:
                row[i, s] = min(row[i, s], min(g[_HALF_W], g[_HALF_H]))
            size = row[i, s]
        if x >= 0:
            if not fixed[c, 0]:
                row[i, x] = _place(row[i, x], x_low, x_high, g[_HALF_W], size, per_slab > 0)
            centre = row[i, x] + frame[i, 0]
            left = max(g[_LOW_X], frame[i, 0] - g[_HALF_W])  # of the metal in the frame
            right = min(g[_HIGH_X], frame[i, 0] + g[_HALF_W])
            inset = min(0.5 * size, 0.5 * (right - left))
            if frame[i, 0] - g[_HALF_W] < g[_LOW_X]:
                centre = max(centre, left + inset)
            if frame[i, 0] + g[_HALF_W] > g[_HIGH_X]:
                centre = min(centre, right - inset)
            row[i, x] = centre
        if y >= 0:
            if not fixed[c, 1]:
                row[i, y] = _place(row[i, y], y_low, y_high, g[_HALF_H], size, per_slab > 0)
            row[i, y] += frame[i, 1]
