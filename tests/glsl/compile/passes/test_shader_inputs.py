"""The cut between what a material computes and its light, and which colours are gray."""

from dataclasses import replace

import pytest
from slabforge.glsl.compile.lowering.lit import Read
from slabforge.glsl.compile.passes.gray import is_gray
from slabforge.glsl.compile.passes.shader_inputs import separate_shaders
from slabforge.glsl.compile.values.ir import POINT, Op, Value, constant
from slabforge.glsl.compile.values.material_values import MaterialValues
from slabforge.glsl.compile.values.operators import apply
from values import called, material, parameter

ROW, SAME = parameter(0, "vec3"), parameter(0)


def emitted(color: Value) -> Value:
    place = Read((), "Node", "Color", linked=True, color=True)
    return Value(op=Op.EMIT, type="vec3", arguments=(color,), data=place)


def test_arguments_of_shaders_become_outputs_and_constants_do_not() -> None:
    both = Value(
        op=Op.ADD_SHADER, type="vec3", arguments=(emitted(ROW), emitted(constant(1.0, 0.0, 0.0)))
    )
    found = separate_shaders(_with(both))
    assert found.outputs == {"Node_Color": ROW}
    assert [(i.output, i.numbers) for i in found.inputs] == [
        ("Node_Color", None),
        ("", (1.0, 0.0, 0.0)),
    ]
    assert not found.gray


def test_a_value_that_two_shaders_read_is_one_output() -> None:
    both = Value(op=Op.ADD_SHADER, type="vec3", arguments=(emitted(ROW), emitted(ROW)))
    assert list(separate_shaders(_with(both)).outputs) == ["Node_Color"]


def _with(radiance: Value) -> MaterialValues:
    return replace(material(), radiance=radiance)


@pytest.mark.parametrize(
    ("value", "gray"),
    [
        (apply("splat", parameter(0), type_="vec3"), True),
        (ROW, False),
        (constant(0.5, 0.5, 0.5), True),
        (called("combine_xyz", *[SAME] * 3), True),
        (called("combine_xyz", SAME, SAME, parameter(1)), False),
        (called("vector_math_add", constant(1, 1, 1), ROW), False),
        (apply("saturate", apply("splat", parameter(0), type_="vec3")), True),
        (POINT, False),
    ],
    ids=str,
)
def test_gray_by_construction(value: Value, gray: bool) -> None:
    assert is_gray(value) == gray
