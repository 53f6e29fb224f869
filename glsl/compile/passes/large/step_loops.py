"""Large programs compute a material at the point and beside it by one loop, not by three copies.

A driver puts every function where it is called, so what its compiler works on grows with each call:
a chain of 50 textures under a Bump, which stands in the program three times, took llvmpipe minutes.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import NamedTuple

from ...values.ir import POINT, Op, Value
from ...values.material_values import MaterialValues, StepLoop

_Pairs = dict[Value, tuple[Value, Value]]


class _Steps(NamedTuple):
    """The two points beside POINT that Bumps of one width read."""

    first: Value
    second: Value


def loop_over_steps(material: MaterialValues) -> MaterialValues:
    """The material with `loop` set, if all that Bumps of some width read can be in one.

    To be called after `schedule`.
    """
    loops = [_loop(material, steps) for steps in _all_steps(material.always)]
    found = [loop for loop in loops if loop is not None]
    return replace(material, loop=max(found, key=_calls)) if found else material


def _all_steps(values: Iterable[Value]) -> list[_Steps]:
    """The pairs of points beside POINT, one for each width."""
    found: dict[Value, dict[str, Value]] = {}
    for value in values:
        name = str(value.data)
        if value.op is Op.APPLY and name.startswith("bump_step_") and value.arguments[0] is POINT:
            found.setdefault(value.arguments[1], {})[name] = value
    return [_Steps(*(two[n] for n in sorted(two))) for two in found.values() if len(two) == 2]


def _calls(loop: StepLoop) -> int:
    return sum(value.op is Op.CALL for value in loop.inside)


def _loop(material: MaterialValues, steps: _Steps) -> StepLoop | None:
    """The loop for the points of one width; None where there is none, or it would need itself."""
    values = material.always
    pairs = _pairs(values, steps)
    beside = {v for pair in pairs.values() for v in pair}
    inside = [v for v in values if v in pairs]
    later = _dependents(values, {*inside, *beside})
    entering = {a for v in inside for a in v.arguments if a not in pairs and a is not POINT}
    if not inside or not beside.isdisjoint(inside) or not later.isdisjoint(entering):
        return None
    users = [v for v in values if v not in beside]
    read = {a for v in users for a in v.arguments if a in beside}
    read |= beside.intersection(material.outputs.values())
    heights = tuple((v, *pairs[v]) for v in inside if not read.isdisjoint(pairs[v]))
    if any(v.type != "float" for v, *_ in heights):
        return None
    own = {*pairs, *beside, *(s for s in steps if not _used_by_any(s, users))}
    others = [v for v in values if v not in own]
    return StepLoop(
        width=steps.first.arguments[1],
        before=tuple(v for v in others if v not in later),
        inside=tuple(inside),
        heights=heights,
        after=tuple(v for v in others if v in later),
    )


def _pairs(values: Iterable[Value], steps: _Steps) -> _Pairs:
    """Each value at the point that is also computed at both points beside it, with those two."""
    known = {v.key([id(a) for a in v.arguments]): v for v in values}
    pairs: _Pairs = {POINT: steps}
    for value in values:
        if value in steps or not any(a in pairs for a in value.arguments):
            continue
        each = zip(*(pairs.get(a, (a, a)) for a in value.arguments), strict=True)
        first, second = (known.get(value.key([id(a) for a in two])) for two in each)
        if first is not None and second is not None:
            pairs[value] = first, second
    del pairs[POINT]
    return pairs


def _dependents(values: Iterable[Value], roots: Collection[Value]) -> set[Value]:
    """What is computed from any of the roots."""
    found: set[Value] = set()
    for value in values:
        if any(a in roots or a in found for a in value.arguments):
            found.add(value)
    return found - set(roots)


def _used_by_any(value: Value, users: Iterable[Value]) -> bool:
    return any(value in user.arguments for user in users)
