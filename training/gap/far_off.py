"""Whether pictures are so far from all that a recipe makes that nothing can be learnt from them."""

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .statistics import LEAST, Values, measure

LIMIT = 2.5
"""Times as far from the middle of the generated pictures as these are themselves.

Public sets of metal (Severstal, NEU, SD-saliency-900, X-SDD, magnetic tiles) were at 1.2 to 1.7
beside the default pack; noise was at 3, chequered patterns at 5, gradients at 8, text at 20. A few
photographs of things were at 2: they are not told from metal.
"""
_SHRUNK = 0.2  # share of the identity in the covariance, which few pictures tell only roughly


def far_off(real: Values, synthetic: Values) -> float:
    """How far the middle real picture is from the generated ones, which are at 1 themselves.

    It is the distance of Mahalanobis from their mean, of statistics (N, S) in their spreads: that
    of the median real picture over that of the median generated one.
    """
    spread = np.maximum(synthetic.std(0), LEAST)
    own, theirs = ((v - synthetic.mean(0)) / spread for v in (synthetic, real))
    covariance = (1 - _SHRUNK) * (own.T @ own) / len(own) + _SHRUNK * np.eye(own.shape[1])
    inverse = np.linalg.inv(covariance)
    middle = [np.median(np.sqrt(np.einsum("ij,jk,ik->i", v, inverse, v))) for v in (theirs, own)]
    return float(middle[0] / middle[1])


def too_far(distance: float, folder: object) -> str:
    """The sentence, without its stop, that says that the gap is too large."""
    return (
        f"The pictures of '{folder}' are nothing like what the recipe makes: the gap is too large"
        f" ({distance:.1f} times as far from the generated pictures as these are from each other;"
        f" metal is at most at {LIMIT:g}); check the folder and the scale"
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
