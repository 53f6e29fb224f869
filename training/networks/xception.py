"""Xception from scratch: gray image in, class probabilities out.

Chollet, "Xception: Deep Learning with Depthwise Separable Convolutions", CVPR 2017.
"""

from collections.abc import Sequence

import keras
from keras import layers

from ...errors import SlabForgeError
from .model_file import Card, drop

SMALLEST = 71  # pixels; below it `keras.applications.Xception` has no pixel left at its end
MOMENTUM = 0.9  # of batch statistics; Keras's 0.99 lags hundreds of steps behind a short training


def build_xception(
    classes: Sequence[str], size: tuple[int, int] = (256, 256), dropout: float = 0.2
) -> keras.Model:
    """A model from float32 (N, H, W, 1), gray 0 … 255, to probabilities (N, K).

    `size` is (width, height) in pixels, `dropout` the share of the last features that training
    drops.
    """
    width, height = size
    if min(size) < SMALLEST:
        raise SlabForgeError(
            f"Xception takes images from {SMALLEST}x{SMALLEST} (got {width}x{height})."
        )
    if not 0.0 <= dropout < 1.0:
        raise SlabForgeError(f"The dropout is a share from 0 to below 1 (got {dropout}).")
    image = keras.Input((height, width, 1), name="image")
    x = Card("classification", classes, size=size)(image)
    x = layers.Rescaling(1 / 127.5, -1.0)(x)
    features = keras.applications.Xception(
        include_top=False,
        weights=None,  # pyright: ignore[reportArgumentType]  (from scratch, as Keras documents)
        input_shape=(height, width, 1),
        pooling="avg",
    )
    for layer in features.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.momentum = MOMENTUM
    x = drop(dropout)(features(x))
    x = layers.Dense(len(classes), dtype="float32", name="logit")(x)
    x = layers.Activation("softmax", dtype="float32", name="probability")(x)
    return keras.Model(image, x, name="xception")
