"""Families of GLSL functions."""

from slabforge.glsl.compile.library.template import expand

FAMILY = """\
//: dim type = 2d vec2 | 3d vec3
//: sign = plus minus
float shift_$dim_$sign($type p) { return $sign($type(1.0)); }

float other() { return 1.0; }
"""


def test_every_combination_is_written_and_the_rest_stays() -> None:
    lines = expand(FAMILY).splitlines()
    assert lines == [
        "float shift_2d_plus(vec2 p) { return plus(vec2(1.0)); }",
        "float shift_2d_minus(vec2 p) { return minus(vec2(1.0)); }",
        "float shift_3d_plus(vec3 p) { return plus(vec3(1.0)); }",
        "float shift_3d_minus(vec3 p) { return minus(vec3(1.0)); }",
        "",
        "float other() { return 1.0; }",
    ]


def test_a_tilde_is_a_space() -> None:
    assert expand("//: in = float~W\nvoid f($in) {}\n\n") == "void f(float W) {}\n\n"
