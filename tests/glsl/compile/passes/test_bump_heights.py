"""Heights for Bump on graphs of a few values."""

from dataclasses import replace

from slabforge.glsl.compile.passes.bump_heights import evaluate_beside, height_beside
from slabforge.glsl.compile.values.ir import (
    BELOW,
    BELOW_HEIGHTS,
    HERE,
    NORMAL,
    ONE,
    POINT,
    Op,
    Value,
    constant,
    ordered,
)
from values import called, calls, material, parameter

NONE = constant(0.0, 0.0, 0.0)
WIDTH = constant(0.1)


def bent(height: Value) -> Value:
    """The heights beside the point of a bump, once the pass has run."""
    bump = Value(op=Op.BUMP, type="vec3", arguments=(NORMAL, ONE, ONE, WIDTH, height))
    found = evaluate_beside(material(normal=bump))
    assert found.widths == (WIDTH,)
    return found.outputs["normal"].arguments[-1]


def test_a_noise_is_made_for_both_neighbours_at_once() -> None:
    noise = called("noise_2d_fbm_true", POINT, NONE, *(constant(v) for v in (1, 0, 0.5, 2, 0)))
    assert "noise_2d_fbm_true_beside" in calls(bent(noise))


def test_a_noise_whose_scale_moves_is_made_again_for_each() -> None:
    scale = called("separate_xyz", POINT)
    noise = called("noise_2d_fbm_true", POINT, NONE, scale, *map(constant, (0, 0.5, 2, 0)))
    made = calls(bent(noise))
    assert made.count("noise_2d_fbm_true") == 2 and "noise_2d_fbm_true_beside" not in made


def test_only_what_depends_on_the_point_is_made_again() -> None:
    still = called("vector_math_add", HERE, parameter(0, "vec3"))
    height = called("vector_math_dot_product", POINT, still)
    assert sorted(calls(bent(height))) == ["vector_math_add"] + ["vector_math_dot_product"] * 2


def test_a_height_that_stands_still_is_the_same_beside() -> None:
    one, other = bent(parameter(0)).arguments
    assert one is other and POINT not in ordered((one,))


def test_the_height_of_a_layer_becomes_three_with_those_below_beside() -> None:
    below = BELOW["Height"]
    layer = material(height=called("math_add", below, parameter(0)), cover=parameter(1))
    found = height_beside(layer, width=WIDTH)
    assert sorted(found.outputs) == ["cover", "heights"] and found.widths == (WIDTH,)
    three = found.outputs["heights"]
    assert three.type == "vec3"
    made = [h.arguments[0].arguments[0] for h in three.arguments]
    assert made == [below, *BELOW_HEIGHTS]


def test_what_a_layer_leaves_where_it_is_idle_has_three_heights_too() -> None:
    below = BELOW["Height"]
    layer = replace(material(height=below), bound=parameter(0), idle={"height": below})
    found = height_beside(layer, width=WIDTH)
    assert list(found.idle) == ["heights"]
    assert found.idle["heights"].arguments == (below, *BELOW_HEIGHTS)


def test_a_height_of_the_point_is_made_at_all_three() -> None:
    found = height_beside(material(height=called("separate_xyz", POINT)), width=WIDTH)
    own, first, second = (h.arguments[0].arguments[0] for h in found.outputs["heights"].arguments)
    assert own is POINT
    assert [(x.data, x.arguments) for x in (first, second)] == [
        (f"bump_step_{i}", (POINT, WIDTH)) for i in (0, 1)
    ]
