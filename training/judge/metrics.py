"""Metrics of trained networks: the three Dice figures that publications confuse, and others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]  # (images, 3): pixels in both masks, predicted, true
Figures = dict[str, float | None]

BINS = 100  # intervals into which probabilities 0 … 1 are counted, for curves and thresholds
_RESAMPLES, _COVERED = 1000, 0.95


def dice(overlap: float, total: float) -> float:
    """The coefficient of Sørensen and Dice: twice the overlap over the sum of both areas, 0 … 1.

    It is 1 if both areas are empty.
    """
    return 2.0 * overlap / total if total else 1.0


@dataclass
class Scores:
    """Counts of pixels, image by image, and the figures that follow from them.

    `per_image` has for each image the number of its pixels in both masks, in the predicted and in
    the true one. `highest` has the highest probability in each image. `pixels` has the numbers of
    sound and of defective pixels by probability, int64 (2, BINS). The last two are empty if no
    probabilities were given.
    """

    per_image: list[tuple[int, int, int]] = field(default_factory=list)
    highest: list[float] = field(default_factory=list)
    pixels: list[NDArray[np.int64]] = field(default_factory=list)

    def add(
        self,
        truth: NDArray[np.bool_],
        predicted: NDArray[np.bool_],
        probability: NDArray[np.float32] | None = None,
    ) -> None:
        """Count one image; the masks and the probability of a defect all have its shape (H, W)."""
        shared = int(np.count_nonzero(truth & predicted))
        counts = shared, int(np.count_nonzero(predicted)), int(np.count_nonzero(truth))
        self.per_image.append(counts)
        if probability is not None:
            self.highest.append(float(probability.max()))
            bins = np.minimum((probability * BINS).astype(np.int64), BINS - 1) + BINS * truth
            self.pixels.append(np.bincount(bins.ravel(), minlength=2 * BINS).reshape(2, BINS))

    def part(self, indices: Iterable[int]) -> "Scores":
        """The counts of some of the images, by their indices in the order in which they came."""
        own = list(indices)
        return Scores(
            per_image=[self.per_image[i] for i in own],
            highest=[self.highest[i] for i in own if self.highest],
            pixels=[self.pixels[i] for i in own if self.pixels],
        )

    @property
    def counts(self) -> Counts:
        """The counts of all images, int64 (images, 3): pixels in both masks, predicted, true."""
        return np.array(self.per_image, np.int64).reshape(-1, 3)

    def report(self, intervals: bool = False) -> dict[str, Any]:
        """The figures by name, 0 … 1 but for counts; None for one that these images cannot give.

        - `images` and `images_defective`: the numbers of all images, and of those with a defect.
        - `dice_defective`: mean Dice of the images that have a defect.
        - `dice_pixels`: Dice of all pixels of all images together.
        - `dice_images`: mean Dice of all images; an empty prediction on an image without defects
          counts as 1.
        - `iou`, `precision` and `recall`: over all pixels together.
        - `image_auroc`: how well the highest probability in an image tells images with a defect
          from sound ones (see `auroc`).

        With `intervals`, those of `bootstrap` are added.
        """
        counts, highest = self.counts, np.array(self.highest)

        def figures(rows: NDArray[np.int64]) -> Figures:
            own = _figures(counts[rows])
            if len(highest):
                own["image_auroc"] = auroc(counts[rows, 2] > 0, highest[rows])
            return own

        found: dict[str, Any] = {
            "images": len(counts),
            "images_defective": int(np.count_nonzero(counts[:, 2])),
            **figures(np.arange(len(counts))),
        }
        if intervals:
            found["intervals"] = bootstrap(len(counts), figures)
        return found

    def at_thresholds(self) -> dict[str, list[float]]:
        """For each `threshold`, `precision`, `recall` and `dice` over all pixels, as lists.

        Precision is 1 where nothing is predicted, as in scikit-learn.
        """
        sound, defective = np.sum(self.pixels, 0)[:, ::-1].cumsum(1)[:, ::-1]
        predicted, true = sound + defective, max(int(defective[0]), 1)
        return {
            "threshold": (np.arange(BINS) / BINS).tolist(),
            "precision": np.where(predicted > 0, defective / np.maximum(predicted, 1), 1).tolist(),
            "recall": (defective / true).tolist(),
            "dice": (2 * defective / (predicted + true)).tolist(),
        }


def _figures(counts: Counts) -> Figures:
    shared, predicted, true = (int(v) for v in counts.sum(0))
    both = counts[:, 1] + counts[:, 2]
    each = np.where(both > 0, 2.0 * counts[:, 0] / np.maximum(both, 1), 1.0)
    defective = each[counts[:, 2] > 0]
    union = predicted + true - shared
    return {
        "dice_defective": float(defective.mean()) if len(defective) else None,
        "dice_pixels": dice(shared, predicted + true) if len(each) else None,
        "dice_images": float(each.mean()) if len(each) else None,
        "iou": shared / union if union else None,
        "precision": shared / predicted if predicted else None,
        "recall": shared / true if true else None,
    }


def auroc(positive: NDArray[np.bool_], score: NDArray[np.floating[Any]]) -> float | None:
    """Area under the receiver operating characteristic, 0 … 1; None if all images are of one kind.

    It is the probability that a positive scores above a negative, where a tie counts half (Hanley
    and McNeil, Radiology 143, 1982). `positive` and `score` have one entry for each image.
    """
    above, below = np.sort(score[positive]), np.sort(score[~positive])
    if not len(above) or not len(below):
        return None
    wins = np.searchsorted(below, above, "left") + np.searchsorted(below, above, "right")
    return float(wins.sum() / (2 * len(above) * len(below)))


def bootstrap(
    images: int, figures: Callable[[NDArray[np.int64]], Figures], seed: int = 0
) -> dict[str, list[float]]:
    """For each figure [low, high]: the bounds of 95 % of its values over resampled images.

    `figures` is called with indices of images, int64 (images,), drawn with replacement 1,000 times,
    and returns figures by name. This is the percentile bootstrap (Efron and Tibshirani, "An
    Introduction to the Bootstrap", 1993, ch. 13).
    """
    random = np.random.default_rng(seed)
    drawn: dict[str, list[float]] = {}
    for _ in range(_RESAMPLES if images > 1 else 0):
        for key, value in figures(random.integers(images, size=images)).items():
            if value is not None:
                drawn.setdefault(key, []).append(value)
    ends = [(1 - _COVERED) / 2, (1 + _COVERED) / 2]
    return {key: np.quantile(values, ends).tolist() for key, values in drawn.items()}


@dataclass
class ClassScores:
    """True classes and predicted probabilities of images, and the figures that follow from them.

    `true` has each image's class index in `classes`, `probability` what the network gave for it,
    float32 (K,).
    """

    classes: Sequence[str]
    true: list[int] = field(default_factory=list)
    probability: list[NDArray[np.float32]] = field(default_factory=list)

    def add(self, true: int, probability: NDArray[np.float32]) -> None:
        """Count one image: its true class index, and the network's probabilities float32 (K,)."""
        self.true.append(true)
        self.probability.append(probability)

    @property
    def predicted(self) -> NDArray[np.int64]:
        """The index of the likeliest class of each image, int64 (images,)."""
        return np.array(self.probability).reshape(len(self.true), -1).argmax(1)

    def report(self, intervals: bool = False) -> dict[str, Any]:
        """`accuracy`, `macro_recall`, `precision`, `recall`, `per_class` and `confusion`, by name.

        `macro_recall` (also given as `recall`) and `precision` are means over the classes that the
        images have. `confusion` counts images, with a row for each true class and a column for each
        predicted one. With `intervals`, those of `bootstrap` are added.
        """
        true, predicted = np.array(self.true, np.int64), self.predicted

        def figures(rows: NDArray[np.int64]) -> Figures:
            return _class_figures(self._confusion(true[rows], predicted[rows]))

        confusion = self._confusion(true, predicted)
        found: dict[str, Any] = {"images": len(true), **_class_figures(confusion)}
        found["per_class"] = {
            name: {
                "images": int(confusion[i].sum()),
                "precision": _share(confusion[i, i], confusion[:, i].sum()),
                "recall": _share(confusion[i, i], confusion[i].sum()),
            }
            for i, name in enumerate(self.classes)
        }
        found["confusion"] = confusion.tolist()
        if intervals:
            found["intervals"] = bootstrap(len(true), figures)
        return found

    def _confusion(self, true: NDArray[np.int64], predicted: NDArray[np.int64]) -> Counts:
        count = len(self.classes)
        return np.bincount(count * true + predicted, minlength=count**2).reshape(count, count)

    def curves(self) -> dict[str, dict[str, list[float]]]:
        """By class: `threshold`, `precision` and `recall` of its probability, against the rest."""
        true, table = np.array(self.true), np.array(self.probability)
        found = {}
        for i, name in enumerate(self.classes):
            order = np.argsort(-table[:, i], kind="stable")
            hits = np.cumsum(true[order] == i)
            if hits[-1]:
                found[name] = {
                    "threshold": table[order, i].astype(float).tolist(),
                    "precision": (hits / np.arange(1, len(hits) + 1)).tolist(),
                    "recall": (hits / hits[-1]).tolist(),
                }
        return found


def _class_figures(confusion: Counts) -> Figures:
    right, real = confusion.diagonal(), confusion.sum(1)
    there = real > 0
    recall = float((right[there] / real[there]).mean()) if there.any() else None
    precision = right[there] / np.maximum(confusion.sum(0)[there], 1)
    return {
        "accuracy": float(right.sum() / max(real.sum(), 1)),
        "macro_recall": recall,
        "precision": float(precision.mean()) if there.any() else None,
        "recall": recall,
    }


def _share(part: int, whole: int) -> float | None:
    return float(part / whole) if whole else None
