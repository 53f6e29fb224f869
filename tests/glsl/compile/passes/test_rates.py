"""How fast vectors change with the point, as the compiler follows them back."""

import time

from slabforge.glsl.compile.passes.rates import STILL, rate
from slabforge.glsl.compile.scope import Function
from slabforge.glsl.compile.signatures import Function as Signature
from slabforge.glsl.compile.signatures import library


def called(function: Function, file: str, name: str, *arguments: str) -> str:
    """The first output of a call."""
    signature: Signature = library(file)[name]
    return function.call(signature, arguments, ("Node",))[0]


def expression(function: Function, name: str) -> str:
    """What the variable of a rate holds."""
    return next(x.expression for x in function.lines if x.declared and x.declared[0][1] == name)


def test_products_quotients_and_rotations_are_followed() -> None:
    function = Function()
    product = called(function, "vector_math.glsl", "vector_math_multiply", "vec3(2.0)", "P")
    quotient = called(function, "vector_math.glsl", "vector_math_divide", product, "row3")
    assert expression(function, rate(function, product)) == "vec3(1.0, 1.0, 0.0) * abs(vec3(2.0))"
    assert expression(function, rate(function, quotient)).startswith("divided_rate(")
    more = called(function, "vector_math.glsl", "vector_math_multiply_add", "P", "row3", product)
    assert expression(function, rate(function, more)).count(" + ") == 1


def test_nothing_is_known_of_products_of_what_moves() -> None:
    function = Function()
    square = called(function, "vector_math.glsl", "vector_math_multiply", "P", "P")
    assert rate(function, square) == STILL == rate(function, "vec3(1.0)")


def test_a_value_that_many_share_is_looked_at_once() -> None:
    function, value = Function(), "P"
    for _ in range(60):  # 2**60 ways lead back to the point
        value = called(function, "vector_math.glsl", "vector_math_add", value, value)
    started = time.monotonic()
    assert rate(function, value) != STILL
    assert time.monotonic() - started < 5
