"""Sharing: values that are equal by construction become one, so that each is computed once."""

from dataclasses import replace
from typing import Any

from ..values.ir import Op, Value, kept, ordered
from ..values.material_values import MaterialValues


def share_equal_values(material: MaterialValues) -> MaterialValues:
    """The material in which values that are made alike are one value, which is computed once."""
    shared = material.changed(sharing())
    return shared.changed(_image_reads(shared)).changed(sharing())


def sharing() -> Any:
    """A change for `ir.rebuilt` that replaces values made alike by the first of them.

    The change remembers what it has seen, so one change serves one graph.
    """
    first: dict[tuple[Any, ...], Value] = {}

    def shared(value: Value, arguments: tuple[Value, ...]) -> Value:
        return first.setdefault(value.key([id(a) for a in arguments]), kept(value, arguments))

    return shared


def _image_reads(material: MaterialValues) -> Any:
    """A change that makes equal reads of an image agree on whether they divide colour by alpha.

    Cycles merges equal nodes, so if the alpha of one of them is read, that counts for all of them.
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
    """A key for what is read of which image, whether or not it is divided by alpha."""
    return read.data._replace(straight=False), read.arguments
