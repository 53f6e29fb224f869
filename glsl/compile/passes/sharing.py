"""Sharing: values that are equal by construction become one, so that each is computed once."""

from typing import Any

from ..values.ir import Value, kept
from ..values.material_values import MaterialValues


def share_equal_values(material: MaterialValues) -> MaterialValues:
    """The material in which values that are made alike are one value, which is computed once."""
    return material.changed(sharing())


def sharing() -> Any:
    """A change for `ir.rebuilt` that replaces values made alike by the first of them.

    The change remembers what it has seen, so one change serves one graph.
    """
    first: dict[tuple[Any, ...], Value] = {}

    def shared(value: Value, arguments: tuple[Value, ...]) -> Value:
        return first.setdefault(value.key([id(a) for a in arguments]), kept(value, arguments))

    return shared
