"""What happens between the steps of a training: pace, waiting times, validation, progress."""

import math
import time
from collections.abc import Callable
from typing import Any

import keras
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from ..pipeline.feed import Feed

FLOOR = 0.01  # the learning rate's last share of its highest
MOST_RISING = 100  # steps
_RISING = 6  # one in so many steps


class Watcher(keras.callbacks.Callback):
    """A callback that looks at the model, or changes it."""

    @property
    def network(self) -> keras.Model:
        """The model that is trained, which Keras has set by the time it calls."""
        assert self.model is not None
        return self.model


class Clock(keras.callbacks.Callback):
    """Seconds that steps took, and that they waited for their batch.

    A step begins as the one before ends, and asks for its batch at once. So it waited for as long
    as the feed took from then until that batch was ready, or not at all if it was ready before.
    `taken` and `waits` hold the seconds that each step took, and those it waited in.
    """

    def __init__(self, feed: Feed) -> None:
        """Take the times at which batches were ready from `feed`, which nobody else does."""
        super().__init__()
        self._feed, self._begun = feed, 0.0
        self.taken: list[float] = []
        self.waits: list[float] = []

    @property
    def steps(self) -> int:
        """Number of steps that were made."""
        return len(self.taken)

    @property
    def seconds(self) -> float:
        """Seconds that all steps took together."""
        return sum(self.taken)

    @property
    def waited(self) -> float:
        """Seconds that all steps together waited for data."""
        return sum(self.waits)

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """The first step of an epoch begins with it, not where the last one's steps ended."""
        self._begun = time.monotonic()

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """Add the step that ends, and begin the next one."""
        ended, ready = time.monotonic(), self._feed.ready.popleft()
        self.waits.append(max(0.0, ready - self._begun))
        self.taken.append(ended - self._begun)
        self._begun = ended


def rising(steps: int) -> int:
    """For how many of a training's steps its learning rate rises: a sixth, `MOST_RISING` at most.

    At its full rate from the first step on, a decoder can lose units that never come back (Goyal
    and others, "Accurate, Large Minibatch SGD", 2017, section 2.2).
    """
    return min(steps // _RISING, MOST_RISING)


class Pace(Watcher):
    """The learning rate rises, then falls by a cosine; the training may also end after a time.

    It rises in a straight line, see `rising`. Loshchilov and Hutter, "SGDR", ICLR 2017, eq. 5, one
    cycle, down to `FLOOR` times the rate.
    Without `minutes` the rate follows from the number of steps, so the optimizer itself has the
    schedule: to set a rate from outside makes JAX wait at every step. With `minutes` it is set
    before each step, by the clock or by the steps, whichever is further.
    """

    def __init__(self, *, rate: float, steps: int, epochs: int, minutes: float | None) -> None:
        """`rate` is the highest learning rate, `steps` those of an epoch."""
        super().__init__()
        self._rate, self._steps, self._epochs, self._minutes = rate, steps, epochs, minutes
        self._epoch, self._started = 0, 0.0
        self.done = 0.0

    def optimizer(self) -> keras.Optimizer:
        """Adam with the schedule, or with a rate set at each step where the clock counts."""
        steps = self._steps * self._epochs
        up = rising(steps)
        schedule: Any = keras.optimizers.schedules.CosineDecay(
            self._rate * FLOOR if up else self._rate,
            steps - up,
            FLOOR,
            warmup_target=self._rate if up else None,
            warmup_steps=up,
        )
        return keras.optimizers.Adam(self._rate if self._minutes else schedule)

    def on_train_begin(self, logs: Any = None) -> None:
        """Start the clock that `minutes` is measured by."""
        self._started = time.monotonic()

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """Note the epoch, from which the step's number in the training follows."""
        self._epoch = epoch

    def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
        """Set the rate of this step where it depends on the time."""
        made, steps = self._epoch * self._steps + batch, self._epochs * self._steps
        self.done = min(1.0, max(made / steps, self._used))
        if self._minutes:
            cosine = 0.5 * (1 + math.cos(math.pi * self.done))
            up = min(1.0, made / max(rising(steps), 1) if made else FLOOR)
            self.network.optimizer.learning_rate = self._rate * min(
                up, FLOOR + (1 - FLOOR) * cosine
            )

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """End the training when the time is over."""
        if self._used >= 1.0:
            self.network.stop_training = True

    @property
    def _used(self) -> float:
        """The share of the minutes that is used up; 0 where none are given."""
        return (time.monotonic() - self._started) / 60 / self._minutes if self._minutes else 0.0


class Validate(Watcher):
    """Adds figures on validation images to those of an epoch, under `real_…`."""

    def __init__(self, judge: Callable[[keras.Model], dict[str, Any]]) -> None:
        """Call `judge` with the model after each epoch."""
        super().__init__()
        self._judge = judge

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """Judge; only single figures are added, and nan for one that the images could not give."""
        for key, value in self._judge(self.network).items():
            if key not in ("images", "images_defective", "threshold") and not isinstance(
                value, (dict, list)
            ):
                logs[f"real_{key}"] = math.nan if value is None else value


class Bar(keras.callbacks.Callback):
    """A progress bar with images per second, the loss, and the time left."""

    def __init__(self, pace: Pace, clock: Clock, *, batch: int) -> None:
        """Show how far `pace` is, and the rate of `clock`, whose steps have `batch` images each."""
        super().__init__()
        self._pace, self._clock, self._batch = pace, clock, batch
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f}%  {task.fields[figures]}"),
            TimeRemainingColumn(),
        )
        self._task = self._bar.add_task("training", total=1.0, figures="")

    def on_train_begin(self, logs: Any = None) -> None:
        """Show the bar, which is still empty."""
        self._bar.start()

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """Name the epoch, counted from 1."""
        epochs = (self.params or {}).get("epochs")
        self._bar.update(self._task, description=f"epoch {epoch + 1} of {epochs}")

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """Move the bar and write rate and loss beside it."""
        rate = self._clock.steps * self._batch / max(self._clock.seconds, 1e-9)
        self._bar.update(
            self._task,
            completed=self._pace.done,
            figures=f"{rate:.0f} images/s  loss {float((logs or {})['loss']):.3f}",
        )

    def close(self) -> None:
        """Leave the terminal as it was, however the training ended."""
        self._bar.stop()
