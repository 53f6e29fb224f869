"""Xception from scratch: image in, gray or in colour, class probabilities out.

Chollet, "Xception: Deep Learning with Depthwise Separable Convolutions", CVPR 2017.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import keras
from keras import layers

from ...errors import SlabForgeError
from ..kinds import Kind
from .model_file import Card, drop

SMALLEST = 71  # pixels; below it `keras.applications.Xception` has no pixel left at its end
_MOMENTUM = 0.9  # of batch statistics; Keras's 0.99 lags hundreds of steps behind a short training


@dataclass(frozen=True, kw_only=True)
class Xception:
    """An Xception to be built; `dropout` (0 to below 1) is the share of its last features dropped.

    Dropping happens in training alone.
    """

    kind: ClassVar[Kind] = "classification"
    file: ClassVar[str] = "xception.keras"

    dropout: float = 0.2

    def __post_init__(self) -> None:
        """Refuse what no network can be."""
        if not 0.0 <= self.dropout < 1.0:
            raise SlabForgeError(f"The dropout is a share from 0 to below 1 (got {self.dropout}).")

    def build(
        self,
        classes: Sequence[str],
        size: tuple[int, int] | None = None,
        *,
        channels: int = 1,
    ) -> keras.Model:
        """A model from float32 (N, H, W, channels), 0 to 255, to probabilities (N, K).

        `channels` is 1 for gray images, 3 for RGB.

        `size` is (width, height) of its images in pixels, 256x256 if it is not given; one below
        `SMALLEST` is refused.
        """
        width, height = size or (256, 256)
        if min(width, height) < SMALLEST:
            raise SlabForgeError(
                f"Xception takes images from {SMALLEST}x{SMALLEST} (got {width}x{height})."
            )
        image = keras.Input((height, width, channels), name="image")
        x = Card("classification", classes, size=(width, height))(image)
        x = layers.Rescaling(1 / 127.5, -1.0)(x)
        features = keras.applications.Xception(
            include_top=False,
            weights=None,  # pyright: ignore[reportArgumentType]  (from scratch, as Keras documents)
            input_shape=(height, width, channels),
            pooling="avg",
        )
        for layer in features.layers:
            if isinstance(layer, layers.BatchNormalization):
                layer.momentum = _MOMENTUM
        x = drop(self.dropout)(features(x))
        x = layers.Dense(len(classes), dtype="float32", name="logit")(x)
        x = layers.Activation("softmax", dtype="float32", name="probability")(x)
        return keras.Model(image, x, name="xception")
