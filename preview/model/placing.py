"""Instances that are placed by hand: as plain data, from samples, and back into rows.

A place is told in metres from the centre of the slab's first frame, x across the slab and y along
it, so that an instance stays where it is on the slab while frames go by. Where every sample is a
slab of its own, that is the centre of the frame.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.recipe import Recipe
from ...generator.sampling.rows import FRAME_FIELDS, Instances, Rows
from ...generator.sampling.sampler import Sampler
from ...glsl.pack.pack import Layer, Pack

PLACE = ("Position X", "Position Y")
_ACROSS, _ALONG = FRAME_FIELDS.index("slab_x"), FRAME_FIELDS.index("slab_y")


@dataclass(frozen=True, kw_only=True)
class Placed:
    """An instance of a `layer`, by its name, at x, y metres from the centre of the first frame.

    `values` has its other parameters by key, as "Crack.Width", each with all of its components.
    """

    layer: str
    x: float
    y: float
    values: Mapping[str, tuple[float, ...]]

    @property
    def size(self) -> float:
        """Half its extent, metres: beyond it the layer is exactly nothing."""
        return self.values.get(f"{self.layer}.Size", (0.0,))[0]

    def moved(self, x: float, y: float) -> "Placed":
        """The same somewhere else."""
        return replace(self, x=x, y=y)

    def with_value(self, key: str, value: float) -> "Placed":
        """The same with another value of a parameter that is a number."""
        return replace(self, values={**self.values, key: (value,)})


def frames_of_slab(recipe: Recipe) -> int:
    """How many consecutive samples show one slab: 1 unless on the conveyor."""
    conveyor = recipe.position.mode == "conveyor"
    return recipe.position.frames_per_slab if conveyor else 1


def frame_size(recipe: Recipe) -> tuple[float, float]:
    """Width and height, in metres, of what a frame shows of the slab."""
    half = recipe.loaded[0].view.half(recipe.size)
    return 2.0 * half[0], 2.0 * half[1]


def layer_of(pack: Pack, name: str) -> Layer:
    """A layer of the pack by its name; SlabForgeError where there is none."""
    found = next((layer for layer in pack.layers if layer.name == name), None)
    if found is None:
        known = ", ".join(layer.name for layer in pack.layers) or "none"
        raise SlabForgeError(f"The pack has no layer '{name}'; its layers are: {known}.")
    return found


def usual(pack: Pack, name: str, x: float, y: float) -> Placed:
    """A new instance of a layer with the parameters that its material has in Blender."""
    layer = layer_of(pack, name)
    values = {p.key: p.default for p in layer.parameters if not _is_place(p.key)}
    return Placed(layer=name, x=x, y=y, values=values)


def sampled(recipe: Recipe, index: int) -> tuple[Placed, ...]:
    """The instances that the sampler draws for the slab of a sample, the lowest first.

    On the conveyor these are the instances of all frames of the slab, each once.
    """
    pack, count = recipe.loaded[0], frames_of_slab(recipe)
    first = index // count * count
    rows = Sampler(recipe).draw(np.arange(first, first + count))
    origin = rows.frame[0, _ACROSS], rows.frame[0, _ALONG]
    drawn = zip(rows.instances.layer, rows.instances.row, strict=True)
    every = {(int(k), row.tobytes()): row for k, row in drawn}
    return tuple(_placed(pack.layers[k], row, origin) for (k, _), row in every.items())


def placed_rows(rows: Rows, placed: Sequence[Placed], recipe: Recipe, index: int) -> Rows:
    """The row of one sample with hand-placed instances instead of those that were drawn."""
    pack, count = recipe.loaded[0], frames_of_slab(recipe)
    before = index % count * frame_size(recipe)[1]  # frames follow each other downwards
    origin = float(rows.frame[0, _ACROSS]), float(rows.frame[0, _ALONG]) + before
    names = [layer.name for layer in pack.layers]
    layers = np.array([names.index(one.layer) for one in placed], np.int32)
    table = np.zeros((len(placed), pack.layer_floats), np.float32)
    for row, one in zip(table, placed, strict=True):
        _fill(row, layer_of(pack, one.layer), one, origin)
    value = np.array([recipe.plan.layers[k].class_index for k in layers], np.int32)
    instances = Instances(np.array([0, len(placed)], np.int64), layers, value, table)
    return rows._replace(instances=instances)


def at(placed: Sequence[Placed], x: float, y: float) -> int | None:
    """Which instance lies at a place, by its position in `placed`; None where there is none.

    Where several discs (place, Size) hold the place it is the smallest, and of equals the highest.
    """
    hits = [
        (one.size, -i)
        for i, one in enumerate(placed)
        if math.hypot(one.x - x, one.y - y) < one.size
    ]
    return -min(hits)[1] if hits else None


def _placed(layer: Layer, row: NDArray[np.float32], origin: tuple[float, float]) -> Placed:
    values = {
        p.key: tuple(float(v) for v in row[p.offset : p.offset + p.components])
        for p in layer.parameters
    }
    x, y = (values.pop(f"{layer.name}.{name}", (0.0,))[0] for name in PLACE)
    return Placed(layer=layer.name, x=x - float(origin[0]), y=y - float(origin[1]), values=values)


def _fill(row: NDArray[np.float32], layer: Layer, one: Placed, origin: tuple[float, float]) -> None:
    """Fill in a parameter row, as the layer lays it out, in the slab's own space."""
    where = {f"{layer.name}.{name}": i for i, name in enumerate(PLACE)}
    for p in layer.parameters:
        if p.key in where:
            axis = where[p.key]
            row[p.offset] = (one.x, one.y)[axis] + origin[axis]
        else:
            row[p.offset : p.offset + p.components] = one.values.get(p.key, p.default)


def _is_place(key: str) -> bool:
    return key.split(".", 1)[1] in PLACE
