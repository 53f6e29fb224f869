"""Batches for a training, rendered by a Ray cluster: `slabforge.distributed`.

Order and bytes are those of one machine, whichever nodes render, and also when some of them die.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..generator.cluster.connection import LOCAL
from ..generator.recipe import Recipe
from .pipeline.renderers import Cluster
from .pipeline.source import BatchSource, batch_source
from .pipeline.training_data import TrainingData

if TYPE_CHECKING:
    import tensorflow as tf


def batches(
    data: Recipe | TrainingData,
    *,
    batch_size: int,
    address: str = LOCAL,
    seed: int | None = None,
    start: int = 0,
    also: Sequence[str] = (),
) -> Iterator[Any]:
    """As `training.batches`, rendered by the Ray cluster at `address`, without TensorFlow.

    The address is `host:port` on a machine of the cluster, `ray://host:port` on another, or
    "local", a cluster that runs on this machine or is started. Each task takes one GPU where the
    cluster has any. Connecting begins with the first batch that is asked for. Raises SlabForgeError
    where nothing answers, and for what a node cannot render.
    """
    return _source(data, address, batch_size=batch_size, seed=seed, also=also).batches(start)


def dataset(
    data: Recipe | TrainingData,
    *,
    batch_size: int,
    address: str = LOCAL,
    seed: int | None = None,
    start: int = 0,
    also: Sequence[str] = (),
) -> "tf.data.Dataset":
    """As `training.dataset`, rendered by the Ray cluster at `address` (see `batches`)."""
    from .pipeline.feed import Feed
    from .tf.dataset import as_dataset

    source = _source(data, address, batch_size=batch_size, seed=seed, also=also)
    return as_dataset(lambda: Feed(source.batches(start)), source.specs)


def _source(data: Recipe | TrainingData, address: str, **options: Any) -> BatchSource[Any]:
    return batch_source(data, devices=Cluster(address), **options)
