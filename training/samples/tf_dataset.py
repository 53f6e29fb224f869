"""The stream as a tf.data.Dataset."""

import gc
import re
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from ...errors import SlabForgeError
from ...generator.delivery.stream import stream
from ...generator.recipe import Recipe
from ..fit.memory import share_gpus

if TYPE_CHECKING:
    import tensorflow as tf

share_gpus()  # before anything uses TensorFlow


def dataset(
    recipe: Recipe,
    *,
    batch_size: int,
    seed: int | None = None,
    start: int = 0,
    devices: Sequence[int] | None = None,
) -> "tf.data.Dataset":
    """Endless batches from sample `start`, as a dict of tensors.

    `image` uint8 (N, H, W, 1), `mask` uint8 (N, H, W) class index, `label` int32 (N,), `index`
    int64 (N,), rendered ahead by other processes, as `stream` does; where the recipe has
    `exact_masks`, `exact` too, shaped as `mask`. Whole batches of static shape are handed over,
    without a copy: their memory is aligned as TensorFlow's own is.

    Where TensorFlow is not imported yet, this does so while the first batches are rendered.
    """
    opened = partial(stream, recipe, batch_size=batch_size, seed=seed, start=start, devices=devices)
    ahead = iter(() if "tensorflow" in sys.modules else (opened(),))
    tf = _tensorflow()
    from .tf_exit import Feed  # now, so that at exit it comes before TensorFlow

    width, height = recipe.size

    def batches() -> Feed:
        return Feed(next(ahead, None) or opened())

    signature = {
        "image": tf.TensorSpec((batch_size, height, width, 1), tf.uint8),
        "mask": tf.TensorSpec((batch_size, height, width), tf.uint8),
        "label": tf.TensorSpec((batch_size,), tf.int32),
        "index": tf.TensorSpec((batch_size,), tf.int64),
    }
    if recipe.exact_masks:
        signature["exact"] = signature["mask"]
    return tf.data.Dataset.from_generator(batches, output_signature=signature).prefetch(1)


def batches(
    recipe: Recipe, *, batch_size: int, seed: int | None = None
) -> Iterator[dict[str, Any]]:
    """The dataset's batches, endlessly; the stream's own errors stay what they were.

    TensorFlow wraps what a generator raises into its own error with a traceback as text.
    """
    every = dataset(recipe, batch_size=batch_size, seed=seed)
    tf = _tensorflow()
    try:
        yield from every
    except tf.errors.OpError as error:
        found = re.search(r"SlabForgeError: (.+)", error.message)
        if found is None:
            raise
        raise SlabForgeError(found[1]) from None


def _tensorflow() -> Any:
    """TensorFlow, imported without rounds of the garbage collector, which find nothing then."""
    collects = gc.isenabled()
    gc.disable()
    try:
        import tensorflow

        return tensorflow
    finally:
        if collects:
            gc.enable()
