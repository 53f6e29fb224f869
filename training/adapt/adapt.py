"""`slabforge adapt` as a function: read, look, teach, check, write."""

import itertools
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ...files import check_file
from ..datasets.images import Labelled
from ..networks.default_model import DEFAULT, model_file
from ..networks.model_file import card_of, load_any, save_model
from ..pipeline.sample import Sample
from ..pipeline.sizing import cropping, resizing
from ..pipeline.training_data import HELD_OUT, TrainingData
from .checks import complaints, like_metal, refuse
from .figures import on_pool, on_synthetic
from .options import AdaptConfig
from .pool import Image, parts, read_pool
from .teaching.batch_statistics import blend_statistics
from .teaching.loss import PartlyKnown
from .teaching.mean_teacher import Batch, teach
from .teaching.pseudo_labels import PseudoLabels
from .teaching.pseudo_masks import PseudoMasks

_PROBE = 32  # parts of the pool on which it is measured how sure the teacher is
_STATISTICS_BATCH = 32


def adapt(config: AdaptConfig, warn: Callable[[str], None] = print) -> dict[str, Any]:
    """Adapt a trained network to unlabelled pictures, and write it.

    Returns a report by name: `out`, `kind`, `images`, `distance` (see `metal.distance`),
    `synthetic_before` and `synthetic_after` (`figures.on_synthetic`), `pool_before` and
    `pool_after` (`figures.on_pool`), `threshold_before` and `threshold` of a segmentation,
    `expected_share`, `seed`, `steps`, `loss` (first and last ten steps), `complaints` that were
    overruled, and `seconds`. `warn` is told of pictures that are passed over.

    Raises SlabForgeError for pictures that cannot be adapted to, and, unless `config.force`, for a
    network that its checks find worse than before; then nothing is written.
    """
    begun = time.monotonic()
    out = _out(config)
    student, teacher = load_any(config.model), load_any(config.model)
    pool = read_pool(config.images, config.scale, warn)
    session = _Session.of(config, teacher, pool)
    held = session.held_out()
    far = like_metal(session.probe, [s.image for s in held], force=config.force)
    threshold = card_of(teacher).threshold
    report: dict[str, Any] = {
        "out": str(out),
        "kind": card_of(teacher).kind,
        "images": len(pool),
        "distance": far,
        "expected_share": config.expected_share,
        "seed": config.recipe.seed,
        "steps": config.steps,
        "synthetic_before": on_synthetic(teacher, held),
        "pool_before": on_pool(teacher, pool),
    }
    report["loss"] = session.teach(student)
    report["pool_after"] = on_pool(teacher, pool, expected_share=config.expected_share)
    report["synthetic_after"] = on_synthetic(teacher, held)
    if threshold is not None:
        report |= {"threshold_before": threshold, "threshold": card_of(teacher).threshold}
    report["complaints"] = complaints(report)
    refuse(report["complaints"], force=config.force)
    save_model(teacher, out)
    return report | {"seconds": time.monotonic() - begun}


@dataclass(frozen=True, kw_only=True)
class _Session:
    """One adaptation: the network's teacher, the pool, and where samples come from."""

    config: AdaptConfig
    teacher: keras.Model
    pool: list[Image]
    data: TrainingData
    probe: list[Image]

    @classmethod
    def of(cls, config: AdaptConfig, teacher: keras.Model, pool: list[Image]) -> "_Session":
        """Bring recipe, size and network together; SlabForgeError where they do not fit."""
        card = card_of(teacher)
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
        session = cls(config=config, teacher=teacher, pool=pool, data=data, probe=[])
        session.probe.extend(itertools.islice(session.real("probe"), _PROBE))
        return session

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

    def teach(self, student: keras.Model) -> tuple[float, float]:
        """Let student and teacher learn; returns the mean loss of the first and last ten steps."""
        config, losses = self.config, list[float]()
        keras.utils.set_random_seed(config.recipe.seed % 2**32)
        if config.statistics > 0:
            self._blend(student)
        loss = PartlyKnown() if self.data.kind == "segmentation" else _CROSS_ENTROPY
        student.compile(keras.optimizers.Adam(config.learning_rate), loss)
        samples = self.data.samples(config.devices)(0)
        with closing(samples), _progress() as bar:  # pyright: ignore[reportArgumentType]
            task = bar.add_task("adapting", total=config.steps, figures="")

            def each_step(loss: float) -> None:
                losses.append(loss)
                bar.update(task, advance=1, figures=f"loss {loss:.3f}")

            batches = self._batches(samples)
            teach(student, self.teacher, batches, steps=config.steps, each_step=each_step)
        return float(np.mean(losses[:10])), float(np.mean(losses[-10:]))

    def _blend(self, student: keras.Model) -> None:
        real = self.real("statistics")
        batches = (
            np.stack(list(itertools.islice(real, _STATISTICS_BATCH)))[..., None].astype(np.float32)
            for _ in itertools.count()
        )
        blend_statistics(student, batches, self.config.statistics)
        self.teacher.set_weights(student.get_weights())

    def _batches(self, samples: Iterator[Sample]) -> Iterator[Batch]:
        shared: dict[str, Any] = {
            "teacher": self.teacher,
            "synthetic": samples,
            "real": self.real("parts"),
            "probe": self.probe,
            "count": self.config.batch,
            "random": self.random("distortions"),
        }
        if self.data.kind == "classification":
            return iter(PseudoLabels(**shared))
        return iter(PseudoMasks(**shared, expected_share=self.config.expected_share))


_CROSS_ENTROPY = "sparse_categorical_crossentropy"


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
        TextColumn("{task.fields[figures]}"),
        TimeRemainingColumn(),
    )
