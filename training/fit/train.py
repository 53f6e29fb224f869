"""Train a network with Adam, cosine decay and Keras's own `fit`; go on exactly after a kill."""

import contextlib
import dataclasses
import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import keras

from ...errors import SlabForgeError
from ..networks.losses import compile_for_training
from ..networks.model_file import Card, card_of
from ..samples.samples import Batch, batches
from ..samples.sources import Source
from .callbacks import Bar, Clock, Feed, Pace, Validate, ahead
from .checkpoint import Checkpoint, Stopping
from .memory import share_gpus

share_gpus()  # the samples are rendered there too

LEARNING_RATE = 1e-3
CHECKPOINT = "checkpoint.keras"
PRECISIONS = ("auto", "float32", "mixed_float16", "mixed_bfloat16")
Judge = Callable[[keras.Model], dict[str, Any]]


@dataclass(frozen=True)
class Plan:
    """How a network is trained; what a checkpoint must agree with.

    `epochs` of `images` each in batches of `batch`, cut short after `minutes` if given, or after
    `patience` epochs without a better `watched` figure; the best weights are then taken.
    `data` says in words what the samples are; `train` fills it in.
    """

    epochs: int = 30
    images: int = 6000
    batch: int = 16
    seed: int = 0
    learning_rate: float = LEARNING_RATE
    minutes: float | None = None
    patience: int | None = None
    watched: str = "dice_pixels"
    precision: str = "auto"
    data: str = ""

    def __post_init__(self) -> None:
        """Refuse what trains nothing."""
        for name in ("epochs", "images", "batch"):
            if getattr(self, name) < 1:
                raise SlabForgeError(f"{name} is an integer from 1 (got {getattr(self, name)}).")
        for name in ("minutes", "learning_rate"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise SlabForgeError(f"{name} must be above 0 (got {value}).")
        if self.patience is not None and self.patience < 1:
            raise SlabForgeError(f"patience is an integer from 1 (got {self.patience}).")
        if self.precision not in PRECISIONS:
            raise SlabForgeError(
                f"The precision is one of {', '.join(PRECISIONS)} (got '{self.precision}')."
            )

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        return math.ceil(self.images / self.batch)


@dataclass
class Training:
    """A finished training: the model, what each epoch gave, and where the time went."""

    model: keras.Model
    history: dict[str, list[float | None]] = field(default_factory=dict)
    taken: list[float] = field(default_factory=list)  # seconds of each step
    waited: float = 0.0
    precision: str = "float32"

    @property
    def steps(self) -> int:
        """Steps that were made."""
        return len(self.taken)

    def figures(self) -> dict[str, Any]:
        """`history`, `steps`, `seconds_per_step`, `data_wait_share` and `precision`."""
        return {
            "history": self.history,
            "steps": self.steps,
            "seconds_per_step": sum(self.taken) / max(self.steps, 1),
            "data_wait_share": self.waited / max(sum(self.taken), 1e-9),
            "precision": self.precision,
        }


def train(
    build: Callable[[], keras.Model],
    source: Source,
    plan: Plan,
    validate: Judge | None = None,
    folder: Path | None = None,
    resume: bool = False,
) -> Training:
    """Train what `build` makes; `validate` is called after each epoch, for the history.

    With a `folder` each epoch leaves a checkpoint and TensorBoard's logs there; `resume` goes on
    from the checkpoint and gives the same weights as a training that was never interrupted.
    """
    checkpoint = None if folder is None else folder / CHECKPOINT
    if checkpoint is not None and checkpoint.is_file() and not resume:
        raise SlabForgeError(
            f"'{folder}' holds a training already; --resume goes on with it, or give another"
            " folder."
        )
    precision = device_precision() if plan.precision == "auto" else plan.precision
    with _policy(precision):
        keras.utils.set_random_seed(plan.seed % 2**32)
        model = build()
    _check_size(source.size, card_of(model))
    plan = dataclasses.replace(plan, data=source.words)
    pace = Pace(plan.learning_rate, plan.steps, plan.epochs, plan.minutes)
    compile_for_training(model, pace.optimizer())
    model.optimizer.build(model.trainable_variables)  # else TensorFlow traces the step twice
    stopping = Stopping(plan.watched, plan.patience) if plan.patience else None
    keeper = Checkpoint(checkpoint, plan, stopping)
    first = keeper.restore(model) if resume else 0
    made = batches(source.samples, plan.batch, first * plan.steps * plan.batch)
    pairs = _targets(made, card_of(model).kind)
    # TensorFlow takes batches in a thread of its own, Keras on others between the steps
    feed = Feed(pairs if keras.backend.backend() == "tensorflow" else ahead(pairs))
    clock = Clock(feed)
    bar = Bar(pace, clock, plan.batch, plan.epochs)
    callbacks = [clock, pace, *([Validate(validate)] if validate else []), *_logs(folder)]
    callbacks += [*([stopping] if stopping else []), keeper, bar]
    try:
        if first < plan.epochs and not (stopping and stopping.ended(model)):
            model.fit(
                iter(feed),
                steps_per_epoch=plan.steps,
                epochs=plan.epochs,
                initial_epoch=first,
                callbacks=callbacks,
                shuffle=False,
                verbose=0,  # pyright: ignore[reportArgumentType]
            )
    except Exception as error:
        if feed.error is not None and error is not feed.error:
            raise feed.error from None
        raise
    finally:
        bar.close()
        feed.close()
    return Training(
        _plain(model, build, precision),
        keeper.history,
        clock.taken,
        clock.waited,
        precision,
    )


def _check_size(size: tuple[int, int], card: Card) -> None:
    if any(n % card.stride for n in size):
        raise SlabForgeError(
            f"The U-Net is trained on sizes divisible by {card.stride}, but the images are"
            f" {size[0]}x{size[1]}; give another size, or a smaller depth."
        )


def device_precision() -> str:
    """Mixed precision where the first GPU computes it faster (NVIDIA from 7.0 on), else float32.

    bfloat16 from compute capability 8.0 on, which needs no loss scaling.
    """
    capability = _CAPABILITY.get(keras.backend.backend(), lambda: (0, 0))()
    if capability < (7, 0):
        return "float32"
    return "mixed_bfloat16" if capability >= (8, 0) else "mixed_float16"


def _capability_by_tensorflow() -> tuple[int, ...]:
    import tensorflow as tf

    gpus = tf.config.list_physical_devices("GPU")
    details = tf.config.experimental.get_device_details(gpus[0]) if gpus else {}
    return details.get("compute_capability", (0, 0))


def _capability_by_jax() -> tuple[int, ...]:
    import jax  # pyright: ignore[reportMissingImports]

    found = str(getattr(jax.devices()[0], "compute_capability", "0.0"))
    return tuple(int(n) if n.isdigit() else 0 for n in found.split("."))  # AMD's are gfx90a, …


def _capability_by_torch() -> tuple[int, ...]:
    import torch  # pyright: ignore[reportMissingImports]

    nvidia = torch.cuda.is_available() and torch.version.hip is None  # AMD's count otherwise
    return torch.cuda.get_device_capability() if nvidia else (0, 0)


_CAPABILITY = {
    "tensorflow": _capability_by_tensorflow,
    "jax": _capability_by_jax,
    "torch": _capability_by_torch,
}


@contextlib.contextmanager
def _policy(precision: str) -> Iterator[None]:
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(precision)
    try:
        yield
    finally:
        keras.config.set_dtype_policy(before)


def _plain(model: keras.Model, build: Callable[[], keras.Model], precision: str) -> keras.Model:
    """The model in float32, as it is saved and used anywhere; its weights always were."""
    if precision == "float32":
        return model
    plain = build()
    plain.set_weights(model.get_weights())
    return plain


def _targets(found: Iterator[Batch], kind: str) -> Generator[tuple[Any, Any], None, None]:
    for batch in found:
        yield batch.image, batch.mask if kind == "segmentation" else batch.label


def _logs(folder: Path | None) -> list[keras.callbacks.Callback]:
    """TensorBoard's, which need TensorFlow to write them."""
    if folder is None or keras.backend.backend() != "tensorflow":
        return []
    return [keras.callbacks.TensorBoard(str(folder / "logs"), write_graph=False)]
