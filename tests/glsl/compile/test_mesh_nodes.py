"""Nodes that read the mesh, on a slab with a thickness, against Cycles."""

# pyright: reportAttributeAccessIssue=false

from typing import Any

import numpy as np
import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from slabforge.benchmarks.parity.cases.special_nodes import shown
from slabforge.blender_scene.authoring.scene import bare_scene
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.exporting.extract import extract
from slabforge.generator.render.probe import probe
from slabforge.glsl.compile.compiler import compile_material, try_material
from slabforge.glsl.compile.problems import Problem

SIZE, SEEN = 16, 0.4  # pixels, and metres of the slab's middle that they show
CASES = {
    "pointiness": ("ShaderNodeNewGeometry", "Pointiness", {}, {}),
    "island": ("ShaderNodeNewGeometry", "Random Per Island", {}, {}),
    "open sky": ("ShaderNodeAmbientOcclusion", "AO", {}, {}),
    "inside, far": ("ShaderNodeAmbientOcclusion", "AO", {"inside": True}, {"Distance": 0.6}),
    "inside, near": ("ShaderNodeAmbientOcclusion", "AO", {"inside": True}, {"Distance": 0.15}),
    "inside, world's": ("ShaderNodeAmbientOcclusion", "AO", {"inside": True}, {"Distance": 0.0}),
    "leaning": (
        "ShaderNodeAmbientOcclusion",
        "AO",
        {},
        {"Normal": (0.6, 0.0, 0.8), "Distance": 0.7},
    ),
    "leaning, near": (
        "ShaderNodeAmbientOcclusion",
        "AO",
        {},
        {"Normal": (0.8, 0.0, 0.6), "Distance": 0.4},
    ),
    "bevel": ("ShaderNodeBevel", "Normal", {}, {}),
    "bevel of a normal": ("ShaderNodeBevel", "Normal", {}, {"Normal": (0.6, 0.0, 0.8)}),
}


def material_of(case: str) -> Any:
    """A material that emits the case's output; a vector among its inputs comes from a node."""
    type_, output, properties, inputs = CASES[case]
    material, _ = oracle.new_emission()
    tree = material.node_tree
    node = tree.nodes.new(type_)
    for name, value in properties.items():
        setattr(node, name, value)
    for name, value in inputs.items():
        if isinstance(value, tuple):
            vector = tree.nodes.new("ShaderNodeCombineXYZ")
            for socket, number in zip(vector.inputs, value, strict=True):
                socket.default_value = number
            tree.links.new(vector.outputs[0], node.inputs[name])
        else:
            node.inputs[name].default_value = value
    return shown(material, node.outputs[output])


@pytest.mark.parametrize("case", CASES)
def test_a_slab_shows_what_cycles_shows(case: str, in_gl_process: Any) -> None:
    slab = bare_scene()
    slab.data.materials.append(material_of(case))
    compiled = compile_material(extract(slab.data.materials[0], slab))
    scene = oracle.new_scene(SIZE)
    scene.camera.data.ortho_scale, scene.cycles.samples = SEEN, 64
    scene.collection.objects.link(slab)
    cycles = oracle.render(scene).mean((0, 1))
    (entry,) = compiled.inputs
    ours = entry.numbers
    if ours is None:
        found = in_gl_process(probe, compiled, oracle.positions(SIZE), oracle.place(SIZE))
        ours = found[entry.output].reshape(SIZE * SIZE, -1).mean(0)
    assert np.abs(np.broadcast_to(ours, 3) - cycles).max() < 0.01


def problems_of_wireframe(mesh: Any) -> tuple[Problem, ...]:
    material, _ = oracle.new_emission()
    node = material.node_tree.nodes.new("ShaderNodeWireframe")
    shown(material, node.outputs[0])
    return try_material(extract(material, bpy.data.objects.new("o", mesh))).problems


def test_wires_of_many_triangles_are_refused() -> None:
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.mesh.primitive_grid_add(x_subdivisions=2, y_subdivisions=2)
    grid = bpy.context.object.data
    (problem,) = problems_of_wireframe(grid)
    assert "a top face of 8 triangles" in problem.reason
    bpy.ops.mesh.primitive_plane_add()
    assert not problems_of_wireframe(bpy.context.object.data)


def test_a_texture_that_moves_its_vector_by_itself_is_refused() -> None:
    material, emission = oracle.new_emission()
    noise = material.node_tree.nodes.new("ShaderNodeTexNoise")
    noise.texture_mapping.scale = (2.0, 2.0, 2.0)
    material.node_tree.links.new(noise.outputs[0], emission.inputs["Color"])
    (problem,) = try_material(extract(material)).problems
    assert "use a Mapping node" in problem.reason
