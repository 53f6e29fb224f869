"""The convention of layers: their sockets, the chain that they make, what the mask shows."""

from typing import Any

import pytest

pytest.importorskip("bpy")

import bpy
from slabforge.blender_scene.authoring.layers import LAYERS
from slabforge.blender_scene.authoring.placement import OUTPUTS, STATE
from slabforge.blender_scene.authoring.scene import build
from slabforge.blender_scene.authoring.stack import single
from slabforge.blender_scene.exporting.extract import extract
from slabforge.glsl.compile.compiler import compile_material

pytestmark = pytest.mark.blender
PLACE = ("Position X", "Position Y", "Size", "Seed", "Defect")


@pytest.fixture(scope="module")
def nodes() -> Any:
    """The nodes of the default scene's material."""
    return build().data.materials[0].node_tree.nodes


def test_the_default_scene_has_one_material_with_every_layer_in_a_chain(nodes: Any) -> None:
    chain, node = [], nodes["Steel"]
    while True:
        follower = {link.to_node for link in node.outputs["Color"].links}.pop()
        if follower.name not in LAYERS:
            break
        links = [follower.inputs[name].links[0] for name in STATE]
        assert all(link.from_node == node for link in links)
        chain.append(follower.name)
        node = follower
    assert chain == list(LAYERS)
    aov = next(n for n in nodes if n.bl_idname == "ShaderNodeOutputAOV")
    assert aov.inputs["Value"].links[0].from_node == node


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_has_the_sockets_of_the_convention(nodes: Any, name: str) -> None:
    inputs = {s.name for s in nodes[name].inputs}
    assert {"Vector", *STATE, "Mask", *PLACE} <= inputs
    assert len(inputs) == len(nodes[name].inputs), "no two inputs of one name"
    assert [s.name for s in nodes[name].outputs] == list(OUTPUTS)
    assert nodes[name].inputs["Defect"].default_value in (0.0, 1.0)


@pytest.mark.parametrize("name", LAYERS)
def test_parameters_of_a_layer_have_ranges_around_their_defaults(nodes: Any, name: str) -> None:
    items = nodes[name].node_tree.interface.items_tree
    free = {*STATE, "Mask", "Defect", "Vector"}
    for item in (i for i in items if i.in_out == "INPUT" and i.name not in free):
        assert abs(item.min_value) < 1e6 > abs(item.max_value), item.name
        assert item.min_value <= item.default_value <= item.max_value, item.name
        assert item.name != "Size" or item.min_value > 0.0


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_alone_is_bounded_and_writes_a_mask(name: str) -> None:
    for group in list(bpy.data.node_groups):
        bpy.data.node_groups.remove(group)
    compiled = compile_material(extract(single(name)))
    assert compiled.glsl.count("bool reached(vec3 P)") == 1
    assert "out_mask" in compiled.glsl
