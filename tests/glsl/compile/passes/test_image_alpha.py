"""Whether a read of an image divides by its alpha, on graphs of a few values."""

from slabforge.glsl.compile.passes.image_alpha import divide_by_alpha
from slabforge.glsl.compile.values.ir import HERE, POINT, ImageRead, Op, Value
from slabforge.glsl.compile.values.operators import component
from values import material

READ = ImageRead("k", 2, 2, False, False, True, "linear", "repeat", "flat", 0.0)


def read(at: Value) -> Value:
    return Value(op=Op.IMAGE, type="vec4", arguments=(at,), data=READ)


def divides(color: Value) -> bool:
    return color.arguments[0].data.straight


def test_a_colour_is_divided_where_the_alpha_of_the_same_read_is_read() -> None:
    here, beside = read(POINT), read(HERE)
    found = divide_by_alpha(
        material(
            color=component(here, "rgb"),
            alpha=component(here, "a"),
            beside=component(beside, "rgb"),
        )
    ).outputs
    assert divides(found["color"]) and divides(found["alpha"])
    assert not divides(found["beside"])
