"""The two sides of a training, rendering and steps: each alone, together, and side by side.

The model, the feed and what `fit` is given are made by the functions that `slabforge train` calls,
so that what is timed here is what runs there.
"""

import itertools
import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import keras

from ...generator.recipe import Recipe
from ...training.fit.callbacks import Clock
from ...training.fit.loop import compiled, fit_feed, fit_input
from ...training.fit.plan import Plan
from ...training.fit.task import Task
from ...training.networks.unet import UNet
from ...training.pipeline.batching import ArraySpec
from ...training.pipeline.feed import PREFETCH, Feed
from ...training.pipeline.source import batch_source
from ...training.pipeline.training_data import TrainingData
from ..harness.run import Step, no_step
from .chunks import WARM_UP, batches_of_chunk, batches_ready, timed_steps


@dataclass(frozen=True, kw_only=True)
class Sides:
    """A compiled `model` and a `feed` of batches with the shapes `specs`.

    `first` is its first batch; `chunk` is how many batches are rendered together. `step` is called
    after every training step.
    """

    model: keras.Model
    feed: Feed
    specs: tuple[ArraySpec, ...]
    first: tuple[Any, ...]
    chunk: int
    step: Step = no_step

    def render(self, steps: int) -> float:
        """Mean seconds until each of `steps` batches was there, when nothing is done with them."""
        batches = iter(fit_input(self.feed, self.specs))
        self._use_up(batches)
        begun = time.monotonic()
        for _ in range(steps):
            next(batches)
        return (time.monotonic() - begun) / steps

    def train(self, steps: int) -> float:
        """Mean seconds of `steps` training steps on the first batch, which is in memory."""
        return statistics.mean(self._fit(Feed(itertools.repeat(self.first)), steps).taken[WARM_UP:])

    def both(self, steps: int) -> Clock:
        """The times of `steps` training steps on the feed, of which nothing lies ready."""
        self._use_up(self.feed)
        self.feed.ready.clear()  # forget the times of batches that were taken without a clock
        return self._fit(self.feed, steps)

    def figures(self, steps: int) -> dict[str, float]:
        """Mean seconds of a step of each side alone and of both, and what they lose to each other.

        `render`, `train`, `both`, `wait_share`, `over_larger` and `over_unconnected`: see
        `overlap.measure`.
        """
        steps = timed_steps(steps, self.chunk)
        render, train = self.render(steps), self.train(steps)
        clock = self.both(steps)
        times = clock.taken[WARM_UP:]
        both = statistics.mean(times)
        unconnected = at_once(lambda: self.render(steps), lambda: self.train(steps))
        return {
            "render": render,
            "train": train,
            "both": both,
            "wait_share": sum(clock.waits[WARM_UP:]) / sum(times),
            "over_larger": both / max(render, train),
            "over_unconnected": both / unconnected,
        }

    def _use_up(self, batches: Iterator[Any]) -> None:
        """Take what lies ready, so that the next batches come as fast as they are rendered."""
        for _ in range(batches_ready(self.chunk) + PREFETCH):
            next(batches)

    def _fit(self, feed: Feed, steps: int) -> Clock:
        clock = Clock(feed)
        told = keras.callbacks.LambdaCallback(on_train_batch_end=lambda batch, logs: self.step())
        fit_feed(self.model, feed, self.specs, steps=WARM_UP + steps, callbacks=[clock, told])
        return clock


@contextmanager
def both_sides(
    recipe: Recipe, *, width: int, depth: int, batch: int, step: Step = no_step
) -> Iterator[Sides]:
    """The two sides of a U-Net's training on a recipe; rendering runs within the context."""
    task = Task(
        build=UNet(width=width, depth=depth).build,
        data=TrainingData(recipe=recipe),
        plan=Plan(batch=batch),
    )
    model, _ = compiled(task)
    source = batch_source(task.data, batch_size=batch)
    with closing(Feed(source.batches(0))) as feed:
        yield Sides(
            model=model,
            feed=feed,
            specs=source.specs,
            first=next(feed),
            chunk=batches_of_chunk(recipe.size, batch),
            step=step,
        )


def at_once(one: Callable[[], float], other: Callable[[], float]) -> float:
    """The larger figure of two calls that run at the same time, independently of each other."""
    with ThreadPoolExecutor(1) as pool:
        beside = pool.submit(one)
        here = other()
        return max(here, beside.result())
