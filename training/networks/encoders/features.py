"""What a network is given of an image: the features of an encoder that saw photographs."""

from typing import Any

import keras

from ....errors import SlabForgeError
from . import applications, efficientnet_lite
from .encoder import Encoder

DEEPEST = 5  # halvings of the image after which an encoder ends


def features(encoder: Encoder, image: Any, depth: int = DEEPEST) -> list[Any]:
    """Features of images (N, H, W, 1 or 3), 0 to 255, at up to `depth` sizes, the largest first.

    The last is 1/2**depth of the image's size, and the one before it twice that. The encoder is one
    layer of the network, named "encoder". Nothing is drawn in it, and its batch normalisation takes
    the statistics that came with the weights, in training too.
    """
    if not 1 <= depth <= DEEPEST:
        raise SlabForgeError(f"With an encoder the depth is 1 to {DEEPEST} levels (got {depth}).")
    plain = keras.Input((None, None, image.shape[-1]), name="gray")
    if encoder.name == efficientnet_lite.NAME:
        found = efficientnet_lite.pyramid(plain, depth)
        model = keras.Model(plain, found, name="encoder")
        efficientnet_lite.load_weights(model, encoder.weights)
    else:
        found = applications.pyramid(encoder.name, plain, depth, encoder.weights)
        model = keras.Model(plain, found, name="encoder")
    model.trainable = encoder.tune
    _settle(model)
    given = model(image)
    return list(given) if isinstance(given, (list, tuple)) else [given]


def _settle(model: keras.Model) -> None:
    """Keep the statistics of batch normalisation, and drop nothing, whatever the network does."""
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            _settle(layer)
        elif isinstance(layer, keras.layers.BatchNormalization):
            layer.trainable = False
        elif isinstance(layer, keras.layers.Dropout):
            layer.rate = 0.0
