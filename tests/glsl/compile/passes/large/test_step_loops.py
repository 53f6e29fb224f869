"""Large programs: what they compute in a loop is what others compute in copies, bit by bit."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from slabforge.generator.render.probe import evaluate_points, grid
from slabforge.glsl.compile import compiler
from slabforge.glsl.compile.compiler import Compiled
from slabforge.glsl.compile.emit.material_text import material_text
from slabforge.glsl.compile.library.library_text import Needs
from slabforge.glsl.compile.library.signatures import library, node_text
from slabforge.glsl.compile.passes import COMPACT, REST
from slabforge.glsl.compile.values.ir import (
    NORMAL,
    ONE,
    POINT,
    ZERO,
    Op,
    Value,
    constant,
)
from slabforge.glsl.compile.values.material_values import MaterialValues
from values import called, material

BLENDER = "4.5.0"
NONE, WIDTH = constant(0.0, 0.0, 0.0), constant(0.1)
PLACE = {"pixel_length": 0.01, "slab_location": (0.0, 0.0, 0.0)}
NUMBERS = {"Scale": 3.0, "Detail": 2.5, "Roughness": 0.6, "Lacunarity": 2.1, "Distortion": 0.3}
NUMBERS |= {"Offset": 0.7, "Gain": 1.2}
KINDS = ("fbm_true", "fbm_false", "multifractal", "hetero_terrain", "hybrid_multifractal")
CASES = [("1d", "fbm_true"), ("3d", "fbm_false"), ("4d", "fbm_true")]
CASES += [("2d", kind) for kind in (*KINDS, "ridged_multifractal")]


def noise(vector: Value, scale: float) -> Value:
    """The colour of a noise."""
    numbers = map(constant, (scale, 2.0, 0.5, 2.0, 0.0))
    return called("noise_3d_fbm_true_color", vector, NONE, *numbers)


def color(vector: Value, scale: float) -> Value:
    made = noise(vector, scale).arguments[0]
    return Value(op=Op.OUTPUT, type="vec3", arguments=(made,), data=1)


def bump(normal: Value, height: Value, width: Value = WIDTH) -> Value:
    return Value(op=Op.BUMP, type="vec3", arguments=(normal, ONE, ONE, width, height))


def warped() -> MaterialValues:
    """Two Bumps, the second over the first, whose heights are noises of noises; and a colour."""
    warp = called("vector_math_add", POINT, color(POINT, 2.0))
    fine = noise(warp, 5.0)
    rough = called("math_add", fine, noise(POINT, 1.5))
    return material(color=color(warp, 5.0), normal=bump(bump(NORMAL, fine), rough), mask=ZERO)


def passed(values: MaterialValues, passes: Any) -> MaterialValues:
    for each in passes:
        values = each(values)
    return values


def evaluated(values: MaterialValues) -> dict[str, Any]:
    """The outputs of a material's `evaluate` at some points."""
    made = material_text(values, BLENDER)
    text = made.functions.text() + made.evaluation
    outputs = tuple((v.type, n) for n, v in values.outputs.items())
    return points_of(text, "evaluate", outputs)


def points_of(text: str, function: str, outputs: Any) -> dict[str, Any]:
    empty, points = Compiled(name="m", text=""), grid(16, 1.0) * np.float32(1.37)
    return evaluate_points(
        empty, points, text=text, function=function, outputs=outputs, place=PLACE
    )


def test_what_a_bump_reads_is_computed_in_a_loop() -> None:
    found = passed(warped(), COMPACT)
    assert found.loop is not None
    assert len(found.loop.heights) == 2
    text = material_text(found, BLENDER).evaluation
    assert text.count("noise_3d_fbm_true_color_compact(") == 3
    assert text.count("for (") == 1


def test_a_loop_gives_what_copies_do(in_gl_process: Callable[..., Any]) -> None:
    plain = in_gl_process(evaluated, passed(warped(), REST))
    looped = in_gl_process(evaluated, passed(warped(), COMPACT))
    assert np.ptp(plain["normal"]) > 0.1
    for name, values in plain.items():
        np.testing.assert_array_equal(looped[name], values)


def test_a_loop_that_would_need_itself_is_left_out() -> None:
    bent = bump(NORMAL, noise(POINT, 2.0))
    height = noise(called("vector_math_add", POINT, bent), 3.0)
    found = passed(material(normal=bump(NORMAL, height), mask=ZERO), COMPACT)
    text = material_text(found, BLENDER).evaluation
    assert (found.loop is None) == (text.count("for (") == 0)


def test_bumps_of_two_widths_have_a_loop_for_one() -> None:
    normal = bump(bump(NORMAL, noise(POINT, 2.0)), noise(POINT, 3.0), constant(1.0))
    found = passed(material(normal=normal, mask=ZERO), COMPACT)
    text = material_text(found, BLENDER).evaluation
    assert found.loop is not None and text.count("for (") == 1
    assert text.count("noise_3d_fbm_true_compact(") + text.count("_color_compact(") == 4


def test_a_large_material_is_compacted(monkeypatch: pytest.MonkeyPatch) -> None:
    for most, looped in ((1e9, False), (10.0, True)):
        monkeypatch.setattr(compiler, "LONG", most)
        found = compiler._passed(warped(), REST, BLENDER)
        assert (found.loop is not None) == looped


@pytest.mark.parametrize(("dimensions", "kind"), CASES)
@pytest.mark.parametrize("ending", ["", "_color"])
def test_compact_functions_give_the_same(
    dimensions: str, kind: str, ending: str, in_gl_process: Callable[..., Any]
) -> None:
    name = f"noise_{dimensions}_{kind}{ending}"
    compact = f"{name}_compact"
    signature = library("noise.glsl")[name]
    assert library("noise.glsl")[compact].inputs == signature.inputs
    given = {"Vector": "P", "W": "P.x", "Rate": "vec3(0.0)"} | {
        k: repr(v) for k, v in NUMBERS.items()
    }
    arguments = ", ".join(given[n] for _, n in signature.inputs)
    color = "" if not ending else ", {}"
    text = Needs(
        sources=(node_text("noise.glsl"),), names=frozenset({name, compact}), blender=BLENDER
    ).text()
    calls = [
        f"    {f}({arguments}, {x}{color.format(f'{x}_color')});\n"
        for f, x in ((name, "a"), (compact, "b"))
    ]
    colors = ", out vec3 a_color, out vec3 b_color" if ending else ""
    text += f"void both(vec3 P, out float a, out float b{colors})\n{{\n{''.join(calls)}}}\n"
    outputs = [("float", "a"), ("float", "b")]
    outputs += [("vec3", "a_color"), ("vec3", "b_color")] if ending else []
    found = in_gl_process(points_of, text, "both", tuple(outputs))
    assert np.ptp(found["a"]) > 0.01
    # the driver rounds the last step of sums that are not normalised in its own way
    np.testing.assert_allclose(found["a"], found["b"], rtol=3e-7)
    if ending:
        np.testing.assert_allclose(found["a_color"], found["b_color"], rtol=3e-7)
