"""Constant folding: values that constants decide are computed here instead of on the GPU.

A call whose arguments are constant becomes its result. A product with 1, a Mix with factor 0 and
the like become one of their arguments. Nothing computes the arguments that were ruled out, and an
unsupported node among them is not refused.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

from ..values.ir import Op, Value, constant, kept
from ..values.material_values import MaterialValues

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


_SHARES: dict[str, Callable[[float], float]] = {
    "linear": lambda t: t,
    "smoothstep": lambda t: _unit(t) ** 2 * (3.0 - 2.0 * _unit(t)),
    "smootherstep": lambda t: _unit(t) ** 3 * (_unit(t) * (6.0 * _unit(t) - 15.0) + 10.0),
}


def _unit(value: float) -> float:
    return min(max(value, 0.0), 1.0)


def _map_range(
    value: float,
    low: float,
    high: float,
    to_low: float,
    to_high: float,
    *,
    kind: str,
    clamped: bool,
) -> float:
    """Map Range as nodes/convert.glsl has it."""
    share = _SHARES[kind]((value - low) / (high - low)) if low != high else 0.0
    mapped = to_low + share * (to_high - to_low) if low != high else 0.0
    return min(max(mapped, min(to_low, to_high)), max(to_low, to_high)) if clamped else mapped


_FUNCTIONS = {
    **{f"math_{name}": f for name, f in (_COMPONENTWISE | _SCALAR).items() if name != "scale"},
    **{f"vector_math_{name}": f for name, f in _COMPONENTWISE.items()},
    **dict.fromkeys(
        ("mix_float", "mix_vector_uniform", "mix_rgba_mix"), lambda f, a, b: a + (b - a) * f
    ),
    "clamp_minmax": lambda value, low, high: min(max(value, low), high),
    **{
        f"map_range_float_{kind}_{str(clamped).lower()}": partial(
            _map_range, kind=kind, clamped=clamped
        )
        for kind in _SHARES
        for clamped in (False, True)
    },
}
COMBINING = {"combine_xyz", "combine_color_rgb"}
_OPERATORS: dict[str, Callable[..., Any]] = {
    "saturate": lambda a: min(max(a, 0.0), 1.0),
    "splat": lambda a: a,
    "negate": lambda a: -a,
    "divide": lambda a, b: a / b,
    **{name: _COMPONENTWISE[name] for name in ("add", "subtract", "multiply")},
}
_NEUTRAL_MIXES = "mix darken multiply lighten screen overlay add difference subtract divide"
# Neutral arguments. Key: function, position of an argument, its value. Then the call's result is
# the argument at the position given here.
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


def fold_constants(material: MaterialValues) -> MaterialValues:
    """The material with all constants folded; `in_use` then names the nodes that remain."""
    read: dict[Value, tuple[Value, ...]] = {}
    folded = material.changed(lambda value, arguments: _folded(value, arguments, read))
    return replace(folded, in_use=nodes_in_use(material.roots, read))


def folded(value: Value, arguments: tuple[Value, ...]) -> Value:
    """What a value folds to if it has these arguments; usable as a change for `ir.rebuilt`."""
    return _folded(value, arguments, {})


def _folded(
    value: Value, arguments: tuple[Value, ...], read: dict[Value, tuple[Value, ...]]
) -> Value:
    """What a value with these arguments folds to.

    Where constants rule some arguments out, `read` gets an entry for the value: the original
    arguments that decided it.
    """
    if value.op is Op.OUTPUT and len(arguments[0].data.outputs) == 1:
        return _call(value, arguments[0], read)
    if value.op is Op.APPLY:
        return _operator(value, arguments)
    if value.op is Op.MIX_SHADER:
        return _mixed(value, arguments, read)
    if value.op is Op.ADD_SHADER:
        one, other = arguments
        return other if _black(one) else one if _black(other) else kept(value, arguments)
    return kept(value, arguments)


def _call(value: Value, made: Value, read: dict[Value, tuple[Value, ...]]) -> Value:
    before = value.arguments[0].arguments
    for i, argument in enumerate(made.arguments):
        numbers = argument.numbers
        if numbers is not None and len(set(numbers)) == 1:
            position = _HANDED_ON.get((made.data.name, i, numbers[0]))
            if position is not None:
                read[value] = (before[i], before[position])
                return made.arguments[position]
    found = _constant(made, value.type)
    return kept(value, (made,)) if found is None else found


def _constant(made: Value, type_: str) -> Value | None:
    """The result of a call whose arguments are constant.

    None if they are not, or it is not known.
    """
    columns = [a.numbers for a in made.arguments]
    if any(c is None for c in columns):
        return None
    known: list[tuple[float, ...]] = [c for c in columns if c is not None]
    if made.data.name in COMBINING:
        return constant(*(c[0] for c in known))
    operation = _FUNCTIONS.get(made.data.name)
    return operation and _componentwise(operation, known, 1 if type_ == "float" else 3)


def _componentwise(
    operation: Callable[..., Any], columns: list[tuple[float, ...]], count: int
) -> Value | None:
    even = [c if len(c) > 1 else c * count for c in columns]
    results = tuple(float(operation(*row)) for row in zip(*even, strict=True))
    return constant(*results) if all(map(math.isfinite, results)) else None


def _operator(value: Value, arguments: tuple[Value, ...]) -> Value:
    if value.data == "unless_constant":
        return arguments[0] if arguments[0].numbers is None else arguments[1]
    numbers = [a.numbers for a in arguments]
    known = [n for n in numbers if n is not None]
    if not arguments or len(known) < len(numbers):
        return kept(value, arguments)
    if value.data == "dot" and value.type == "float" and _weighs(value):
        return constant(sum(a * b for a, b in zip(*known, strict=True)))
    operation = _OPERATORS.get(value.data)
    count = 3 if value.type == "vec3" else 1
    found = operation and _componentwise(operation, known, count)
    return found or kept(value, arguments)


def _weighs(value: Value) -> bool:
    """Whether a dot product has constant weights as its second operand, as conversions make it."""
    return len(value.arguments) == 2 and value.arguments[1].numbers is not None


def _mixed(
    value: Value, arguments: tuple[Value, ...], read: dict[Value, tuple[Value, ...]]
) -> Value:
    factor, one, other = arguments
    if factor.numbers is not None and not 0.0 < factor.numbers[0] < 1.0:
        chosen = 2 if factor.numbers[0] >= 1.0 else 1
        read[value] = (value.arguments[0], value.arguments[chosen])
        return arguments[chosen]
    return one if one is other else kept(value, arguments)


def _black(value: Value) -> bool:
    return value.numbers == (0.0, 0.0, 0.0)


def nodes_in_use(
    roots: Iterable[Value], read: Mapping[Value, tuple[Value, ...]] = MappingProxyType({})
) -> frozenset[tuple[str, ...]]:
    """The paths (groups and node name) of the nodes that the roots depend on.

    `read` has the arguments that decided a value where constants ruled others out; only those are
    followed.
    """
    waiting, seen = list(roots), set[Value]()
    while waiting:
        value = waiting.pop()
        if value not in seen:
            seen.add(value)
            waiting += read.get(value, value.arguments)
    return frozenset(v.origin.words for v in seen if v.origin is not None)
