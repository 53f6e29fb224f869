"""Octaves of noise far from the origin: every channel is Cycles' own, to the last bits.

A channel lies 100 to 200 cells off, and each octave doubles that, until the noise repeats.
"""

from typing import Any

import numpy as np
import pytest

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from slabforge.benchmarks.parity.cases.case import new_node
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.exporting.extract import extract
from slabforge.generator.render.probe import probe
from slabforge.glsl.compile.compiler import compile_material

SIZE = 32
MOST = 1e-6  # mean error of a channel; one whose offset is off by a bit has 1e-4


@pytest.mark.parametrize(
    ("dimensions", "kind", "values"),
    [
        ("1D", "FBM", {"Detail": 12.0, "Distortion": 1.0}),
        ("2D", "FBM", {"Detail": 9.2, "Distortion": 1.0}),
        ("3D", "FBM", {"Detail": 9.2, "Distortion": -0.1}),
        ("3D", "FBM", {"Detail": 15.0, "Roughness": 1.0}),
        ("3D", "FBM", {"Detail": 3.0, "Scale": 300_000.0}),
        ("4D", "FBM", {"Detail": 12.0, "Scale": -40.0}),
        ("3D", "RIDGED_MULTIFRACTAL", {"Detail": 12.0}),
    ],
)
def test_channels_are_those_of_cycles(
    dimensions: str, kind: str, values: dict[str, float], in_gl_process: Any
) -> None:
    material, emission = oracle.new_emission("noisy")
    properties = {"noise_dimensions": dimensions, "noise_type": kind}
    noise = new_node(material, "ShaderNodeTexNoise", properties)
    tree = material.node_tree
    place = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(tree.nodes.new("ShaderNodeTexCoord").outputs["Object"], place.inputs[0])
    if dimensions == "1D":
        tree.links.new(place.outputs["X"], noise.inputs["W"])
    else:
        tree.links.new(place.inputs[0].links[0].from_socket, noise.inputs["Vector"])
    for name, value in ({"Scale": 3.0} | values).items():
        noise.inputs[name].default_value = value
    tree.links.new(noise.outputs["Color"], emission.inputs["Color"])
    wanted = oracle.render_emission(material, SIZE).reshape(-1, 3)
    with oracle.plane_scene(material, oracle.new_scene(SIZE)) as (_, plane):
        compiled = compile_material(extract(material, plane))
    found = in_gl_process(probe, compiled, oracle.positions(SIZE), oracle.place(SIZE))
    (ours,) = (v for v in found.values() if v.ndim == 2)
    assert np.abs(ours - wanted).mean(0).max() < MOST
    assert wanted.std(0).min() > 1e-3
