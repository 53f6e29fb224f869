"""Seconds of a training step with data from the stream, and with the same data from memory."""

import itertools
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from statistics import median
from typing import Any

from ...generator.recipe import Recipe
from ...training.fit.callbacks import Clock
from ...training.fit.loop import compiled, fit_feed
from ...training.fit.plan import Plan
from ...training.fit.task import Task
from ...training.networks.unet import UNet
from ...training.pipeline.augment import augmented
from ...training.pipeline.batching import batched
from ...training.pipeline.feed import Feed
from ...training.pipeline.sample import Sample
from ...training.pipeline.source import BatchSource, InOrder, batch_source
from ...training.pipeline.training_data import TrainingData

WARM_UP = 4  # steps, in which the backend compiles the step and the stream fills


def step_times(
    recipe: Recipe, size: tuple[int, int], batch: int, *, steps: int = 30
) -> dict[str, Any]:
    """Median seconds of a step, `stream` and `memory`, with the share that waited for data.

    Both train the default U-Net on augmented samples of `size` (width, height) through the same
    functions as `slabforge train`; one process renders meanwhile, or none does. Returns also
    `stream_waited`, `memory_waited` (0 to 1), `size`, `batch` and `steps`.
    """
    data = TrainingData(recipe=Recipe.model_validate(recipe.model_dump() | {"size": size}))
    streamed = batch_source(data, batch_size=batch)
    found: dict[str, Any] = {"size": list(size), "batch": batch, "steps": steps}
    for name, source in (("stream", streamed), ("memory", _from_memory(data, streamed, batch))):
        model, _ = compiled(Task(build=UNet().build, data=data, plan=Plan(batch=batch)))
        with closing(Feed(source.batches(0))) as feed:
            clock = Clock(feed)
            fit_feed(model, feed, source.specs, steps=WARM_UP + steps, callbacks=[clock])
        found[name] = median(clock.taken[WARM_UP:])
        found[f"{name}_waited"] = clock.waited / clock.seconds
    return found


def _from_memory(
    data: TrainingData, streamed: BatchSource[InOrder], batch: int
) -> BatchSource[InOrder]:
    """The same batches without rendering: augmented from the first samples, which are kept."""
    plain = replace(data, augment=False).samples()
    kept = list(itertools.islice(plain(0), 4 * batch))

    def repeated(start: int) -> Iterator[Sample]:
        return (kept[i % len(kept)] for i in itertools.count(start))

    samples = augmented(repeated, data.used_seed)
    return replace(streamed, batches=partial(batched, samples, streamed.specs))
