"""U-Net with a strided stem: full-size gray image in, class probabilities of every pixel out.

Ronneberger, Fischer and Brox, "U-Net", MICCAI 2015; batch normalisation after each convolution.
"""

from collections.abc import Sequence

import keras
from keras import layers

from ...errors import SlabForgeError
from .model_file import BINARY, Card, drop

STEM = 2  # the stem halves the image, the head doubles it again
WIDTH, DEPTH, DROPOUT = 16, 4, 0.1


def stride(depth: int = DEPTH) -> int:
    """What height and width must be divisible by."""
    return STEM * 2**depth


def build_unet(
    classes: Sequence[str] = BINARY,
    width: int = WIDTH,
    depth: int = DEPTH,
    dropout: float = DROPOUT,
) -> keras.Model:
    """A model from float32 (N, H, W, 1), gray 0 … 255, to probabilities 0 … 1.

    Of two classes it gives (N, H, W, 1), the probability of the second, a defect; of K classes
    (N, H, W, K). H and W are divisible by `stride(depth)`; `width` is the number of filters at the
    top, `dropout` the share of the deepest level's values that training drops.
    """
    _check(width, depth, dropout)
    image = keras.Input((None, None, 1), name="image")
    x = layers.Rescaling(1 / 255)(Card("segmentation", classes, stride=stride(depth))(image))
    x = _convolve(x, width, 5, STEM)
    skips = []
    for level in range(depth):
        x = _convolve(_convolve(x, width * 2**level), width * 2**level)
        skips.append(x)
        x = layers.MaxPooling2D()(x)
    x = _convolve(_convolve(x, width * 2**depth), width * 2**depth)
    x = drop(dropout)(x)
    for level in reversed(range(depth)):
        x = layers.Conv2DTranspose(width * 2**level, 2, 2)(x)
        x = layers.Concatenate()([x, skips[level]])
        x = _convolve(_convolve(x, width * 2**level), width * 2**level)
    binary = len(classes) == 2
    x = layers.Conv2DTranspose(
        1 if binary else len(classes), 2 * STEM, STEM, padding="same", dtype="float32", name="logit"
    )(x)
    activation = "sigmoid" if binary else "softmax"
    x = layers.Activation(activation, dtype="float32", name="probability")(x)
    return keras.Model(image, x, name="unet")


def _check(width: int, depth: int, dropout: float) -> None:
    if not 1 <= width <= 512:
        raise SlabForgeError(f"The U-Net's width is 1 to 512 filters (got {width}).")
    if not 1 <= depth <= 6:
        raise SlabForgeError(f"The U-Net's depth is 1 to 6 levels (got {depth}).")
    if not 0.0 <= dropout < 1.0:
        raise SlabForgeError(f"The dropout is a share from 0 to below 1 (got {dropout}).")


def _convolve(
    x: keras.KerasTensor, filters: int, size: int = 3, strides: int = 1
) -> keras.KerasTensor:
    x = layers.Conv2D(filters, size, strides, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))
