"""The domain gap between real pictures and what a recipe makes: as numbers, and as a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ...errors import SlabForgeError
from ...files import check_file, make_folder, write_atomically
from ...generator.delivery.stream import Renderer
from ...generator.recipe import Recipe
from .crops import FEWEST, Crops, check_size, cut_crops, generated_crops, open_pictures
from .distances import Reference, halves_apart, overall
from .far_off import LIMIT, far_off, too_far
from .mistakes import Mistakes
from .page import page
from .statistics import measure
from .two_sample import two_sample
from .unlike import unlike


@dataclass(frozen=True, kw_only=True)
class GapConfig:
    """What to compare: `count` crops of the real pictures with as many samples of a recipe.

    `images` and `masks` are folders as `crops.open_pictures` takes them. Crops have the recipe's
    size and are compared at `scale` times that. With a `model`, a file of a segmentation, the
    page shows its mistakes too, from its own threshold on or from `threshold`. The page is written
    to `out`.
    """

    images: Path
    recipe: Recipe
    out: Path
    recipe_name: str = "the default one"
    masks: Path | None = None
    model: Path | None = None
    threshold: float | None = None
    count: int = 240
    scale: float = 1.0
    seed: int = 0
    devices: Sequence[int] | None = None

    def __post_init__(self) -> None:
        """Raise SlabForgeError for a count, size or scale that is out of range."""
        if self.count < FEWEST:
            raise SlabForgeError(f"The count is an integer from {FEWEST} (got {self.count}).")
        check_size(self.recipe.size, self.scale)


def gap(config: GapConfig) -> dict[str, Any]:
    """Measure the gap and write the page; returns figures by name.

    `two_sample_accuracy` (0.5 is perfect), of which `intervals` has the 95 % interval, and
    `importance`, by statistic, of what it is told by; `distances` by name, `distance` of all
    together, and `distances_halves` and `distance_halves`, the same between two halves of the real
    pictures; `unlike`, for each group of real crops least like anything generated, how many they
    are, how far off, and in what; `mistakes`, of a model, counts by kind; `far_off`, and
    `too_large` and a `warning` where the pictures are nothing like what the recipe makes.
    """
    check_file(config.out)
    images = open_pictures(config.images, config.masks)
    model = None if config.model is None else _Model(config.model, config.threshold)
    real = cut_crops(
        images, size=config.recipe.size, count=config.count, scale=config.scale, seed=config.seed
    )
    synthetic = _generated(config)
    reference, made = Reference(real), measure(synthetic.image)
    tested = two_sample(reference.values, made, picture=real.picture, seed=config.seed)
    distances = reference.distances(synthetic.image, synthetic.mask, values=made)
    halves = halves_apart(real, reference.values, seed=config.seed)
    groups = unlike(reference.values, made, config.seed)
    errors = [] if model is None else model.mistakes(real, synthetic, config.seed)
    distance = far_off(reference.values, made)
    figures = {
        **_compared(config, real, synthetic),
        "two_sample_accuracy": tested.accuracy,
        "intervals": {"two_sample_accuracy": list(tested.interval)},
        "distance": overall(distances),
        "distance_halves": overall(halves),
        "far_off": distance,
        "too_large": distance > LIMIT,
        "warning": too_far(distance, config.images) if distance > LIMIT else None,
        "distances": distances,
        "distances_halves": halves,
        "importance": tested.importance,
        "unlike": [
            {"crops": len(g.members), "distance": float(g.distance.mean()), "words": g.words}
            for g in groups
        ],
        "mistakes": {m.kind: len(m.spots) for m in errors},
    }
    text = page(figures, real=real, synthetic=synthetic, groups=groups, errors=errors)
    make_folder(config.out.parent)
    write_atomically(config.out, text.encode())
    return figures


def _compared(config: GapConfig, real: Crops, synthetic: Crops) -> dict[str, Any]:
    """What was compared: names, how many pictures and crops, and their size."""
    return {
        "images": config.images.name,
        "recipe": config.recipe_name,
        "model": config.model and config.model.name,
        "pictures": len(np.unique(real.picture)),
        "real_crops": len(real),
        "synthetic_crops": len(synthetic),
        "size": list(config.recipe.size),
        "scale": config.scale,
    }


def _generated(config: GapConfig) -> Crops:
    with Renderer(config.recipe, devices=config.devices) as renderer:
        batch = renderer.render(range(config.count))
    return generated_crops(batch, config.scale)


class _Model:
    """A segmentation, of which Keras is loaded only where there is one."""

    def __init__(self, file: Path, threshold: float | None) -> None:
        from ..networks.model_file import check_threshold, load_model, threshold_of

        self._model = load_model(file, "segmentation")
        own = threshold_of(self._model)
        self._threshold = own if threshold is None else check_threshold(threshold)

    def mistakes(self, real: Crops, synthetic: Crops, seed: int) -> list[Mistakes]:
        from ..judge.evaluate import predict
        from .mistakes import mistakes

        return mistakes(
            real, synthetic, lambda image: predict(self._model, image), self._threshold, seed
        )
