"""Sample = f(recipe, seed, index): what is drawn from what.

Every random number is a word of Philox 4x32-10, `words(seed, counter, stream, part)`: four words of
32 bits that depend on these four numbers alone. There is no state, so any sample can be drawn
again, alone or in any batch. A stream is the CRC-32 of a name, so that a new parameter or class
changes none of the others. `slab` below is index // frames_per_slab on the conveyor, and the index
itself where every sample is another place (see `Position` in recipe.py).

| what is drawn | stream | part | counter | words | so it is the same |
|---|---|---|---|---|---|
| class of the sample | `cycle` | place in the cycle | index // length of the cycle | 0 | - |
| `slab_x`: at an edge or not, and where | `slab` | 0 | slab | 2, 0 | on a slab |
| `slab_y`: where the slab's frames begin | `slab` | 0 | slab | 1 | on a slab |
| `view_x`, `view_y` | `view` | 0 | slab | 0, 1 | on a slab |
| `exposure`, `noise` | `sensor` | 0 | slab | 0, 1 | on a slab |
| `noise_seed` | `sensor` | 1 | index | 0 | - |
| whether it shows real metal | `surface.images.share` | of `cycles` | slab | - | share above 0 |
| its window | `surface.images` | see `metal.windows` | slab | 0 to 3 | on real metal |
| parameter of the metal | its key, as `Steel.Grain` | component | slab | 0, 1 | on a slab |
| parameter of a defect | its key, as `Crack.Width` | component | index | 0, 1 | - |

A parameter's second word is used by a normal distribution only. The metal's parameters are those
that class 0, sound metal, has. A defect's Position X and Y are drawn relative to the frame's
centre, moved so that the defect lies in the frame and on the metal, and then told in the slab's
space. The classes come in cycles that hold each exactly by its share, shuffled anew each time.
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
        found = draw_instances(key, indices, self._tables, self._layers, label)
        return label, surface, Instances(*found)
