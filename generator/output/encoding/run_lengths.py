"""Masks as run lengths, the text of Kaggle's segmentation competitions."""

import numpy as np
from numpy.typing import NDArray


def run_lengths(mask: NDArray[np.bool_]) -> str:
    """The run lengths "start length start length …" of a mask bool (H, W); empty if it is.

    Starts count from 1, down the columns. `training.datasets.severstal.decode_runs` reads them.
    """
    flat = np.zeros(mask.size + 2, np.int8)
    flat[1:-1] = mask.ravel(order="F")
    steps = np.diff(flat)
    starts, ends = np.flatnonzero(steps == 1) + 1, np.flatnonzero(steps == -1) + 1
    return " ".join(f"{a} {b - a}" for a, b in zip(starts, ends, strict=True))
