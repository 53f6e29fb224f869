"""From .blend to pack: the committed pack, changed scenes, and files that cannot be exported."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.glsl.graph import Graph
from slabforge.glsl.pack.pack import load_pack

pytestmark = pytest.mark.blender
PACK, FOLDER = load_pack("steel")


def test_the_committed_graph_compiles_to_the_committed_programs() -> None:
    pytest.importorskip("bpy")
    from slabforge.blender_scene.exporting.stacks import stack_contents

    names = [surface.name for surface in PACK.surfaces]
    graphs = [Graph.model_validate_json((FOLDER / f"{n}.json").read_text()) for n in names]
    contents = stack_contents(graphs)
    assert contents is not None
    committed = {p.name: p.read_text() for p in FOLDER.iterdir() if p.suffix == ".glsl"}
    assert contents.texts.keys() == committed.keys()
    different = [name for name, text in contents.texts.items() if text != committed[name]]
    assert different == [], "run make pack and look at what changed"
    assert contents.entries["surfaces"] == PACK.surfaces
    assert contents.entries["layers"] == PACK.layers


def test_every_layer_has_distortion_noise_and_seed() -> None:
    for layer in PACK.layers:
        keys = {p.key for p in layer.parameters}
        assert {f"{layer.name}.{n}" for n in ("Distortion", "Noise", "Seed")} <= keys
        assert all(p.min is not None and p.max is not None for p in layer.parameters)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("bpy")
    from slabforge.blender_scene.authoring.scene import author

    path = tmp_path_factory.mktemp("scene") / "steel.blend"
    author(path)
    return path


@pytest.fixture(scope="module")
def singles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scene whose materials are the classes."""
    pytest.importorskip("bpy")
    from single_scene import build_single
    from slabforge.blender_scene.authoring.scene import author

    path = tmp_path_factory.mktemp("singles") / "singles.blend"
    author(path, lambda: build_single(["Crack", "Bubble", "Inclusion"]))
    return path


@pytest.fixture
def changed(singles: Path, tmp_path: Path) -> Callable[..., Path]:
    """Open that scene in Blender, let a function change it, save it under another name."""
    import bpy
    from slabforge.blender_scene.exporting.export import open_blend

    def change(edit: Callable[[Any], None]) -> Path:
        open_blend(singles)
        edit(bpy)
        path = tmp_path / "changed.blend"
        bpy.ops.wm.save_as_mainfile(filepath=str(path))
        return path

    return change


def test_the_default_pack_is_what_the_default_scene_exports(scene: Path, tmp_path: Path) -> None:
    import bpy
    from slabforge.blender_scene.exporting.export import export

    if bpy.app.version[:2] != tuple(map(int, PACK.blender.split(".")[:2])):
        pytest.skip(f"the pack comes from Blender {PACK.blender}, here is another line")
    pack = export(scene, tmp_path / "pack")
    written = {p.name: p.read_text() for p in (tmp_path / "pack").iterdir()}
    committed = {p.name: p.read_text() for p in FOLDER.iterdir()}
    assert written.keys() == committed.keys()
    for name in committed:
        mine, theirs = (_without_version(files[name]) for files in (written, committed))
        assert mine == theirs, f"{name} differs; run make pack and look at what changed"
    assert pack.classes == PACK.classes


def test_the_scene_is_the_one_that_the_method_describes(scene: Path) -> None:
    import bpy
    from slabforge.blender_scene.exporting.export import open_blend

    open_blend(scene)
    material, ground = bpy.data.objects["Slab"].data.materials
    assert [material.name, ground.name] == [surface.name for surface in PACK.surfaces]
    lamp, camera = bpy.data.objects["Lamp"], bpy.context.scene.camera
    assert 0 < lamp.location.z - camera.location.z < 1  # slightly above the camera
    groups = {n.node_tree.name for n in material.node_tree.nodes if hasattr(n, "node_tree")}
    assert groups == {"Steel", *(layer.name for layer in PACK.layers)}


def test_a_moved_range_reaches_the_samples(changed: Callable[..., Path], tmp_path: Path) -> None:
    from slabforge.blender_scene.exporting.export import export

    def widen(bpy: Any) -> None:
        socket = bpy.data.node_groups["Crack"].interface.items_tree["Contrast"]
        socket.min_value, socket.max_value = 0.9, 0.95

    export(changed(widen), tmp_path / "pack")
    recipe = load_recipe(pack=str(tmp_path / "pack"), classes={"crack": 1}, size=(64, 64))
    from slabforge.generator.sampling.sampler import Sampler

    offset = next(
        p.offset for p in recipe.loaded[0].materials[1].parameters if p.key == "Crack.Contrast"
    )
    drawn = Sampler(recipe).draw(range(200), seed=1).row[:, offset]
    assert drawn.min() >= np.float32(0.9)
    assert drawn.max() <= np.float32(0.95)


def test_a_moved_range_of_a_layer_reaches_its_instances(scene: Path, tmp_path: Path) -> None:
    import bpy
    from slabforge.blender_scene.exporting.export import export, open_blend
    from slabforge.generator.sampling.sampler import Sampler

    open_blend(scene)
    socket = bpy.data.node_groups["Crack"].interface.items_tree["Contrast"]
    socket.min_value, socket.max_value = 0.9, 0.95
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / "changed.blend"))
    pack = export(tmp_path / "changed.blend", tmp_path / "pack")
    number = next(i for i, layer in enumerate(pack.layers) if layer.name == "Crack")
    parameter = next(p for p in pack.layers[number].parameters if p.key == "Crack.Contrast")
    assert (parameter.min, parameter.max) == pytest.approx((0.9, 0.95))
    recipe = load_recipe(pack=str(tmp_path / "pack"), classes={"crack": 1}, size=(64, 64))
    instances = Sampler(recipe).draw(range(50), seed=1).instances
    drawn = instances.row[instances.layer == number, parameter.offset]
    assert len(drawn) >= 50
    assert drawn.min() >= np.float32(0.9)
    assert drawn.max() <= np.float32(0.95)


def test_a_rewired_node_changes_the_picture(
    singles: Path, changed: Callable[..., Path], tmp_path: Path
) -> None:
    from slabforge.blender_scene.exporting.export import export

    def invert(bpy: Any) -> None:
        """Swap a defect's colour for white, by one more node."""
        tree = bpy.data.materials["inclusion"].node_tree
        shader = tree.nodes["Principled BSDF"]
        node = tree.nodes.new("ShaderNodeMath")
        node.operation = "MULTIPLY"
        node.inputs[1].default_value = 0.0
        tree.links.new(shader.inputs["Base Color"].links[0].from_socket, node.inputs[0])
        tree.links.new(node.outputs[0], shader.inputs["Base Color"])

    export(singles, tmp_path / "before")
    export(changed(invert), tmp_path / "after")
    images = []
    for pack in ("before", "after"):
        recipe: Any = load_recipe(
            pack=str(tmp_path / pack),
            classes={"inclusion": 1},
            size=(64, 64),
            sensor={"stage": False},
        )
        with Renderer(recipe) as renderer:
            images.append(renderer.render(range(4), seed=1))
    np.testing.assert_array_equal(images[0].mask, images[1].mask)
    assert images[1].image.mean() < images[0].image.mean() - 20


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda bpy: bpy.data.objects.remove(bpy.context.scene.camera), "no camera"),
        (lambda bpy: bpy.data.objects.remove(bpy.data.objects["Slab"]), "no mesh"),
        (
            lambda bpy: _remove_node(bpy, "crack", "ShaderNodeOutputAOV"),
            "'crack' has no mask.*AOV Output",
        ),
        (lambda bpy: _unsupported(bpy), "Sky Texture"),
    ],
    ids=["camera", "slab", "mask", "node"],
)
def test_what_cannot_be_exported(
    changed: Callable[..., Path], tmp_path: Path, edit: Any, words: str
) -> None:
    from slabforge.blender_scene.exporting.export import export

    path = changed(edit)
    with pytest.raises(SlabForgeError, match=words):
        export(path, tmp_path / "pack")
    assert not (tmp_path / "pack").exists()
    assert not list(tmp_path.glob(".pack-*"))


def test_every_unsupported_node_is_listed_once_with_its_path(
    changed: Callable[..., Path], tmp_path: Path
) -> None:
    from slabforge.blender_scene.exporting.export import export, report

    path = changed(_unsupported)
    with pytest.raises(SlabForgeError) as raised:
        export(path, tmp_path / "pack")
    assert str(raised.value).count("Sky Texture") == 1
    rows = {r["name"]: r for r in report(path)["materials"]}
    assert not rows["bubble"]["compiled"]
    assert rows["crack"]["compiled"]
    (problem,) = rows["bubble"]["unsupported"]
    assert problem["type"] == "ShaderNodeTexSky"
    assert "Bubble" in problem["where"]


def test_files_that_are_no_blend(tmp_path: Path) -> None:
    pytest.importorskip("bpy")
    from slabforge.blender_scene.exporting.export import export

    fake = tmp_path / "fake.blend"
    fake.write_text("BLENDER? no")
    with pytest.raises(SlabForgeError, match="is not a .blend file"):
        export(fake, tmp_path / "pack")
    with pytest.raises(SlabForgeError, match="There is no file"):
        export(tmp_path / "none.blend", tmp_path / "pack")


def test_a_folder_that_is_no_pack_stays(singles: Path, tmp_path: Path) -> None:
    from slabforge.blender_scene.exporting.export import export

    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(SlabForgeError, match="since '.*/file' is a file; choose another"):
        export(singles, file)
    with pytest.raises(SlabForgeError, match="file/pack' could not be made, since '.*/file' is"):
        export(singles, file / "pack", ["sound"])
    with pytest.raises(SlabForgeError, match=r"is named twice \(sound, sound\)"):
        export(singles, tmp_path / "pack", ["sound", "sound"])
    file.unlink()
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(SlabForgeError, match="is not empty and is no pack"):
        export(singles, tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_opening_a_blend_never_runs_its_scripts(
    changed: Callable[..., Path], tmp_path: Path
) -> None:
    from slabforge.blender_scene.exporting.export import export

    trap = tmp_path / "ran"

    def plant(bpy: Any) -> None:
        text = bpy.data.texts.new("trap.py")
        text.write(f"open({str(trap)!r}, 'w')")
        text.use_module = True
        driver = bpy.data.objects["Lamp"].driver_add("location", 0).driver
        driver.expression = f"open({str(trap)!r}, 'w') and 0.25"

    path = changed(plant)
    trap.unlink(missing_ok=True)
    export(path, tmp_path / "pack")
    assert not trap.exists()


def _without_version(text: str) -> str:
    return re.sub(r'"blender": ?"[^"]*"', "", text)


def _remove_node(bpy: Any, material: str, kind: str) -> None:
    nodes = bpy.data.materials[material].node_tree.nodes
    nodes.remove(next(n for n in nodes if n.bl_idname == kind))


def _unsupported(bpy: Any) -> None:
    tree = bpy.data.node_groups["Bubble"]
    node = tree.nodes.new("ShaderNodeTexSky")
    output = next(n for n in tree.nodes if n.bl_idname == "NodeGroupOutput")
    tree.links.new(node.outputs["Color"], output.inputs["Roughness"])


def test_a_pack_from_elsewhere_is_checked(tmp_path: Path) -> None:
    data = json.loads((FOLDER / "pack.json").read_text())
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    data["surfaces"][0]["file"] = "../escape.glsl"
    (tmp_path / "pack.json").write_text(json.dumps(data))
    with pytest.raises(SlabForgeError, match="is no name of a file"):
        Renderer(load_recipe(pack=str(tmp_path), classes={"sound": 1})).render([0], seed=1)
    for name, value, words in (
        ("world", [float("nan"), 0, 0], r"world \(value 1\): it must be a finite number"),
        ("surfaces", [], "a pack has either materials or surfaces"),
    ):
        (tmp_path / "pack.json").write_text(json.dumps(data | {name: value}))
        with pytest.raises(SlabForgeError, match=words):
            load_pack(tmp_path)
    (tmp_path / "pack.json").write_text("{}")
    with pytest.raises(SlabForgeError, match="not a valid pack"):
        load_pack(tmp_path)
