"""The bound of a layer: a cheap value whose zero means that the layer changes nothing at all.

Unlike a material's bound (`bounds.py`), which only saves work, a layer must have one: the renderer
leaves the layer out where it is 0. Where nothing multiplies everything that a layer does, the layer
is refused, and the value that reaches too far is named.
"""

from dataclasses import replace

from ..values.ir import BELOW, Op, Origin, Value, ordered
from ..values.material_values import MaterialValues
from .bounds import candidates, where_zero

_NOTHING = {f"{name.lower()}": value for name, value in BELOW.items()}


def find_layer_bound(material: MaterialValues) -> MaterialValues:
    """The material with the bound that takes the least work.

    Without a value that bounds all of its outputs, a REFUSED value stands for the mask.
    """
    found: list[tuple[int, Value]] = []
    nearest: tuple[int, Origin | None, str] = (-1, None, "")
    for bound in candidates(material, most=None):
        idle = where_zero(material, bound)
        changed = [name for name, value in idle.items() if not _nothing(name, value)]
        if not changed:
            found.append((len(ordered((bound,))), bound))
            continue
        right = len(idle) - len(changed)
        if right > nearest[0]:
            nearest = right, _origin(idle[changed[0]]), changed[0]
    if not found:
        return replace(material, outputs=material.outputs | {"mask": _refused(material, nearest)})
    _, bound = min(found, key=lambda each: each[0])
    return replace(material, bound=bound, idle=where_zero(material, bound))


def _nothing(name: str, value: Value) -> bool:
    """Whether an output is what it is where there is no layer."""
    if name in _NOTHING:
        return value is _NOTHING[name]
    return value.numbers is not None and not any(value.numbers)


def _origin(value: Value) -> Origin | None:
    """The node that comes last in a value and is known."""
    return next((v.origin for v in reversed(ordered((value,))) if v.origin is not None), None)


def _refused(material: MaterialValues, nearest: tuple[int, Origin | None, str]) -> Value:
    _, origin, output = nearest
    if origin is None:
        origin = next(filter(None, map(_origin, material.outputs.values())), None)
        output = output or "color"
    reason = (
        f"the layer's {output.capitalize()} reaches beyond its Size; multiply what it does with a"
        " window that is 0 from there on"
    )
    origin = origin or Origin((), "Group Output", "NodeGroupOutput")
    return Value(op=Op.REFUSED, type="float", data=(reason,), origin=origin)
