"""Calls that need not be made: those of constants, and those that hand an argument on."""

import math
from collections.abc import Callable
from typing import Any

from ..scope import Value
from ..text import literal

_COMPONENTWISE: dict[str, Callable[..., Any]] = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b if b else 0.0,
    "multiply_add": lambda a, b, c: a * b + c,
    "minimum": min,
    "maximum": max,
    "absolute": abs,
    "scale": lambda a, s: a * s,
}
_SCALAR: dict[str, Callable[..., Any]] = {
    "sqrt": lambda a: math.sqrt(max(a, 0.0)),
    "sine": math.sin,
    "cosine": math.cos,
    "floor": math.floor,
    "ceil": math.ceil,
    "radians": math.radians,
    "degrees": math.degrees,
    "less_than": lambda a, b: float(a < b),
    "greater_than": lambda a, b: float(a > b),
}
_FOLDS = {
    **{f"math_{name}": f for name, f in (_COMPONENTWISE | _SCALAR).items() if name != "scale"},
    **{f"vector_math_{name}": f for name, f in _COMPONENTWISE.items()},
    **dict.fromkeys(
        ("mix_float", "mix_vector_uniform", "mix_rgba_mix"), lambda f, a, b: a + (b - a) * f
    ),
    "clamp_minmax": lambda value, low, high: min(max(value, low), high),
}
_NEUTRAL_MIXES = "mix darken multiply lighten screen overlay add difference subtract divide"
# (function, position of an argument, its value): the position of the argument that is the result.
_HANDED_ON: dict[tuple[str, int, float], int] = {
    **{(f"{kind}_add", i, 0.0): 1 - i for kind in ("math", "vector_math") for i in (0, 1)},
    **{(f"{kind}_multiply", i, 1.0): 1 - i for kind in ("math", "vector_math") for i in (0, 1)},
    **{(f"{kind}_multiply", i, 0.0): i for kind in ("math", "vector_math") for i in (0, 1)},
    **{(f"{kind}_subtract", 1, 0.0): 0 for kind in ("math", "vector_math")},
    **{(f"{kind}_divide", 1, 1.0): 0 for kind in ("math", "vector_math")},
    ("vector_math_scale", 1, 1.0): 0,
    ("math_power", 1, 1.0): 0,
    **{("math_multiply_add", i, 0.0): 2 for i in (0, 1)},
    **{(f"mix_rgba_{blend}", 0, 0.0): 1 for blend in _NEUTRAL_MIXES.split()},
    **{(f"mix_{kind}", 0, 0.0): 1 for kind in ("float", "vector_uniform")},
    **{(f"mix_{kind}", 0, 1.0): 2 for kind in ("float", "vector_uniform", "rgba_mix")},
}


def choosers(function: str) -> list[int]:
    """The positions of arguments that can make another one the result, or themselves."""
    return sorted({i for name, i, _ in _HANDED_ON if name == function})


def handed_on(function: str, position: int, argument: Value) -> int | None:
    """The position of the argument that is the result because of this one; None if not so."""
    if argument.numbers is None or len(set(argument.numbers)) != 1:
        return None
    return _HANDED_ON.get((function, position, argument.numbers[0]))


COMBINED = {"combine_xyz", "combine_color_rgb"}


def fold(function: str, glsl: str, arguments: list[Value]) -> Value | None:
    """What a call of constants is, as a value of GLSL type `glsl`; None if it must be made."""
    if function in COMBINED and all(a.numbers for a in arguments):
        return literal(tuple(a.numbers[0] for a in arguments if a.numbers), glsl)
    operation = _FOLDS.get(function)
    if operation is None or any(a.numbers is None for a in arguments):
        return None
    count = 1 if glsl == "float" else 3
    columns = [
        a.numbers if len(a.numbers or ()) > 1 else (a.numbers or ()) * count for a in arguments
    ]
    results = tuple(float(operation(*row)) for row in zip(*columns, strict=True))  # type: ignore[arg-type]
    return literal(results, glsl) if all(map(math.isfinite, results)) else None
