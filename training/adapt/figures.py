"""How a network does on held-out synthetic samples, and what it says of the pool."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np

from ..datasets.images import Labelled
from ..judge.evaluate import classify, judge_classes, judge_masks
from ..judge.metrics import Scores
from ..networks.model_file import card_of, classes_of, threshold_of
from .pool import Image
from .threshold import FACTOR, Probabilities


def on_synthetic(model: keras.Model, samples: Sequence[Labelled]) -> dict[str, Any]:
    """Figures on labelled samples, by name.

    Of a classification `accuracy` and `macro_recall`. Of a segmentation `dice_defective` at its
    threshold, `image_auroc`, and `dice_best`, over all pixels at the best threshold there is, so
    that two networks can be compared whose thresholds differ.
    """
    if card_of(model).kind == "classification":
        found = judge_classes(model, samples, intervals=False).figures
        return {name: found[name] for name in ("accuracy", "macro_recall")}
    judged = judge_masks(model, samples, intervals=False, named=False)
    assert isinstance(judged.scores, Scores)
    best = max(judged.scores.at_thresholds()["dice"])
    figures = {name: judged.figures[name] for name in ("dice_defective", "image_auroc")}
    return {"dice_best": best, **figures}


def on_pool(
    model: keras.Model, pool: Sequence[Image], *, expected_share: float | None = None
) -> dict[str, float]:
    """What a network says of pictures without labels, of which it may be given its threshold.

    Of a segmentation `area`, the share of the pixels that reach its threshold, and `mean`, the mean
    probability of a defect; with an `expected_share` of defective area the threshold that follows
    from it becomes the network's before. Of a classification the share of the pictures of each
    class.
    """
    card, names = card_of(model), classes_of(model)
    if card.kind == "segmentation":
        found = Probabilities(model, pool)
        if expected_share is not None:
            card.threshold = found.threshold(FACTOR * expected_share)
        return {"area": found.share_above(threshold_of(model)), "mean": found.mean}
    likeliest = [int(classify(model, image).argmax()) for image in pool]
    shares = np.bincount(likeliest, minlength=len(names)) / len(pool)
    return {name: float(share) for name, share in zip(names, shares, strict=True)}
