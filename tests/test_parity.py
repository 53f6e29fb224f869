"""Every node, in each variant that the library has, against Cycles."""

from typing import Any

import numpy as np
import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")

from slabforge.benchmarks import parity  # noqa: E402
from slabforge.blender_scene import cases, oracle  # noqa: E402
from slabforge.blender_scene.extract import extract_node  # noqa: E402
from slabforge.blender_scene.geometry_cases import geometry_cases  # noqa: E402
from slabforge.blender_scene.image_cases import image_cases  # noqa: E402
from slabforge.blender_scene.special_cases import special_cases  # noqa: E402
from slabforge.glsl.library import library  # noqa: E402
from slabforge.glsl.nodes import NODES  # noqa: E402
from slabforge.glsl.tables import lookup_function  # noqa: E402

CASES = [*cases.table_cases(), *special_cases(), *geometry_cases(), *image_cases()]


@pytest.mark.parametrize("case", CASES, ids=[c.name.replace(" ", "-") for c in CASES])
def test_node_matches_cycles(case: cases.Case, in_gl_process: Any) -> None:
    error = parity.measure(case.make, in_gl_process)
    assert error.within(case.jumps, case.wider), f"{case.name}: {error}"


def test_untouched_curve_is_a_short_function() -> None:
    material, _ = oracle.new_emission()
    (table,) = extract_node(cases.new_node(material, "ShaderNodeFloatCurve", {})).tables
    assert (table.low, table.high, table.extended, len(table.values)) == (0.0, 1.0, True, 257)
    assert lookup_function("f", table).count("mix") == 1


@pytest.mark.skipif(not cases.exists("ShaderNodeRadialTiling"), reason="this Blender lacks it")
def test_a_vector_of_two_numbers_is_a_vector(in_gl_process: Any) -> None:
    material, emission = oracle.new_emission()
    tiling = cases.new_node(material, "ShaderNodeRadialTiling", {})
    tiling.inputs["Vector"].default_value = (0.3, 0.8)
    material.node_tree.links.new(tiling.outputs[0], emission.inputs["Color"])
    assert parity.summary(parity.difference(material, in_gl_process)).within()


def test_every_function_is_compared() -> None:
    compared = {function for *_, function in cases.supported()}
    written = {f for t in filter(cases.exists, NODES) for f in library(NODES[t].file)}
    plain = {f for f in written if f.removesuffix("_color") not in written - {f}}
    newer = (
        {f for f in plain if "directx" in f or f == "vector_math_round"}
        if bpy.app.version < (5, 0, 0)
        else set()
    )
    assert plain - newer == compared


def test_comparator_sees_a_wrong_picture(in_gl_process: Any) -> None:
    material = cases.build("ShaderNodeMath", {"operation": "ADD"}, "Value")
    right = parity.difference(material, in_gl_process)
    assert parity.summary(right).within()
    assert not parity.summary(right + np.float64(3e-3)).within()
