"""Sharing: values that are equal by construction become one, so that each is computed once."""

from dataclasses import replace
from typing import Any

from ..values.ir import Op, Value, kept, ordered
from ..values.material_values import MaterialValues


def share_equal_values(material: MaterialValues) -> MaterialValues:
    """The material with one value in the place of all that are made alike."""
    shared = material.changed(sharing())
    return shared.changed(_image_reads(shared)).changed(sharing())


def sharing() -> Any:
    """A change for `ir.rebuilt` that gives the first of all values that are made alike."""
    first: dict[tuple[Any, ...], Value] = {}

    def shared(value: Value, arguments: tuple[Value, ...]) -> Value:
        return first.setdefault(value.key([id(a) for a in arguments]), kept(value, arguments))

    return shared


def _image_reads(material: MaterialValues) -> Any:
    """A change that has equal reads of an image agree on whether they divide by its alpha.

    Cycles takes equal nodes for one, so an alpha that is read of one of them counts for all.
    """
    reads = [v for v in ordered(material.roots) if v.op is Op.IMAGE]
    straight = {_place(v) for v in reads if v.data.straight}

    def agreed(value: Value, arguments: tuple[Value, ...]) -> Value:
        changed = kept(value, arguments)
        if value.op is Op.IMAGE and _place(value) in straight:
            return replace(changed, data=value.data._replace(straight=True))
        return changed

    return agreed


def _place(read: Value) -> tuple[Any, ...]:
    """What is read of which image, however it is divided."""
    return read.data._replace(straight=False), read.arguments
