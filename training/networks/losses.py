"""What training minimises, and what it shows meanwhile, for any Keras backend."""

from typing import Any

import keras
from keras import ops

from .model_file import card_of

Tensor = Any  # of whichever backend Keras runs on
_SMOOTH = 1.0  # keeps the loss defined, and smooth, where neither mask has a pixel


@keras.saving.register_keras_serializable("slabforge")
def dice_loss(truth: Tensor, predicted: Tensor) -> Tensor:
    """1 minus the soft Dice coefficient over the batch, the mean over channels.

    Both (N, H, W, C), 0 … 1. Milletari, Navab and Ahmadi, "V-Net", 3DV 2016, eq. 1, with
    unsquared sums.
    """
    truth = ops.cast(truth, predicted.dtype)
    shared: Any = ops.sum(truth * predicted, axis=(0, 1, 2))
    total: Any = ops.sum(truth + predicted, axis=(0, 1, 2))
    coefficient: Tensor = ops.mean((2.0 * shared + _SMOOTH) / (total + _SMOOTH))
    return 1.0 - coefficient


@keras.saving.register_keras_serializable("slabforge")
def dice_and_cross_entropy(truth: Tensor, predicted: Tensor) -> Tensor:
    """Dice loss plus binary cross-entropy; both (N, H, W, 1), 0 … 1."""
    truth = ops.cast(truth, predicted.dtype)
    entropy = ops.mean(keras.losses.binary_crossentropy(truth, predicted))
    return entropy + dice_loss(truth, predicted)


@keras.saving.register_keras_serializable("slabforge")
def dice_and_categorical_cross_entropy(truth: Tensor, predicted: Tensor) -> Tensor:
    """Dice loss over the defects plus cross-entropy.

    `truth` (N, H, W, 1), class index; `predicted` (N, H, W, K), probabilities, class 0 sound metal.
    """
    classes = predicted.shape[-1]
    index = ops.cast(ops.squeeze(truth, -1), "int32")
    each: Tensor = ops.one_hot(index, classes, dtype=predicted.dtype)
    entropy = ops.mean(keras.losses.categorical_crossentropy(each, predicted))
    return entropy + dice_loss(each[..., 1:], predicted[..., 1:])


def defect_probability(predicted: Tensor) -> Tensor:
    """(N, H, W) from (N, H, W, 1), or from (N, H, W, K) of which channel 0 is sound metal."""
    return predicted[..., 0] if predicted.shape[-1] == 1 else 1.0 - predicted[..., 0]


class _Counts(keras.metrics.Metric):
    """Pixels that are defective, that are taken for it from probability 0.5 on, and both."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, dtype="float32")
        self.shared, self.predicted, self.true = (
            self.add_weight(name=n, initializer="zeros") for n in ("shared", "predicted", "true")
        )

    def update_state(self, y_true: Tensor, y_pred: Tensor, sample_weight: Tensor = None) -> None:
        """Add a batch: truth (N, H, W, 1), class index; predicted as a network gives it."""
        del sample_weight
        truth = ops.cast(y_true[..., 0] > 0, "float32")
        predicted = ops.cast(defect_probability(y_pred) >= 0.5, "float32")
        for count, pixels in (
            (self.shared, truth * predicted),
            (self.predicted, predicted),
            (self.true, truth),
        ):
            count.assign_add(ops.sum(pixels))


class DicePixels(_Counts):
    """Dice of all pixels together."""

    def result(self) -> Tensor:
        """Twice the overlap over the sum of both areas."""
        return 2.0 * self.shared / (self.predicted + self.true + keras.config.epsilon())


class Precision(_Counts):
    """Share of the pixels taken for defective that are."""

    def result(self) -> Tensor:
        """0 … 1."""
        return self.shared / (self.predicted + keras.config.epsilon())


class Recall(_Counts):
    """Share of the defective pixels that are found."""

    def result(self) -> Tensor:
        """0 … 1."""
        return self.shared / (self.true + keras.config.epsilon())


class DiceDefective(keras.metrics.Metric):
    """Mean Dice of the images that have a defect."""

    def __init__(self, name: str = "dice_defective") -> None:
        """Count from zero."""
        super().__init__(name=name, dtype="float32")
        self.total = self.add_weight(name="total", initializer="zeros")
        self.images = self.add_weight(name="images", initializer="zeros")

    def update_state(self, y_true: Tensor, y_pred: Tensor, sample_weight: Tensor = None) -> None:
        """Add a batch, as `_Counts` does."""
        del sample_weight
        truth = ops.cast(y_true[..., 0] > 0, "float32")
        predicted = ops.cast(defect_probability(y_pred) >= 0.5, "float32")
        area: Tensor = ops.sum(truth, axis=(1, 2))
        both = area + ops.sum(predicted, axis=(1, 2))
        each = 2.0 * ops.sum(truth * predicted, axis=(1, 2)) / ops.maximum(both, 1.0)
        defective = ops.cast(area > 0, "float32")
        self.total.assign_add(ops.sum(each * defective))
        self.images.assign_add(ops.sum(defective))

    def result(self) -> Tensor:
        """0 … 1; 0 if no image had a defect."""
        return self.total / ops.maximum(self.images, 1.0)


def compile_for_training(model: keras.Model, optimizer: keras.Optimizer) -> None:
    """Give the model the loss and the metrics of its kind (see `models.Card`)."""
    card = card_of(model)
    if card.kind == "classification":
        model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
        return
    binary = len(card.classes) == 2
    loss = dice_and_cross_entropy if binary else dice_and_categorical_cross_entropy
    watched = [
        DiceDefective(), DicePixels("dice_pixels"), Precision("precision"), Recall("recall")
    ]  # fmt: skip
    model.compile(optimizer, loss, metrics=watched)
