"""How many instances of a layer lie in a frame that has any of them."""

import math
from typing import Annotated, Any, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import BeforeValidator, Field, model_validator

from ...glsl.frozen_model import FiniteModel

MOST = 255
"""The most instances in a frame, for which a recipe may ask."""

_FORMS = "count is a number, [low, high], {poisson = mean} or {table = [0, p1, p2, ...]}"
_Probability = Annotated[float, Field(ge=0)]


class Count(FiniteModel):
    """A distribution of whole numbers from 1 on; just one of its entries is given.

    No distribution has 0, since `share` says how often a layer is absent: what is left of a Poisson
    distribution of mean m has the mean m / (1 - exp(-m)).
    """

    range: tuple[int, int] | None = None
    """From low to high, both included and all as likely; a list [low, high] stands for it."""

    poisson: Annotated[float, Field(gt=0, le=MOST)] | None = None
    """Mean of a Poisson distribution of which 0 is left out."""

    table: tuple[_Probability, ...] | None = None
    """Probability of each number, or a multiple of it: of 0 (which must be 0), of 1, of 2 and so
    on."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if [self.range, self.poisson, self.table].count(None) != 2:
            raise ValueError(_FORMS)
        absent = "it counts instances in frames that have any, so it is 1 or more; share says how"
        if self.range is not None:
            low, high = self.range
            if low > high:
                raise ValueError(f"the range [{low}, {high}] is empty; write [low, high]")
            if low < 1:
                raise ValueError(f"{absent} often there is none")
        if self.table is not None and self.table[:1] != (0.0,):
            raise ValueError(f"{absent} often there is none: begin the table with 0")
        if self.table is not None and not any(self.table):
            raise ValueError("every probability in the table is 0")
        return self

    @property
    def least(self) -> int:
        """The smallest number that can come."""
        if self.range is not None:
            return self.range[0]
        return 1 if self.table is None else next(i for i, p in enumerate(self.table) if p)

    @property
    def largest(self) -> int | None:
        """The largest number that can come; None where there is none."""
        if self.range is not None:
            return self.range[1]
        return None if self.table is None else max(i for i, p in enumerate(self.table) if p)

    def probabilities(self, most: int) -> NDArray[np.float64]:
        """The probability of each number from 0 on; none is above `most`, float64 (numbers,)."""
        if self.range is not None:
            low, high = self.range
            chances = [float(low <= n <= high) for n in range_to(high)]
        elif self.table is not None:
            chances = list(self.table)
        else:
            assert self.poisson is not None
            log = math.log(self.poisson)
            chances = [math.exp(n * log - math.lgamma(n + 1)) for n in range_to(most)]
            chances[0] = 0.0
        kept = np.array(chances[: most + 1])
        return kept / kept.sum()


def range_to(last: int) -> range:
    """The whole numbers from 0 to `last`, both included."""
    return range(last + 1)


def read_count(value: Any) -> Any:
    """A Count from the short forms of a recipe: a number, or [low, high]."""
    if isinstance(value, bool) or not isinstance(value, int | list | tuple | dict | Count):
        raise ValueError(_FORMS)
    if isinstance(value, int):
        return {"range": (value, value)}
    return {"range": value} if isinstance(value, list | tuple) else value


_Short = int | Annotated[list[int], Field(min_length=2, max_length=2)]
CountEntry = Annotated[Count, BeforeValidator(read_count, json_schema_input_type=_Short | Count)]
