"""Splits of a data set by ranges of indices, and the shards that each is written in."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...errors import SlabForgeError
from ..recipe import Recipe

WHOLE = "train"  # what the one split of an undivided data set is called where it needs a name


class Split(NamedTuple):
    """The samples from `start` to before `stop`, under a name such as `train`."""

    name: str
    start: int
    stop: int


@dataclass(frozen=True, kw_only=True)
class Shard:
    """Samples of one split that are written, and completed, together.

    `number` counts the shards of a split from 0; there are `of` of them.
    """

    split: str
    number: int
    of: int
    start: int
    stop: int


def parse_splits(text: str) -> dict[str, float]:
    """Shares by name from text such as `train=0.8,val=0.1,test=0.1`.

    Raises SlabForgeError for text of another form, and shares that do not add up to 1.
    """
    shares: dict[str, float] = {}
    for part in text.split(","):
        name, _, share = (x.strip() for x in part.partition("="))
        if not _named(name) or name in shares or not _is_share(share):
            raise SlabForgeError(
                "Splits are written name=share,name=share, such as train=0.8,val=0.1,test=0.1, each"
                f" name once, of letters, digits and _, each share above 0 (got '{text}')."
            )
        shares[name] = float(share)
    if not math.isclose(sum(shares.values()), 1.0, abs_tol=1e-6):
        raise SlabForgeError(
            f"The shares of the splits add up to {sum(shares.values()):g}, not to 1 (got '{text}')."
        )
    return shares


def _named(name: str) -> bool:
    return name.isascii() and name.replace("_", "a").isalnum()


def _is_share(text: str) -> bool:
    try:
        return 0.0 < float(text) <= 1.0
    except ValueError:
        return False


def unit_of(recipe: Recipe) -> int:
    """The least number of consecutive samples that can make a split of their own.

    They are whole cycles of classes, so that every split has each class by its exact share, and on
    the conveyor whole slabs.
    """
    cycle = 1 if recipe.plan.free else sum(recipe.shares)
    slab = recipe.position.frames_per_slab if recipe.position.mode == "conveyor" else 1
    return math.lcm(cycle, slab)


def split_samples(shares: Mapping[str, float] | None, count: int, unit: int) -> tuple[Split, ...]:
    """The splits of `count` samples, consecutive ranges in the order of `shares`.

    Each gets whole units of `unit` samples, as near to its share as they allow; samples left over
    after the last whole unit go to the last split. None is one split of everything. Raises
    SlabForgeError if a split would get nothing.
    """
    if shares is None:
        return (Split(WHOLE, 0, count),)
    units, total = count // unit, 0.0
    ends = []
    for share in shares.values():
        total += share
        ends.append(round(total * units) * unit)
    starts = [0, *ends[:-1]]
    ends[-1] = count
    splits = tuple(map(Split, shares, starts, ends))
    for split in splits:
        if split.stop <= split.start or units == 0:
            raise SlabForgeError(
                f"The split '{split.name}' of {count} samples would be empty: splits are made of"
                f" units of {unit} samples, which hold every class by its share and whole slabs, so"
                f" that {len(shares)} splits need {math.ceil(1 / min(shares.values())) * unit}"
                " samples."
            )
    return splits


def shards_of(splits: Sequence[Split], size: int, first: int = 0) -> Iterator[Shard]:
    """The shards of all splits, at most `size` samples each, in the order of their samples.

    Those that begin before sample `first` are left out. There may be millions, so they are made one
    by one.
    """
    for split in splits:
        of = -(-(split.stop - split.start) // size)
        for number in range(max(0, -(-(first - split.start) // size)), of):
            start = split.start + number * size
            stop = min(start + size, split.stop)
            yield Shard(split=split.name, number=number, of=of, start=start, stop=stop)
