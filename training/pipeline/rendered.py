"""Samples as the recipe's stream renders them, and rendered samples that are held out."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ...generator.delivery.batch import Batch, samples_at_once
from ...generator.recipe import SEED_LIMIT, Recipe
from ..datasets.images import Labelled
from .renderers import Renderers, rendered_batches
from .sample import Sample, Samples
from .sizing import resized


def rendered(
    recipe: Recipe,
    classes: Sequence[str],
    *,
    seed: int,
    count: int | None = None,
    devices: Renderers = None,
) -> Samples:
    """Rendered samples whose masks and labels are indices of `classes`; none comes twice.

    With `count` the first so many come over and over: what a data set of that size on disk would
    give. They are rendered on `devices` (EGL device numbers) in chunks of `samples_at_once`, each
    of which is translated to `classes` whole.
    """

    table = pack_indices(recipe, classes)

    def samples(start: int) -> Iterator[Sample]:
        first = start if count is None else start % count
        while True:
            left = None if count is None else count - first
            for batch in _chunks(recipe, seed=seed, start=first, count=left, devices=devices):
                yield from _split(batch, table)
            first = 0

    return samples


def _chunks(
    recipe: Recipe, *, seed: int, start: int, count: int | None, devices: Renderers
) -> Iterator[Batch]:
    size = samples_at_once(recipe.size)
    return rendered_batches(
        recipe,
        seed=seed,
        batch_size=size if count is None else min(size, count),
        start=start,
        count=count,
        devices=devices,
    )


def _split(batch: Batch, table: NDArray[np.uint8]) -> Iterator[Sample]:
    """The samples of a chunk, class indices translated by `table`."""
    masks, labels = table[batch.mask], table[batch.label]
    for image, mask, label in zip(batch.image, masks, labels, strict=True):
        gray = image.shape[-1] == 1
        yield Sample(image[..., 0] if gray else image, mask, int(label))


def pack_indices(recipe: Recipe, classes: Sequence[str]) -> NDArray[np.uint8]:
    """For each class of the recipe its index in `classes`, uint8 (classes of the recipe,).

    A defect that is not among `classes` has index 1, that of "defect" in a binary segmentation.
    """
    own = enumerate(recipe.class_names)
    return np.array([classes.index(c) if c in classes else min(i, 1) for i, c in own], np.uint8)


def validation_seed(seed: int) -> int:
    """The seed of held-out samples: half the range of seeds away from that of the training."""
    return (seed + SEED_LIMIT // 2) % SEED_LIMIT


def held_out(
    recipe: Recipe,
    classes: Sequence[str],
    *,
    seed: int,
    count: int,
    start: int = 0,
    size: tuple[int, int] | None = None,
    devices: Renderers = None,
) -> list[Labelled]:
    """`count` rendered samples, from `start` on, that a training by `seed` never sees.

    Masks and labels are indices of `classes`. They are resized to `size` (width, height) in pixels
    where that is given.
    """
    chunks = _chunks(recipe, seed=validation_seed(seed), start=start, count=count, devices=devices)
    table = pack_indices(recipe, classes)
    found = [sample for batch in chunks for sample in _split(batch, table)]
    if size is not None and size != recipe.size:
        found = [resized(sample, size) for sample in found]
    return [Labelled(f"sample {i}", *sample[:3]) for i, sample in enumerate(found, start)]
