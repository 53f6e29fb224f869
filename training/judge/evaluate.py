"""Judges a model on labelled images, real or generated: predictions, figures, and the threshold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from ...counted import counted
from ...errors import SlabForgeError
from ..datasets.channels import mirrored, network_input, with_channels
from ..datasets.images import ImageSet, Labelled
from ..datasets.mapping import map_classes
from ..datasets.readers import open_set
from ..kinds import BINARY
from ..networks.model_file import (
    card_of,
    channels_of,
    check_threshold,
    classes_of,
    load_any,
    size_of,
    threshold_of,
)
from ..pipeline.sizing import resized
from .box_scores import BoxScores
from .curves import write_scores
from .metrics import BINS, ClassScores, Scores


@dataclass
class Judgement:
    """How well a model did on a set of images.

    `figures` are the results by name, `scores` the counts for curves. `each` has one figure for
    each image by its name: the Dice coefficient, or the probability that a classification gave to
    the true class.
    """

    figures: dict[str, Any]
    scores: Scores | ClassScores | BoxScores
    each: dict[str, float]


def predict(model: keras.Model, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The probability of a defect, float32 (H, W), for an image uint8 of any size.

    The image is gray (H, W) or RGB (H, W, 3); where the model takes the other kind, colours become
    luma and gray is repeated. `model` is a segmentation, of one output channel or of several
    classes.
    """
    found = predict_classes(model, image)
    return found[..., 0] if found.shape[-1] == 1 else 1.0 - found[..., 0]


def predict_classes(model: keras.Model, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The output of a segmentation, float32 (H, W, C), for an image as `predict` takes it.

    A model of C = 1 gives the probability of a defect, one of several classes that of each class.
    The image is mirrored at its right and lower edge to a multiple of the network's stride.
    """
    height, width = image.shape[:2]
    unit = card_of(model).stride
    padded = mirrored(image, -height % unit, -width % unit)
    x = network_input(padded, channels_of(model))[None]
    return np.asarray(model.predict_on_batch(x))[0, :height, :width]


def classify(model: keras.Model, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Probabilities float32 (K,) of the K classes for an image uint8, (H, W) or (H, W, 3).

    The image is resized to the size that the model was trained on.
    """
    channels = channels_of(model)
    image = with_channels(image, channels)
    sample = Labelled("", image, np.zeros(image.shape[:2], np.uint8), 0)
    size = size_of(model)
    fitted = resized(sample, size).image if size else image
    return np.asarray(model.predict_on_batch(network_input(fitted, channels)[None]))[0]


def evaluate(
    model: keras.Model | str | Path,
    data: str | Path | ImageSet,
    *,
    threshold: float | None = None,
    mapping: dict[str, str] | None = None,
    scale: float = 1.0,
    out: str | Path | None = None,
    classes: Sequence[str] | None = None,
) -> dict[str, Any]:
    """Judge a model, or its file, on labelled images: what `slabforge evaluate` does.

    `data` is a folder in one of `datasets.readers.LAYOUTS`, or a set that was opened from one;
    images are taken at `scale` times their size (above 0, up to 1). If `out` is given, the curves
    and the confusion matrix are written to that folder. `classes` are those of a file that does not
    say them (see `model_file.with_card`). For `threshold` and `mapping`, and for the
    figures that are returned, see `judge`. Raises SlabForgeError for a model or images that cannot
    be read, and for classes without a mapping.
    """
    if threshold is not None:
        check_threshold(threshold)
    network = model if isinstance(model, keras.Model) else load_any(model, classes=classes)
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

    `threshold`, 0 to 1, is the probability from which on a pixel counts as defective; None takes
    the model's own. The figures are those of `Scores.report` or `ClassScores.report`. With
    `intervals` they include 95 % confidence intervals, which take a while. Raises SlabForgeError if
    there is no image.
    """
    classes = classes_of(model)
    images = images.with_channels(channels_of(model))
    if card_of(model).kind == "classification":
        return judge_classes(model, map_classes(images, classes, mapping), intervals=intervals)
    if not (images.masked or images.boxed):
        raise SlabForgeError(
            f"'{images.folder}' has no masks, by which a segmentation model is judged."
        )
    named = images.classes != BINARY  # else the images name no classes to compare with
    mapped = map_classes(images, classes, mapping) if named else images
    if images.boxed:
        return judge_boxes(model, mapped, threshold=threshold)
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
    """Judge a segmentation on samples whose masks hold its class indices, or 0 and 1.

    If the masks are `named`, so hold its classes, a model of several classes also gets `per_class`.
    There a pixel is predicted as its likeliest defect if the probability of any defect reaches the
    threshold.
    """
    limit = threshold_of(model) if threshold is None else check_threshold(threshold)
    names = classes_of(model)
    scores, each = Scores(), {}
    by_class = [Scores() for _ in names] if named and len(names) > 2 else []
    for sample in counted(samples):
        found = predict_classes(model, sample.image)
        probability = found[..., 0] if len(names) == 2 else 1.0 - found[..., 0]
        predicted = probability >= limit
        scores.add(sample.mask > 0, predicted, probability)
        each[sample.name] = scores.part([-1]).report()["dice_images"]
        if by_class:
            chosen = np.where(predicted, found[..., 1:].argmax(-1) + 1, 0)
            for i in range(1, len(by_class)):
                by_class[i].add(sample.mask == i, chosen == i)
    _some(each)
    figures = scores.report(intervals) | {"threshold": limit}
    if by_class:
        figures["per_class"] = {n: by_class[i].report() for i, n in enumerate(names) if i}
    return Judgement(figures, scores, each)


def judge_boxes(
    model: keras.Model, samples: Iterable[Labelled], *, threshold: float | None = None
) -> Judgement:
    """Judge a segmentation on samples of which only boxes around the defects are known.

    A box is no mask, so there is no Dice. The figures are those of `BoxScores.report`, and
    `threshold`; `each` has the share of an image's boxes that are found, 1 where it has none.
    """
    limit = threshold_of(model) if threshold is None else check_threshold(threshold)
    scores, each = BoxScores(), {}
    for sample in counted(samples):
        each[sample.name] = scores.add(sample.mask, predict(model, sample.image) >= limit)
    _some(each)
    return Judgement(scores.report() | {"threshold": limit}, scores, each)


def judge_classes(
    model: keras.Model, samples: Iterable[Labelled], *, intervals: bool = True
) -> Judgement:
    """Judge a classification on samples whose labels are its class indices."""
    scores, each = ClassScores(classes_of(model)), {}
    for sample in counted(samples):
        probability = classify(model, sample.image)
        scores.add(sample.label, probability)
        each[sample.name] = float(probability[sample.label])
    _some(each)
    return Judgement(scores.report(intervals), scores, each)


def choose_threshold(model: keras.Model, samples: Iterable[Labelled]) -> float:
    """The threshold, above 0 and below 1, with the highest Dice over validation samples' pixels.

    The model must not be tested on the same images afterwards.
    """
    scores = Scores()
    for sample in counted(samples):
        probability = predict(model, sample.image)
        scores.add(sample.mask > 0, probability >= 0.5, probability)
    reached = np.array(scores.at_thresholds()["dice"])
    reached[0] = -1  # never chosen: a threshold is above 0
    best = np.flatnonzero(reached >= reached.max())
    return int(best[np.abs(best - BINS // 2).argmin()]) / BINS  # of equally good ones, nearest 0.5


def _by_own_class(images: ImageSet, mapped: ImageSet, found: Judgement) -> dict[str, Any]:
    """Figures for each class of the images themselves, which a model of two classes cannot name."""
    assert isinstance(found.scores, Scores)
    judged = {item.file for item in mapped.items}
    own = images.part([i for i, item in enumerate(images.items) if item.file in judged])
    places: dict[str, list[int]] = {}
    for i, sample in enumerate(own):
        places.setdefault(own.classes[sample.label], []).append(i)
    scores = found.scores
    return {n: scores.part(places[n]).report() for n in own.classes if n in places}


def _some(each: dict[str, float]) -> None:
    """Raise SlabForgeError if no image was judged."""
    if not each:
        raise SlabForgeError("There are no images to judge the model on.")
