"""Batches of either form, as rendered or for training, described once and opened at any step."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.delivery.batch import Batch
from ...generator.planes import checked, shape_of
from ...generator.recipe import Recipe
from .batching import ArraySpec, batched, training_specs
from .renderers import Renderers, rendered_batches
from .training_data import TrainingData

ByName = dict[str, ArraySpec]
InOrder = tuple[ArraySpec, ...]
INSTANCE = "instance"  # the name of instance masks, as of a batch's field
Specs = TypeVar("Specs", ByName, InOrder)


@dataclass(frozen=True)
class BatchSource(Generic[Specs]):
    """Endless batches of one static shape.

    `specs` has the structure of a batch, with an `ArraySpec` for each array. `batches(start)`
    yields them from the sample at position `start` on; at step s of a training that is s times the
    batch size.
    """

    specs: Specs
    batches: Callable[[int], Iterator[Any]]


@overload
def batch_source(
    data: Recipe,
    *,
    batch_size: int,
    seed: int | None = None,
    devices: Renderers = None,
    also: Sequence[str] = (),
) -> BatchSource[ByName]: ...
@overload
def batch_source(
    data: TrainingData,
    *,
    batch_size: int,
    seed: int | None = None,
    devices: Renderers = None,
    also: Sequence[str] = (),
) -> BatchSource[InOrder]: ...
def batch_source(
    data: Recipe | TrainingData,
    *,
    batch_size: int,
    seed: int | None = None,
    devices: Renderers = None,
    also: Sequence[str] = (),
) -> BatchSource[ByName] | BatchSource[InOrder]:
    """The batches of a recipe as they are rendered, or of `TrainingData` as `fit` takes them.

    Of a recipe: a dict of `image` uint8 (N, H, W, channels), `mask` uint8 (N, H, W) class index,
    `label` int32 (N,) and `index` int64 (N,); where it has `exact_masks`, `exact` too, shaped as
    `mask`. `also` names what the dict has beside: "instance" uint16 (N, H, W), the number of the
    instance that a pixel belongs to, or 0; and planes such as "height" (see `generator.planes`),
    float32. Of training data: (image, target) or (image, target, weight), see
    `batching.training_specs`. `seed` replaces that of the data. `devices` (EGL device numbers)
    render; None is those of SLABFORGE_DEVICES, else 0.
    """
    if batch_size < 1:
        raise SlabForgeError(f"batch_size is an integer from 1 (got {batch_size}).")
    if isinstance(data, Recipe):
        return _as_rendered(data, batch_size, seed, devices, also)
    if also:
        raise SlabForgeError(
            f"'{also[0]}' comes in batches of a recipe; those of TrainingData hold what `fit`"
            " takes, the image and its target."
        )
    return _for_training(data, batch_size, seed, devices)


def batches(
    data: Recipe | TrainingData,
    *,
    batch_size: int,
    seed: int | None = None,
    start: int = 0,
    devices: Renderers = None,
    also: Sequence[str] = (),
) -> Iterator[Any]:
    """The batches of `batch_source` as NumPy arrays, endlessly, from the sample at `start` on.

    For Keras on JAX or PyTorch, or a training loop of one's own. `dataset` gives the same batches
    to TensorFlow.
    """
    source = batch_source(data, batch_size=batch_size, seed=seed, devices=devices, also=also)
    return source.batches(start)


def _as_rendered(
    recipe: Recipe,
    batch_size: int,
    seed: int | None,
    devices: Renderers,
    also: Sequence[str],
) -> BatchSource[ByName]:
    width, height = recipe.size
    planes = checked([name for name in also if name != INSTANCE], recipe.loaded[0])
    specs = {
        "image": ArraySpec((batch_size, height, width, recipe.channels), np.uint8),
        "mask": ArraySpec((batch_size, height, width), np.uint8),
        "label": ArraySpec((batch_size,), np.int32),
        "index": ArraySpec((batch_size,), np.int64),
    }
    if recipe.exact_masks:
        specs["exact"] = specs["mask"]
    if INSTANCE in also:
        specs[INSTANCE] = ArraySpec((batch_size, height, width), np.uint16)
    for name in planes:
        shape = (batch_size, height, width, *shape_of(name, recipe.loaded[0]))
        specs[name] = ArraySpec(shape, np.float32)
    number = recipe.seed if seed is None else seed

    def opened(start: int) -> Iterator[dict[str, NDArray[Any]]]:
        rendered = rendered_batches(
            recipe,
            seed=number,
            batch_size=batch_size,
            start=start,
            devices=devices,
            planes=planes,
        )
        return _by_name(rendered, specs)

    return BatchSource(specs, opened)


def _by_name(rendered: Iterator[Batch], specs: ByName) -> Iterator[dict[str, NDArray[Any]]]:
    """The stream's batches as dicts of the very same arrays: those that have a spec."""
    for batch in rendered:
        arrays = batch._asdict() | (batch.planes or {})
        yield {name: arrays[name] for name in specs}


def _for_training(
    data: TrainingData, batch_size: int, seed: int | None, devices: Renderers
) -> BatchSource[InOrder]:
    data = data if seed is None else replace(data, seed=seed)
    specs = training_specs(
        kind=data.kind,
        size=data.picture_size,
        batch_size=batch_size,
        weighted=data.weighted,
        channels=data.channels,
    )
    return BatchSource(specs, partial(batched, data.samples(devices), specs))
