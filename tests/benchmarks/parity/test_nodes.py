"""Every node, in each variant that the library has, against Cycles."""

import itertools
from typing import Any

import numpy as np
import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from slabforge.benchmarks.parity import value_errors as parity
from slabforge.benchmarks.parity.cases import table_nodes as cases
from slabforge.benchmarks.parity.cases.case import Case, new_node
from slabforge.benchmarks.parity.node_campaign import every_case
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.exporting.extract import extract, extract_node
from slabforge.generator.render.probe import probe
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.compile.emit.lookup_tables import lookup_function
from slabforge.glsl.compile.library.signatures import library
from slabforge.glsl.compile.tables.node_table import NODES, find_function

CASES = every_case()


@pytest.fixture(scope="module")
def errors(gl_processes: Any) -> parity.Errors:
    return parity.Errors(CASES, gl_processes)


@pytest.mark.shared
@pytest.mark.parametrize("case", CASES, ids=[c.name.replace(" ", "-") for c in CASES])
def test_node_matches_cycles(case: Case, errors: parity.Errors) -> None:
    error = errors[case.name]
    assert error.within(case.jumps, case.wider), f"{case.name}: {error}"


@pytest.mark.parametrize("dimensions", ["1D", "2D", "3D", "4D"])
@pytest.mark.parametrize("output", ["Value", "Color"])
def test_white_noise_of_continuous_coordinates_is_distributed_as_in_cycles(
    dimensions: str, output: str, in_gl_process: Any
) -> None:
    """Hashes of a float's last bits: single pixels differ, their distribution does not."""
    material, emission = oracle.new_emission()
    node = new_node(material, "ShaderNodeTexWhiteNoise", {"noise_dimensions": dimensions})
    coordinate = new_node(material, "ShaderNodeTexCoord", {})
    source = coordinate.outputs["Object"]
    if dimensions == "1D":  # of both axes, since a row or column shares its value
        mixed = new_node(material, "ShaderNodeVectorMath", {"operation": "DOT_PRODUCT"})
        mixed.inputs[1].default_value = (0.7, 0.123, 0.0)
        material.node_tree.links.new(source, mixed.inputs[0])
        source = mixed.outputs["Value"]
    target = "W" if dimensions == "1D" else "Vector"
    material.node_tree.links.new(source, node.inputs[target])
    material.node_tree.links.new(node.outputs[output], emission.inputs["Color"])
    cycles = oracle.render_emission(material)
    compiled = compile_material(extract(material))
    ours = in_gl_process(probe, compiled, oracle.positions(), oracle.place())
    values = ours[compiled.inputs[0].output].reshape(cycles.shape)
    for channel in range(3):
        assert distance(values[..., channel], cycles[..., channel]) < 0.018  # 1 % significance
        even = np.linspace(0, 1, cycles[..., 0].size)
        assert distance(values[..., channel], even) < 0.018


def distance(a: np.ndarray, b: np.ndarray) -> float:
    """The largest distance of two samples' distributions (Kolmogorov and Smirnov)."""
    a, b = np.sort(a.ravel()), np.sort(b.ravel())
    every = np.concatenate([a, b])
    shares = (np.searchsorted(x, every, "right") / len(x) for x in (a, b))
    return float(np.abs(next(shares) - next(shares)).max())


def test_the_distance_of_distributions_sees_a_small_shift() -> None:
    even = np.linspace(0, 1, 128 * 128)
    assert distance(even, even) == 0.0
    assert distance(even, even * 0.96) > 0.018


def test_untouched_curve_is_a_short_function() -> None:
    material, _ = oracle.new_emission()
    (table,) = extract_node(new_node(material, "ShaderNodeFloatCurve", {})).tables
    assert (table.low, table.high, table.extended, len(table.values)) == (0.0, 1.0, True, 257)
    assert lookup_function("f", table).count("mix") == 1


@pytest.mark.skipif(not cases.exists("ShaderNodeRadialTiling"), reason="this Blender lacks it")
def test_a_vector_of_two_numbers_is_a_vector(in_gl_process: Any) -> None:
    material, emission = oracle.new_emission()
    tiling = new_node(material, "ShaderNodeRadialTiling", {})
    tiling.inputs["Vector"].default_value = (0.3, 0.8)
    material.node_tree.links.new(tiling.outputs[0], emission.inputs["Color"])
    assert parity.summary(parity.difference(material, in_gl_process)).within()


def values_of(prop: Any) -> list[Any]:
    """What a property can be chosen as."""
    return [i.identifier for i in prop.enum_items] if prop.type == "ENUM" else [False, True]


@pytest.mark.parametrize("type_", [t for t in NODES if cases.exists(t)])
def test_every_variant_has_a_function_for_all_outputs(type_: str) -> None:
    """Every combination of the node's own choices, as far as this Blender has it."""
    node = bpy.data.node_groups.new("variants", "ShaderNodeTree").nodes.new(type_)
    base = node.bl_rna.base.properties.keys()
    own = [p for p in node.bl_rna.properties if p.identifier not in base]
    choices = [
        [(p.identifier, v) for v in values_of(p)] for p in own if p.type in ("ENUM", "BOOLEAN")
    ]
    for words in itertools.product(*choices):
        try:
            for name, value in words:
                setattr(node, name, value)
        except TypeError:  # an item that another property rules out
            continue
        outputs = {NODES[type_].glsl_name(o.identifier) for o in node.outputs if o.enabled}
        assert find_function(extract_node(node), outputs), words


def test_every_function_is_compared() -> None:
    compared = {function for *_, function in cases.supported()}
    written = {f for t in filter(cases.exists, NODES) for f in library(NODES[t].file)}
    # Bump's cases, test_coarse_noise.py and test_step_loops.py compare those
    versions = "_beside", "_coarse", "_finer", "_compact"
    plain = {f for f in written if not f.endswith(versions)}
    plain = {f for f in plain if f.removesuffix("_color") not in plain - {f}}
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
