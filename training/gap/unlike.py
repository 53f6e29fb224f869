"""Which real crops are least like anything generated, in groups that look alike."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

from .statistics import LEAST, NAMES, Values

_NEAREST = 2  # generated ones shown beside each
_SHARE, _FEWEST, _MOST = 0.25, 8, 60  # of the real crops that are grouped
_EACH = 5  # crops for each group that is made, on average
_GROUPS = 6  # at most
_FAR = 6.0  # spreads from the real mean at which a statistic is cut off: one must not rule alone
_TOLD = 3  # statistics by which a group is described


class Group(NamedTuple):
    """Rows that are alike, the one least like anything generated first.

    `members` (M,) are row numbers, `nearest` (M, 2) those of the generated rows next to each, and
    `distance` (M,) how far the nearer one is: the root mean square, over statistics, of the
    differences in units of the real crops' spread. `words` says by what the group differs from its
    nearest generated ones.
    """

    members: NDArray[np.int64]
    nearest: NDArray[np.int64]
    distance: Values
    words: str


def standardised(values: Values, real: Values) -> Values:
    """Statistics (N, S) in units of the real ones' spread, around their mean; cut off at ±6."""
    spread = np.maximum(real.std(0), LEAST)
    return np.clip((values - real.mean(0)) / spread, -_FAR, _FAR)


def nearest_distance(values: Values, others: Values) -> tuple[Values, NDArray[np.int64]]:
    """For each row (N, S) the distance to the nearest of `others`, and the nearest ones' numbers.

    The distance is the root mean square of the differences.
    """
    apart = cdist(values, others) / np.sqrt(values.shape[1])
    nearest = np.argsort(apart, 1)[:, :_NEAREST]
    return np.take_along_axis(apart, nearest, 1)[:, 0], nearest


def unlike(real: Values, synthetic: Values, seed: int = 0) -> list[Group]:
    """The quarter of real rows (N, S) farthest from all generated ones, in groups, worst first."""
    ours, theirs = standardised(synthetic, real), standardised(real, real)
    distance, nearest = nearest_distance(theirs, ours)
    wanted = min(max(round(_SHARE * len(real)), _FEWEST), _MOST, len(real))
    chosen = np.argsort(-distance)[:wanted]
    return grouped(theirs[chosen], ours, chosen, nearest[chosen], distance[chosen], seed)


def grouped(
    rows: Values,
    generated: Values,
    numbers: NDArray[np.int64],
    nearest: NDArray[np.int64],
    distance: Values,
    seed: int = 0,
) -> list[Group]:
    """Rows (M, S), standardised, in groups by k-means, the group that is farthest off first.

    `numbers` are what the rows are called, `nearest` and `distance` as `nearest_distance` tells
    them of the `generated` rows.
    """
    from sklearn.cluster import KMeans

    count = int(np.clip(len(rows) // _EACH, 1, _GROUPS))
    label = KMeans(count, random_state=seed).fit_predict(rows)
    found = []
    for k in np.unique(label):
        own = np.flatnonzero(label == k)
        own = own[np.argsort(-distance[own])]
        apart = (rows[own] - generated[nearest[own, 0]]).mean(0)
        found.append(Group(numbers[own], nearest[own], distance[own], _words(apart)))
    return sorted(found, key=lambda g: -float(g.distance.mean()))


def _words(apart: Values) -> str:
    """What differs most, from mean differences (S,) real minus generated in spreads."""
    most = np.argsort(-np.abs(apart[: len(NAMES)]))[:_TOLD]
    return "; ".join(
        f"{NAMES[i]} {'higher' if apart[i] > 0 else 'lower'} by {abs(apart[i]):.1f}" for i in most
    )
