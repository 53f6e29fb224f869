"""Constant folding on graphs of a few values."""

import pytest
from slabforge.glsl.compile.passes.constants import fold_constants
from slabforge.glsl.compile.values.ir import NORMAL, POINT, Op, Value, constant
from slabforge.glsl.compile.values.operators import apply
from values import called, calls, material, parameter

ROW = parameter(0)


def folded(value: Value) -> Value:
    return fold_constants(material(out=value)).outputs["out"]


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        (called("math_add", constant(0.25), constant(0.5)), (0.75,)),
        (called("math_divide", constant(1.0), constant(0.0)), (0.0,)),
        (called("combine_xyz", constant(1), constant(2), constant(3)), (1.0, 2.0, 3.0)),
        (apply("splat", constant(0.5), type_="vec3"), (0.5, 0.5, 0.5)),
        (apply("saturate", constant(1.5)), (1.0,)),
        (apply("negate", constant(0.5)), (-0.5,)),
    ],
    ids=str,
)
def test_what_is_made_of_constants_is_one(value: Value, numbers: tuple[float, ...]) -> None:
    assert folded(value).numbers == numbers


@pytest.mark.parametrize(
    ("function", "arguments", "kept"),
    [
        ("math_add", (ROW, constant(0.0)), 0),
        ("math_multiply", (constant(1.0), ROW), 1),
        ("math_multiply", (constant(0.0), ROW), 0),
        ("mix_float", (constant(1.0), ROW, parameter(1)), 2),
    ],
)
def test_neutral_numbers_hand_another_argument_on(
    function: str, arguments: tuple[Value, ...], kept: int
) -> None:
    assert folded(called(function, *arguments)) is arguments[kept]


def test_what_a_constant_rules_out_is_neither_used_nor_refused() -> None:
    sky = Value(op=Op.REFUSED, type="float", data=("no",))
    product = called("math_multiply", constant(0.0), sky)
    found = fold_constants(material(out=product))
    assert found.outputs["out"].numbers == (0.0,)
    assert found.in_use == {("math_multiply",)}


def test_a_constant_normal_is_forgotten_and_others_are_kept() -> None:
    assert folded(apply("unless_constant", constant(0, 0, 1), NORMAL)) is NORMAL
    bent = apply("safe_normal", POINT)
    assert folded(apply("unless_constant", bent, NORMAL)) is bent


def test_a_result_that_is_not_finite_is_left_to_the_device() -> None:
    huge = called("math_multiply", constant(1e300), constant(1e300))
    assert calls(folded(huge)) == ["math_multiply"]


@pytest.mark.parametrize(("factor", "shown"), [(0.0, 1), (1.0, 2), (-3.0, 1)])
def test_a_mix_of_shaders_by_all_or_nothing_is_one_of_them(factor: float, shown: int) -> None:
    parts = (constant(factor), apply("a", type_="vec3"), apply("b", type_="vec3"))
    assert folded(Value(op=Op.MIX_SHADER, type="vec3", arguments=parts)) is parts[shown]
