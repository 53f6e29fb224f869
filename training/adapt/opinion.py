"""What a network is asked about real parts, and what it answers."""

import keras
import numpy as np
from numpy.typing import NDArray

from .pool import Image

Floats = NDArray[np.float32]


def defect_probability(predicted: Floats) -> Floats:
    """(N, H, W) from (N, H, W, 1), or from (N, H, W, K) of which channel 0 is sound metal."""
    return predicted[..., 0] if predicted.shape[-1] == 1 else 1.0 - predicted[..., 0]


def ask(model: keras.Model, images: list[Image]) -> Floats:
    """What a model predicts of gray images uint8 (H, W) of one size."""
    batch = np.stack(images)[..., None].astype(np.float32)
    return np.asarray(keras.ops.convert_to_numpy(model.predict_on_batch(batch)))
