"""Xception from scratch: image in, gray or in colour, class probabilities out.

Chollet, "Xception: Deep Learning with Depthwise Separable Convolutions", CVPR 2017.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import keras
from keras import layers

from ...errors import SlabForgeError
from ..kinds import NetworkKind
from .encoders.encoder import Encoder
from .encoders.features import features
from .model_file import Card, drop
from .spread import Spread
from .standardise import Standardise

SMALLEST = 71  # pixels; below it `keras.applications.Xception` has no pixel left at its end
_MOMENTUM = 0.9  # of batch statistics; Keras's 0.99 lags hundreds of steps behind a short training


@dataclass(frozen=True, kw_only=True)
class Xception:
    """An Xception to be built; `dropout` (0 to below 1) is the share of its last features dropped.

    Dropping happens in training alone. With a pretrained `encoder` its features stand for
    Xception's own: mean and standard deviation over the image of those of every size.
    """

    kind: ClassVar[NetworkKind] = "classification"
    file: ClassVar[str] = "xception.keras"

    dropout: float = 0.2
    encoder: Encoder = Encoder()

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
        card = Card("classification", classes, size=(width, height), encoder=self.encoder.words)
        x = card(image)
        if self.encoder.standardise:
            x = Standardise()(x)
        x = _pooled(self.encoder, x) if self.encoder.pretrained else _from_scratch(x)
        x = drop(self.dropout)(x)
        x = layers.Dense(len(classes), dtype="float32", name="logit")(x)
        x = layers.Activation("softmax", dtype="float32", name="probability")(x)
        return keras.Model(image, x, name="xception")


def _from_scratch(x: keras.KerasTensor) -> keras.KerasTensor:
    """Xception's own features (N, 2048) of images (N, H, W, 1 or 3), 0 to 255."""
    _, height, width, channels = x.shape
    own = keras.applications.Xception(
        include_top=False,
        weights=None,  # pyright: ignore[reportArgumentType]  (from scratch, as Keras documents)
        input_shape=(height, width, channels),
        pooling="avg",
    )
    for layer in own.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.momentum = _MOMENTUM
    return own(layers.Rescaling(1 / 127.5, -1.0)(x))


def _pooled(encoder: Encoder, x: keras.KerasTensor) -> keras.KerasTensor:
    """Means and standard deviations of an encoder's features over the image, on one scale.

    Defects that fill a part of the image only show in how much the features vary over it.
    """
    found = [Spread()(f) for f in features(encoder, x)]
    return layers.BatchNormalization(momentum=_MOMENTUM)(layers.Concatenate()(found))
