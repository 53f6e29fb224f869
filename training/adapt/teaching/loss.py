"""The loss of a segmentation on masks in which some pixels are not known."""

from typing import Any

import keras
from keras import ops

from ...networks.losses import dice_loss

IGNORED = 255  # class index of a pixel that does not count


class PartlyKnown(keras.losses.Loss):
    """Dice loss plus cross-entropy over the pixels whose class is known.

    Truth (N, H, W, 1) is a class index, or IGNORED; predictions are (N, H, W, 1), the probability
    of a defect, or (N, H, W, K) of K classes, class 0 sound metal.
    """

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """The loss of a batch, one number."""
        known: Any = ops.cast(ops.not_equal(y_true, IGNORED), y_pred.dtype)
        index: Any = ops.cast(y_true, y_pred.dtype) * known
        if y_pred.shape[-1] == 1:
            entropy = keras.losses.binary_crossentropy(index, y_pred)
            shared = dice_loss(index, y_pred * known)
        else:
            each: Any = ops.one_hot(
                ops.cast(index[..., 0], "int32"), y_pred.shape[-1], dtype=y_pred.dtype
            )
            entropy = keras.losses.categorical_crossentropy(each, y_pred)
            shared = dice_loss((each * known)[..., 1:], (y_pred * known)[..., 1:])
        count: Any = ops.maximum(ops.sum(known), 1.0)
        total: Any = ops.sum(entropy * known[..., 0])
        return total / count + shared
