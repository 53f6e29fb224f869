"""Fits the distributions of a recipe to real images, labelled or not."""

import hashlib
import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ...files import check_file, make_folder, write_atomically
from ...generator.delivery.candidates import CandidateRenderer
from ...generator.output.encoding.codec import png
from ...generator.recipe import Recipe
from ..datasets.images import ImageSet
from ..datasets.split import groups, thumbnail
from ..gap.crops import FEWEST, Crops, cut_crops, generated_crops, open_pictures
from ..gap.distances import Reference, overall
from ..gap.far_off import refuse_far_off
from .knobs import Knobs, Units
from .recipe_text import recipe_text
from .search import Search, SearchPlan, State, open_state
from .sheet import sheet

_REAL, _REPORTED = 240, 128  # crops of either half, and samples by which a recipe is reported
_ROWS, _ACROSS = 6, 4  # of each block of the picture
_REFUSED = 100.0  # distance of a candidate that is no recipe
_FRESH = 1 << 62  # added to the seed of the samples by which recipes are reported


@dataclass(frozen=True, kw_only=True)
class CalibrateConfig:
    """What to fit, to what, and for how long.

    `images` and `masks` are folders as `gap.crops.open_pictures` takes them, `scale` is the size in
    which crops are compared, as a share of their own. The `aside` share of the pictures is not
    looked at by the search and judges it. `knobs` are patterns of names, such as `Steel.*`; none
    for all that the images can say something of. Each candidate is judged by `count` samples.
    After `minutes` the best one so far is taken; with `resume` a search that was stopped goes on.
    Images that are nothing like what the recipe makes are refused but with `force`.
    """

    images: Path
    recipe: Recipe
    out: Path
    masks: Path | None = None
    knobs: tuple[str, ...] = ()
    plan: SearchPlan = SearchPlan()
    count: int = 48
    scale: float = 1.0
    aside: float = 0.25
    minutes: float | None = None
    resume: bool = False
    force: bool = False
    devices: Sequence[int] | None = None

    def __post_init__(self) -> None:
        """Raise SlabForgeError for numbers that are out of range."""
        if self.count < FEWEST:
            raise SlabForgeError(f"A candidate has at least {FEWEST} samples (got {self.count}).")
        if not 0.0 < self.aside < 1.0:
            raise SlabForgeError(
                f"The share of pictures kept aside lies between 0 and 1 (got {self.aside:g})."
            )

    @property
    def state(self) -> Path:
        """The file of a search that is not finished."""
        return self.out.with_name(f"{self.out.name}.search.json")

    @property
    def picture(self) -> Path:
        """The file that shows real crops beside generated ones."""
        return self.out.with_suffix(".png")


def calibrate(config: CalibrateConfig) -> dict[str, Any]:
    """Search, then write the recipe and a picture beside it; returns figures by name.

    `before` and `after` are overall distances of fresh samples to the pictures that were searched
    with, `aside_before` and `aside_after` to those that were not; `distances` has the latter by
    name. `knobs` has what each range was and is. `finished` tells whether the whole plan was done.
    """
    check_file(config.out)
    check_file(config.picture)
    knobs, (fit, aside) = _opened(config)
    reference = Reference(fit)
    make_folder(config.out.parent)
    state = open_state(config.state, _key(config, knobs, fit), resume=config.resume)
    search = Search(knobs.units, config.plan)
    with CandidateRenderer(knobs.widest, devices=config.devices) as renderer:
        (first,) = _rendered(renderer, [config.recipe], config.scale, _REPORTED)
        refuse_far_off(reference.values, first.image, config.images, force=config.force)
        finished = _run(config, search, state, Judge(knobs, reference, renderer, config))
        best = knobs.recipe(search.best(state)) or config.recipe
        pair = [r.with_seed(_fresh(r.seed)) for r in (config.recipe, best)]
        before, after = _rendered(renderer, pair, config.scale, _REPORTED)
    figures = _figures((fit, aside), reference, before, after)
    _write(config, best, figures, (aside, before, after))
    if finished:
        config.state.unlink(missing_ok=True)
    fitted = {k.name: {"was": k.now, "is": v} for k, v in _values(knobs, search.best(state))}
    return figures | {"candidates": len(state.scores), "finished": finished, "knobs": fitted}


@dataclass(frozen=True)
class Judge:
    """Tells how far the samples of candidates are from the real ones."""

    knobs: Knobs
    reference: Reference
    renderer: CandidateRenderer
    config: CalibrateConfig

    def __call__(self, candidates: Sequence[Units]) -> list[float]:
        """The overall distance of each candidate; a large one for what is no recipe."""
        recipes = [self.knobs.recipe(units) for units in candidates]
        valid = [r for r in recipes if r is not None]
        batches = _rendered(self.renderer, valid, self.config.scale, self.config.count)
        scores = (overall(self.reference.distances(b.image, b.mask)) for b in batches)
        return [_REFUSED if r is None else next(scores) for r in recipes]


def _opened(config: CalibrateConfig) -> tuple[Knobs, tuple[Crops, Crops]]:
    """The knobs, and crops of the pictures to search with and of those kept aside."""
    images = open_pictures(config.images, config.masks)
    options = {"size": config.recipe.size, "scale": config.scale, "seed": config.plan.seed}
    crops = cut_crops(images, count=2 * _REAL, **options)
    if crops.mask is not None and not crops.mask.any():
        raise SlabForgeError(
            f"The masks of '{config.images}' hold no defect, so nothing can be learnt from them;"
            " leave them out, or add pictures with defects."
        )
    knobs = Knobs(config.recipe, config.knobs, defects=images.masked)
    return knobs, _split(images, crops, config)


def _split(images: ImageSet, crops: Crops, config: CalibrateConfig) -> tuple[Crops, Crops]:
    """The crops to search with and those kept aside; copies of a picture are on one side."""
    pictures = np.unique(crops.picture)
    group = groups([thumbnail(images[int(i)].image) for i in pictures])
    order = np.random.default_rng(config.plan.seed).permutation(group.max() + 1)
    before = np.cumsum([0, *(np.count_nonzero(group == g) for g in order)])
    kept = order[: max(1, int(np.abs(before - config.aside * len(pictures)).argmin()))]
    aside = np.isin(group, kept)
    if aside.all():
        raise SlabForgeError(
            f"The pictures of '{config.images}' are copies of each other, so that none can be kept"
            " aside; give more, or others."
        )
    return crops.of_pictures(pictures[~aside]), crops.of_pictures(pictures[aside])


def _run(
    config: CalibrateConfig, search: Search, state: State, judge: Callable[..., list[float]]
) -> bool:
    """Go through the generations; False where the time was up before the plan was done."""
    end = np.inf if config.minutes is None else time.monotonic() + 60 * config.minutes
    with _progress(config.plan.candidates, len(state.scores)) as show:
        for generation in search.generations(state):
            if time.monotonic() > end:
                return False
            state.scores += judge(generation)
            state.save()
            show(len(state.scores), min(state.scores))
    return True


def _rendered(
    renderer: CandidateRenderer, recipes: Sequence[Recipe], scale: float, count: int
) -> Iterator[Crops]:
    """The first samples of each recipe, at the scale at which crops are compared."""
    return (generated_crops(b, scale) for b in renderer.render_each(recipes, count=count))


def _figures(
    real: tuple[Crops, Crops], reference: Reference, before: Crops, after: Crops
) -> dict[str, Any]:
    fit, aside = real
    judged = Reference(aside)
    found = {
        name: {side: ref.distances(c.image, c.mask) for side, c in pairs}
        for name, ref in (("fit", reference), ("aside", judged))
        for pairs in [(("before", before), ("after", after))]
    }
    return {
        "pictures": len(np.unique(fit.picture)),
        "pictures_aside": len(np.unique(aside.picture)),
        "before": overall(found["fit"]["before"]),
        "after": overall(found["fit"]["after"]),
        "aside_before": overall(found["aside"]["before"]),
        "aside_after": overall(found["aside"]["after"]),
        "distances": found["aside"],
    }


def _write(
    config: CalibrateConfig,
    best: Recipe,
    figures: dict[str, Any],
    shown: tuple[Crops, Crops, Crops],
) -> None:
    before, after = figures["aside_before"], figures["aside_after"]
    comment = (
        f"Fitted by `slabforge calibrate` to {figures['pictures']} pictures of"
        f" '{config.images.name}'.\nDistance to {figures['pictures_aside']} others, which the"
        f" search did not see: {before:.2f} before, {after:.2f} after."
    )
    write_atomically(config.out, recipe_text(best, comment).encode())
    aside, *made = shown
    columns = [("real", _some(aside)), ("before", made[0].image), ("after", made[1].image)]
    write_atomically(config.picture, png(sheet(columns, rows=_ROWS, across=_ACROSS)))


def _some(crops: Crops) -> NDArray[np.uint8]:
    """Crops of as many different pictures as there are, in an order by chance."""
    return crops.image[np.random.default_rng(0).permutation(len(crops))]


def _values(knobs: Knobs, units: Units) -> Iterator[tuple[Any, Any]]:
    at = 0
    for knob in knobs.chosen:
        yield knob, knob.value([float(u) for u in units[at : at + len(knob.now)]])
        at += len(knob.now)


def _key(config: CalibrateConfig, knobs: Knobs, fit: Crops) -> str:
    """A hash of all that the scores of candidates depend on."""
    told = {
        "recipe": json.loads(config.recipe.model_dump_json()),
        "plan": [config.plan.random, config.plan.seed],
        "options": [config.count, config.scale, config.aside],
        "knobs": [k.name for k in knobs.chosen],
    }
    digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode())
    for pixels in (fit.image, fit.mask):
        digest.update(b"" if pixels is None else np.ascontiguousarray(pixels).tobytes())
    return digest.hexdigest()[:16]


def _fresh(seed: int) -> int:
    return (seed + _FRESH) % (1 << 64)


@contextmanager
def _progress(total: int, done: int) -> Iterator[Callable[[int, float], None]]:
    """A bar of candidates with the best distance so far; yields what moves it on."""
    columns = (
        TextColumn("calibrating"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[best]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns) as bar:
        task = bar.add_task("", total=total, completed=done, best="")
        yield lambda done, best: bar.update(task, completed=done, best=f"best {best:.3f}")
