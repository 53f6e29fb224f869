"""Settings outside the node graph: the table knows every property of bpy, and refusals refuse."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from slabforge.errors import SlabForgeError

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no .blend can be read")
pytestmark = pytest.mark.blender

from slabforge.blender_scene.authoring.scene import author, bare_scene
from slabforge.blender_scene.exporting.export import build_pack, export, report
from slabforge.blender_scene.exporting.settings_table import SETTINGS
from slabforge.glsl.pack.pack import load_pack


def types() -> dict[str, Any]:
    """Blender's types whose properties the table lists, by its names for them."""
    slab = bare_scene()
    material, scene = bpy.data.materials.new("m"), bpy.context.scene
    lamp = next(o for o in scene.objects if o.type == "LIGHT")
    owners = {
        "Material": material,
        "World": scene.world,
        "Object": slab,
        "Mesh": slab.data,
        "Scene": scene,
        "RenderSettings": scene.render,
        "ColorManagedViewSettings": scene.view_settings,
        "Camera": scene.camera.data,
        "ViewLayer": scene.view_layers[0],
        "cycles material": material.cycles,
        "cycles object": slab.cycles,
        "cycles scene": scene.cycles,
        "cycles world": scene.world.cycles,
        "cycles light": lamp.data.cycles,
        "cycles view layer": scene.view_layers[0].cycles,
    }
    return {name: owner.bl_rna for name, owner in owners.items()} | {
        "Light": bpy.types.AreaLight.bl_rna
    }


def test_the_table_has_every_property_once() -> None:
    base = {*bpy.types.ID.bl_rna.properties.keys(), "rna_type", "name"}
    found = types()
    assert found.keys() == SETTINGS.keys()
    for name, rna in found.items():
        lacking = set(rna.properties.keys()) - base - SETTINGS[name].keys()
        assert not lacking, f"{name}: does Cycles heed {', '.join(sorted(lacking))}?"


def principled() -> Any:
    material = bpy.data.materials.new("steel")
    if not material.node_tree:
        material.use_nodes = True
    return material


def displaced(method: str) -> Callable[[Any, Any, Any], None]:
    def change(scene: Any, slab: Any, material: Any) -> None:
        tree = material.node_tree
        lift = tree.nodes.new("ShaderNodeDisplacement")
        output = tree.get_output_node("CYCLES")
        tree.links.new(lift.outputs[0], output.inputs["Displacement"])
        material.displacement_method = method

    return change


def uncorrected(scene: Any, slab: Any, material: Any) -> None:
    displaced("BUMP")(scene, slab, material)
    material.cycles.use_bump_map_correction = False


def fast_gi(scene: Any, slab: Any, material: Any) -> None:
    scene.cycles.use_fast_gi, scene.cycles.fast_gi_method = True, "ADD"


REFUSED = {
    "displacement": (displaced("DISPLACEMENT"), "Displacement is 'Displacement Only'.*'Bump Only'"),
    "both": (displaced("BOTH"), "Displacement is 'Displacement and Bump'"),
    "bump correction": (uncorrected, "Bump Map Correction is off"),
    "fast GI": (fast_gi, "Fast GI Approximation adds light"),
    "transparent bounces": (
        lambda scene, slab, material: setattr(scene.cycles, "transparent_max_bounces", 0),
        "Transparent bounces are 0",
    ),
    "instances": (
        lambda scene, slab, material: setattr(slab, "instance_type", "FACES"),
        r"'Slab' makes instances \(FACES\)",
    ),
    "shading offset": (
        lambda scene, slab, material: setattr(slab, "shadow_terminator_shading_offset", 0.5),
        "'Slab' has a Shading Offset",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_settings_that_are_refused(name: str) -> None:
    change, words = REFUSED[name]
    slab = bare_scene()
    material = principled()
    slab.data.materials.append(material)
    build_pack(bpy.context.scene)
    change(bpy.context.scene, slab, material)
    with pytest.raises(SlabForgeError, match=words):
        build_pack(bpy.context.scene)


@pytest.mark.parametrize("method", ["DISPLACEMENT", "BOTH"])
def test_a_method_of_displacement_without_a_displacement_is_idle(method: str) -> None:
    slab = bare_scene()
    material = principled()
    material.displacement_method = method
    slab.data.materials.append(material)
    assert build_pack(bpy.context.scene)[0].classes == ("steel",)


@pytest.mark.skipif(bpy.app.version >= (5, 0), reason="materials always have nodes")
def test_a_material_whose_nodes_are_off_is_refused() -> None:
    slab = bare_scene()
    material = principled()
    material.use_nodes = False
    slab.data.materials.append(material)
    with pytest.raises(SlabForgeError, match="Use Nodes is off"):
        build_pack(bpy.context.scene)


def turned(slab: Any) -> None:
    slab.rotation_euler.x = 0.3


def modified(slab: Any) -> None:
    slab.modifiers.new("Bevel", "BEVEL")


def blind(slab: Any) -> None:
    bpy.context.scene.camera = None
    for camera in list(bpy.data.cameras):
        bpy.data.cameras.remove(camera)


@pytest.mark.parametrize(
    ("change", "words"),
    [(turned, "is turned or scaled"), (modified, "modifier 'Bevel'"), (blind, "has no camera")],
)
def test_a_report_promises_what_an_export_does(
    tmp_path: Path, change: Callable[[Any], None], words: str
) -> None:
    def build() -> Any:
        slab = bare_scene()
        for name in ("steel", "rust"):
            slab.data.materials.append(principled())
            slab.data.materials[-1].name = name
        change(slab)

    path = tmp_path / "scene.blend"
    author(path, build)
    figures = report(path)
    assert all(row["compiled"] for row in figures["materials"])
    assert not figures["exports"]
    with pytest.raises(SlabForgeError, match=words) as told:
        export(path, tmp_path / "pack")
    assert figures["refused"] == str(told.value)
    assert report(path, plane=True)["exports"]
    pack = export(path, tmp_path / "pack", plane=True)
    assert set(pack.classes) == {"steel", "rust"}
    assert any("its masks are empty" in warning for warning in pack.warnings)
    assert load_pack(tmp_path / "pack")[0].camera.location == (0.0, 0.0, 2.0)
