"""Judge a model on labelled images, real or generated."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ..datasets.images import ImageSet, Labelled
from ..datasets.mapping import map_classes
from ..datasets.readers import open_set
from ..kinds import BINARY
from ..networks.model_file import (
    card_of,
    check_threshold,
    classes_of,
    load_any,
    size_of,
    threshold_of,
)
from ..pipeline.sizing import resized
from .curves import write_scores
from .metrics import BINS, ClassScores, Scores


@dataclass
class Judgement:
    """How a model did: `figures` by name; `scores`, for curves; `each`, a figure by image name.

    That figure is an image's Dice coefficient, or the probability that a classification gave its
    true class.
    """

    figures: dict[str, Any]
    scores: Scores | ClassScores
    each: dict[str, float]


def predict(model: keras.Model, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Probability float32 (H, W) of a defect for a gray image uint8 (H, W) of any size."""
    found = predict_classes(model, image)
    return found[..., 0] if found.shape[-1] == 1 else 1.0 - found[..., 0]


def predict_classes(model: keras.Model, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """What the network gives for a gray image uint8 (H, W) of any size: float32 (H, W, C).

    The image is mirrored at its right and lower edge to a multiple of the network's stride.
    """
    height, width = image.shape
    unit = card_of(model).stride
    padded = np.pad(image, [(0, -height % unit), (0, -width % unit)], mode="symmetric")
    x = padded[None, ..., None].astype(np.float32)
    return np.asarray(model.predict_on_batch(x))[0, :height, :width]


def classify(model: keras.Model, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Probabilities float32 (K,) for a gray image uint8 (H, W), resized to the model's size."""
    sample = Labelled("", image, np.zeros_like(image), 0)
    size = size_of(model)
    fitted = resized(sample, size).image if size else image
    return np.asarray(model.predict_on_batch(fitted[None, ..., None].astype(np.float32)))[0]


def evaluate(
    model: keras.Model | str | Path,
    data: str | Path | ImageSet,
    *,
    threshold: float | None = None,
    mapping: dict[str, str] | None = None,
    scale: float = 1.0,
    out: str | Path | None = None,
) -> dict[str, Any]:
    """Judge a model, or its file, on labelled images: what `slabforge evaluate` does.

    `data` is a folder in one of `datasets.readers.LAYOUTS`, or a set that was opened from one;
    images are taken in `scale` times their size (above 0, up to 1). With `out` the curves and the
    confusion matrix are left in that folder. Returns the figures of `judge`. Raises SlabForgeError
    for a model or images that cannot be read, and classes without a mapping.
    """
    if threshold is not None:
        check_threshold(threshold)
    network = model if isinstance(model, keras.Model) else load_any(model)
    images = data if isinstance(data, ImageSet) else open_set(data)
    found = judge(network, images.scaled(scale), threshold=threshold, mapping=mapping)
    if out is not None:
        write_scores(found.scores, out)
    return found.figures


def judge(
    model: keras.Model,
    images: ImageSet,
    *,
    threshold: float | None = None,
    mapping: dict[str, str] | None = None,
    intervals: bool = True,
) -> Judgement:
    """Judge a model on a set of images, whose classes are mapped to the model's (`map_classes`).

    `threshold`, the probability from which a pixel counts as defective, is the model's own unless
    it is given. Figures are those of `Scores.report` or `ClassScores.report`, with 95 % `intervals`
    if those are asked for, which takes a while.
    """
    classes = classes_of(model)
    if card_of(model).kind == "classification":
        return judge_classes(model, map_classes(images, classes, mapping), intervals=intervals)
    if not images.masked:
        raise SlabForgeError(
            f"'{images.folder}' has no masks, by which a segmentation model is judged."
        )
    named = images.classes != BINARY  # otherwise there is nothing to hold class names against
    mapped = map_classes(images, classes, mapping) if named else images
    found = judge_masks(model, mapped, threshold=threshold, intervals=intervals, named=named)
    if named and classes == BINARY:
        found.figures["per_class"] = _by_own_class(images, mapped, found)
    return found


def judge_masks(
    model: keras.Model,
    samples: Iterable[Labelled],
    *,
    threshold: float | None = None,
    intervals: bool = True,
    named: bool = True,
) -> Judgement:
    """Judge a segmentation model on samples whose masks have its classes, or 0 and 1.

    Where they are `named`, a model of several classes also gets `per_class`; there a pixel is
    predicted as the likeliest defect where the probability of any reaches the threshold.
    """
    limit = threshold_of(model) if threshold is None else check_threshold(threshold)
    names = classes_of(model)
    scores, each = Scores(), {}
    by_class = [Scores() for _ in names] if named and len(names) > 2 else []
    for sample in samples:
        found = predict_classes(model, sample.image)
        probability = found[..., 0] if len(names) == 2 else 1.0 - found[..., 0]
        predicted = probability >= limit
        scores.add(sample.mask > 0, predicted, probability)
        each[sample.name] = Scores(scores.per_image[-1:]).report()["dice_images"]
        if by_class:
            chosen = np.where(predicted, found[..., 1:].argmax(-1) + 1, 0)
            for i in range(1, len(by_class)):
                by_class[i].add(sample.mask == i, chosen == i)
    _some(each)
    figures = scores.report(intervals) | {"threshold": limit}
    if by_class:
        figures["per_class"] = {n: by_class[i].report() for i, n in enumerate(names) if i}
    return Judgement(figures, scores, each)


def judge_classes(
    model: keras.Model, samples: Iterable[Labelled], *, intervals: bool = True
) -> Judgement:
    """Judge a classification model on samples whose labels are its classes."""
    scores, each = ClassScores(classes_of(model)), {}
    for sample in samples:
        probability = classify(model, sample.image)
        scores.add(sample.label, probability)
        each[sample.name] = float(probability[sample.label])
    _some(each)
    return Judgement(scores.report(intervals), scores, each)


def choose_threshold(model: keras.Model, samples: Iterable[Labelled]) -> float:
    """The threshold with the highest Dice over all pixels of validation samples.

    They must not be the images that the model is tested on.
    """
    scores = Scores()
    for sample in samples:
        probability = predict(model, sample.image)
        scores.add(sample.mask > 0, probability >= 0.5, probability)
    reached = np.array(scores.at_thresholds()["dice"])
    reached[0] = -1  # a threshold lies above 0
    best = np.flatnonzero(reached >= reached.max())
    return int(best[np.abs(best - BINS // 2).argmin()]) / BINS  # of equals the middlemost


def _by_own_class(images: ImageSet, mapped: ImageSet, found: Judgement) -> dict[str, Any]:
    """Figures by the classes that the images have themselves, which a binary model cannot name."""
    assert isinstance(found.scores, Scores)
    judged = {item.file for item in mapped.items}
    own = images.part([i for i, item in enumerate(images.items) if item.file in judged])
    rows: dict[str, list[tuple[int, int, int]]] = {}
    for sample, counts in zip(own, found.scores.per_image, strict=True):
        rows.setdefault(own.classes[sample.label], []).append(counts)
    return {name: Scores(rows[name]).report() for name in own.classes if name in rows}


def _some(each: dict[str, float]) -> None:
    """Refuse a judgement on no image."""
    if not each:
        raise SlabForgeError("There are no images to judge the model on.")
