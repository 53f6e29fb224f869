"""The bound: found where it saves, and only where it is exact."""

from slabforge.glsl.compile.passes.bounds import find_bound
from slabforge.glsl.compile.values.ir import POINT, Value, constant
from values import called, calls, material, parameter

NONE = constant(0.0, 0.0, 0.0)


def noise(scale: float) -> Value:
    return called("noise_2d_fbm_true", POINT, NONE, *map(constant, (scale, 0.0, 0.5, 2.0, 0.0)))


def window() -> Value:
    """1 near the middle and 0 beyond it."""
    x = called("separate_xyz", POINT)
    limits = (parameter(0), parameter(1), constant(1.0), constant(0.0))
    return called("map_range_float_linear_true", x, *limits)


def test_the_window_that_a_noise_is_multiplied_by_bounds_it() -> None:
    bound = window()
    product = called("math_multiply", bound, noise(5.0))
    found = find_bound(material(height=product))
    assert found.bound is bound
    assert found.idle["height"].numbers == (0.0,)


def test_a_noise_that_shows_everywhere_is_not_idle() -> None:
    inside = called("math_multiply", window(), noise(5.0))
    found = find_bound(material(height=called("math_add", inside, noise(7.0))))
    assert [n for n in calls(found.idle["height"]) if n.startswith("noise")] == [
        "noise_2d_fbm_true"
    ]


def test_without_a_window_or_anything_costly_there_is_none() -> None:
    assert find_bound(material(height=noise(5.0))).bound is None
    assert find_bound(material(height=window())).bound is None
