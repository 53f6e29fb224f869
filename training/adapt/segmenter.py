"""Teaches a segmentation: a student on labelled and on real parts, and a teacher that follows."""

import itertools
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import Any

import keras
import numpy as np

from ..inspection.findings import Inspector
from ..pipeline.sample import Sample
from ..pipeline.training_data import TrainingData
from .opinion import defect_probability
from .own_metal import Marks, has_clean_window, marks, on_metal
from .pool import FEWEST, full_size
from .session import Session, progress
from .teaching.batch_statistics import blend_statistics
from .teaching.loss import PartlyKnown
from .teaching.mean_teacher import Batch, teach
from .teaching.pseudo_masks import PseudoMasks
from .threshold import Probabilities

_STATISTICS_BATCH = 32
_ENOUGH = 0.5  # share of clean pictures from which on defects on their metal are all that is seen
_AVOIDED = 2.0  # what counts as marked on the line's metal, in expected shares


@dataclass(frozen=True, kw_only=True)
class Segmenter:
    """The teaching of the network of a session, where `expected` of the area is defective.

    The more pictures have clean metal, the more of what the student sees are defects drawn on that
    metal, and the less what the teacher sees in the pictures.
    """

    session: Session
    expected: float

    def teach(self, student: keras.Model) -> dict[str, Any]:
        """Let the network follow a student of its own kind, as its teacher.

        Returns by name the `loss`, its mean over the first and the last ten steps, and `own_metal`,
        the share of the pictures on whose metal defects were drawn.
        """
        session, losses = self.session, list[float]()
        config = session.config
        keras.utils.set_random_seed(config.recipe.seed % 2**32)
        marked = self._marked(_AVOIDED * self.expected)
        if config.statistics > 0:
            self._blend(student)
        student.compile(keras.optimizers.Adam(self._rate()), PartlyKnown())
        clean = len(marked) / len(session.pool)
        drawn = round(config.batch * min(1.0, clean / _ENOUGH))  # of the line's parts
        counts = config.batch + drawn, config.batch - drawn
        with (
            self._on_metal(marked, drawn / counts[0]) as data,
            closing(session.samples(data)) as samples,
            progress() as bar,
        ):
            task = bar.add_task("adapting", total=config.steps)

            def each_step(loss: float) -> None:
                losses.append(loss)
                bar.update(task, advance=1, description=f"adapting, loss {loss:.3f}")

            batches = self._batches(samples, counts)
            teach(student, session.model, batches, steps=config.steps, each_step=each_step)
        first, last = float(np.mean(losses[:10])), float(np.mean(losses[-10:]))
        return {"loss": (first, last), "own_metal": clean}

    def _rate(self) -> Any:
        """The learning rate, which rises for a tenth of the steps, and then falls."""
        steps, highest = self.session.config.steps, self.session.config.learning_rate
        rises = steps // 10
        return keras.optimizers.schedules.CosineDecay(
            highest / 50, steps - rises, warmup_target=highest, warmup_steps=rises
        )

    def _marked(self, share: float) -> dict[int, Marks]:
        """Pictures of the pool with a clean window, and their marks, by number.

        A `share` of the pool's pixels is marked. There are no pictures where so few are clean that
        they would say little, or where the recipe has pictures of sound metal of its own.
        """
        session = self.session
        if session.config.recipe.surface.images is not None:
            return {}
        inspector = Inspector(session.model)
        limit = Probabilities(session.model, session.pool).threshold(share)
        each = (marks(defect_probability(inspector.probability(i)), limit) for i in session.pool)
        size = session.data.picture_size
        found = {number: m for number, m in enumerate(each) if has_clean_window(m, size)}
        return found if len(found) >= FEWEST else {}

    @contextmanager
    def _on_metal(self, marked: dict[int, Marks], share: float) -> Iterator[TrainingData]:
        """The training data with a `share` of the samples on the line's own metal.

        Those have been taken by a camera, so that all samples vary in light and focus besides.
        """
        if not share:
            yield self.session.data
            return
        pictures = enumerate(full_size(self.session.config.images))
        chosen = ((image, marked[number]) for number, image in pictures if number in marked)
        with on_metal(self.session.config.recipe, share, chosen) as recipe:
            yield replace(self.session.data, recipe=recipe, photometric=True)

    def _blend(self, student: keras.Model) -> None:
        real = self.session.real("statistics")
        batches = (
            np.stack(list(itertools.islice(real, _STATISTICS_BATCH)))[..., None].astype(np.float32)
            for _ in itertools.count()
        )
        blend_statistics(student, batches, self.session.config.statistics)
        self.session.model.set_weights(student.get_weights())

    def _batches(self, samples: Iterator[Sample], counts: tuple[int, int]) -> Iterator[Batch]:
        return iter(
            PseudoMasks(
                teacher=self.session.model,
                labelled=samples,
                real=self.session.real("parts"),
                probe=self.session.probe,
                counts=counts,
                expected_share=self.expected,
                random=self.session.random("distortions"),
            )
        )
