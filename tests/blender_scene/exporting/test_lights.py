"""Lights: the light rig against Cycles, the rules behind it, and what a scene may not ask for."""

import math
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.benchmarks.parity.glsl_pictures import radiance
from slabforge.errors import SlabForgeError
from slabforge.generator.render.probe import grid
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.compile.library.library_text import includes
from slabforge.glsl.pack import lights
from slabforge.glsl.pack.pack import Light, load_pack

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from single_scene import build_single
from slabforge.benchmarks.parity import light_rig
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.exporting.export import build_pack
from slabforge.blender_scene.exporting.extract import extract
from slabforge.blender_scene.exporting.lights import find_lights, illumination

LIMIT = 38.0  # dB of the 8-bit picture
SAMPLES, SIZE = 128, 64  # of Cycles, whose own noise then allows some 45 dB
NEWER = bpy.app.version >= (5, 0, 0)
# Each lamp lights one of the materials, the other one in Blender's other line.
LIT = [
    (name, list(light_rig.MATERIALS)[(i + NEWER) % len(light_rig.MATERIALS)])
    for i, name in enumerate(light_rig.LAMPS)
]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "material"), LIT)
def test_the_light_rig(
    name: str, material: str, in_gl_process: Any, record_property: Callable[..., None]
) -> None:
    row = light_rig.compare(name, material, SAMPLES, in_gl_process, SIZE)
    record_property("psnr", f"{row['psnr']:.1f} dB")
    assert row["psnr"] >= LIMIT


def test_a_wrong_light_is_found() -> None:
    made, _ = light_rig.compiled_bumps("metal")
    lamps = (light_rig.LAMPS["square-near-large"], light_rig.LAMPS["disk-near-large"])
    a, b = (light_rig.cycles(lamp, made, 64, SIZE) for lamp in lamps)
    assert cv2.PSNR(light_rig.exposed(a, a), light_rig.exposed(b, a)) < LIMIT


SHAPES: dict[str, dict[str, Any]] = {
    "sphere": {"type": "POINT", "radius": 0.3, "soft": False},
    "sun": {"type": "SUN", "radius": 0.2},
    "rectangle": {"type": "AREA", "extent": (0.4, 0.2)},
    "ellipse": {"type": "AREA", "extent": (0.4, 0.2), "round": True},
}


@pytest.mark.parametrize("roughness", [0.0, 0.1, 0.5, 1.0])
@pytest.mark.parametrize("shape", SHAPES)
def test_few_points_are_as_good_as_many(
    shape: str, roughness: float, in_gl_process: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rules have converged, from a mirror to a rough metal."""
    place = {"location": (0.3, -0.4, 0.9), "direction": (0.0, 0.0, -1.0), "color": (9.0,) * 3}
    light = Light(**place, **SHAPES[shape])
    material = light_rig.bumpy("metal", Roughness=roughness)
    compiled = compile_material(extract(material))
    bpy.data.materials.remove(material)
    found = []
    monkeypatch.setattr(lights, "FAR", 0.0)
    for count in (lights.POINTS, 8):
        monkeypatch.setattr(lights, "POINTS", count)
        text, points = lights.lights_text((light,)), grid(SIZE, oracle.EXTENT)
        linear = in_gl_process(radiance, compiled, points, oracle.place(SIZE), text, 0.0)
        found.append(light_rig.exposed(linear.reshape(SIZE, SIZE, 3), linear))
    assert cv2.PSNR(*found) > LIMIT + 4


@pytest.mark.parametrize("count", [2, 3, 4])
def test_the_rules_integrate_what_they_are_made_for(count: int) -> None:
    places, weights = (np.array(x) for x in lights.legendre(count))
    assert (weights * places**3).sum() == pytest.approx(1 / 4)
    places, weights = (np.array(x) for x in lights.chebyshev(count))
    chords = 2 * np.sqrt(places - places**2)
    assert (weights * chords).sum() == pytest.approx(math.pi / 4)


# -- what Blender's settings become -------------------------------------------------------------


@pytest.fixture
def scene() -> Any:
    """A slab of sound steel, without its lamp."""
    build_single(())
    bpy.data.objects.remove(bpy.data.objects["Lamp"])
    return bpy.context.scene


def add(scene: Any, kind: str = "POINT", **settings: Any) -> Any:
    data = bpy.data.lights.new("Lamp", kind)
    lamp = bpy.data.objects.new("Lamp", data)
    lamp.location = (0.0, 1.0, 3.0)
    data.energy = 10.0
    for name, value in settings.items():
        setattr(data, name, value)
    scene.collection.objects.link(lamp)
    bpy.context.view_layer.update()
    return lamp


def light_of(scene: Any, kind: str = "POINT", **settings: Any) -> Light:
    add(scene, kind, **settings)
    (light,), _ = find_lights(scene)
    return light


def test_power_may_be_negative(scene: Any) -> None:
    assert light_of(scene, energy=-5.0).color == (-5.0, -5.0, -5.0)


def test_exposure_temperature_and_nodes_multiply(scene: Any) -> None:
    lamp = add(scene, exposure=1.0, use_temperature=True, temperature=3000.0)
    if bpy.app.version < (5, 0):
        lamp.data.use_nodes = True
    emission = next(n for n in lamp.data.node_tree.nodes if n.type == "EMISSION")
    emission.inputs["Color"].default_value = (0.5, 1.0, 1.0, 1.0)
    emission.inputs["Strength"].default_value = 3.0
    (light,), _ = find_lights(scene)
    tint = lamp.data.temperature_color
    wanted = [20.0 * 3.0 * t * c for t, c in zip(tint, (0.5, 1.0, 1.0), strict=True)]
    assert light.color == pytest.approx(wanted, rel=1e-5)


@pytest.mark.parametrize(
    ("kind", "settings", "share"),
    [
        ("POINT", {"shadow_soft_size": 0.0}, 4.0),
        ("POINT", {"shadow_soft_size": 0.5}, math.pi),
        ("SUN", {"angle": 1.0}, math.pi * math.sin(0.5) ** 2),
        ("AREA", {"shape": "RECTANGLE", "size": 2.0, "size_y": 0.5}, 1.0),
        ("AREA", {"shape": "DISK", "size": 2.0}, math.pi),
    ],
)
def test_power_without_normalize(scene: Any, kind: str, settings: Any, share: float) -> None:
    light = light_of(scene, kind, normalize=False, **settings)
    assert light.color[0] == pytest.approx(10.0 * share, rel=1e-5)


def test_hidden_lamps_and_portals_do_not_shine(scene: Any) -> None:
    add(scene).hide_render = True
    portal = add(scene, "AREA")
    portal.data.cycles.is_portal = True
    shelf = bpy.data.collections.new("Shelf")
    scene.collection.children.link(shelf)
    shelf.objects.link(bpy.data.objects.new("Hidden", bpy.data.lights.new("Hidden", "POINT")))
    shelf.hide_render = True
    found, warnings = find_lights(scene)
    assert not found
    assert "is a portal" in warnings[0]


def test_a_black_scene_is_warned_about(scene: Any) -> None:
    slab = bpy.data.objects["Slab"]
    assert not illumination(scene, slab)[2]
    background = next(n for n in scene.world.node_tree.nodes if n.type == "BACKGROUND")
    background.inputs["Strength"].default_value = 0.0
    assert "no light and its world is black" in illumination(scene, slab)[2][0]
    assert "every picture is black" in build_pack(bpy.context.scene, ["sound"])[0].warnings[0]


def test_what_would_cast_a_shadow_is_named(scene: Any) -> None:
    bpy.ops.mesh.primitive_cube_add(location=(0.0, 0.0, 1.0))
    (warning,) = illumination(scene, bpy.data.objects["Slab"])[2]
    assert "'Cube' stands beside the slab 'Slab'" in warning


def test_a_lamp_before_the_camera_is_named(scene: Any) -> None:
    lamp = add(scene, shadow_soft_size=0.1)
    lamp.location, lamp.visible_camera = (0.0, 0.0, 1.0), True
    bpy.context.view_layer.update()
    assert "stands before the camera" in find_lights(scene)[1][0]


def test_clamped_light_and_light_groups_are_warned_about(scene: Any) -> None:
    lamp = add(scene)
    lamp.lightgroup = "key"
    scene.cycles.sample_clamp_direct = 2.0
    warnings = illumination(scene, bpy.data.objects["Slab"])[2]
    assert any("light group 'key'" in w for w in warnings)
    assert any("Clamping of direct light is set to 2" in w for w in warnings)


def _emission(lamp: Any) -> Any:
    if bpy.app.version < (5, 0):
        lamp.data.use_nodes = True
    return next(n for n in lamp.data.node_tree.nodes if n.type == "EMISSION")


def _endless(lamp: Any) -> None:
    _emission(lamp).inputs["Strength"].default_value = math.nan


def test_what_a_muted_emission_or_link_sends_is_nothing(scene: Any) -> None:
    lamp = add(scene)
    emission, (link,) = _emission(lamp), lamp.data.node_tree.links
    emission.mute = True
    assert find_lights(scene)[0][0].color == (0.0, 0.0, 0.0)
    emission.mute, link.is_muted = False, True
    assert find_lights(scene)[0][0].color == (0.0, 0.0, 0.0)
    link.is_muted = False
    assert find_lights(scene)[0][0].color == (10.0, 10.0, 10.0)


def _nodes(lamp: Any) -> None:
    emission = _emission(lamp)
    tree = lamp.data.node_tree
    tree.links.new(tree.nodes.new("ShaderNodeLightFalloff").outputs[0], emission.inputs["Strength"])


def _link_light(lamp: Any) -> None:
    lamp.light_linking.receiver_collection = bpy.data.collections.new("Some")


FAULTS: list[tuple[str, Callable[[Any], Any], str]] = [
    ("AREA", lambda o: setattr(o, "location", (math.nan, 0, 1)), "transform that is not finite"),
    ("POINT", lambda o: setattr(o, "rotation_euler", (0, math.nan, 0)), "transform that is not"),
    ("POINT", lambda o: setattr(o.data, "energy", math.inf), r"no finite Power \(inf\)"),
    ("POINT", lambda o: setattr(o.data, "color", (math.nan, 1, 1)), r"finite Color \(nan, 1, 1\)"),
    ("SPOT", lambda o: setattr(o.data, "shadow_soft_size", math.nan), "no finite Shadow Soft Size"),
    ("AREA", lambda o: setattr(o.data, "size", math.nan), r"no finite Size \(nan\)"),
    ("POINT", lambda o: _endless(o), "Emission that is not"),
    ("AREA", lambda o: setattr(o, "scale", (0, 1, 1)), "scale of 0"),
    ("AREA", lambda o: setattr(o.data, "size", 0.0), "area of 0; give it a size above 0"),
    ("AREA", lambda o: setattr(o.data, "spread", 0.002), "spread of 0.11°; it needs 1° or more"),
    ("SUN", lambda o: setattr(o, "visible_glossy", False), "hidden from glossy rays"),
    ("SPOT", lambda o: setattr(o, "visible_diffuse", False), "hidden from diffuse rays"),
    ("POINT", _link_light, "light linking"),
    ("POINT", _nodes, "shader nodes other than one Emission"),
]


@pytest.mark.parametrize(("kind", "spoil", "words"), FAULTS)
def test_what_a_light_may_not_have(scene: Any, kind: str, spoil: Any, words: str) -> None:
    spoil(add(scene, kind))
    bpy.context.view_layer.update()
    with pytest.raises(SlabForgeError, match=f"^Light 'Lamp' .*{words}"):
        find_lights(scene)


def test_a_sheared_light_is_refused(scene: Any) -> None:
    lamp, parent = add(scene, "AREA"), bpy.data.objects.new("Parent", None)
    scene.collection.objects.link(parent)
    parent.scale = (2.0, 1.0, 1.0)
    lamp.parent, lamp.rotation_euler = parent, (0.0, 0.0, 0.6)
    bpy.context.view_layer.update()
    with pytest.raises(SlabForgeError, match="'Lamp' is sheared by its parent's scale"):
        find_lights(scene)


def test_lights_without_size_cost_nothing_new() -> None:
    """The default pack has one lamp, by number; nothing is summed over."""
    text = lights.lights_text(load_pack("steel")[0].lights)
    assert "LAMPS = 1, EMITTERS = 0" in text
    assert includes(text, "4.5") == text
