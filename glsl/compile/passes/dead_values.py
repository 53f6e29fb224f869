"""Dead values: what no output needs is left out, and where the bound is 0 what `idle` does not.

This pass puts the values in the order in which `evaluate` computes them; what is in neither
is never computed.
"""

from dataclasses import replace

from ..values.ir import ordered
from ..values.material_values import MaterialValues


def schedule(material: MaterialValues) -> MaterialValues:
    """The material with what `evaluate` computes everywhere, and what only where it is reached."""
    outputs = ordered(material.outputs.values())
    if material.bound is None:
        return replace(material, always=tuple(outputs))
    always = ordered(material.idle.values())
    known = set(always)
    return replace(
        material, always=tuple(always), reached=tuple(v for v in outputs if v not in known)
    )
