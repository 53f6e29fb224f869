"""Operators: what GLSL itself and the renderer's own functions do with values.

An operator is a name. The emitter has its GLSL (`emit/expressions.py`), constant folding what it
makes of numbers (`passes/constants.py`).
"""

from .ir import Op, Value, constant

# Rec. 709 luminance, as Blender's colour management rounds it
LUMINANCE = (0.2126729, 0.7151522, 0.0721750)
LUMINANCE_NEWER = (0.2126391, 0.7151691, 0.0721927)  # since Blender 5: white is rounded otherwise
_GLSL = {"VALUE": "float", "INT": "float", "BOOLEAN": "float", "VECTOR": "vec3", "RGBA": "vec3"}


def apply(operator: str, *operands: Value, type_: str = "") -> Value:
    """An operator's result; of the type of the first operand if none is given."""
    return Value(op=Op.APPLY, type=type_ or operands[0].type, arguments=operands, data=operator)


def component(vector: Value, name: str) -> Value:
    """One component of a vector, or several: `x`, `xy`, `a`, `rgb`."""
    return apply(f".{name}", vector, type_="float" if len(name) == 1 else f"vec{len(name)}")


def number_type(socket_type: str) -> str:
    """The GLSL type of a socket of numbers, by Blender's name of its type."""
    return _GLSL[socket_type]


def converted(value: Value, source: str, target: str, older: bool) -> Value:
    """Blender's conversion between socket types: a colour becomes a number by its luminance.

    `older` tells whether Blender is older than 5, whose luminance is rounded otherwise.
    """
    one, other = _GLSL.get(source, "float"), _GLSL[target]
    if one == other:
        return value
    if other == "vec3":
        return apply("splat", value, type_="vec3")
    if source == "RGBA":
        weights = LUMINANCE if older else LUMINANCE_NEWER
        return apply("dot", value, constant(*weights), type_="float")
    total = apply("dot", value, constant(1.0, 1.0, 1.0), type_="float")
    return apply("divide", total, constant(3.0))
