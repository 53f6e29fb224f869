"""Puts real metal in place of a share of the surfaces: which samples show it, and what of it."""

import numpy as np
from numpy.typing import NDArray

from ..composition.shares import fraction
from ..metal.index import Index
from ..metal.windows import WINDOW, draw_windows, window_tables
from ..recipe import Recipe
from .cycles import cycles_of, draw_cycle
from .rows import Rows


class RealMetal:
    """Says of samples whether they show real metal, and through which window."""

    def __init__(self, recipe: Recipe, index: Index) -> None:
        """Lay out the pictures of an index for the compiled kernels."""
        conveyor = recipe.position.mode == "conveyor"
        self._frames_per_slab = recipe.position.frames_per_slab if conveyor else 1
        self._surfaces = len(recipe.loaded[0].surfaces)
        share = fraction(recipe.surface.real_share)
        yes, whole = share.numerator, share.denominator
        self._cycles = cycles_of({"surface.images.share": [1] * yes + [0] * (whole - yes)})
        self._tables = window_tables(
            index,
            size=recipe.size,
            zoom=recipe.surface.images_zoom,
            gain=recipe.surface.images_gain,
            frames_per_slab=self._frames_per_slab,
            conveyor=conveyor,
        )

    def shown(self, rows: Rows, seed: np.uint64, indices: NDArray[np.int64]) -> Rows:
        """The rows with real metal in place of a share of the surfaces, met exactly."""
        real = draw_cycle(seed, indices // self._frames_per_slab, self._cycles, 0) != 0
        windows = np.zeros(len(indices), WINDOW)
        draw_windows(seed, indices, self._tables, windows)
        windows["picture"][~real] = -1
        surface = np.where(real, self._surfaces, rows.surface).astype(np.int32)
        return rows._replace(surface=surface, windows=windows)
