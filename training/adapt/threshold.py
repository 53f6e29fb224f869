"""The threshold that marks as much of the pool as is expected to be defective."""

from collections.abc import Iterable, Sequence

import keras
import numpy as np

from ..datasets.images import Labelled
from ..inspection.findings import Inspector
from ..judge.metrics import BINS
from .opinion import defect_probability
from .pool import Image

FACTOR = 1.5  # what is marked, in expected shares; best on Severstal and SD-900 at 1.3 to 1.7
_FINE = 10 * BINS  # intervals of a probability
_SHARES = (0.002, 0.5)  # that samples may say
_FAR_LESS = 0.5  # of what samples say; a network that marks less is believed instead


class Probabilities:
    """How the probability of a defect is spread over all pixels of the pool."""

    def __init__(self, model: keras.Model, pool: Iterable[Image]) -> None:
        """Predict every picture as an inspection does, large ones in tiles."""
        self._counts, inspector = np.zeros(_FINE, np.int64), Inspector(model)
        for image in pool:
            found = defect_probability(inspector.probability(image))
            place = np.minimum((found * _FINE).astype(np.int64), _FINE - 1)
            self._counts += np.bincount(place.ravel(), minlength=_FINE)

    def share_above(self, threshold: float) -> float:
        """The share of the pixels, 0 to 1, whose probability reaches the threshold."""
        return float(self._counts[round(threshold * _FINE) :].sum() / self._counts.sum())

    @property
    def mean(self) -> float:
        """The mean probability of a defect over all pixels."""
        middles = (np.arange(_FINE) + 0.5) / _FINE
        return float((self._counts * middles).sum() / self._counts.sum())

    def threshold(self, share: float) -> float:
        """The threshold, 0.01 to 0.99, above which a share of the pixels lies."""
        above = self._counts[::-1].cumsum()[::-1] / self._counts.sum()
        place = int(np.count_nonzero(above > share))
        return float(np.clip(place / _FINE, 0.01, 0.99))


def share_of(samples: Sequence[Labelled]) -> float:
    """The share of the area that is defective on a line, if it is like labelled `samples`.

    Masks by an annotator's rule are as generous as what is marked: `FACTOR` times what is expected.
    """
    found = float(np.mean([(sample.mask > 0).mean() for sample in samples])) / FACTOR
    return float(np.clip(found, *_SHARES))


def likely_share(of_samples: float, marked: float) -> float:
    """The share of the area that is defective on a line, of which nobody said it.

    `of_samples` is that of the recipe's samples (`share_of`). A recipe that was made for any line
    has far more defects than most: where a network marks less than half of what follows from it,
    so a `marked` share of the pool's pixels below half of `FACTOR` times `of_samples`, what it
    marks counts.
    """
    own = float(np.clip(marked / FACTOR, *_SHARES))
    return own if own < _FAR_LESS * of_samples else of_samples
