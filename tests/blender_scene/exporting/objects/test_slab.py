"""The slab and what is done to it in a scene: drawn as Cycles does, refused or warned about."""

import math
from collections.abc import Callable
from typing import Any

import pytest
from slabforge.errors import SlabForgeError

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no scene can be built")
pytestmark = pytest.mark.blender

from single_scene import build_single
from slabforge.blender_scene.authoring import scene as author
from slabforge.blender_scene.exporting.export import build_pack

Edit = Callable[[Any, Any], Any]


@pytest.fixture
def scene() -> Any:
    build_single(())
    return bpy.context.scene


def layer(name: str, value: Any) -> Edit:
    return lambda scene, _: setattr(scene.view_layers[0], name, value)


def slab(name: str, value: Any) -> Edit:
    return lambda _, found: setattr(found, name, value)


def overridden(scene: Any, _: Any) -> None:
    scene.view_layers[0].material_override = bpy.data.materials["sound"]


def other_world(scene: Any, _: Any) -> None:
    scene.view_layers[0].world_override = bpy.data.worlds.new("Yard")


def collected(name: str) -> Edit:
    def edit(scene: Any, found: Any) -> None:
        outer, inner = (bpy.data.collections.new(n) for n in ("outer", "inner"))
        scene.collection.children.link(outer)
        outer.children.link(inner)
        scene.collection.objects.unlink(found)
        inner.objects.link(found)
        setattr(scene.view_layers[0].layer_collection.children["outer"], name, True)

    return edit


def corner(value: float) -> Edit:
    return lambda _, found: setattr(found.data.vertices[7].co, "z", value)


def parent(_: Any, found: Any) -> None:
    found.parent = bpy.data.objects["Lamp"]
    found.parent.scale = (2.0, 1.0, 1.0)


def narrow(_: Any, found: Any) -> None:
    for vertex in found.data.vertices:
        vertex.co.x = 0.0


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (slab("location", (math.nan, 0, 0)), "Mesh 'Slab' has a transform that is not finite"),
        (slab("location", (math.inf, 0, 0)), "Mesh 'Slab' has a transform that is not finite"),
        (slab("scale", (0.5, 1, 1)), "'Slab' is turned or scaled; apply .* to it[.]$"),
        (parent, "'Slab' is turned or scaled; apply .* to it and to its parent 'Lamp'"),
        (slab("hide_render", True), "renders no mesh with a material; add a slab"),
        (slab("visible_camera", False), "'Slab' is hidden from camera rays; switch"),
        (slab("is_holdout", True), "'Slab' is a holdout; turn that off"),
        (slab("is_shadow_catcher", True), "'Slab' is a shadow catcher; turn that off"),
        (collected("holdout"), "'Slab' is a holdout; turn that off for it and its collection"),
        (collected("indirect_only"), "collection that is Indirect Only"),
        (collected("exclude"), "renders no mesh with a material"),
        (overridden, "another material by view layer 'ViewLayer'; clear its Material Override"),
        (other_world, "'ViewLayer' has another world, 'Yard'"),
        (layer("use_solid", False), "left out by view layer 'ViewLayer'; switch its Surfaces on"),
        (lambda _, o: o.modifiers.new("Round", "SUBSURF"), "changed by modifier 'Round'; apply"),
        (lambda _, o: o.shape_key_add(name="Basis"), "changed by shape keys; apply"),
        (corner(math.nan), "'Slab' has a vertex that is not finite; remove it"),
        (corner(math.inf), "'Slab' has a vertex that is not finite; remove it"),
        (narrow, "'Slab' has no width or no length"),
    ],
)
def test_what_a_slab_cannot_be(scene: Any, edit: Edit, words: str) -> None:
    edit(scene, bpy.data.objects["Slab"])
    with pytest.raises(SlabForgeError, match=words):
        build_pack(bpy.context.scene, ["sound"])


def smooth(_: Any, found: Any) -> None:
    for polygon in found.data.polygons:
        polygon.use_smooth = True


def moved(_: Any, found: Any) -> None:
    found.keyframe_insert("location", frame=1)


def driven(scene: Any, _: Any) -> None:
    bpy.data.objects["Lamp"].data.driver_add("energy").driver.expression = "50.0"


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (smooth, "'Slab' has normals on its top face that do not point up; it is drawn flat"),
        (corner(0.05), "'Slab' has no flat, rectangular top face; it is drawn as if it had"),
        (moved, "'Slab' is driven or animated; its present state is taken"),
        (driven, "'Lamp' is driven or animated; its present state is taken"),
    ],
)
def test_what_is_drawn_otherwise_is_said(scene: Any, edit: Edit, words: str) -> None:
    assert build_pack(bpy.context.scene, ["sound"])[0].warnings == ()
    edit(scene, bpy.data.objects["Slab"])
    (warning,) = build_pack(bpy.context.scene, ["sound"])[0].warnings
    assert words in warning


def test_what_is_hidden_in_viewports_alone_is_placed(scene: Any, tmp_path: Any) -> None:
    """Blender leaves it at the origin until it is shown: a render does place it."""
    lamp, holder = bpy.data.objects["Lamp"], bpy.data.objects.new("Holder", None)
    scene.collection.objects.link(holder)
    holder.location = (3.0, 0.0, 0.0)
    lamp.parent = holder
    for found in (lamp, holder, scene.camera, bpy.data.objects["Slab"]):
        found.hide_viewport = True
    path = str(tmp_path / "hidden.blend")
    bpy.ops.wm.save_as_mainfile(filepath=path)
    bpy.ops.wm.open_mainfile(filepath=path, load_ui=False)
    pack, _ = build_pack(bpy.context.scene, ["sound"])
    x, y, z = author.LAMP
    assert pack.lights[0].location == pytest.approx((3.0 + x, y, z))
    assert pack.camera.location == (0.0, 0.0, author.CAMERA_HEIGHT)
