"""The last layer of a classification, fitted anew to pictures of a line that nobody has named.

To an encoder, pictures of one class look alike on real metal as they do on synthetic, but the two
lie elsewhere among its features. So each side is measured from its own mean and in its own spread
(Sun, Feng and Saenko, "Return of frustratingly easy domain adaptation", AAAI 2016, of which this
takes the diagonal). Then the pictures are named by the nearest centroid, which they form among
themselves (Liang, Hu and Feng, "Do we really need to access the source data?", ICML 2020), and a
regression is fitted to both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ..judge.metrics import ClassScores
from ..networks.model_file import classes_of
from .opinion import ask
from .pool import Image

Floats = NDArray[np.float64]

_PRIOR = 8  # pictures that the synthetic images' mean and spread count as, where the pool is small
_LEAST = 1e-3  # of a spread
_STRENGTH = 0.02  # of the regression, the inverse of its penalty; 0.005 to 0.1 differ little
_ROUNDS = 2  # of naming by centroids; further ones drift towards clusters that are no classes
_AT_ONCE = 32  # images
_NEVER = -1e3  # a logit that no class with an example goes below


@dataclass(frozen=True)
class Measure:
    """Where features (N, D) lie: their mean (D,) and standard deviation (D,)."""

    mean: Floats
    spread: Floats

    @classmethod
    def of(cls, features: Floats) -> "Measure":
        """The mean and spread of these features."""
        return cls(features.mean(0), features.std(0) + _LEAST)

    def of_pool(self, features: Floats) -> "Measure":
        """That of a pool's features, the nearer to this one the fewer pictures there are."""
        own, share = Measure.of(features), len(features) / (len(features) + _PRIOR)
        return Measure(
            share * own.mean + (1 - share) * self.mean,
            share * own.spread + (1 - share) * self.spread,
        )

    def steps(self, features: Floats) -> Floats:
        """Features in steps from the mean, each of one spread."""
        return (features - self.mean) / self.spread


class Classifier:
    """A classification in two parts, its features and the dense layer that names them.

    Raises SlabForgeError for a network that does not end in a dense layer over features (N, D).
    """

    def __init__(self, model: keras.Model) -> None:
        """Part a model, whose weights `fit` replaces."""
        self.classes = classes_of(model)
        dense = [x for x in model.layers if isinstance(x, keras.layers.Dense)][-1:]
        if not (dense and dense[0].units == len(self.classes) and _is_vector(dense[0].input)):
            raise SlabForgeError(
                "A classification is adapted by its last layer, which this network lacks: a dense"
                f" one over features, with an output for each of its {len(self.classes)} classes."
            )
        self._dense: Any = dense[0]
        self._features = keras.Model(model.inputs, self._dense.input)

    def features(self, images: Sequence[Image]) -> Floats:
        """Features float64 (N, D) of gray images uint8 (H, W) of the network's size."""
        parts = [images[i : i + _AT_ONCE] for i in range(0, len(images), _AT_ONCE)]
        return np.concatenate([ask(self._features, list(part)) for part in parts]).astype(float)

    def fit(self, synthetic: Floats, labels: NDArray[np.int64], pool: Floats) -> "Fitted":
        """Fit the dense layer to the features of labelled synthetic images and of a pool.

        Both sides count alike. The layer takes the pool's features as they are, so that the network
        is one for the pool's pictures and no longer for synthetic ones.
        """
        if len(np.unique(labels)) < 2:
            raise SlabForgeError(
                "The recipe's samples are of one class alone, and a classification needs two; give"
                " another class a share."
            )
        ours = Measure.of(synthetic)
        theirs = ours.of_pool(pool)
        known, unknown = ours.steps(synthetic), theirs.steps(pool)
        first = self._regression(known, labels, np.ones(len(labels)))
        named = names_by_centroids(unknown, first.probability(unknown))
        weights = np.r_[np.ones(len(labels)), np.full(len(named), len(labels) / len(named))]
        fitted = self._regression(np.r_[known, unknown], np.r_[labels, named], weights)
        kernel = fitted.kernel / theirs.spread[:, None]
        self._dense.set_weights([kernel, fitted.bias - theirs.mean @ kernel])
        return Fitted(classes=self.classes, measure=ours, layer=fitted)

    def _regression(self, steps: Floats, labels: NDArray[np.int64], weights: Floats) -> "Layer":
        """A penalised logistic regression; classes without an example are never likeliest."""
        from sklearn.linear_model import LogisticRegression

        found = LogisticRegression(C=_STRENGTH, max_iter=300).fit(steps, labels, weights)
        coefficients, biases = found.coef_, found.intercept_
        if len(found.classes_) == 2:  # of two classes it keeps the difference alone
            coefficients = np.stack([-coefficients[0], coefficients[0]]) / 2
            biases = np.array([-biases[0], biases[0]]) / 2
        kernel = np.zeros((steps.shape[1], len(self.classes)))
        bias = np.full(len(self.classes), _NEVER)
        kernel[:, found.classes_], bias[found.classes_] = coefficients.T, biases
        return Layer(kernel, bias)


@dataclass(frozen=True)
class Layer:
    """A dense layer with softmax: `kernel` (D, K) and `bias` (K,)."""

    kernel: Floats
    bias: Floats

    def probability(self, features: Floats) -> Floats:
        """(N, K) of features (N, D)."""
        logits = features @ self.kernel + self.bias
        found = np.exp(logits - logits.max(1, keepdims=True))
        return found / found.sum(1, keepdims=True)


@dataclass(frozen=True, kw_only=True)
class Fitted:
    """What was fitted, as it takes synthetic features: in steps of their own `measure`."""

    classes: Sequence[str]
    measure: Measure
    layer: Layer

    def figures(self, features: Floats, labels: Sequence[int]) -> dict[str, Any]:
        """`accuracy` and `macro_recall` on labelled synthetic images, of which these are."""
        probability = self.layer.probability(self.measure.steps(features)).astype(np.float32)
        found = ClassScores(self.classes, list(labels), list(probability)).report()
        return {name: found[name] for name in ("accuracy", "macro_recall")}


def names_by_centroids(features: Floats, probability: Floats) -> NDArray[np.int64]:
    """The class index int64 (N,) of features (N, D), by the centroid nearest in direction.

    The first centroids are means weighted by `probability` (N, K), the next those of the pictures
    that the first ones named. A class that no picture is taken for has no centroid any more.
    """
    directions = _directions(features)
    weights = probability
    for _ in range(_ROUNDS):
        likeness = directions @ _directions(weights.T @ directions).T
        likeness[:, weights.sum(0) == 0] = -np.inf
        weights = np.eye(probability.shape[1])[likeness.argmax(1)]
    return weights.argmax(1)


def _directions(rows: Floats) -> Floats:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def _is_vector(tensor: Any) -> bool:
    return len(tensor.shape) == 2
