"""Finds the rules by which exact masks come to look like those of a public set.

For each class, rules are drawn at random and the best is varied, one number at a time. A rule is as
good as the masks that it makes of the default pack's exact masks are near to the real ones: the
mean of the distances between statistics of `training.datasets.mask_statistics`. Rules are chosen on
one half of the real images; the table tells the distances to the other half.

How many parts a frame has and how large they are is the generator's doing more than the
annotator's, so area and count are told and not chosen by.

    slabforge bench annotation --real DIR
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...generator.annotation.annotate import Annotator
from ...generator.annotation.presets import load_preset, preset_names
from ...generator.annotation.rule import Rule
from ...generator.delivery.stream import Renderer
from ...generator.recipe import load_recipe
from ...training.datasets.mask_statistics import (
    Statistics,
    distances,
    mask_statistics,
)
from .real_masks import real_halves

SIZES = {"severstal": (1600, 256), "sd900": (200, 200), "magnetic_tile": (256, 256)}
SEED = 20190725
DRAWN, ROUNDS = 40, 1
_CHOSEN_BY = ("width", "upright", "oriented", "solidity", "straight", "right")
_CHOICES: dict[str, tuple[Any, ...]] = {
    "kind": ("exact", "grown", "hull", "box", "oriented box", "polygon"),
    "grow": (0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0),
    "within": (0.0, 4.0, 8.0, 16.0, 24.0, 40.0),
    "minimum_width": (0.0, 8.0, 12.0, 16.0, 20.0),
    "smallest": (0, 20, 60, 150),
    "corners": (4, 5, 6, 8, 12),
    "jitter": (0.0, 1.0, 2.0, 4.0),
}


@dataclass(frozen=True, kw_only=True)
class Masks:
    """Exact masks uint8 (N, H, W) of one class of the pack, and the samples' indices (N,).

    They are `value` where the class lies and 0 elsewhere, on defects of other classes too.
    """

    exact: NDArray[np.uint8]
    index: NDArray[np.int64]
    value: int
    name: str

    def marked(self, rule: Rule) -> Statistics:
        """The statistics of what the rule makes of them."""
        classes = ["sound"] * self.value + [self.name]
        marked = Annotator({self.name: rule}, classes).mark(
            self.exact, seed=SEED, indices=self.index
        )
        return mask_statistics(marked)[self.value]


def exact_masks(size: tuple[int, int], count: int) -> tuple[tuple[str, ...], list[Masks]]:
    """The class names of the default pack, and `count` exact masks of each class that is marked."""
    recipe = load_recipe(size=size, seed=SEED)
    names = recipe.class_names
    marked = len(names) - 1
    with Renderer(recipe) as renderer:
        batch = renderer.render(range(count * marked))
    found = []
    for value in range(1, marked + 1):
        own = batch.label == value
        found.append(
            Masks(
                exact=np.where(batch.mask[own] == value, np.uint8(value), np.uint8(0)),
                index=batch.index[own],
                value=value,
                name=names[value],
            )
        )
    return names, found


def mean_distance(by_name: dict[str, float]) -> float:
    """One number, of the distances by which rules are chosen."""
    return float(np.mean([by_name[n] for n in _CHOSEN_BY]))


def fit(masks: Masks, real: Statistics) -> Rule:
    """The best rule of `DRAWN` random ones, varied for `ROUNDS` rounds.

    Of rules that are equally good but for 0.01 the one that says least is taken.
    """
    random = np.random.default_rng(SEED)
    tried: dict[Rule, tuple[float, int]] = {}

    def score(rule: Rule) -> tuple[float, int]:
        if rule not in tried:
            apart = mean_distance(distances(masks.marked(rule), real))
            tried[rule] = round(apart, 2), len(rule.model_dump(exclude_defaults=True))
        return tried[rule]

    candidates = [Rule(), *(_drawn(random) for _ in range(DRAWN))]
    best = min(candidates, key=score)
    for _ in range(ROUNDS):
        for field in _CHOICES:
            best = min([best, *_varied(best, field)], key=score)
    return best


def _rule(values: dict[str, Any]) -> Rule:
    """A rule of those of the values that its kind knows."""
    kind = values["kind"]
    unused = {"exact": ("grow", "minimum_width")}.get(kind, ())
    if kind != "polygon":
        unused = (*unused, "corners", "jitter")
    return Rule(**{k: v for k, v in values.items() if k not in unused})


def _drawn(random: np.random.Generator) -> Rule:
    return _rule({k: v[random.integers(len(v))] for k, v in _CHOICES.items()})


def _varied(rule: Rule, field: str) -> Iterator[Rule]:
    values = rule.model_dump()
    values["corners"] = values["corners"] or 6
    for value in _CHOICES[field]:
        yield _rule(values | {field: value})


def compared(
    name: str, folder: Path, count: int, *, search: bool = False
) -> Iterator[dict[str, Any]]:
    """Rows of {set, class, rule, mean, and each distance} of a public set, exact and by its rule.

    `folder` holds the real sets, `count` exact masks of each class are rendered. The rules are the
    preset's, or those that a `search` finds on one half of the real images; distances are those to
    the other half, in units of the real masks' own standard deviation.
    """
    classes, every = exact_masks(SIZES[name], count)
    chosen_on, told_on = real_halves(name, folder, classes)
    for masks in every:
        if masks.value not in chosen_on:
            continue
        preset = load_preset(name) if name in preset_names() and not search else {}
        rule = preset.get(masks.name) or fit(masks, chosen_on[masks.value])
        for used in (Rule(), rule):
            found = distances(masks.marked(used), told_on[masks.value])
            named = {"set": name, "class": masks.name, "rule": _words(used)}
            yield named | {"mean": mean_distance(found)} | found


def _words(rule: Rule) -> str:
    given = rule.model_dump(exclude_defaults=True)
    return ", ".join([rule.kind, *(f"{k} {v:g}" for k, v in given.items() if k != "kind")])
