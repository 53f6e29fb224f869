"""What training minimises, and the figures it shows meanwhile, for any Keras backend.

Masks are class indices (N, H, W, 1), 0 = sound metal. Predictions are what a network gives:
(N, H, W, 1), the probability of a defect, or (N, H, W, K), the probabilities of K classes.
"""

from typing import Any

import keras
from keras import ops

from .model_file import card_of

Tensor = Any  # of whichever backend Keras runs on
_SMOOTH = 1.0  # keeps the loss defined, and smooth, where neither mask has a pixel


def dice_loss(truth: Tensor, predicted: Tensor, weight: Tensor = None) -> Tensor:
    """1 minus the soft Dice coefficient over the batch, the mean over channels: a number, 0 to 1.

    Both (N, H, W, C), 0 to 1. In the sums each sample counts by its `weight` (N,), if that is
    given. Milletari, Navab and Ahmadi, "V-Net", 3DV 2016, eq. 1, with unsquared sums.
    """
    truth = ops.cast(truth, predicted.dtype)
    each = 1.0 if weight is None else ops.reshape(weight, (-1, 1, 1, 1))
    shared: Any = ops.sum(each * truth * predicted, axis=(0, 1, 2))
    total: Any = ops.sum(each * (truth + predicted), axis=(0, 1, 2))
    coefficient: Tensor = ops.mean((2.0 * shared + _SMOOTH) / (total + _SMOOTH))
    return 1.0 - coefficient


def dice_and_cross_entropy(truth: Tensor, predicted: Tensor, weight: Tensor = None) -> Tensor:
    """Dice loss plus binary cross-entropy; `truth` and `predicted` (N, H, W, 1), 0 to 1."""
    truth = ops.cast(truth, predicted.dtype)
    entropy = keras.losses.binary_crossentropy(truth, predicted)
    return _mean(entropy, weight) + dice_loss(truth, predicted, weight)


def dice_and_categorical_cross_entropy(
    truth: Tensor, predicted: Tensor, weight: Tensor = None
) -> Tensor:
    """Dice loss over the defects plus cross-entropy over all classes.

    `truth` (N, H, W, 1), class index; `predicted` (N, H, W, K), probabilities, class 0 sound metal.
    """
    classes = predicted.shape[-1]
    index = ops.cast(ops.squeeze(truth, -1), "int32")
    each: Tensor = ops.one_hot(index, classes, dtype=predicted.dtype)
    entropy = keras.losses.categorical_crossentropy(each, predicted)
    return _mean(entropy, weight) + dice_loss(each[..., 1:], predicted[..., 1:], weight)


def _mean(entropy: Tensor, weight: Tensor) -> Tensor:
    """The mean of (N, H, W), each sample times its weight (N,), as Keras weights its own losses."""
    return ops.mean(entropy if weight is None else entropy * ops.reshape(weight, (-1, 1, 1)))


@keras.saving.register_keras_serializable("slabforge")
class SegmentationLoss(keras.losses.Loss):
    """Dice loss plus cross-entropy of a segmentation with two or more classes.

    Keras multiplies a loss by the samples' weights after it is computed. A Dice coefficient is one
    number for a whole batch, so here the weights enter its sums instead.
    """

    def __call__(self, y_true: Tensor, y_pred: Tensor, sample_weight: Tensor = None) -> Tensor:
        """The loss of a batch, a number from 0; `sample_weight` is (N,), or None for all alike."""
        y_pred = ops.convert_to_tensor(y_pred, dtype=self.dtype)
        if sample_weight is not None:
            sample_weight = ops.convert_to_tensor(sample_weight, dtype=self.dtype)
        binary = y_pred.shape[-1] == 1
        loss = dice_and_cross_entropy if binary else dice_and_categorical_cross_entropy
        return loss(y_true, y_pred, sample_weight)


def defect_probability(predicted: Tensor) -> Tensor:
    """(N, H, W) from (N, H, W, 1), or from (N, H, W, K) of which channel 0 is sound metal."""
    return predicted[..., 0] if predicted.shape[-1] == 1 else 1.0 - predicted[..., 0]


class _PixelCounts(keras.metrics.Metric):
    """Pixels that are defective, those predicted so from probability 0.5 on, and those in both."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, dtype="float32")
        self.shared, self.predicted, self.true = (
            self.add_weight(name=n, initializer="zeros") for n in ("shared", "predicted", "true")
        )

    def update_state(self, y_true: Tensor, y_pred: Tensor, sample_weight: Tensor = None) -> None:
        """Add a batch of masks and predictions; weights do not count."""
        del sample_weight
        truth: Tensor = ops.cast(y_true[..., 0] > 0, "float32")
        predicted: Tensor = ops.cast(defect_probability(y_pred) >= 0.5, "float32")
        for count, pixels in (
            (self.shared, truth * predicted),
            (self.predicted, predicted),
            (self.true, truth),
        ):
            count.assign_add(ops.sum(pixels))


class DicePixels(_PixelCounts):
    """Dice coefficient of all pixels of all images together."""

    def result(self) -> Tensor:
        """Twice the overlap over the sum of both areas, 0 to 1."""
        return 2.0 * self.shared / (self.predicted + self.true + keras.config.epsilon())


class Precision(_PixelCounts):
    """Share of the pixels predicted as defective that are defective."""

    def result(self) -> Tensor:
        """The share so far, 0 to 1; 0 where nothing is predicted."""
        return self.shared / (self.predicted + keras.config.epsilon())


class Recall(_PixelCounts):
    """Share of the defective pixels that are predicted as such."""

    def result(self) -> Tensor:
        """The share so far, 0 to 1; 0 where nothing is defective."""
        return self.shared / (self.true + keras.config.epsilon())


class DiceDefective(keras.metrics.Metric):
    """Mean Dice coefficient of the images that have a defect."""

    def __init__(self, name: str = "dice_defective") -> None:
        """Make the counters: the sum of Dice coefficients, and the number of images."""
        super().__init__(name=name, dtype="float32")
        self.total = self.add_weight(name="total", initializer="zeros")
        self.images = self.add_weight(name="images", initializer="zeros")

    def update_state(self, y_true: Tensor, y_pred: Tensor, sample_weight: Tensor = None) -> None:
        """Add a batch of masks and predictions; weights do not count."""
        del sample_weight
        truth: Tensor = ops.cast(y_true[..., 0] > 0, "float32")
        predicted: Tensor = ops.cast(defect_probability(y_pred) >= 0.5, "float32")
        area: Tensor = ops.sum(truth, axis=(1, 2))
        both = area + ops.sum(predicted, axis=(1, 2))
        shared: Tensor = ops.sum(truth * predicted, axis=(1, 2))
        each: Tensor = 2.0 * shared / ops.maximum(both, 1.0)
        defective: Tensor = ops.cast(area > 0, "float32")
        self.total.assign_add(ops.sum(each * defective))
        self.images.assign_add(ops.sum(defective))

    def result(self) -> Tensor:
        """The mean so far, 0 to 1; 0 if no image had a defect."""
        return self.total / ops.maximum(self.images, 1.0)


def compile_for_training(model: keras.Model, optimizer: keras.Optimizer) -> None:
    """Give a model the optimizer, and the loss and figures of its kind (see `model_file.Card`)."""
    if card_of(model).kind == "classification":
        model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
        return
    watched = [
        DiceDefective(), DicePixels("dice_pixels"), Precision("precision"), Recall("recall")
    ]  # fmt: skip
    model.compile(optimizer, SegmentationLoss(), metrics=watched)
