"""Whether pictures are so far from all that a recipe makes that nothing can be learnt from them."""

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .statistics import LEAST, Values, measure

LIMIT = 6.0
"""Spreads of the generated pictures by which real ones may be off, typically."""


def far_off(real: Values, synthetic: Values) -> float:
    """How far the middle real picture is from the generated ones, in their spreads.

    Of statistics (N, S) it is the median over real pictures of the median over statistics of the
    difference from the generated ones' mean, divided by their standard deviation.
    """
    spread = np.maximum(synthetic.std(0), LEAST)
    return float(np.median(np.abs(real - synthetic.mean(0)) / spread))


def too_far(distance: float, folder: object) -> str:
    """The sentence that says that the gap is too large."""
    return (
        f"The pictures of '{folder}' are nothing like what the recipe makes: the gap is too large"
        f" ({distance:.1f} spreads of the generated pictures; up to {LIMIT:g} can be metal under"
        " another light); check the folder and the scale"
    )


def refuse_far_off(
    real: Values, synthetic: NDArray[np.uint8], folder: object, *, force: bool
) -> None:
    """Raise SlabForgeError for real pictures that are too far from generated ones (N, H, W)."""
    distance = far_off(real, measure(synthetic))
    if distance > LIMIT and not force:
        raise SlabForgeError(
            f"{too_far(distance, folder)}, or fit to them all the same with --force."
        )
