"""The convention of layers: their sockets, the chain that they make, what the mask shows."""

# pyright: reportAttributeAccessIssue=false

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("bpy")

import bpy
import slabforge
from single_scene import build_single, single
from slabforge.blender_scene.authoring.layers import LAYERS
from slabforge.blender_scene.authoring.placement import OUTPUTS, STATE
from slabforge.blender_scene.authoring.scene import build
from slabforge.blender_scene.authoring.stack import SHOWN
from slabforge.blender_scene.authoring.surfaces import SURFACES
from slabforge.blender_scene.exporting.extract import extract
from slabforge.glsl.compile.compiler import MASK, lowered_material
from slabforge.glsl.compile.flatten.normalise import normalise
from slabforge.glsl.compile.lowering.lower import lower
from slabforge.glsl.compile.passes import FIRST
from slabforge.glsl.compile.passes.bounds import find_bound
from slabforge.glsl.compile.passes.shader_inputs import separate_shaders
from slabforge.glsl.compile.values.ir import Op, ordered
from slabforge.glsl.compile.values.material_values import MaterialValues

pytestmark = pytest.mark.blender
PLACE = ("Position X", "Position Y", "Size", "Seed", "Defect")


def _compiled_values(name: str) -> MaterialValues:
    """What the compiler makes of steel with this layer, up to its bound."""
    for group in list(bpy.data.node_groups):
        bpy.data.node_groups.remove(group)
    values = lowered_material(lower(normalise(extract(single(name)), MASK)))
    for each in (*FIRST, separate_shaders, find_bound):
        values = each(values)
    return values


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
    assert nodes[name].inputs["Defect"].default_value in ((0, 1) if name in SHOWN else (-1, 2))


@pytest.mark.parametrize("name", LAYERS)
def test_parameters_of_a_layer_have_ranges_around_their_defaults(nodes: Any, name: str) -> None:
    items = nodes[name].node_tree.interface.items_tree
    free = {*STATE, "Mask", "Defect", "Vector"}
    for item in (i for i in items if i.in_out == "INPUT" and i.name not in free):
        assert abs(item.min_value) < 1e6 > abs(item.max_value), item.name
        assert item.min_value <= item.default_value <= item.max_value, item.name
        assert item.name != "Size" or item.min_value > 0.0


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_alone_is_nothing_beyond_its_window(name: str) -> None:
    """Where the window is 0, all is as the surface gives it, and the mask needs no texture."""
    material = _compiled_values(name)
    assert material.bound is not None and material.bound.origin is not None
    window = material.bound.arguments[0]
    names = [n for _, n in window.data.inputs]
    given = dict(zip(names, window.arguments, strict=True))
    assert given["From_Min"].numbers == (1.0,), "0 from Size on"
    left = ordered(v for k, v in material.idle.items() if k != MASK)
    owners = {v.origin.words[0] for v in left if v.origin is not None and v.op is Op.CALL}
    assert name not in owners
    calls = [v.data.name for v in ordered([material.idle[MASK]]) if v.op is Op.CALL]
    assert not [c for c in calls if c.startswith(("noise_", "voronoi_"))]


def test_a_scene_of_single_layers_has_a_material_for_each_class() -> None:
    materials = build_single(["Crack", "Splash"]).data.materials
    assert [m.name for m in materials] == ["sound", "crack", "splash"]
    node = materials["splash"].node_tree.nodes["Splash"]
    assert node.inputs["Defect"].default_value == 1.0, "a look-alike has a mask here as well"


@pytest.mark.parametrize("name", [*SURFACES, *LAYERS])
def test_the_page_on_layers_describes_it(name: str) -> None:
    page = (Path(slabforge.__file__).parent / "docs/layers.md").read_text()
    assert f"**{name}** is " in page


@pytest.mark.parametrize("name", SURFACES)
def test_a_surface_gives_a_state(name: str) -> None:
    group = SURFACES[name]()
    sockets = group.interface.items_tree
    assert [s.name for s in sockets if s.in_out == "OUTPUT"] == list(STATE)
    assert next(s.name for s in sockets if s.in_out == "INPUT") == "Vector"


def test_cycles_has_room_for_the_default_scene(tmp_path: Path) -> None:
    """Of a material with too many layers it says so on the console, and draws it black."""
    build()
    scene = bpy.context.scene
    scene.cycles.samples = 1
    scene.render.resolution_x, scene.render.resolution_y = 32, 4
    scene.render.filepath = str(tmp_path / "frame.png")
    bpy.ops.render.render(write_still=True)
    pixels = bpy.data.images.load(scene.render.filepath).pixels[:]
    assert sum(pixels[::4]) / len(pixels[::4]) > 0.05
