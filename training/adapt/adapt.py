"""`slabforge adapt` as a function: read, look, teach, check, write."""

import itertools
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import keras
import numpy as np
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ...files import check_file
from ..datasets.images import Labelled
from ..networks.default_model import DEFAULT, model_file
from ..networks.model_file import card_of, load_any, save_model
from ..pipeline.sample import Sample
from ..pipeline.sizing import cropping, resized, resizing
from ..pipeline.training_data import HELD_OUT, TrainingData
from .checks import complaints, like_metal, refuse
from .classifier import Classifier
from .figures import on_pool, on_synthetic
from .options import AdaptConfig
from .pool import Image, parts, read_pool
from .teaching.batch_statistics import blend_statistics
from .teaching.loss import PartlyKnown
from .teaching.mean_teacher import Batch, teach
from .teaching.pseudo_masks import PseudoMasks

_PROBE = 32
_STATISTICS_BATCH = 32


def adapt(config: AdaptConfig, warn: Callable[[str], None] = print) -> dict[str, Any]:
    """Adapt a trained network to unlabelled pictures, and write it.

    Returns a report by name: `out`, `kind`, `images`, `distance` (see `metal.distance`),
    `synthetic_before` and `synthetic_after` (`figures.on_synthetic`), `pool_before` and
    `pool_after` (`figures.on_pool`), `threshold_before` and `threshold` of a segmentation,
    `expected_share`, `seed`, `steps`, of a segmentation `loss` (first and last ten steps),
    `complaints` that were overruled, and `seconds`. `warn` is told of pictures that are passed
    over.

    Raises SlabForgeError for pictures that cannot be adapted to, and, unless `config.force`, for a
    network that its checks find worse than before; then nothing is written.
    """
    begun = time.monotonic()
    out = _out(config)
    model = load_any(config.model)
    pool = read_pool(config.images, config.scale, warn)
    session = _Session.of(config, model, pool)
    held = session.held_out()
    far = like_metal(session.probe, [s.image for s in held], force=config.force)
    threshold = card_of(model).threshold
    report: dict[str, Any] = {
        "out": str(out),
        "kind": card_of(model).kind,
        "images": len(pool),
        "distance": far,
        "expected_share": config.expected_share,
        "seed": config.recipe.seed,
        "steps": config.steps,
        "synthetic_before": on_synthetic(model, held),
        "pool_before": on_pool(model, pool),
    }
    if session.data.kind == "classification":
        report["synthetic_after"] = session.fit(held)
        report["pool_after"] = on_pool(model, pool)
    else:
        report["loss"] = session.teach(load_any(config.model))
        report["pool_after"] = on_pool(model, pool, expected_share=config.expected_share)
        report["synthetic_after"] = on_synthetic(model, held)
    if threshold is not None:
        report |= {"threshold_before": threshold, "threshold": card_of(model).threshold}
    report["complaints"] = complaints(report)
    refuse(report["complaints"], force=config.force)
    save_model(model, out)
    return report | {"seconds": time.monotonic() - begun}


@dataclass(frozen=True, kw_only=True)
class _Session:
    """One adaptation: the network that it changes, the pool, and where samples come from."""

    config: AdaptConfig
    model: keras.Model
    pool: list[Image]
    data: TrainingData

    @classmethod
    def of(cls, config: AdaptConfig, model: keras.Model, pool: list[Image]) -> "_Session":
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

    def fit(self, held: Sequence[Labelled]) -> dict[str, Any]:
        """Fit the last layer of a classification; returns its figures on synthetic samples."""
        classifier, size = Classifier(self.model), self.data.picture_size
        features, labels = list[Any](), list[int]()
        with closing(self._samples()) as samples, _progress() as bar:
            for _ in bar.track(range(self.config.steps), description="adapting"):
                some = list(itertools.islice(samples, self.config.batch))
                features.append(classifier.features([s.image for s in some]))
                labels += [s.label for s in some]
        pictures = [resized(Labelled("", i, np.zeros_like(i), 0), size).image for i in self.pool]
        fitted = classifier.fit(
            np.concatenate(features), np.array(labels), classifier.features(pictures)
        )
        return fitted.figures(classifier.features([s.image for s in held]), [s.label for s in held])

    def teach(self, student: keras.Model) -> tuple[float, float]:
        """Let the network follow a student of its own kind, as its teacher.

        Returns the mean loss of the first and last ten steps.
        """
        config, losses = self.config, list[float]()
        keras.utils.set_random_seed(config.recipe.seed % 2**32)
        if config.statistics > 0:
            self._blend(student)
        student.compile(keras.optimizers.Adam(config.learning_rate), PartlyKnown())
        with closing(self._samples()) as samples, _progress() as bar:
            task = bar.add_task("adapting", total=config.steps)

            def each_step(loss: float) -> None:
                losses.append(loss)
                bar.update(task, advance=1, description=f"adapting, loss {loss:.3f}")

            batches = self._batches(samples)
            teach(student, self.model, batches, steps=config.steps, each_step=each_step)
        return float(np.mean(losses[:10])), float(np.mean(losses[-10:]))

    def _samples(self) -> Generator[Sample]:
        return cast(Generator[Sample], self.data.samples(self.config.devices)(0))

    def _blend(self, student: keras.Model) -> None:
        real = self.real("statistics")
        batches = (
            np.stack(list(itertools.islice(real, _STATISTICS_BATCH)))[..., None].astype(np.float32)
            for _ in itertools.count()
        )
        blend_statistics(student, batches, self.config.statistics)
        self.model.set_weights(student.get_weights())

    def _batches(self, samples: Iterator[Sample]) -> Iterator[Batch]:
        return iter(
            PseudoMasks(
                teacher=self.model,
                synthetic=samples,
                real=self.real("parts"),
                probe=self.probe,
                count=self.config.batch,
                expected_share=self.config.expected_share,
                random=self.random("distortions"),
            )
        )


def _out(config: AdaptConfig) -> Path:
    """The file to write, which is refused now if it cannot be written."""
    model = model_file(config.model)
    beside = Path() if str(config.model) == DEFAULT else model.parent
    out = config.out or beside / f"{model.stem}_adapted.keras"
    if out.suffix != ".keras":
        raise SlabForgeError(f"The adapted model is a .keras file (got '{out}').")
    check_file(out)
    return out


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
