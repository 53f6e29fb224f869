"""Sample = f(recipe, seed, index): what is drawn from what.

Every random number is a word of Philox 4x32-10, `words(seed, counter, stream, part)`: four words of
32 bits that depend on these four numbers alone. There is no state, so any sample can be drawn
again, alone or in any batch. A stream is the CRC-32 of a name, so that a new parameter, class or
layer changes none of the others. `slab` below is index // frames_per_slab on the conveyor, and the
index itself where every sample is another place (see `Position` in recipe.py).

Of every sample:

| what is drawn | stream | part | counter | words |
|---|---|---|---|---|
| main class | `cycle` | place in the cycle | index // length of the cycle | 0 |
| `slab_x`: at an edge or not, and where | `slab` | 0 | slab | 2, 0 |
| `slab_y`: where the slab's frames begin | `slab` | 0 | slab | 1 |
| `view_x`, `view_y` | `view` | 0 | slab | 0, 1 |
| `exposure`, `noise` | `sensor` | 0 | slab | 0, 1 |
| `noise_seed` | `sensor` | 1 | index | 0 |
| which of a number of cameras | `camera of slab` | 0 | slab | 0 |
| the camera (see `camera.py`) | `camera` | 0 to 4 | that camera, or slab | 0 to 3 |
| surface | `surface` | place in the cycle | slab // length of the cycle | 0 |
| whether it shows real metal | `surface.images.share` | place in the cycle | round | 0 |
| its window (see `metal.windows`) | `surface.images` | several | slab | 0 to 3 |
| parameter of the metal or surface | its key, as `Steel.Grain` | component | slab | 0, 1 |
| parameter of a material's defect | its key, as `Crack.Width` | component | index | 0, 1 |

Of the instances that a frame owns, number j of a layer, from 0 on (`a` is 2048 x the try):

| what is drawn | stream | part | counter | words |
|---|---|---|---|---|
| whether a layer lies beside the main class | `share.LAYER` | place in the cycle | round | 0 |
| whether a class comes, if the composition is free | `class.CLASS` | place | round | 0 |
| which layer of a class | `layer.CLASS` | 0 | index | 0 |
| how many instances | `count.LAYER` | 0 | index | 0 |
| order in the stack | `order.LAYER` | j | index | 0 |
| parameter | its key | 4 j + component | index | 0, 1 |
| what instances share of it | its key | 1024 + component | index | 0, 1 |
| position, by its key | `LAYER.Position X`, `... Y` | a + 4 j | index | 0, 1 |
| centre of group g (a cluster or row) | the same | 1024 + 4 g | index | 0, 1 |
| group; place in it; in an edge's strip | `place.LAYER` | a + 4 j | index | 0; 1, 2; 1 |
| which earlier one is overlapped, and where | `place.LAYER` | 4 j | index | 0; 1, 2 |

A parameter's second word is used by a normal distribution only. All cycles hold each value exactly
by its share and are shuffled anew in each round (see `cycles`); a look-alike's goes through all
frames, that of a defect beside the main class through the frames whose main class is another
defect. The main class of a frame in a free composition is that of its largest instance, by Size.

Positions are drawn relative to the frame's centre, moved so that what lies there is in the frame
and on the metal, and then told in the slab's space. Instances that are kept apart have up to 24
tries, of which the one with the most room counts.

On the conveyor instances belong to the slab: each frame owns those that are drawn for its index,
with centres anywhere in its length, and every frame of the slab lists all whose disc (Position,
Size) reaches it, owner after owner. So frames join, and a scratch may run over many of them. The
shares are those of owned instances; a frame's label stays its own main class, also where a
neighbour's defect reaches into it. A frame may so list more than `composition.most` instances.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...errors import SlabForgeError
from ..recipe import Recipe
from .cycles import draw_cycle
from .instances import draw_instances
from .kernels import draw_frames, draw_rows
from .layer_tables import CLASSES, SURFACES, layer_tables_of
from .real_metal import RealMetal
from .rows import FRAME, FRAME_FLOATS, Instances, Rows, no_instances
from .tables import tables_of


class Sampler:
    """Draws rows; each depends on the recipe, the seed and its index only."""

    def __init__(self, recipe: Recipe) -> None:
        """Lay out the recipe's and the pack's numbers for the compiled kernels."""
        self._recipe, self._pack = recipe, recipe.loaded[0]
        self._tables, self._layers = tables_of(recipe), layer_tables_of(recipe)
        index = recipe.real_metal
        self._real = None if index is None else RealMetal(recipe, index)

    def draw(self, indices: ArrayLike, *, seed: int | None = None) -> Rows:
        """Rows for `indices` (N,), each from 0 to 2**63 - 1; `seed` replaces the recipe's own."""
        wanted = np.ascontiguousarray(indices, np.int64).reshape(-1)
        if len(wanted) and wanted.min() < 0:
            raise SlabForgeError(f"An index is an integer from 0 (got {wanted.min()}).")
        key = np.uint64(self._recipe.with_seed(seed).seed)
        frame = np.zeros(len(wanted), FRAME)
        row = np.zeros((len(wanted), self._pack.row_floats), np.float32)
        draw_frames(key, wanted, self._tables, frame)
        label, surface, instances = self._content(key, wanted)
        which = label if self._pack.materials else surface
        draw_rows(key, wanted, self._tables, which, frame, row)
        words = frame.view(np.float32).reshape(-1, FRAME_FLOATS)
        rows = Rows(label=label, frame=words, row=row, surface=surface, instances=instances)
        return rows if self._real is None else self._real.shown(rows, key, wanted)

    def _content(
        self, key: np.uint64, indices: NDArray[np.int64]
    ) -> tuple[NDArray[np.int32], NDArray[np.int32], Instances]:
        """Labels, surfaces and instances of samples."""
        cycles = self._layers.cycles
        if self._pack.materials:
            label = draw_cycle(key, indices, cycles, CLASSES)
            return label, np.zeros_like(label), no_instances(len(indices))
        slabs = indices // self._tables.settings.frames_per_slab
        surface = draw_cycle(key, slabs, cycles, SURFACES)
        label = np.zeros(len(indices), np.int32)
        instances = draw_instances(
            key, indices, tables=self._tables, layers=self._layers, labels=label
        )
        return label, surface, instances
