"""Operators: what GLSL itself and the renderer's own functions do with values.

An operator is a name, such as `add` or `dot`. How it is written in GLSL is in
`emit/expressions.py`; what it gives for constants is in `passes/constants.py`.
"""

from ..library.signatures import TYPES
from .ir import Op, Value, constant

# Rec. 709 luminance, as Blender's colour management rounds it
LUMINANCE = (0.2126729, 0.7151522, 0.0721750)
LUMINANCE_NEWER = (0.2126391, 0.7151691, 0.0721927)  # since Blender 5, from a rounder white point


def apply(operator: str, *operands: Value, type_: str = "") -> Value:
    """Apply an operator to operands.

    The result has the GLSL type `type_`, or the first operand's.
    """
    return Value(op=Op.APPLY, type=type_ or operands[0].type, arguments=operands, data=operator)


def component(vector: Value, name: str) -> Value:
    """One or several components of a vector, named as in GLSL: `x`, `xy`, `a`, `rgb`."""
    return apply(f".{name}", vector, type_="float" if len(name) == 1 else f"vec{len(name)}")


def converted(value: Value, source: str, target: str, older: bool) -> Value:
    """A value after Blender's conversion from the socket type `source` to `target`.

    A number becomes a vector of three equal components, a vector becomes the mean of its
    components, and a colour its luminance (Rec. 709). `older` tells whether Blender is older than
    5, which rounds the weights of luminance differently. A shader as `source` counts as a number.
    """
    one, other = TYPES.get(source, "float"), TYPES[target]
    if one == other:
        return value
    if other == "vec3":
        return apply("splat", value, type_="vec3")
    if source == "RGBA":
        weights = LUMINANCE if older else LUMINANCE_NEWER
        return apply("dot", value, constant(*weights), type_="float")
    total = apply("dot", value, constant(1.0, 1.0, 1.0), type_="float")
    return apply("divide", total, constant(3.0))
