"""Checks of a model file that somebody else made: its settings are sane, and it takes a picture.

Keras loads layers whose settings no network can have, and fails, or takes all memory, only where
the network is used.
"""

import json
import math
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keras
import numpy as np

from ...errors import SlabForgeError

_LONGEST = 1024  # pixels that a step, a kernel or a border of a layer may have
_MOST = 65_536  # features that a layer may give
_LENGTHS = frozenset(
    {"kernel_size", "strides", "dilation_rate", "pool_size", "size", "padding", "cropping",
     "output_padding"}
)  # fmt: skip
_WIDTHS = frozenset({"filters", "units", "depth_multiplier"})
_ADDRESSES = frozenset({"shared_object_id"})  # Keras's own: where an object lay in memory
_LARGEST = 2**31 - 1  # of all other whole numbers
_SHOWN = 40  # letters of a name or a number in a message


def check_numbers(file: Path) -> None:
    """SlabForgeError if a layer of a .keras file has a number that no network can have.

    Whole numbers must fit 32 bits, lengths in pixels be at most 1,024, features at most 65,536, and
    all numbers finite. A file whose layers cannot be read at all is left to Keras.
    """
    try:
        with zipfile.ZipFile(file) as members:
            layers = json.loads(members.read("config.json"))
        for layer, setting, value in _numbers(layers, "the model", ""):
            _check(file, layer, setting, value)
    except (KeyError, ValueError, RecursionError, OSError, zipfile.BadZipFile):
        return


def _numbers(held: Any, layer: str, setting: str) -> Iterator[tuple[str, str, int | float]]:
    """(layer, setting, number) of every number within what JSON gave."""
    if isinstance(held, dict):
        layer = f"layer '{held['name']}'" if isinstance(held.get("name"), str) else layer
        for name, value in held.items():
            yield from _numbers(value, layer, name)
    elif isinstance(held, list):
        for value in held:
            yield from _numbers(value, layer, setting)
    elif isinstance(held, (int, float)) and not isinstance(held, bool):
        yield layer, setting, held


def _check(file: Path, layer: str, setting: str, value: float) -> None:
    if setting in _ADDRESSES:
        return
    most = _LONGEST if setting in _LENGTHS else _MOST if setting in _WIDTHS else _LARGEST
    whole = isinstance(value, int) or most < _LARGEST
    if not math.isfinite(value) or (whole and not -most <= value <= most):
        allowed = f"at most {most:,}" if whole else "a finite number"
        raise SlabForgeError(
            f"'{file}': {layer[:_SHOWN]} has {setting[:_SHOWN]} {str(value)[:_SHOWN]}, where"
            f" {allowed} is allowed; copy the model again."
        )


def check_run(model: keras.Model, name: str, size: tuple[int, int] | None, stride: int) -> None:
    """SlabForgeError if the model does not give finite numbers for a black picture.

    `name` is told in the message. The picture is of (width, height) `size`, or as small as
    `stride` allows.
    """
    width, height = size or (max(stride, 1),) * 2
    picture = np.zeros((1, height, width, model.input_shape[-1]), np.float32)
    try:
        given = np.asarray(keras.ops.convert_to_numpy(model(picture, training=False)))
    except Exception as error:  # Keras and its backends raise many kinds
        raise SlabForgeError(
            f"'{name}' does not take a picture of {width}x{height} pixels: {_first(error)}"
        ) from None
    if not np.isfinite(given).all():
        raise SlabForgeError(
            f"'{name}' gives numbers that are not finite for a black picture: its weights or"
            " settings are damaged; copy it again."
        )


def _first(error: Exception) -> str:
    """What an error says first, without Keras' line on where it happened and its colours."""
    lines = [re.sub(r"\x1b\[\d*m", "", line).strip() for line in str(error).splitlines()]
    words = [x for x in lines if x and not x.startswith("Exception encountered")]
    return (words or [type(error).__name__])[0].split(". ")[0][:120]
