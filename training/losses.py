"""Losses of segmentation, for any Keras backend."""

from typing import Any

import keras
from keras import ops

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
