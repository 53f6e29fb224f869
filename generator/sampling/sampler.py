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
| which of a number of cameras | `camera of slab` | 0 | slab | 0 | on a slab |
| the camera (see `camera.py`) | `camera` | 0 to 4 | that camera, or slab | 0 to 3 | for a camera |
| parameter of the metal | its key, as `Steel.Grain` | component | slab | 0, 1 | on a slab |
| parameter of a defect | its key, as `Crack.Width` | component | index | 0, 1 | - |

A parameter's second word is used by a normal distribution only. The metal's parameters are those
that class 0, sound metal, has. A defect's Position X and Y are drawn relative to the frame's
centre, moved so that the defect lies in the frame and on the metal, and then told in the slab's
space. The classes come in cycles that hold each exactly by its share, shuffled anew each time.
"""

import numpy as np
from numpy.typing import ArrayLike

from ...errors import SlabForgeError
from ..recipe import Recipe
from .kernels import draw_frames, draw_labels, draw_rows
from .rows import FRAME, FRAME_FLOATS, Rows
from .tables import tables_of


class Sampler:
    """Draws rows; each depends on the recipe, the seed and its index only."""

    def __init__(self, recipe: Recipe) -> None:
        """Lay out the recipe's and the pack's numbers for the compiled kernels."""
        self._recipe, self._tables = recipe, tables_of(recipe)
        self._width = recipe.loaded[0].row_floats

    def draw(self, indices: ArrayLike, *, seed: int | None = None) -> Rows:
        """Rows for `indices` (N,), each from 0 to 2**63 - 1; `seed` replaces the recipe's own."""
        wanted = np.ascontiguousarray(indices, np.int64).reshape(-1)
        if len(wanted) and wanted.min() < 0:
            raise SlabForgeError(f"An index is an integer from 0 (got {wanted.min()}).")
        key = np.uint64(self._recipe.with_seed(seed).seed)
        label = draw_labels(key, wanted, self._tables)
        frame = np.zeros(len(wanted), FRAME)
        row = np.zeros((len(wanted), self._width), np.float32)
        draw_frames(key, wanted, self._tables, frame)
        draw_rows(key, wanted, self._tables, label, frame, row)
        return Rows(label, frame.view(np.float32).reshape(-1, FRAME_FLOATS), row)
