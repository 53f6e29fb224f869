"""The stream of a recipe, rendered by a cluster: order and bytes as on one machine."""

import itertools
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeWarning
from ..delivery.batch import Batch, aligned_copy
from ..delivery.stream import check_arguments
from ..planes import checked
from ..recipe import Recipe
from .connection import LOCAL, RayCluster
from .in_order import in_order
from .kept_fleet import fleet_on_node

# samples of a task at least, so that its renderer is not idle while it hands batches over: a GPU
# draws so many in about 30 ms, a software rasteriser in seconds
_ON_GPU, _IN_SOFTWARE = 256, 32
_Made = tuple[dict[str, Any], list[Batch]]  # what rendered, and what it rendered


def cluster_batches(
    recipe: Recipe,
    *,
    batch_size: int,
    seed: int | None = None,
    start: int = 0,
    count: int | None = None,
    planes: Sequence[str] = (),
    address: str = LOCAL,
) -> Iterator[Batch]:
    """As `delivery.stream.stream`, with the renderers of the Ray cluster at `address`.

    A task renders several batches; each takes one GPU where there are any. Connecting begins with
    the first batch that is asked for. That nodes render with different OpenGL, so that images
    differ by where they were made, is a SlabForgeWarning.
    """
    check_arguments(batch_size, start, count)
    recipe = recipe.with_seed(seed)
    names = checked(planes, recipe.loaded[0])
    end = None if count is None else start + count
    return _batches(recipe, batch_size, start, end, names, address)


def _batches(
    recipe: Recipe,
    batch_size: int,
    start: int,
    end: int | None,
    planes: tuple[str, ...],
    address: str,
) -> Iterator[Batch]:
    text, first = recipe.model_dump_json(), {}
    with RayCluster(address) as cluster:
        least = _ON_GPU if cluster.gpus else _IN_SOFTWARE
        chunks = _chunks(start, end, batch_size * -(-least // batch_size))
        jobs = ((chunk, (text, batch_size, planes, *chunk)) for chunk in chunks)
        for _, (info, made) in in_order(cluster, render_chunk, jobs):
            first = first or info
            if info != first:
                warnings.warn(
                    f"Nodes of the cluster render with {first['renderer']} and {info['renderer']},"
                    " so that images depend on which made them.",
                    SlabForgeWarning,
                    stacklevel=2,
                )
                first = info
            for batch in made:
                yield _owned(batch)


def render_chunk(
    text: str, batch_size: int, planes: tuple[str, ...], start: int, stop: int
) -> _Made:
    """On a node: the batches of the samples from `start` to before `stop`, and the OpenGL there.

    `text` is the recipe as JSON.
    """
    recipe = Recipe.model_validate_json(text)
    with fleet_on_node(recipe, batch_size, planes) as fleet:
        fleet.begin(recipe.seed, _parts(batch_size, start, stop))
        return fleet.info, [batch for batch, _ in fleet.batches()]


def _parts(batch_size: int, start: int, stop: int) -> Iterator[NDArray[np.int64]]:
    for first in range(start, stop, batch_size):
        yield np.arange(first, min(first + batch_size, stop), dtype=np.int64)


def _chunks(start: int, end: int | None, size: int) -> Iterator[tuple[int, int]]:
    """Where the samples of each task begin and end, `size` of them but for the last."""
    for first in itertools.count(start, size):
        stop = first + size if end is None else min(first + size, end)
        if first >= stop:
            return
        yield first, stop


def _owned(batch: Batch) -> Batch:
    """A copy in memory of its own: that of the cluster cannot be written to."""
    *fields, planes = batch
    arrays: list[Any] = [aligned_copy(v) if isinstance(v, np.ndarray) else v for v in fields]
    return Batch(*arrays, planes=planes and {k: aligned_copy(v) for k, v in planes.items()})
