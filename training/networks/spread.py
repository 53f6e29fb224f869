"""A layer that sums up features over an image: how large they are, and how much they vary."""

from typing import Any

import keras
from keras import ops

_LEAST = 1e-6  # of a variance, so that its root has a slope


@keras.saving.register_keras_serializable("slabforge")
class Spread(keras.layers.Layer):
    """Mean and standard deviation over the image of each channel: (N, H, W, C) to (N, 2 C)."""

    def call(self, inputs: Any) -> Any:
        """Both, the means first; in float32, since squares of large features overflow float16."""
        x = ops.cast(inputs, "float32")
        mean: Any = ops.mean(x, axis=(1, 2))
        variance: Any = ops.mean(ops.square(x - mean[:, None, None]), axis=(1, 2))
        both = ops.concatenate([mean, ops.sqrt(variance + _LEAST)], axis=-1)
        return ops.cast(both, self.compute_dtype)

    def compute_output_shape(self, input_shape: Any) -> Any:
        """(N, 2 C) for an input (N, H, W, C)."""
        return input_shape[0], 2 * input_shape[-1]
