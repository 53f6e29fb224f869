"""The search for the best units: random ones first, then CMA-ES from the best of them.

Its state is what every candidate was worth, in order: all that was asked follows from the seed and
those, so that a search that was stopped goes on exactly.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ...errors import SlabForgeError
from ...files import write_atomically
from .knobs import Units

_INSIDE = 0.02  # from the bounds, where CMA-ES begins
_SIGMA = 0.2  # of the first steps, of units from 0 to 1
POPULATION = 16  # candidates in a generation


@dataclass(frozen=True, kw_only=True)
class SearchPlan:
    """How long to search: random candidates, and generations of CMA-ES with 16 each."""

    random: int = 128
    generations: int = 40
    seed: int = 0

    def __post_init__(self) -> None:
        """Raise SlabForgeError for numbers that are no search."""
        if self.random < 1 or self.generations < 0:
            raise SlabForgeError(
                "A search has at least 1 random recipe and 0 generations"
                f" (got {self.random} and {self.generations})."
            )

    @property
    def candidates(self) -> int:
        """How many recipes are rendered in all."""
        return self.random + self.generations * POPULATION


@dataclass
class State:
    """What candidates were worth, in the order in which they were asked, kept in a file.

    `key` says for which images, recipe and plan; `scores` are the distances, lower is better.
    """

    file: Path
    key: str
    scores: list[float] = field(default_factory=list)

    def save(self) -> None:
        """Write the file, whole or not at all."""
        write_atomically(self.file, json.dumps({"key": self.key, "scores": self.scores}).encode())


def open_state(file: Path, key: str, *, resume: bool) -> State:
    """The state in a file if it is to be gone on with, else an empty one.

    Raises SlabForgeError for a file that is left of another search, or that is damaged.
    """
    if not file.exists():
        return State(file, key)
    if not resume:
        raise SlabForgeError(
            f"'{file}' is left of a search that was stopped; --resume goes on with it,"
            " or remove it."
        )
    try:
        data: Any = json.loads(file.read_text())
        found, scores = data["key"], [float(s) for s in data["scores"]]
    except (ValueError, KeyError, TypeError, OSError):
        raise SlabForgeError(f"'{file}' is damaged; remove it and start anew.") from None
    if found != key:
        raise SlabForgeError(
            f"'{file}' is of another search: images, recipe and options must be the same to go on;"
            " remove it to start anew."
        )
    return State(file, key, scores)


class Search:
    """Asks for candidates, generation by generation, and is told what they are worth."""

    def __init__(self, start: Units, plan: SearchPlan) -> None:
        """Search from units `start` (D,), which are the first candidate."""
        self.start, self.plan = start, plan

    def generations(self, state: State) -> Iterator[list[Units]]:
        """The candidates of each generation that `state` does not know the scores of yet.

        Whoever takes a generation appends its scores to `state.scores` before the next one.
        """
        for first, units in self._every(state):
            if len(state.scores) < first + len(units):
                del state.scores[first:]
                yield units

    def best(self, state: State) -> Units:
        """The best candidate so far (D,); the start where none has a score."""
        found: list[Units] = []
        for first, units in self._every(state):
            if len(state.scores) < first + len(units):
                break
            found += units
        return found[int(np.argmin(state.scores[: len(found)]))] if found else self.start

    def _every(self, state: State) -> Iterator[tuple[int, list[Units]]]:
        """Each generation with the number of its first candidate: random ones, then CMA-ES's.

        A generation of CMA-ES (Hansen 2016) follows from the scores of all before it, which must be
        in the state by the time that it is asked for.
        """
        from cmaes import CMA

        random = self._random()
        for first in range(0, len(random), POPULATION):
            yield first, random[first : first + POPULATION]
        best = random[int(np.argmin(state.scores[: len(random)]))]
        evolution = CMA(
            mean=np.clip(best, _INSIDE, 1.0 - _INSIDE),
            sigma=_SIGMA,
            bounds=np.tile([0.0, 1.0], (len(best), 1)),
            population_size=POPULATION,
            seed=self.plan.seed,
        )
        for first in range(len(random), self.plan.candidates, POPULATION):
            units = [evolution.ask() for _ in range(POPULATION)]
            yield first, units
            scores = state.scores[first : first + POPULATION]
            evolution.tell(list(zip(units, scores, strict=True)))

    def _random(self) -> list[Units]:
        chance = np.random.default_rng(self.plan.seed)
        return [self.start, *chance.random((self.plan.random - 1, len(self.start)))]
