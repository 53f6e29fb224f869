"""What happens between the steps of a training: pace, waiting times, validation, progress."""

import contextlib
import math
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import keras
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError

T = TypeVar("T")
FLOOR = 0.01  # the learning rate's last share of its first


class Feed:
    """Batches for `fit`, when each was ready, and the user's mistake that ended them, if one did.

    Keras may take them in another thread and wrap what they raise.
    """

    def __init__(self, batches: Generator[Any, None, None]) -> None:
        """Hand on what `batches` yields."""
        self._batches, self._taken, self._closed = batches, threading.Lock(), False
        self.ready: list[float] = []
        self.error: SlabForgeError | None = None

    def __iter__(self) -> Iterator[Any]:
        """The batches; a generator, as `fit` asks for."""
        while True:
            with self._taken:
                if self._closed:
                    return
                try:
                    batch = next(self._batches)
                except SlabForgeError as error:
                    self.error = error
                    raise
            self.ready.append(time.monotonic())
            yield batch

    def close(self) -> None:
        """End what makes the batches, when the one that is being made is done."""
        with self._taken:
            self._closed = True
            self._batches.close()


def ahead(made: Generator[T, None, None], count: int = 2) -> Generator[T, None, None]:
    """What `made` yields, made up to `count` ahead by a thread; for `fit` where it has none."""
    with contextlib.closing(made), ThreadPoolExecutor(1) as pool:
        coming = deque(pool.submit(next, made) for _ in range(count))
        try:
            while True:
                one = coming.popleft().result()
                coming.append(pool.submit(next, made))
                yield one
        except StopIteration:
            return
        finally:
            pool.shutdown(cancel_futures=True)


class Watcher(keras.callbacks.Callback):
    """A callback of a training, which has a model."""

    @property
    def network(self) -> keras.Model:
        """The model that is trained."""
        assert self.model is not None
        return self.model


class Clock(keras.callbacks.Callback):
    """Seconds that steps took, and that they waited for their batch.

    A step begins as the one before ends. It asks for its batch at once, so it waited until the
    batch was ready, if it was not.
    """

    def __init__(self, feed: Feed) -> None:
        """Compare with the times at which the feed had each batch ready."""
        super().__init__()
        self._feed, self._begun = feed, 0.0
        self.taken: list[float] = []  # seconds of each step
        self.waited = 0.0

    @property
    def steps(self) -> int:
        """Steps that were made."""
        return len(self.taken)

    @property
    def seconds(self) -> float:
        """Seconds that they took."""
        return sum(self.taken)

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """The first step begins."""
        self._begun = time.monotonic()

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """Add the step; the next one begins."""
        ended, ready = time.monotonic(), self._feed.ready[self.steps]
        self.waited += max(0.0, ready - self._begun)
        self.taken.append(ended - self._begun)
        self._begun = ended


class Pace(Watcher):
    """The learning rate falls by a cosine over the training, which may also end after a time.

    Loshchilov and Hutter, "SGDR", ICLR 2017, eq. 5, one cycle. Without `minutes` it depends on the
    optimizer's steps alone, which then knows it by itself: to set it costs JAX a while each time.
    """

    def __init__(self, rate: float, steps: int, epochs: int, minutes: float | None) -> None:
        """`rate` at the start, `steps` in an epoch."""
        super().__init__()
        self._rate, self._steps, self._epochs, self._minutes = rate, steps, epochs, minutes
        self._epoch, self._started = 0, 0.0
        self.done = 0.0

    def optimizer(self) -> keras.Optimizer:
        """Adam at this rate."""
        steps = self._steps * self._epochs
        falling: Any = keras.optimizers.schedules.CosineDecay(self._rate, steps, FLOOR)
        return keras.optimizers.Adam(self._rate if self._minutes else falling)

    def on_train_begin(self, logs: Any = None) -> None:
        """Start the clock."""
        self._started = time.monotonic()

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """Remember which."""
        self._epoch = epoch

    def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
        """Set the rate of this step where it depends on the time."""
        share = (self._epoch * self._steps + batch) / (self._epochs * self._steps)
        self.done = min(1.0, max(share, self._used))
        if self._minutes:
            cosine = 0.5 * (1 + math.cos(math.pi * self.done))
            self.network.optimizer.learning_rate = self._rate * (FLOOR + (1 - FLOOR) * cosine)

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """End where the time is over."""
        if self._used >= 1.0:
            self.network.stop_training = True

    @property
    def _used(self) -> float:
        """The share of the minutes that is used up."""
        return (time.monotonic() - self._started) / 60 / self._minutes if self._minutes else 0.0


class Validate(Watcher):
    """Adds figures on real images to an epoch's, under `real_...`."""

    def __init__(self, judge: Callable[[keras.Model], dict[str, Any]]) -> None:
        """Call `judge` after each epoch."""
        super().__init__()
        self._judge = judge

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """Judge; a figure that the images could not give is nan."""
        for key, value in self._judge(self.network).items():
            if key not in ("images", "images_defective", "threshold") and not isinstance(
                value, (dict, list)
            ):
                logs[f"real_{key}"] = math.nan if value is None else value


class Bar(keras.callbacks.Callback):
    """A progress bar with images per second, the loss, and the time left."""

    def __init__(self, pace: Pace, clock: Clock, batch: int, epochs: int) -> None:
        """Show what the pace and the clock know."""
        super().__init__()
        self._pace, self._clock, self._batch, self._epochs = pace, clock, batch, epochs
        self._epoch = 0
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f}%  {task.fields[figures]}"),
            TimeRemainingColumn(),
        )
        self._task = self._bar.add_task("training", total=1.0, figures="")

    def on_train_begin(self, logs: Any = None) -> None:
        """Show it."""
        self._bar.start()

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """Say which."""
        self._bar.update(self._task, description=f"epoch {epoch + 1} of {self._epochs}")

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """Move it."""
        rate = self._clock.steps * self._batch / max(self._clock.seconds, 1e-9)
        self._bar.update(
            self._task,
            completed=self._pace.done,
            figures=f"{rate:.0f} images/s  loss {float((logs or {})['loss']):.3f}",
        )

    def close(self) -> None:
        """Leave the terminal as it was, however the training ended."""
        self._bar.stop()
