"""How values change with the point: rates as expressions, slopes along x as numbers."""

import math
import time

import pytest
from slabforge.glsl.compile.emit.expressions import expression
from slabforge.glsl.compile.passes.derivatives import STILL, follow_rates, slopes
from slabforge.glsl.compile.values.ir import POINT, ZERO, Op, Value, constant
from values import called, material, parameter

TWICE, ROW = constant(2.0, 2.0, 2.0), parameter(0, "vec3")
NONE = constant(0.0, 0.0, 0.0)


def rate(vector: Value) -> Value:
    """What the pass puts in the place of a vector's rate."""
    asked = Value(op=Op.RATE, type="vec3", arguments=(vector,))
    return follow_rates(material(asked=asked)).outputs["asked"]


def text(value: Value) -> str:
    return expression(value, text)


def test_products_and_quotients_by_what_stands_still_are_followed() -> None:
    product = called("vector_math_multiply", TWICE, POINT)
    assert text(rate(product)) == "vec3(1.0, 1.0, 0.0) * abs(vec3(2.0, 2.0, 2.0))"
    quotient = called("vector_math_divide", product, ROW)
    assert text(rate(quotient)).startswith("divided_rate(")
    both = called("vector_math_multiply_add", POINT, ROW, product)
    assert text(rate(both)).count(" + ") == 1


def test_a_sum_is_as_fast_as_what_is_known_of_it() -> None:
    noise = called("noise_2d_fbm_true", POINT, NONE, *(constant(v) for v in (1, 0, 0.5, 2, 0)))
    warp = called("combine_xyz", noise, ZERO, ZERO)
    assert rate(called("vector_math_add", POINT, warp)).numbers == (1.0, 1.0, 0.0)


@pytest.mark.parametrize("vector", [called("vector_math_multiply", POINT, POINT), TWICE, ROW])
def test_nothing_is_known_of_products_of_what_moves_nor_of_what_stands_still(vector: Value) -> None:
    assert rate(vector) is STILL


def test_a_value_that_many_share_is_looked_at_once() -> None:
    value = POINT
    for _ in range(60):  # 2**60 ways lead back to the point
        value = called("vector_math_add", value, value)
    started = time.monotonic()
    assert rate(value) is not STILL
    assert time.monotonic() - started < 5


def test_slopes_are_those_of_affine_functions_alone() -> None:
    quarter = constant(0.0, 0.0, math.pi / 2)
    at = called("mapping_point", POINT, parameter(1, "vec3"), quarter, constant(2.0, 3.0, 1.0))
    shifted = called("vector_math_add", at, ROW)
    thrice = called("vector_math_scale", shifted, constant(-3.0))
    y = called("vector_math_divide", thrice, constant(0.0, 4.0, 1.0))
    by_row = called("vector_math_scale", at, parameter(3))
    square = called("vector_math_multiply", POINT, POINT)
    drifted = called("mapping_point", POINT, square, NONE, NONE)
    angles = constant(0.3, 0.2, 0.5)
    leaning = called("mapping_vector", POINT, angles, constant(1.0, 1.0, 1.0))
    slope = slopes((leaning, y, by_row, square, drifted))
    expected = math.cos(0.2) * math.cos(0.5), math.cos(0.2) * math.sin(0.5), -math.sin(0.2)
    assert slope(leaning) == pytest.approx(expected)
    assert slope(at) == pytest.approx((0.0, 2.0, 0.0)) == slope(shifted)
    assert slope(y) == pytest.approx((0.0, -1.5, 0.0))
    assert slope(ROW) == (0.0, 0.0, 0.0)
    assert [slope(v) for v in (by_row, square, drifted)] == [None] * 3
