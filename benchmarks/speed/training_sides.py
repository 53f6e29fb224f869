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
from ...training.pipeline.feed import Feed
from ...training.pipeline.source import batch_source
from ...training.pipeline.training_data import TrainingData

WARM_UP = 6  # steps that are not timed, since the first few batches are ready before


@dataclass(frozen=True, kw_only=True)
class Sides:
    """A compiled `model` and a `feed` of batches with the shapes `specs`.

    `first` is its first batch.
    """

    model: keras.Model
    feed: Feed
    specs: tuple[ArraySpec, ...]
    first: tuple[Any, ...]

    def render(self, steps: int) -> list[float]:
        """Seconds until each of `steps` batches was there, when nothing is done with them."""
        batches = iter(fit_input(self.feed, self.specs))
        return _times(lambda: next(batches), steps)

    def train(self, steps: int) -> Clock:
        """The times of `steps` training steps on the first batch, which is in memory."""
        return self._fit(Feed(itertools.repeat(self.first)), steps)

    def both(self, steps: int) -> Clock:
        """The times of `steps` training steps on the feed."""
        self.feed.ready.clear()  # forget the times of batches that were taken without a clock
        return self._fit(self.feed, steps)

    def figures(self, steps: int) -> dict[str, float]:
        """Seconds of a step of each side alone and of both, and what they lose to each other.

        `render`, `train`, `both`, `wait_share`, `over_larger` and `over_unconnected`: see
        `overlap.measure`.
        """
        render = statistics.median(self.render(steps))
        train = statistics.median(self.train(steps).taken[WARM_UP:])
        clock = self.both(steps)
        times = clock.taken[WARM_UP:]
        unconnected = at_once(
            lambda: statistics.mean(self.render(steps)),
            lambda: statistics.mean(self.train(steps).taken[WARM_UP:]),
        )
        return {
            "render": render,
            "train": train,
            "both": statistics.median(times),
            "wait_share": sum(clock.waits[WARM_UP:]) / sum(times),
            "over_larger": statistics.median(times) / max(render, train),
            "over_unconnected": statistics.mean(times) / unconnected,
        }

    def _fit(self, feed: Feed, steps: int) -> Clock:
        clock = Clock(feed)
        fit_feed(self.model, feed, self.specs, steps=WARM_UP + steps, callbacks=[clock])
        return clock


@contextmanager
def both_sides(recipe: Recipe, *, width: int, depth: int, batch: int) -> Iterator[Sides]:
    """The two sides of a U-Net's training on a recipe; rendering runs within the context."""
    task = Task(
        build=UNet(width=width, depth=depth).build,
        data=TrainingData(recipe=recipe),
        plan=Plan(batch=batch),
    )
    model, _ = compiled(task)
    source = batch_source(task.data, batch_size=batch)
    with closing(Feed(source.batches(0))) as feed:
        yield Sides(model=model, feed=feed, specs=source.specs, first=next(feed))


def at_once(one: Callable[[], float], other: Callable[[], float]) -> float:
    """The larger figure of two calls that run at the same time, independently of each other."""
    with ThreadPoolExecutor(1) as pool:
        beside = pool.submit(one)
        here = other()
        return max(here, beside.result())


def _times(call: Callable[[], object], steps: int) -> list[float]:
    """The seconds of each call, without the first ones for warming up."""
    times = []
    for _ in range(WARM_UP + steps):
        begun = time.monotonic()
        call()
        times.append(time.monotonic() - begun)
    return times[WARM_UP:]
