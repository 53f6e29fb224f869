"""Sharing on graphs of a few values."""

from slabforge.glsl.compile.passes.sharing import share_equal_values
from slabforge.glsl.compile.values.ir import POINT, ImageRead, Op, Value, constant
from values import called, calls, material

READ = ImageRead("k", 2, 2, False, False, False, "linear", "repeat", "flat", 0.0)


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


def test_equal_reads_of_an_image_agree_on_their_alpha() -> None:
    plain, straight = (
        Value(op=Op.IMAGE, type="vec4", arguments=(POINT,), data=READ._replace(straight=s))
        for s in (False, True)
    )
    found = share_equal_values(material(a=plain, b=straight)).outputs
    assert found["a"] is found["b"] and found["a"].data.straight
    assert not share_equal_values(material(a=plain)).outputs["a"].data.straight
