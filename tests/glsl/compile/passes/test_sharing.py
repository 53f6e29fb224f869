"""Sharing on graphs of a few values."""

from slabforge.glsl.compile.passes.sharing import share_equal_values
from slabforge.glsl.compile.values.ir import POINT, constant
from values import called, calls, material


def test_equal_calls_become_one_and_signed_zeros_stay_two() -> None:
    one, other = (called("vector_math_add", POINT, constant(1, 1, 1)) for _ in range(2))
    found = share_equal_values(material(a=one, b=other)).outputs
    assert found["a"] is found["b"]
    zeros = share_equal_values(material(a=constant(0.0), b=constant(-0.0))).outputs
    assert zeros["a"] is not zeros["b"]


def test_sharing_goes_all_the_way_up() -> None:
    ends = [
        called("vector_math_add", called("vector_math_add", POINT, constant(1, 1, 1)), POINT)
        for _ in range(2)
    ]
    found = share_equal_values(material(a=ends[0], b=ends[1])).outputs
    assert len(calls(*found.values())) == 2
