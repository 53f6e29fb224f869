"""U-Net with a strided stem: full-size image in, class probabilities of every pixel out.

Ronneberger, Fischer and Brox, "U-Net", MICCAI 2015; batch normalisation after each convolution.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import keras
from keras import layers

from ...errors import SlabForgeError
from ..kinds import BINARY, NetworkKind
from .encoders.encoder import Encoder
from .encoders.features import features
from .model_file import Card, drop
from .standardise import Standardise

_STEM = 2  # the stem halves the image, the head doubles it again
_DECODER = (2, 3, 4, 6, 8)  # filters of the levels above an encoder, in widths, the largest first


@dataclass(frozen=True, kw_only=True)
class UNet:
    """A U-Net to be built.

    `width` is the number of filters at the top level (1 to 512), doubled on each of `depth` levels
    (1 to 6) below; `dropout` (0 to below 1) the share of the deepest level's values that training
    drops. With a pretrained `encoder` the levels down are its own, 1/2 to 1/2**`depth` of the image
    (`depth` 1 to 5), and those up have 2, 3, 4, 6 and 8 times `width` filters.
    """

    kind: ClassVar[NetworkKind] = "segmentation"
    file: ClassVar[str] = "unet.keras"

    width: int = 16
    depth: int = 4
    dropout: float = 0.1
    encoder: Encoder = Encoder()

    def __post_init__(self) -> None:
        """Refuse what no U-Net can be."""
        if not 1 <= self.width <= 512:
            raise SlabForgeError(f"The U-Net's width is 1 to 512 filters (got {self.width}).")
        if not 1 <= self.depth <= 6:
            raise SlabForgeError(f"The U-Net's depth is 1 to 6 levels (got {self.depth}).")
        if not 0.0 <= self.dropout < 1.0:
            raise SlabForgeError(f"The dropout is a share from 0 to below 1 (got {self.dropout}).")

    @property
    def stride(self) -> int:
        """What height and width of an image must be divisible by."""
        return 2**self.depth if self.encoder.pretrained else _STEM * 2**self.depth

    def build(
        self,
        classes: Sequence[str] = BINARY,
        size: tuple[int, int] | None = None,
        *,
        channels: int = 1,
    ) -> keras.Model:
        """A model from float32 (N, H, W, channels), 0 to 255, to probabilities 0 to 1.

        `channels` is 1 for gray images, 3 for RGB.

        Of two classes it gives (N, H, W, 1), the probability of the second, a defect; of K classes
        (N, H, W, K). H and W are any that `stride` divides, so that `size` does not count.
        """
        del size
        image = keras.Input((None, None, channels), name="image")
        card = Card("segmentation", classes, stride=self.stride, encoder=self.encoder.words)
        x = card(image)
        if self.encoder.standardise:
            x = Standardise()(x)
        if self.encoder.pretrained:
            x = self._decoded(features(self.encoder, x, self.depth))
        else:
            x = self._levels(_convolve(layers.Rescaling(1 / 255)(x), self.width, 5, _STEM))
        outputs = 1 if len(classes) == 2 else len(classes)
        x = layers.Conv2DTranspose(
            outputs, 2 * _STEM, _STEM, padding="same", dtype="float32", name="logit"
        )(x)
        activation = "sigmoid" if outputs == 1 else "softmax"
        x = layers.Activation(activation, dtype="float32", name="probability")(x)
        return keras.Model(image, x, name="unet")

    def _decoded(self, found: list[keras.KerasTensor]) -> keras.KerasTensor:
        """An encoder's features, joined from the smallest up to half the image's size."""
        *skips, x = found
        x = drop(self.dropout)(_convolve(x, self.width * _DECODER[self.depth - 1]))
        for level in reversed(range(self.depth - 1)):
            x = layers.Conv2DTranspose(self.width * _DECODER[level], 2, 2)(x)
            if skips:  # an encoder that begins with a quarter has none at the top
                x = layers.Concatenate()([x, skips.pop()])
            x = _convolve(_convolve(x, self.width * _DECODER[level]), self.width * _DECODER[level])
        return x

    def _levels(self, x: keras.KerasTensor) -> keras.KerasTensor:
        """Down all levels and up again, each joined with what it was on the way down."""
        skips = []
        for level in range(self.depth):
            x = _convolve(_convolve(x, self.width * 2**level), self.width * 2**level)
            skips.append(x)
            x = layers.MaxPooling2D()(x)
        x = _convolve(_convolve(x, self.width * 2**self.depth), self.width * 2**self.depth)
        x = drop(self.dropout)(x)
        for level in reversed(range(self.depth)):
            x = layers.Conv2DTranspose(self.width * 2**level, 2, 2)(x)
            x = layers.Concatenate()([x, skips[level]])
            x = _convolve(_convolve(x, self.width * 2**level), self.width * 2**level)
        return x


def _convolve(
    x: keras.KerasTensor, filters: int, size: int = 3, strides: int = 1
) -> keras.KerasTensor:
    x = layers.Conv2D(filters, size, strides, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))
