"""A layer that brings images to one mean and contrast, so that a model's file holds that step."""

from typing import Any

import keras
from keras import ops

_MEAN, _SPREAD = 128.0, 25.0  # gray levels that every standardised image has
_FLOOR = 3.0  # gray levels; so an image of one tone is not all noise


@keras.saving.register_keras_serializable("slabforge")
class Standardise(keras.layers.Layer):
    """Brings each image (H, W, C) of a batch to one mean and one contrast.

    Gray levels x become (x - m) / (s + 3) · 25 + 128, where m and s are mean and standard deviation
    of the image's values. Light and exposure of a camera no longer count then, and neither does
    that a data set was normalised. In a picture that is inspected in tiles, each tile is an image.
    """

    def __init__(self, **kwargs: Any) -> None:
        """Make the layer, which has no weights; it computes in float32."""
        super().__init__(**{"name": "standardise", "dtype": "float32", "trainable": False} | kwargs)

    def call(self, inputs: Any) -> Any:
        """The images of a batch (N, H, W, C), standardised."""
        axes = (1, 2, 3)
        mean: Any = ops.mean(inputs, axis=axes, keepdims=True)
        centred: Any = inputs - mean
        spread: Any = ops.sqrt(ops.mean(centred * centred, axis=axes, keepdims=True))
        return centred / (spread + _FLOOR) * _SPREAD + _MEAN

    def compute_output_shape(self, input_shape: Any) -> Any:
        """The shape of the input, which is that of the output."""
        return input_shape
