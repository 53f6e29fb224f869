"""U-Net with a strided stem: full-size gray image in, defect probability of every pixel out.

Ronneberger, Fischer and Brox, "U-Net", MICCAI 2015; batch normalisation after each convolution.
"""

import keras
from keras import layers

STEM = 2  # the stem halves the image, the head doubles it again


def stride(depth: int) -> int:
    """What height and width must be divisible by."""
    return STEM * 2**depth


def build_unet(width: int = 16, depth: int = 4, dropout: float = 0.1) -> keras.Model:
    """A model from float32 (N, H, W, 1), gray 0 … 255, to (N, H, W, 1), probability 0 … 1.

    H and W are divisible by `stride(depth)`; `width` is the number of filters at the top.
    """
    image = keras.Input((None, None, 1), name="image")
    x = layers.Rescaling(1 / 255)(image)
    x = _convolve(x, width, 5, STEM)
    skips = []
    for level in range(depth):
        x = _convolve(_convolve(x, width * 2**level), width * 2**level)
        skips.append(x)
        x = layers.MaxPooling2D()(x)
    x = _convolve(_convolve(x, width * 2**depth), width * 2**depth)
    x = layers.Dropout(dropout)(x)
    for level in reversed(range(depth)):
        x = layers.Conv2DTranspose(width * 2**level, 2, 2)(x)
        x = layers.Concatenate()([x, skips[level]])
        x = _convolve(_convolve(x, width * 2**level), width * 2**level)
    x = layers.Conv2DTranspose(1, 2 * STEM, STEM, padding="same", dtype="float32", name="logit")(x)
    x = layers.Activation("sigmoid", dtype="float32", name="probability")(x)
    return keras.Model(image, x, name="unet")


def _convolve(
    x: keras.KerasTensor, filters: int, size: int = 3, strides: int = 1
) -> keras.KerasTensor:
    x = layers.Conv2D(filters, size, strides, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))
