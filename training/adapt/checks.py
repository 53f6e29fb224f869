"""What an adapted network must not do, as far as it can be told without labels."""

from collections.abc import Sequence
from typing import Any

from ...errors import SlabForgeError
from .metal import distance
from .pool import Image
from .threshold import FACTOR

FARTHEST = 2.75  # `metal.distance`; public sets of steel have 0.3 to 2.3, text and drawings above 3
MOST_LOST = 0.1  # of Dice or accuracy on synthetic images
_AREA = 3.0  # times more or less than is expected to be marked
_FADED = 0.1  # of what the mean probability was
_SPREAD, _GROWN = 0.5, 0.1  # a mean probability that is above the one, and grew by the other
_ONE_CLASS = 0.95  # share of the pictures


def like_metal(pool: Sequence[Image], synthetic: Sequence[Image], *, force: bool) -> float:
    """`metal.distance`; SlabForgeError where it is too far, unless `force`."""
    far = distance(pool, synthetic)
    if far > FARTHEST and not force:
        raise SlabForgeError(
            f"The pictures look nothing like the recipe's metal ({far:.1f} of its own steps away,"
            f" at most {FARTHEST:g}): the gap is too large to adapt over. Give pictures of the"
            " line, another recipe or --scale; --force adapts all the same."
        )
    return far


def complaints(report: dict[str, Any]) -> list[str]:
    """What is worse after adaptation by a report of `adapt`, in words; empty if nothing is."""
    before, after = report["synthetic_before"], report["synthetic_after"]
    name = "dice_best" if "dice_best" in before else "accuracy"
    found = []
    if before[name] - after[name] > MOST_LOST:
        found.append(
            f"{name} on synthetic images fell from {before[name]:.2f} to {after[name]:.2f}, more"
            f" than {MOST_LOST:g}"
        )
    pool = report["pool_before"], report["pool_after"]
    return found + (_areas(*pool, report["expected_share"]) if "area" in pool[1] else _one(*pool))


def refuse(found: Sequence[str], *, force: bool) -> None:
    """Raise SlabForgeError if there are complaints, unless `force`."""
    if found and not force:
        raise SlabForgeError(
            f"Adaptation would make the network worse, so nothing is written: {'; '.join(found)}."
            " Are the pictures of the same kind and scale? --force writes it all the same."
        )


def _areas(before: dict[str, Any], after: dict[str, Any], expected: float) -> list[str]:
    """A prediction that collapsed, or spread over everything."""
    found, wanted = [], FACTOR * expected
    if not wanted / _AREA <= after["area"] <= wanted * _AREA:
        found.append(
            f"{after['area']:.1%} of the pictures' area are marked, where {wanted:.1%} were to be"
        )
    if after["mean"] < _FADED * before["mean"]:
        found.append(
            f"the mean probability of a defect faded from {before['mean']:.3f} to"
            f" {after['mean']:.3f}"
        )
    if after["mean"] > max(_SPREAD, before["mean"] + _GROWN):
        found.append(
            f"the mean probability of a defect grew from {before['mean']:.3f} to"
            f" {after['mean']:.3f}"
        )
    return found


def _one(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """A classification that gives one class to all pictures, and did not before."""
    name = max(after, key=lambda k: after[k])
    if after[name] <= _ONE_CLASS or before[name] > _ONE_CLASS:
        return []
    return [f"{after[name]:.0%} of the pictures are taken for {name}, {before[name]:.0%} before"]
