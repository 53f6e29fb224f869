"""Shares as whole numbers, so that a cycle of samples can meet them exactly."""

import difflib
import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from ...errors import SlabForgeError

_LONGEST = 10_000_000  # samples of a cycle
_FINEST = 1000  # a share is taken as the nearest fraction with at most this denominator


def fraction(share: float) -> Fraction:
    """A share as a fraction that a short cycle can meet."""
    return Fraction(share).limit_denominator(_FINEST)


def whole_parts(weights: Mapping[str, float], names: Sequence[str]) -> tuple[int, ...]:
    """The least whole numbers in the ratio of the weights; 0 for a name without one."""
    parts = [fraction(weights.get(n, 0)) for n in names]
    whole = math.lcm(*(p.denominator for p in parts))
    counts = [int(p * whole) for p in parts]
    divisor = math.gcd(*counts) or 1
    counts = [c // divisor for c in counts]
    if sum(counts) > _LONGEST:
        raise SlabForgeError(
            f"The recipe's shares are met exactly in a cycle of {sum(counts):,} samples, more than"
            f" {_LONGEST:,}; write shares of fewer digits, or closer to each other."
        )
    return tuple(counts)


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """The sentence for a name that a recipe has and the pack has not."""
    names = list(known)
    close = difflib.get_close_matches(name, names, 1)
    hint = f"did you mean '{close[0]}'?" if close else f"the pack has {', '.join(names)}."
    return f"The recipe names an unknown {kind} '{name}'; {hint}"
