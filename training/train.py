"""Train the U-Net from the stream: endless, never the same image twice."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import keras
import numpy as np
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from ..errors import SlabForgeError
from ..generator.recipe import Recipe
from .augment import Augment
from .data import batches
from .losses import dice_and_cross_entropy
from .metrics import Scores
from .unet import build_unet, stride

LEARNING_RATE = 1e-3


@dataclass(frozen=True)
class Budget:
    """How long to train: `epochs` of `images` each, cut short after `minutes` if given."""

    epochs: int = 30
    images: int = 6000
    minutes: float | None = None
    batch: int = 16

    def __post_init__(self) -> None:
        """Refuse what trains nothing."""
        for name in ("epochs", "images", "batch"):
            if getattr(self, name) < 1:
                raise SlabForgeError(f"{name} is an integer from 1 (got {getattr(self, name)}).")
        if self.minutes is not None and not self.minutes > 0:
            raise SlabForgeError(f"minutes must be above 0 (got {self.minutes}).")

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        return math.ceil(self.images / self.batch)


@dataclass
class Training:
    """A finished training: the model, what each epoch gave, and where the time went."""

    model: keras.Model
    history: dict[str, list[float | None]] = field(default_factory=dict)
    steps: int = 0
    seconds: float = 0.0
    waited: float = 0.0

    def figures(self) -> dict[str, Any]:
        """`history`, `steps`, `seconds_per_step` and `data_wait_share`."""
        return {
            "history": self.history,
            "steps": self.steps,
            "seconds_per_step": self.seconds / max(self.steps, 1),
            "data_wait_share": self.waited / max(self.seconds, 1e-9),
        }


def train_unet(
    recipe: Recipe,
    seed: int = 0,
    budget: Budget | None = None,
    validate: Callable[[keras.Model], dict[str, Any]] | None = None,
    model: keras.Model | None = None,
) -> Training:
    """Train on the recipe's stream; `validate` is called after each epoch, for the history.

    The learning rate falls by a cosine over the budget (Loshchilov and Hutter, SGDR, 2017).
    """
    budget = budget or Budget()
    _check_size(recipe)
    keras.utils.set_random_seed(seed % 2**32)
    network = model or build_unet()
    optimizer = keras.optimizers.Adam(LEARNING_RATE)
    network.compile(optimizer, dice_and_cross_entropy)
    result = Training(network)
    source = batches(recipe, seed, budget.batch)
    augment = Augment(seed)
    started = time.monotonic()
    with _progress() as bar:
        task = bar.add_task("training", total=1.0, figures="")
        for epoch in range(budget.epochs):
            scores, losses = Scores(), []
            for step in range(budget.steps):
                done = _done(budget, epoch * budget.steps + step, started)
                if done >= 1.0:
                    break
                optimizer.learning_rate = LEARNING_RATE * (
                    0.01 + 0.495 * (1 + math.cos(math.pi * done))
                )
                losses.append(_step(network, source, augment, result, scores))
                rate = result.steps * budget.batch / max(result.seconds, 1e-9)
                bar.update(
                    task, completed=done, figures=f"{rate:.0f} images/s  loss {losses[-1]:.3f}"
                )
            if not losses:
                break
            _record(result.history, losses, scores, validate(network) if validate else {})
        bar.update(task, completed=1.0)
    return result


def _check_size(recipe: Recipe) -> None:
    unit = stride(4)
    if any(n % unit for n in recipe.size):
        width, height = recipe.size
        raise SlabForgeError(
            f"The U-Net takes sizes divisible by {unit}, the recipe's is {width}x{height}."
        )


def _done(budget: Budget, step: int, started: float) -> float:
    """The share of the budget that is used up."""
    share = step / (budget.epochs * budget.steps)
    if budget.minutes is not None:
        share = max(share, (time.monotonic() - started) / 60 / budget.minutes)
    return share


def _step(
    network: keras.Model, source: Iterator[Any], augment: Augment, result: Training, scores: Scores
) -> float:
    begun = time.monotonic()
    batch = next(source)
    image, mask = batch["image"].numpy(), batch["mask"].numpy()
    result.waited += time.monotonic() - begun
    x, y = augment(image, mask)
    loss = float(np.asarray(network.train_on_batch(x, y)))
    if result.steps % 8 == 0:  # a sample of the training Dice, before the images are gone
        predicted = np.asarray(network.predict_on_batch(x)) >= 0.5
        for p, t in zip(predicted, y > 0, strict=True):
            scores.add(t, p)
    result.steps += 1
    result.seconds += time.monotonic() - begun
    return loss


def _record(
    history: dict[str, list[float | None]],
    losses: list[float],
    scores: Scores,
    validation: dict[str, Any],
) -> None:
    report = scores.report()
    row = {"loss": float(np.mean(losses))}
    row |= {k: report[k] for k in ("dice_defective", "dice_pixels", "precision", "recall")}
    row |= {f"real_{k}": v for k, v in validation.items() if k not in ("images", "threshold")}
    for key, value in row.items():
        history.setdefault(key, []).append(value)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%  {task.fields[figures]}"),
        TimeRemainingColumn(),
    )
