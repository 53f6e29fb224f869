"""The batches of `pipeline.source` as a tf.data.Dataset."""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from ...generator.recipe import Recipe
from ..gpu_memory import share_with_tensorflow
from ..pipeline.batching import ArraySpec
from ..pipeline.feed import PREFETCH, Feed
from ..pipeline.source import ByName, InOrder, batch_source
from ..pipeline.training_data import TrainingData

if TYPE_CHECKING:
    import tensorflow as tf


def dataset(
    data: Recipe | TrainingData,
    *,
    batch_size: int,
    seed: int | None = None,
    start: int = 0,
    devices: Sequence[int] | None = None,
    also: Sequence[str] = (),
) -> "tf.data.Dataset":
    """Endless batches of static shape as tensors, rendered ahead by other processes.

    Of a recipe, a dict as it was rendered: `image` uint8 (N, H, W, 1), `mask` uint8 (N, H, W) class
    index, `label` int32 (N,) and `index` int64 (N,); and what `also` names: "instance" uint16
    (N, H, W), the number of the instance that a pixel belongs to, or 0, and planes such as "height"
    (see `generator.planes`), float32. Of `TrainingData`, a tuple as `model.fit`
    takes it: image float32 (N, H, W, 1), 0 to 255; target, the mask uint8 (N, H, W, 1) or the label
    int32 (N,); and, where samples are weighted, weight float32 (N,).

    `start` is the position of the first sample: at step s of a training that goes on, s times
    `batch_size`. `seed` replaces that of the data. `devices` (EGL device numbers) render; None is
    those of SLABFORGE_DEVICES, else 0. TensorFlow takes the arrays over without a copy.

    Where TensorFlow is not imported yet, this does so while the first batches are rendered.
    """
    source = batch_source(data, batch_size=batch_size, seed=seed, devices=devices, also=also)
    opened = partial(source.batches, start)
    early = iter(() if "tensorflow" in sys.modules else (opened(),))
    return as_dataset(lambda: Feed(next(early, None) or opened()), source.specs)


def as_dataset(opened: Callable[[], Iterator[Any]], specs: ByName | InOrder) -> "tf.data.Dataset":
    """What `opened` gives each time the dataset is iterated, as tensors, some batches ahead."""
    tf = _tensorflow()
    share_with_tensorflow()
    from .at_exit import watched  # after TensorFlow, so that at exit it comes before TensorFlow

    def tensor(spec: ArraySpec) -> Any:
        return tf.TensorSpec(spec.shape, spec.dtype)

    if isinstance(specs, dict):
        signature: Any = {name: tensor(spec) for name, spec in specs.items()}
    else:
        signature = tuple(tensor(spec) for spec in specs)
    made = tf.data.Dataset.from_generator(lambda: watched(opened()), output_signature=signature)
    return made.prefetch(PREFETCH)


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
