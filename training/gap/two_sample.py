"""How well a classifier tells real crops from generated ones, and by which statistics."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .statistics import NAMES, Values

_FOLDS, _REPEATS, _RESAMPLED = 5, 5, 1000
Sorter = Callable[[Values], NDArray[np.int64]]


class TwoSample(NamedTuple):
    """What a classifier found out.

    `accuracy` is the mean of the shares of real and of generated crops that it sorted rightly, each
    by classifiers that had seen no crop of the same picture: 0.5 where they cannot be told apart,
    and 1 where always. `interval` is where 95 % of such accuracies lie when pictures are drawn
    anew. `importance` is by how much the accuracy falls when one statistic, by its name, is
    shuffled among the crops (Breiman 2001).
    """

    accuracy: float
    interval: tuple[float, float]
    importance: dict[str, float]


def two_sample(
    real: Values,
    synthetic: Values,
    *,
    picture: NDArray[np.int64],
    seed: int = 0,
) -> TwoSample:
    """Train and test gradient-boosted trees on statistics (N, S) of real and generated crops.

    `picture` (N,) says which real picture each real crop is from; each generated one is its own.
    Needs five pictures of either kind.
    """
    from sklearn.model_selection import StratifiedGroupKFold
    from threadpoolctl import threadpool_limits

    values = np.concatenate([real, synthetic])
    kind = np.repeat([0, 1], [len(real), len(synthetic)])
    group = np.concatenate([picture, picture.max() + 1 + np.arange(len(synthetic))])
    found, importance = np.zeros(len(kind), np.int64), np.zeros(values.shape[1])
    folds = StratifiedGroupKFold(_FOLDS, shuffle=True, random_state=seed)
    with threadpool_limits(1):  # so few crops are done sooner than threads are woken
        for training, test in folds.split(values, kind, group):
            trees = _trees(seed).fit(values[training], kind[training])
            sort = _sorter(trees, float(kind[training].mean()))
            found[test] = sort(values[test])
            importance += _lost(sort, values[test], kind[test], seed) / _FOLDS
    right = found == kind
    return TwoSample(
        _balanced(right, kind),
        _interval(right, kind, group, seed),
        dict(zip(NAMES, importance.tolist(), strict=True)),
    )


def _trees(seed: int) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier

    return HistGradientBoostingClassifier(
        max_depth=3, max_iter=60, min_samples_leaf=5, random_state=seed
    )


def _sorter(trees: Any, share: float) -> Sorter:
    """What sorts statistics (N, S) into 0 and 1, where 1 had a `share` of those that were learnt.

    The limit is that share, so that neither kind gains by being the more numerous.
    """
    return lambda values: (trees.predict_proba(values)[:, 1] > share).astype(np.int64)


def _lost(sort: Sorter, values: Values, kind: NDArray[np.int64], seed: int) -> Values:
    """By how much the accuracy falls with each statistic (S,) shuffled, on average of a few times.

    All shuffled copies are sorted at once, which is much faster than one by one.
    """
    chance, (rows, columns) = np.random.default_rng(seed), values.shape
    copies = np.tile(values, (columns, _REPEATS, 1, 1))
    for s, r in np.ndindex(columns, _REPEATS):
        copies[s, r, :, s] = chance.permutation(values[:, s])
    again = sort(copies.reshape(-1, columns)).reshape(columns, _REPEATS, rows)
    own = _balanced(sort(values) == kind, kind)
    return np.array([own - np.mean([_balanced(a == kind, kind) for a in s]) for s in again])


def _balanced(right: NDArray[np.bool_], kind: NDArray[np.int64]) -> float:
    return float(np.mean([right[kind == k].mean() for k in (0, 1)]))


def _interval(
    right: NDArray[np.bool_], kind: NDArray[np.int64], group: NDArray[np.int64], seed: int
) -> tuple[float, float]:
    """The 95 % interval of the accuracy by a bootstrap over pictures."""
    chance, shares = np.random.default_rng(seed), []
    for k in (0, 1):
        _, number = np.unique(group[kind == k], return_inverse=True)
        hits, sizes = np.bincount(number, right[kind == k]), np.bincount(number)
        drawn = chance.integers(len(sizes), size=(_RESAMPLED, len(sizes)))
        shares.append(hits[drawn].sum(1) / sizes[drawn].sum(1))
    low, high = np.quantile(np.mean(shares, axis=0), (0.025, 0.975))
    return float(low), float(high)
