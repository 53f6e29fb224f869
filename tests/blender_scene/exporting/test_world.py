"""The world of a scene: as dark as in Cycles, and what it may not have."""

import math
from typing import Any

import pytest
from slabforge.errors import SlabForgeError

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no scene can be built")
pytestmark = pytest.mark.blender

from slabforge.blender_scene.authoring import scene as author
from slabforge.blender_scene.exporting.world import find_world


@pytest.fixture
def scene() -> Any:
    author.bare_scene()
    return bpy.context.scene


def _sky(world: Any) -> None:
    tree = world.node_tree
    background = next(n for n in tree.nodes if n.type == "BACKGROUND")
    tree.links.new(tree.nodes.new("ShaderNodeTexSky").outputs[0], background.inputs["Color"])


def _mist(world: Any) -> None:
    tree = world.node_tree
    output = next(n for n in tree.nodes if n.type == "OUTPUT_WORLD")
    tree.links.new(tree.nodes.new("ShaderNodeVolumeScatter").outputs[0], output.inputs["Volume"])


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_sky, "not one constant Background but a linked Background; unlink"),
        (_mist, "has a volume"),
        (lambda w: setattr(w.cycles_visibility, "glossy", False), "hidden from glossy rays"),
    ],
)
def test_what_a_world_may_not_have(scene: Any, spoil: Any, words: str) -> None:
    spoil(scene.world)
    with pytest.raises(SlabForgeError, match=f"^World 'Hall' .*{words}"):
        find_world(scene)


def _background(scene: Any) -> Any:
    return next(n for n in scene.world.node_tree.nodes if n.type == "BACKGROUND")


def test_a_world_is_as_dark_as_in_cycles(scene: Any) -> None:
    assert all(find_world(scene))
    (link,) = scene.world.node_tree.links
    for thing, name, off in (
        (_background(scene), "mute", True),
        (link, "is_muted", True),
        (scene.view_layers[0], "use_sky", False),
    ):
        setattr(thing, name, off)
        assert find_world(scene) == (0.0, 0.0, 0.0)
        setattr(thing, name, not off)
    if bpy.app.version < (5, 0):
        scene.world.use_nodes, scene.world.color = False, (0.5, 0.25, 0.125)
        assert find_world(scene) == (0.5, 0.25, 0.125)
    scene.world = None
    assert find_world(scene) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("value", [math.nan, math.inf])
@pytest.mark.parametrize("name", ["Color", "Strength"])
def test_a_world_without_a_finite_radiance_is_refused(scene: Any, name: str, value: float) -> None:
    socket = _background(scene).inputs[name]
    socket.default_value = (value, 0, 0, 1) if name == "Color" else value
    with pytest.raises(SlabForgeError, match="'Hall' has a colour or strength that is not finite"):
        find_world(scene)
