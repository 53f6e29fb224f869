"""What the stages of the pipeline hand on: one labelled image, and an endless series of them."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Sample(NamedTuple):
    """One labelled image.

    `image` uint8, 0 to 255, gray (H, W) or RGB (H, W, 3); `mask` uint8 (H, W), class index, 0 =
    sound metal; `label`, the class index of the whole image; `weight`, how much it counts in the
    loss.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    label: int
    weight: float = 1.0


Samples = Callable[[int], Iterator[Sample]]
"""An endless series: called with a position (from 0), it yields the samples from there on.

The sample at a position is the same whatever position the series was entered at.
"""
