"""Arrays as the bytes of NumPy's .npy files."""

import io
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError


def npy(array: NDArray[Any]) -> bytes:
    """An array with its shape and kind; `numpy.load` reads it."""
    data = io.BytesIO()
    np.save(data, array, allow_pickle=False)
    return data.getvalue()


def read_npy(data: bytes, path: Path) -> NDArray[Any]:
    """The array of such bytes, which came from the file at `path`; SlabForgeError if damaged."""
    try:
        return np.load(io.BytesIO(data), allow_pickle=False)
    except (ValueError, EOFError) as error:
        raise SlabForgeError(f"An array in '{path}' is damaged: {error}.") from None
