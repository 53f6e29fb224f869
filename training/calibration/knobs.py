"""The numbers of a recipe that a calibration may turn, each from 0 to 1.

A *range* from which samples draw is two knobs: how wide it is as a share of the widest that is
allowed, and where it lies within that. A share of frames is one. A range of a single number is
fixed, as a value is.
"""

import fnmatch
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from ...errors import SlabForgeError
from ...generator.recipe import Recipe
from ...generator.sensor import LIMITS

Units = NDArray[np.float64]
Path = tuple[str, ...]
_ROLES = ("Position X", "Position Y", "Seed")  # of inputs: where a defect lies, not how it looks
_DIGITS = 5  # significant digits that are written
_SECTIONS = ("position", "sensor", "layers")  # of a recipe, in which ranges and shares are knobs
_SHARES = ("edges", "share")  # names of numbers from 0 to 1
_MARGIN = 0.5  # by which a range without bounds may grow to either side, as a share of its width


@dataclass(frozen=True, kw_only=True)
class Knob:
    """A range, or a number, at a `path` in a recipe, which lies within `low` and `high`.

    `now` is what the recipe says: two numbers of a range, one of a number. `whole` numbers are
    rounded. `distribution` is a parameter's.
    """

    path: Path
    low: float
    high: float
    now: tuple[float, ...]
    whole: bool = False
    distribution: str | None = None

    @property
    def name(self) -> str:
        """What the user calls it, such as `Steel.Tone` or `sensor.noise`."""
        return self.path[1] if self.path[0] == "parameters" else ".".join(self.path)

    @property
    def units(self) -> tuple[float, ...]:
        """What it is now, as numbers from 0 to 1: place and width of a range, or the number."""
        span = self.high - self.low
        if len(self.now) == 1:
            return ((self.now[0] - self.low) / span,)
        first, last = self.now
        width = min((last - first) / span, 1.0)
        place = (first - self.low) / (span * (1.0 - width)) if width < 1.0 else 0.5
        return min(max(place, 0.0), 1.0), width

    def value(self, units: Sequence[float]) -> Any:
        """What the recipe says for numbers from 0 to 1: [low, high] of a range, or a number."""
        span = self.high - self.low
        if len(self.now) == 1:
            return self._rounded(self.low + units[0] * span)
        place, width = units
        first = self.low + place * (1.0 - width) * span
        last = first + width * span
        return [self._rounded(min(max(x, self.low), self.high)) for x in (first, last)]

    def _rounded(self, value: float) -> float:
        return round(value) if self.whole else float(f"{value:.{_DIGITS}g}")


class Knobs:
    """Some of a recipe's numbers as one vector of numbers from 0 to 1."""

    def __init__(
        self, recipe: Recipe, patterns: Sequence[str] = (), *, defects: bool = True
    ) -> None:
        """Take the knobs whose names match one of `patterns`, as `Steel.*`; all for none.

        Without `defects` those of the defects' parameters are left out, unless a pattern names
        them. Raises SlabForgeError for a pattern that matches none.
        """
        every = list(knobs_of(recipe))
        for pattern in patterns:
            if not fnmatch.filter([k.name for k in every], pattern):
                raise SlabForgeError(
                    f"No number of the recipe that can be calibrated is called '{pattern}'; there"
                    f" are {', '.join(k.name for k in every)}."
                )
        pack, _ = recipe.loaded
        metal = {p.key for m in pack.surfaces or pack.materials[:1] for p in m.parameters}
        self.chosen = tuple(
            k
            for k in every
            if (
                any(fnmatch.fnmatchcase(k.name, p) for p in patterns)
                if patterns
                else defects or k.path[0] != "parameters" or k.name in metal
            )
        )
        self._recipe = recipe
        if not self.chosen:
            raise SlabForgeError(
                "The recipe and its pack have no range that could be calibrated; every parameter"
                " is fixed."
            )

    def __len__(self) -> int:
        """The number of units, two for a range."""
        return sum(len(k.now) for k in self.chosen)

    @property
    def units(self) -> Units:
        """The recipe as it is, float64 (len,)."""
        return np.array([u for k in self.chosen for u in k.units])

    @property
    def widest(self) -> Recipe:
        """The recipe in which every range is as wide as it may become.

        A renderer that is opened with it has all parts of the camera that any candidate may need.
        """
        every = [u for k in self.chosen for u in ((0.5, 1.0) if len(k.now) == 2 else (1.0,))]
        return self.recipe(np.array(every)) or self._recipe

    def recipe(self, units: Units) -> Recipe | None:
        """The recipe for units from 0 to 1, or None where its own checks refuse it."""
        data, at = json.loads(self._recipe.model_dump_json(exclude_unset=True)), 0
        for knob in self.chosen:
            own = [float(u) for u in units[at : at + len(knob.now)]]
            at += len(knob.now)
            _put(data, knob, knob.value(own))
        try:
            return Recipe.model_validate(data)
        except ValidationError:
            return None


def knobs_of(recipe: Recipe) -> Iterator[Knob]:
    """Every range and share of a recipe, its pack's ranges among them, that can be turned.

    A parameter's bounds are its pack's, or the recipe's own range where that reaches beyond.
    A range elsewhere may grow by half of its width, but not below 0 if it has not been there.
    """
    yield from _parameters(recipe)
    data = json.loads(recipe.model_dump_json())
    for section in _SECTIONS:
        yield from knobs_in(data.get(section), (section,))


def _parameters(recipe: Recipe) -> Iterator[Knob]:
    pack, _ = recipe.loaded
    owners = (*pack.materials, *pack.surfaces, *pack.layers)
    every = {p.key: p for owner in owners for p in owner.parameters if p.components == 1}
    for key, parameter in every.items():
        if key.split(".", 1)[-1] in _ROLES or parameter.min is None or parameter.max is None:
            continue
        override, low, high = recipe.parameters.get(key), parameter.min, parameter.max
        now, distribution = (low, high), None
        if override is not None:
            if override.value is not None or override.limits[0] == override.limits[1]:
                continue  # the user fixed it
            now, distribution = override.limits, override.distribution
        low, high = min(low, now[0]), max(high, now[1])
        if distribution == "log-uniform" and low <= 0:
            low = now[0]
        if low < high:
            yield Knob(
                path=("parameters", key), low=low, high=high, now=now, distribution=distribution
            )


def knobs_in(value: Any, path: Path) -> Iterator[Knob]:
    """The knobs of a recipe's plain data: pairs of rising numbers, and shares, below a path."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from knobs_in(inner, (*path, name))
    elif path[-1] in _SHARES and type(value) in (int, float):
        yield Knob(path=path, low=0.0, high=1.0, now=(float(value),))
    elif _is_range(value):
        low, high = value
        margin = _MARGIN * (high - low)
        whole = all(isinstance(n, int) for n in value)
        least = max(low - margin, 0.0) if low >= 0 else low - margin
        bounds = (float(np.floor(least)), float(np.ceil(high + margin))) if whole else None
        first, last = bounds or (least, high + margin)
        if path[0] == "sensor" and path[-1] in LIMITS:
            first, last = max(first, LIMITS[path[-1]].low), min(last, LIMITS[path[-1]].high)
        yield Knob(path=path, low=first, high=last, now=(low, high), whole=whole)


def _is_range(value: Any) -> bool:
    numbers = isinstance(value, list) and len(value) == 2
    return numbers and all(type(n) in (int, float) for n in value) and value[0] < value[1]


def _put(data: dict[str, Any], knob: Knob, value: Any) -> None:
    """Write a knob's value into a recipe's plain data."""
    *way, last = knob.path
    for name in way:
        data = data.setdefault(name, {})
    if knob.path[0] != "parameters":
        data[last] = value
        return
    data[last] = {"range": value}
    if knob.distribution is not None:
        data[last]["distribution"] = knob.distribution
