"""The stream as a tf.data.Dataset."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import tensorflow as tf

from ..errors import SlabForgeError
from ..generator.recipe import Recipe
from ..generator.stream import stream
from .feed import Feed
from .memory import share_gpus

share_gpus()  # before anything here uses TensorFlow


def dataset(
    recipe: Recipe,
    seed: int,
    batch_size: int,
    start: int = 0,
    devices: Sequence[int] | None = None,
) -> tf.data.Dataset:
    """Endless batches from sample `start`, as a dict of tensors.

    `image` uint8 (N, H, W, 1), `mask` uint8 (N, H, W) class index, `label` int32 (N,), `index`
    int64 (N,), rendered ahead by other processes, as `stream` does. Whole batches of static shape
    are handed over, without a copy: their memory is aligned as TensorFlow's own is.
    """
    width, height = recipe.size

    def batches() -> Feed:
        return Feed(stream(recipe, seed, batch_size, start, devices=devices))

    signature = {
        "image": tf.TensorSpec((batch_size, height, width, 1), tf.uint8),
        "mask": tf.TensorSpec((batch_size, height, width), tf.uint8),
        "label": tf.TensorSpec((batch_size,), tf.int32),
        "index": tf.TensorSpec((batch_size,), tf.int64),
    }
    return tf.data.Dataset.from_generator(batches, output_signature=signature).prefetch(1)


def batches(recipe: Recipe, seed: int, batch_size: int) -> Iterator[dict[str, Any]]:
    """The dataset's batches, endlessly; the stream's own errors stay what they were.

    TensorFlow wraps what a generator raises into its own error with a traceback as text.
    """
    try:
        yield from dataset(recipe, seed, batch_size)
    except tf.errors.OpError as error:
        found = re.search(r"SlabForgeError: (.+)", error.message)
        if found is None:
            raise
        raise SlabForgeError(found[1]) from None
