"""One training as data: which network, on what, by which plan, and where it is left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import keras

from ..pipeline.training_data import TrainingData
from .plan import Plan

Validation = Callable[[keras.Model], dict[str, Any]]
"""Judges a network after an epoch; its figures go into the history as `real_…`."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """What `train` and `fit_network` do.

    build
        Makes the network, such as `UNet().build`. It is called with no arguments, and twice where
        the training is in mixed precision.
    data, plan
        What the network is trained on, and how long.
    validate
        Called after each epoch, for the history and for early stopping.
    folder, resume
        With a folder each epoch leaves a checkpoint there, and TensorBoard's logs. `resume` goes on
        from that checkpoint, and gives the same weights as a training that was never interrupted.
    threshold, file
        The probability from which a pixel counts as defective; None has it chosen on
        `data.held_out()`. `file` is where `train` saves the network, a .keras file.
    devices
        EGL device numbers that render; None is those of SLABFORGE_DEVICES, else 0.
    """

    build: Callable[[], keras.Model]
    data: TrainingData
    plan: Plan = field(default_factory=Plan)
    validate: Validation | None = None
    folder: Path | None = None
    resume: bool = False
    threshold: float | None = None
    file: Path | None = None
    devices: Sequence[int] | None = None


@dataclass(kw_only=True)
class Training:
    """A finished training: the network, what each epoch gave, and where the time went.

    `history` has a list for each figure, None for an epoch that could not give it. `taken` are
    seconds of each step, `waited` the seconds of all that were spent waiting for data. `threshold`
    is set where one was chosen.
    """

    model: keras.Model
    history: dict[str, list[float | None]]
    taken: list[float]
    waited: float
    precision: str = "float32"
    threshold: float | None = None

    @property
    def steps(self) -> int:
        """The number of training steps that were made."""
        return len(self.taken)

    def figures(self) -> dict[str, Any]:
        """`history`, `steps`, `seconds_per_step`, `data_wait_share`, `precision`, `threshold`.

        The last only where there is one. The share of the time that waited for data is 0 to 1.
        """
        found = {
            "history": self.history,
            "steps": self.steps,
            "seconds_per_step": sum(self.taken) / max(self.steps, 1),
            "data_wait_share": self.waited / max(sum(self.taken), 1e-9),
            "precision": self.precision,
        }
        return found if self.threshold is None else found | {"threshold": self.threshold}
