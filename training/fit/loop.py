"""The training loop: Keras's own `fit` on the batches of a task, with Adam and cosine decay."""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import keras

from ...errors import SlabForgeError
from ..gpu_memory import share_with_tensorflow
from ..networks.losses import compile_for_training
from ..networks.model_file import Card, card_of
from ..pipeline.batching import ArraySpec
from ..pipeline.feed import Feed, ahead
from ..pipeline.source import batch_source
from .callbacks import Bar, Clock, Pace, Validate
from .checkpoint import CHECKPOINT, Checkpoint, Stopping
from .precision import in_float32, policy, used_precision
from .task import Task, Training


def fit_network(task: Task) -> Training:
    """Train what `task.build` makes, from the start or from a checkpoint; nothing else is saved.

    TensorFlow is told to leave GPU memory to the renderer, which may work on the same card. JAX
    must have been told before it started (`gpu_memory.share_with_jax`), as commands do.
    """
    plan, checkpoint = task.plan, _checkpoint(task)
    if keras.backend.backend() == "tensorflow":
        share_with_tensorflow()
    model, pace = compiled(task)
    _check_size(task.data.picture_size, card_of(model))
    stopping = Stopping(plan.watched, plan.patience) if plan.patience else None
    facts = asdict(plan) | {"seed": task.data.used_seed, "data": task.data.words}
    keeper = Checkpoint(checkpoint, facts, stopping)
    first = keeper.restore(model) if task.resume else 0
    source = batch_source(task.data, batch_size=plan.batch, devices=task.devices)
    feed = Feed(source.batches(first * plan.steps * plan.batch))
    clock = Clock(feed)
    bar = Bar(pace, clock, batch=plan.batch)
    validation = [Validate(task.validate)] if task.validate else []
    stops = [stopping] if stopping else []
    with closing(feed), closing(bar):
        if first < plan.epochs and not (stopping and stopping.ended(model)):
            fit_feed(
                model,
                feed,
                source.specs,
                steps=plan.steps,
                epochs=plan.epochs,
                initial_epoch=first,
                callbacks=[clock, pace, *validation, *_logs(task.folder), *stops, keeper, bar],
            )
    precision = used_precision(plan)
    return Training(
        model=in_float32(model, task.build, precision),
        history=keeper.history,
        taken=clock.taken,
        waited=clock.waited,
        precision=precision,
    )


def compiled(task: Task) -> tuple[keras.Model, Pace]:
    """The task's network with loss, figures and optimizer, and the callback that sets its pace."""
    plan = task.plan
    with policy(used_precision(plan)):
        keras.utils.set_random_seed(task.data.used_seed % 2**32)
        model = task.build()
    rate = plan.learning_rate or _rate(model)
    pace = Pace(rate=rate, steps=plan.steps, epochs=plan.epochs, minutes=plan.minutes)
    compile_for_training(model, pace.optimizer())
    model.optimizer.build(model.trainable_variables)  # else TensorFlow traces the step twice
    return model, pace


def _rate(model: keras.Model) -> float:
    """The learning rate that suits a network: larger where the encoder is fixed.

    A classification of fixed features is convex, and the decoder of a segmentation shallow.
    """
    if not any(layer.name == "encoder" and not layer.trainable for layer in model.layers):
        return 1e-3
    return 1e-2 if card_of(model).kind == "classification" else 3e-3


def fit_feed(
    model: keras.Model,
    feed: Feed,
    specs: tuple[ArraySpec, ...],
    *,
    steps: int,
    epochs: int = 1,
    initial_epoch: int = 0,
    callbacks: Sequence[keras.callbacks.Callback] = (),
) -> None:
    """Keras's `fit` on a feed's batches, `steps` of them in an epoch.

    A user's mistake that ended the batches is raised as it was, not as the backend wraps it. The
    feed stays open.
    """
    batches = fit_input(feed, specs)
    try:
        model.fit(
            batches,
            steps_per_epoch=steps,
            epochs=epochs,
            initial_epoch=initial_epoch,
            callbacks=list(callbacks),
            shuffle=False,
            verbose=0,  # pyright: ignore[reportArgumentType]
        )
    except Exception as error:
        if feed.error is not None and error is not feed.error:
            raise feed.error from None
        raise
    finally:
        if isinstance(batches, Generator):
            batches.close()


def fit_input(feed: Feed, specs: tuple[ArraySpec, ...]) -> Any:
    """What `fit` takes the feed's batches from: a tf.data.Dataset, or a generator without it.

    Both make batches ahead, in a thread of their own, and hand out the very same ones.
    """
    if keras.backend.backend() != "tensorflow":
        return ahead(feed)
    from ..tf.dataset import as_dataset

    return as_dataset(lambda: feed, specs)


def _checkpoint(task: Task) -> Path | None:
    """The checkpoint's file; one that is there already is refused unless it is to be resumed."""
    checkpoint = None if task.folder is None else task.folder / CHECKPOINT
    if checkpoint is not None and checkpoint.is_file() and not task.resume:
        raise SlabForgeError(
            f"'{task.folder}' holds a training already; --resume goes on with it, or give another"
            " folder."
        )
    return checkpoint


def _check_size(size: tuple[int, int], card: Card) -> None:
    if any(n % card.stride for n in size):
        raise SlabForgeError(
            f"The U-Net is trained on sizes divisible by {card.stride}, but the images are"
            f" {size[0]}x{size[1]}; give another size, or a smaller depth."
        )


def _logs(folder: Path | None) -> list[keras.callbacks.Callback]:
    """TensorBoard's logs in the folder; writing them needs TensorFlow."""
    if folder is None or keras.backend.backend() != "tensorflow":
        return []
    return [keras.callbacks.TensorBoard(str(folder / "logs"), write_graph=False)]
