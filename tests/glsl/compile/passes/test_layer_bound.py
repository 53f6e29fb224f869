"""The bound of a layer, on graphs of a few values: where it is 0 the layer changes nothing."""

from slabforge.glsl.compile.passes.layer_bound import find_layer_bound
from slabforge.glsl.compile.values.ir import BELOW, POINT, Op, Value, constant
from values import called, material, parameter

HEIGHT = BELOW["Height"]


def window() -> Value:
    """1 near the middle and 0 beyond it."""
    limits = (parameter(0), parameter(1), constant(1.0), constant(0.0))
    x = called("separate_xyz", POINT)
    return called("map_range_float_linear_true", x, *limits)


def raised(by: Value) -> Value:
    return called("math_add", HEIGHT, by)


def test_the_window_bounds_what_it_multiplies() -> None:
    bound = window()
    deep = called("math_multiply", bound, parameter(2))
    found = find_layer_bound(material(height=raised(deep), cover=bound))
    assert found.bound is bound
    assert found.idle["height"] is HEIGHT
    assert found.idle["cover"].numbers == (0.0,)


def test_of_two_windows_the_one_that_takes_less_work() -> None:
    bound = window()
    inner = called("math_less_than", called("math_multiply", bound, bound), parameter(2))
    product = called("math_multiply", bound, inner)
    assert find_layer_bound(material(height=raised(product))).bound is bound


def test_a_height_beyond_the_window_is_refused_by_its_node() -> None:
    found = find_layer_bound(material(height=raised(parameter(2)), cover=window()))
    assert found.bound is None
    refused = found.outputs["mask"]
    assert refused.op is Op.REFUSED
    assert refused.origin is not None and refused.origin.node == "math_add"
    assert "the layer's Height reaches beyond its Size" in refused.data[0]


def test_a_layer_without_any_window_is_refused() -> None:
    found = find_layer_bound(material(color=BELOW["Color"], cover=called("math_sine", HEIGHT)))
    assert found.outputs["mask"].op is Op.REFUSED
