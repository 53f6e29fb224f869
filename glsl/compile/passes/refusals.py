"""Refusals: every node that cannot be compiled faithfully is listed, so all are told at once."""

from collections.abc import Iterator

from ..problems import Problem
from ..values.ir import Op, Origin, Roots, Value, ordered

NESTED = 3  # levels of Bumps within the heights of others; each level triples the work


def problems(roots: Roots, material: str) -> set[Problem]:
    """A problem for each REFUSED value below the roots, and each Bump nested deeper than `NESTED`.

    `material` is the material's name, for the messages.
    """
    return {
        Problem(material, "/".join(o.path), o.node, o.type, reason)
        for o, reason in (*_refused(roots), *_too_deep(roots))
    }


def _refused(roots: Roots) -> Iterator[tuple[Origin, str]]:
    for value in ordered(roots):
        if value.op is Op.REFUSED and value.origin is not None:
            yield from ((value.origin, reason) for reason in value.data)


def _too_deep(roots: Roots) -> Iterator[tuple[Origin, str]]:
    depth: dict[Value, int] = {}
    for value in ordered(roots):
        below = max((depth[a] for a in value.arguments), default=0)
        depth[value] = below
        if value.op is Op.BUMP:
            height = depth[value.arguments[-1]]
            depth[value] = max(below, height + 1)
            if height == NESTED and value.origin is not None:
                reason = f"it lies in the height of {NESTED} others, one within the other"
                yield value.origin, reason
