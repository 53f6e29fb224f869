"""Values as GLSL expressions. The tables here, from operation to text, are the code generator."""

from collections.abc import Callable

from ..values.ir import Op, Value
from .literals import literal

Text = Callable[[Value], str]
"""A function that gives the GLSL text by which a value is read."""

INFIX = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/"}
PATTERNS = {
    "negate": "-({0})",
    "splat": "vec3({0})",
    "saturate": "clamp({0}, 0.0, 1.0)",
    "unless_constant": "{0}",
    "bump_step_0": "{0} + bump_step(0, {1})",
    "bump_step_1": "{0} + bump_step(1, {1})",
}
"""GLSL of operators that are not infix, not a component, and not a function of the same name."""
FILES = {
    "bump": '#include "bump.glsl"\n',
    "bump_step": '#include "bump.glsl"\n',
    "safe_normal": "geometry.glsl",
    "from_tangent": "geometry.glsl",
    "occluded": "geometry.glsl",
    **dict.fromkeys(
        ("come_out_random_walk", "come_out_random_walk_skin", "not_through"),
        '#include "subsurface.glsl"\n',
    ),
}
"""Where the functions that some operators call are defined, if not every material has them."""


def expression(value: Value, text: Text, *, row: str = "row") -> str:
    """The GLSL expression that computes a value; `text` gives that of each argument.

    `row` names the function that reads a parameter. Raises ValueError for a value that is not
    computed by one expression, such as a CALL.
    """
    match value.op:
        case Op.CONSTANT:
            return literal(value.data, value.type)
        case Op.SYMBOL | Op.READ:
            return value.data
        case Op.PARAMETER:
            return _parameter(value, row)
        case Op.APPLY:
            return _operator(value, text)
        case Op.MIX_SHADER:
            factor, one, other = map(text, value.arguments)
            return f"mix({one}, {other}, clamp({factor}, 0.0, 1.0))"
        case Op.ADD_SHADER:
            one, other = map(text, value.arguments)
            return f"({one} + {other})"
        case Op.LIT:
            arguments = ", ".join(["V", "at", *map(text, value.arguments)])
            return f"lit_{value.data.closure.name}({arguments})"
        case _:
            raise ValueError(f"{value.op.name} is no expression")


def called(value: Value) -> set[str]:
    """The library functions that a value's expression calls and that not every material has."""
    if value.op is not Op.APPLY:
        return set()
    name = "bump_step" if value.data.startswith("bump_step_") else value.data
    return {name} & FILES.keys()


def _parameter(value: Value, row: str) -> str:
    reads = [f"{row}({value.data + i})" for i in range(1 if value.type == "float" else 3)]
    return reads[0] if len(reads) == 1 else f"vec3({', '.join(reads)})"


def _operator(value: Value, text: Text) -> str:
    name, operands = value.data, [text(a) for a in value.arguments]
    if name.startswith("."):
        return f"{_closed(value.arguments[0], operands[0])}{name}"
    if name in INFIX:
        one, other = map(_closed, value.arguments, operands)
        return f"{one} {INFIX[name]} {other}"
    pattern = PATTERNS.get(name)
    return pattern.format(*operands) if pattern else f"{name}({', '.join(operands)})"


def _closed(value: Value, text: str) -> str:
    """An operand, in parentheses if it is itself an infix expression or a negation."""
    open_ = value.op is Op.APPLY and (value.data in INFIX or value.data == "negate")
    return f"({text})" if open_ and " " in text else text
