"""What an adaptation is made of: the network, the pool, and where samples come from."""

import itertools
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

import keras
import numpy as np
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ..datasets.images import Labelled
from ..networks.model_file import card_of
from ..pipeline.sample import Sample
from ..pipeline.sizing import cropping, resizing
from ..pipeline.training_data import HELD_OUT, TrainingData
from .options import AdaptConfig
from .pool import Image, parts

_PROBE = 32


@dataclass(frozen=True, kw_only=True)
class Session:
    """One adaptation: the network that it changes, the pool, and where samples come from."""

    config: AdaptConfig
    model: keras.Model
    pool: list[Image]
    data: TrainingData

    @classmethod
    def of(cls, config: AdaptConfig, model: keras.Model, pool: list[Image]) -> "Session":
        """Bring recipe, size and network together; SlabForgeError where they do not fit."""
        card = card_of(model)
        size = card.size or config.size or config.recipe.size
        if any(n % card.stride for n in size):
            raise SlabForgeError(
                f"The network takes sizes divisible by {card.stride}, but the parts are"
                f" {size[0]}x{size[1]}; give another --size."
            )
        data = TrainingData(
            recipe=config.recipe,
            kind=card.kind,
            classes=card.classes,
            size=size,
            scale=config.scale,
            seed=config.recipe.seed,
        )
        return cls(config=config, model=model, pool=pool, data=data)

    @cached_property
    def probe(self) -> list[Image]:
        """Parts of the pool by which its metal is judged, and how sure a teacher is of it."""
        return list(itertools.islice(self.real("probe"), _PROBE))

    def real(self, purpose: str) -> Iterator[Image]:
        """Endless parts of the pool; those of each purpose are drawn by themselves."""
        fit = cropping if self.data.kind == "segmentation" else resizing
        return parts(self.pool, fit(self.data.picture_size), self.random(purpose))

    def random(self, purpose: str) -> np.random.Generator:
        """What draws for one purpose, by the recipe's seed."""
        return np.random.default_rng([self.config.recipe.seed, *purpose.encode()])

    def held_out(self) -> list[Labelled]:
        """Synthetic samples that neither this adaptation nor the training sees."""
        return list(self.data.held_out(self.config.devices))[:HELD_OUT]

    def samples(self, data: TrainingData) -> Generator[Sample]:
        """Endless samples of the session's data, or of others'; close them."""
        return cast(Generator[Sample], data.samples(self.config.devices)(0))


def progress() -> Progress:
    """A bar of the steps of an adaptation."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
