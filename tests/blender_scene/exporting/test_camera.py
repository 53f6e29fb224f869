"""The camera against Cycles: what each source says under it, Bump's step, whole pictures."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.pack.camera import Camera, View

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from single_scene import build_single
from slabforge.benchmarks.parity.cases.case import new_node
from slabforge.benchmarks.parity.cases.special_nodes import shown
from slabforge.blender_scene.cycles import frame as reference
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.exporting.camera import read_camera
from slabforge.blender_scene.exporting.export import export
from slabforge.blender_scene.exporting.extract import extract
from slabforge.generator.render.probe import probe
from slabforge.glsl.compile.compiler import compile_material

SIZE = 24
KINDS = ("PERSP", "ORTHO")
SOURCES = [
    ("ShaderNodeTexCoord", "Camera"),
    ("ShaderNodeTexCoord", "Window"),
    ("ShaderNodeTexCoord", "Reflection"),
    ("ShaderNodeNewGeometry", "Incoming"),
    ("ShaderNodeCameraData", "View Vector"),
    ("ShaderNodeCameraData", "View Z Depth"),
    ("ShaderNodeCameraData", "View Distance"),
    ("ShaderNodeLightPath", "Ray Length"),
    ("ShaderNodeLayerWeight", "Facing"),
]


def tilt(scene: Any, kind: str) -> None:
    """A camera beside the slab, turned about all axes, shifted, with oblong pixels."""
    camera = scene.camera
    camera.data.type, camera.data.lens, camera.data.ortho_scale = kind, 60, 1.3
    camera.data.shift_x, camera.data.clip_start = 0.05, 0.2
    camera.location, camera.rotation_euler = (0.5, -0.7, 1.5), (0.45, 0.3, 0.4)
    scene.render.pixel_aspect_x = 1.3


def seen(material: Any, kind: str) -> tuple[Any, Any, Camera]:
    """The picture of a material on the plane, its graph, and the camera."""
    scene = oracle.new_scene(SIZE)
    tilt(scene, kind)
    with (
        oracle.plane_scene(material, scene) as (own, plane),
        bpy.context.temp_override(scene=own),
    ):
        own.view_layers[0].update()
        camera, _ = read_camera(own, plane)
        return oracle.render(own), extract(material, plane), camera


def compared(material: Any, kind: str, run: Callable[..., Any]) -> Any:
    """Absolute differences at the pixels that the plane fills."""
    places, emission = oracle.new_emission("places")
    coordinate = new_node(places, "ShaderNodeTexCoord", {})
    places.node_tree.links.new(coordinate.outputs["Object"], emission.inputs["Color"])
    points, _, _ = seen(places, kind)
    reference, graph, camera = seen(material, kind)
    compiled = compile_material(graph)
    found = run(probe, compiled, points.reshape(-1, 3), oracle.place(SIZE, camera))
    ours = found[compiled.inputs[0].output].reshape(*reference.shape[:2], -1)
    return np.abs(ours - reference)[np.abs(points).sum(-1) > 0]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("node", "output"), SOURCES)
def test_sources_follow_the_camera(node: str, output: str, kind: str, in_gl_process: Any) -> None:
    material, _ = oracle.new_emission()
    shown(material, new_node(material, node, {}).outputs[output], 0.5, 0.5)
    errors = compared(material, kind, in_gl_process)
    assert len(errors) > 0.9 * SIZE**2
    assert errors.max() < 1e-5


@pytest.mark.parametrize("kind", KINDS)
def test_bump_steps_as_far_as_in_cycles(kind: str, in_gl_process: Any) -> None:
    """A steep parabola, whose slope over a step shows how long the step is."""
    material, _ = oracle.new_emission()
    links = material.node_tree.links
    place = new_node(material, "ShaderNodeTexCoord", {}).outputs["Object"]
    square = new_node(material, "ShaderNodeVectorMath", {"operation": "DOT_PRODUCT"})
    bump = new_node(material, "ShaderNodeBump", {})
    bump.inputs["Distance"].default_value = 20
    for socket in square.inputs[:2]:
        links.new(place, socket)
    links.new(square.outputs["Value"], bump.inputs["Height"])
    shown(material, bump.outputs[0], 0.5, 0.5)
    assert compared(material, kind, in_gl_process).mean() < 2e-5


def picture_scene(kind: str) -> None:
    build_single(["Bubble"])
    scene = bpy.context.scene
    tilt(scene, kind)
    scene.camera.location.z = 1.0
    scene.render.resolution_x, scene.render.resolution_y = 1200, 900


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_window_of_a_tilted_camera_is_what_cycles_sees(kind: str, tmp_path: Path) -> None:
    picture_scene(kind)
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / "tilted.blend"))
    export(tmp_path / "tilted.blend", tmp_path / "pack")
    recipe: Any = load_recipe(
        pack=str(tmp_path / "pack"),
        size=(64, 48),
        classes={"bubble": 1},
        sensor={"stage": False, "noise": [0, 0]},
    )
    rows = Sampler(recipe).draw([2], seed=3)
    pack, _ = recipe.loaded
    material = pack.materials[rows.label[0]]
    with Renderer(recipe) as renderer:
        image = renderer.render([2], seed=3).image[0, ..., 0].astype(float)
    values = {p.key: float(rows.row[0, p.offset]) for p in material.parameters}
    cycles, _ = reference.render_frame(
        pack,
        material.name,
        values,
        frame=rows.frame[0],
        size=recipe.size,
        samples=16,
        filter_width=0.01,
    )
    assert cycles.std() > 1
    assert 10 * math.log10(255**2 / np.mean((image - cycles) ** 2)) > 40.0


@pytest.mark.parametrize("kind", KINDS)
def test_windows_look_where_frames_say(kind: str) -> None:
    right, up = (0.8, 0.6, 0.0), (-0.48, 0.64, 0.6)
    back = tuple(float(v) for v in np.cross(right, up))
    camera = Camera(
        type=kind, location=(0.3, 0.1, 2.0), axes=(right, up, back), ortho_scale=1.5,
        shift=(0.1, -0.2), resolution=(640, 200), pixel_aspect=(1.0, 1.5),
    )  # fmt: skip
    view = View(camera, 0.25)
    assert view.window(view.focus[:2]) == pytest.approx(camera.centre)
    moved = view.window(view.focus[:2] + (10 * view.scale[0], 4 * view.scale[1]))
    pixels = (moved - camera.centre) / camera.pitch
    assert pixels == pytest.approx((10, 4))
    assert camera.plane_point(view.meet(moved))[:2] == pytest.approx(moved)


def test_a_straight_camera_keeps_its_extent() -> None:
    camera = Camera(location=(0.3, 0.1, 2.0), ortho_scale=1.6, resolution=(1600, 256))
    assert View(camera, 0.0).half((256, 128)) == pytest.approx((0.128, 0.064))
    turned = camera.model_copy(
        update={"axes": ((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 0.0, 1.0))}
    )
    assert View(turned, 0.0).half((256, 128)) == pytest.approx((0.064, 0.128))


# -- what cannot be exported ------------------------------------------------------------------


def second_camera(scene: Any) -> None:
    for name in ("left", "right"):
        scene.collection.objects.link(bpy.data.objects.new(name, bpy.data.cameras.new(name)))
    bpy.data.objects.remove(scene.camera)


def place(**values: Any) -> Callable[[Any], None]:
    def edit(scene: Any) -> None:
        for name, value in values.items():
            setattr(scene.camera, name, value)

    return edit


def lens(**values: Any) -> Callable[[Any], None]:
    def edit(scene: Any) -> None:
        for name, value in values.items():
            setattr(scene.camera.data, name, value)

    return edit


def sheared(scene: Any) -> None:
    parent = bpy.data.objects.new("Parent", None)
    scene.collection.objects.link(parent)
    parent.scale = (2, 1, 1)
    scene.camera.parent, scene.camera.rotation_euler = parent, (0, 0, 0.6)


def looks_through_the_lamp(scene: Any) -> None:
    scene.camera = bpy.data.objects["Lamp"]


def tiny(scene: Any) -> None:
    scene.render.resolution_x = scene.render.resolution_y = 4
    scene.render.resolution_percentage = 1


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda scene: bpy.data.objects.remove(scene.camera), "no camera; add one above the slab"),
        (second_camera, r"2 cameras \(left, right\) and none is active; choose one"),
        (place(location=(0, 0, -0.1)), "'Line camera' is inside 'Slab' .*move it above"),
        (place(location=(0, 0, -3)), "'Line camera' is below the top face of 'Slab'.*-3 m"),
        (place(rotation_euler=(math.pi, 0, 0)), "does not look at the top face of 'Slab'"),
        (place(location=(0, float("nan"), 2)), "Camera 'Line camera' has a transform that is not"),
        (place(scale=(0, 1, 1)), "has a scale of 0"),
        (lens(type="PANO"), "is panoramic; set its Type to Orthographic or Perspective"),
        (lambda scene: setattr(scene.camera.data.dof, "use_dof", True), "depth of field"),
        (place(location=(0, float("inf"), 2)), "Camera 'Line camera' has a transform that is not"),
        (lens(ortho_scale=0.0), "has an Orthographic Scale of 0 m; give it one above 0"),
        (lens(ortho_scale=float("nan")), r"no finite Orthographic Scale \(nan\); type it anew"),
        (lens(shift_x=float("nan")), r"'Line camera' has no finite Shift X \(nan\)"),
        (sheared, "'Line camera' is sheared; apply its parent's scale"),
        (looks_through_the_lamp, "active camera 'Lamp' is an object of type LIGHT; choose"),
        (tiny, r"resolution is 0x0 pixels \(4x4 at 1 %\)"),
    ],
)
def test_what_a_camera_cannot_be(edit: Callable[[Any], None], words: str) -> None:
    build_single(())
    scene = bpy.context.scene
    edit(scene)
    bpy.context.view_layer.update()
    with pytest.raises(SlabForgeError, match=words):
        read_camera(scene, bpy.data.objects["Slab"])


def test_what_is_not_drawn_is_said() -> None:
    build_single(())
    scene, slab = bpy.context.scene, bpy.data.objects["Slab"]
    assert read_camera(scene, slab)[1] == []
    scene.camera.location, scene.camera.rotation_euler = (2.5, 0, 1.0), (0, 1.0, 0)
    bpy.context.view_layer.update()
    assert "sees a side of 'Slab'" in read_camera(scene, slab)[1][0]
    scene.camera.location, scene.camera.rotation_euler = (0, 0, 2), (0, 0, 0)
    scene.camera.data.clip_end = 1.5
    bpy.context.view_layer.update()
    assert "is 2 m from camera 'Line camera'" in read_camera(scene, slab)[1][0]


def test_a_conveyor_needs_a_straight_camera(tmp_path: Path) -> None:
    picture_scene("PERSP")
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / "tilted.blend"))
    export(tmp_path / "tilted.blend", tmp_path / "pack")
    with pytest.raises(SlabForgeError, match="looks straight down, which the pack's does not"):
        load_recipe(pack=str(tmp_path / "pack"), position={"mode": "conveyor"})
