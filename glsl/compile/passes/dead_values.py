"""Dead values: the pass that orders what the GLSL function `evaluate` computes.

A value that no output depends on is in neither list and is never computed. Where the bound is 0,
only the values of `idle` are computed.
"""

from dataclasses import replace

from ..values.ir import ordered
from ..values.material_values import MaterialValues


def schedule(material: MaterialValues) -> MaterialValues:
    """The material with `always` and `reached` filled in; see `MaterialValues`."""
    outputs = ordered(material.outputs.values())
    if material.bound is None:
        return replace(material, always=tuple(outputs))
    always = ordered(material.idle.values())
    known = set(always)
    return replace(
        material, always=tuple(always), reached=tuple(v for v in outputs if v not in known)
    )
