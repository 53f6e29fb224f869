"""Whether pictures are so far from all that a recipe makes that nothing can be learnt from them."""

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .statistics import LEAST, Values, measure

LIMIT = 1.75
"""How far metal may be off.

Public sets of metal (Severstal, NEU, SD-saliency-900, X-SDD, magnetic tiles) were at 0.8 to 1.1
beside the default pack; noise was at 1.8, chequered patterns at 3, gradients at 5, text at 11. A
few photographs of things were at 1.2: they are not told from metal.
"""
_USUAL = (
    10.0 * LEAST
)  # spreads of a recipe as varied as the default one; a narrower one takes these
_SHRUNK = 0.2  # share of the identity in the covariance, which few pictures tell only roughly


def far_off(real: Values, synthetic: Values) -> float:
    """How far the middle real picture is from the generated ones, in their spreads.

    It is the median distance of Mahalanobis from their mean, over the root of the number of
    statistics (N, S).
    """
    spread = np.maximum(synthetic.std(0), _USUAL)
    own, apart = ((v - synthetic.mean(0)) / spread for v in (synthetic, real))
    covariance = own.T @ own / len(own)
    covariance += np.diag(np.maximum(1.0 - np.diag(covariance), 0.0))
    covariance = (1.0 - _SHRUNK) * covariance + _SHRUNK * np.eye(len(covariance))
    inverse = np.linalg.inv(covariance)
    squares = np.einsum("ij,jk,ik->i", apart, inverse, apart) / len(covariance)
    return float(np.median(np.sqrt(squares)))


def too_far(distance: float, folder: object) -> str:
    """The sentence, without its stop, that says that the gap is too large."""
    return (
        f"The pictures of '{folder}' are nothing like what the recipe makes: the gap is too large"
        f" ({distance:.1f} spreads of the generated pictures, metal is at most at {LIMIT:g});"
        " check the folder and the scale"
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
