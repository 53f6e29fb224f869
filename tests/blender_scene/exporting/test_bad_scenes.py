"""Files that users bring: each fault is one clear sentence, and nothing that they carry runs."""

import itertools
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from slabforge.errors import SlabForgeError

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no .blend can be read")
pytestmark = pytest.mark.blender

from slabforge.benchmarks.parity.cases.case import new_node
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.exporting.export import open_blend, report
from slabforge.blender_scene.exporting.extract import extract
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.compile.problems import UnsupportedError
from slabforge.glsl.graph import Graph, Link


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[Callable[[], None]], Path]:
    """A file with what a function builds in an empty Blender."""

    def save(build: Callable[[], None], name: str = "scene.blend") -> Path:
        bpy.ops.wm.read_factory_settings(use_empty=True)
        build()
        bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / name), compress=False)
        return tmp_path / name

    return save


def keep(material: Any) -> Any:
    material.use_fake_user = True
    return material


def noisy(name: str = "noisy") -> tuple[Any, Any]:
    """A material with a Noise Texture as what it emits."""
    material, emission = oracle.new_emission(name)
    noise = new_node(material, "ShaderNodeTexNoise", {})
    material.node_tree.links.new(noise.outputs[0], emission.inputs["Color"])
    return keep(material), noise


def test_a_file_of_a_newer_blender_is_refused(saved: Any) -> None:
    path = saved(lambda: None)
    data = bytearray(path.read_bytes())
    at = data.index(b"v") + 1
    digits = 3 if data[at + 3 : at + 4].isalpha() else 4
    data[at : at + digits] = b"9" * digits
    path.write_bytes(data)
    with pytest.raises(SlabForgeError, match="saved by Blender .*, newer than"):
        open_blend(path)


@pytest.mark.parametrize("content", [b"", b"not a blend", b"BLENDER-v405" + b"\0" * 50])
def test_a_corrupt_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.blend"
    path.write_bytes(content)
    with pytest.raises(SlabForgeError, match="not a .blend file"):
        open_blend(path)


def linked_group(library: Path, path: str) -> None:
    with bpy.data.libraries.load(str(library), link=True) as (_, here):
        setattr(here, path, ["shared"])


def test_a_group_from_a_missing_library_is_named(saved: Any) -> None:
    def library() -> None:
        bpy.data.node_groups.new("shared", "ShaderNodeTree").use_fake_user = True

    def user() -> None:
        linked_group(source, "node_groups")
        material, emission = oracle.new_emission("borrower")
        node = new_node(keep(material), "ShaderNodeGroup", {})
        node.node_tree = bpy.data.node_groups["shared"]

    source = saved(library, "library.blend")
    path = saved(user)
    source.unlink()
    with pytest.raises(SlabForgeError, match=r"'borrower' needs the node group 'shared' from"):
        report(path)


def test_a_material_from_a_missing_library_is_named(saved: Any) -> None:
    source = saved(lambda: keep(oracle.new_emission("shared")[0]), "library.blend")

    def user() -> None:
        linked_group(source, "materials")
        bpy.data.meshes.new("m").materials.append(bpy.data.materials["shared"])
        bpy.data.meshes["m"].use_fake_user = True

    path = saved(user)
    source.unlink()
    with pytest.raises(SlabForgeError, match="'shared' is linked from .*, which is not there"):
        report(path, ["shared"])


def test_a_driver_and_an_animation_are_named(saved: Any) -> None:
    def build() -> None:
        _, noise = noisy()
        noise.inputs["Scale"].driver_add("default_value").driver.expression = "3.0"
        noise.inputs["Detail"].keyframe_insert("default_value", frame=1)

    (row,) = report(saved(build))["materials"]
    assert row["compiled"]
    assert row["warnings"] == [
        "'noisy': node 'Noise Texture' is driven or animated; its present value is taken."
    ]


def test_nothing_in_a_file_runs(saved: Any, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    code = f"open({str(mark)!r}, 'w').close()"

    def build() -> None:
        text = bpy.data.texts.new("startup.py")
        text.write(code)
        text.use_module = True
        _, noise = noisy()
        driver = noise.inputs["Scale"].driver_add("default_value").driver
        driver.expression = f"exec({code!r}) or 3.0"

    report(saved(build))
    assert not mark.exists()


def test_a_value_that_is_not_finite_is_named() -> None:
    material, noise = noisy("endless")
    noise.inputs["Scale"].default_value = float("nan")  # Blender limits infinity to a number
    with pytest.raises(UnsupportedError, match="'Noise Texture' .* 'Scale' is nan, not a finite"):
        compile_material(extract(material))


def test_other_outputs_than_the_active_one_are_left_alone() -> None:
    material, _ = noisy("two ends")
    tree = material.node_tree
    sky = tree.nodes.new("ShaderNodeTexSky")
    other = tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(sky.outputs[0], other.inputs["Surface"])
    next(n for n in tree.nodes if n.bl_idname == "ShaderNodeOutputMaterial").is_active_output = True
    assert compile_material(extract(material)).inputs
    other.target = "EEVEE"
    other.is_active_output = True
    assert compile_material(extract(material)).inputs


@pytest.mark.parametrize(
    ("shader", "word"),
    [
        ("ShaderNodeBsdfToon", "Toon"),
        ("ShaderNodeBsdfHair", "Hair"),
        ("ShaderNodeBsdfHairPrincipled", "Principled Hair"),
    ],
)
def test_shaders_without_a_closure_are_refused_by_name(shader: str, word: str) -> None:
    material, _ = oracle.new_emission("glassy")
    tree = material.node_tree
    end = next(n for n in tree.nodes if n.bl_idname == "ShaderNodeOutputMaterial")
    tree.links.new(tree.nodes.new(shader).outputs[0], end.inputs["Surface"])
    with pytest.raises(UnsupportedError, match=rf"0 of 1 nodes .* \(0 %\)[\s\S]*'{word}.*{shader}"):
        compile_material(extract(material))


def test_a_volume_and_shader_to_rgb_are_refused_by_name() -> None:
    material, emission = oracle.new_emission("misty")
    tree = material.node_tree
    end = next(n for n in tree.nodes if n.bl_idname == "ShaderNodeOutputMaterial")
    tree.links.new(tree.nodes.new("ShaderNodeVolumeScatter").outputs[0], end.inputs["Volume"])
    tree.links.new(tree.nodes.new("ShaderNodeShaderToRGB").outputs[0], emission.inputs["Color"])
    with pytest.raises(UnsupportedError) as raised:
        compile_material(extract(material))
    assert {p.type for p in raised.value.problems} == {
        "ShaderNodeVolumeScatter",
        "ShaderNodeShaderToRGB",
    }
    assert "1 of 3 nodes in use compile (33 %)" in str(raised.value)


def lengthened(graph: Graph, name: str, count: int) -> Graph:
    """The graph with a node repeated `count` times in a row (Blender itself takes minutes)."""
    tree = graph.tree
    node = next(n for n in tree.nodes if n.name == name)
    into = next(x for x in tree.links if x.to_node == name)
    out = next(x for x in tree.links if x.from_node == name)
    nodes = [node.model_copy(update={"name": f"{name} {i}"}) for i in range(count)]
    links = [into.model_copy(update={"to_node": nodes[0].name})]
    links += [
        Link(
            from_node=a.name, from_socket=out.from_socket, to_node=b.name, to_socket=into.to_socket
        )
        for a, b in itertools.pairwise(nodes)
    ]
    links.append(out.model_copy(update={"from_node": nodes[-1].name}))
    kept = [x for x in tree.links if name not in (x.from_node, x.to_node)]
    others = [n for n in tree.nodes if n.name != name]
    longer = tree.model_copy(update={"nodes": (*others, *nodes), "links": (*kept, *links)})
    return graph.model_copy(update={"tree": longer})


def chain(type_: str, source: int | str, target: str) -> Graph:
    """Object coordinates into a node into an Emission."""
    material, emission = oracle.new_emission("long")
    tree = material.node_tree
    node = tree.nodes.new(type_)
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    tree.links.new(coordinate.outputs["Object"], node.inputs[source])
    tree.links.new(node.outputs[target], emission.inputs["Color"])
    return extract(material)


def test_five_thousand_nodes_compile_within_a_minute() -> None:
    graph = lengthened(chain("ShaderNodeMath", 0, "Value"), "Math", 5000)
    started = time.monotonic()
    compiled = compile_material(graph)
    assert compiled.nodes > 5000
    assert "may need minutes" in compiled.warnings[-1]
    assert time.monotonic() - started < 60


def test_bumps_within_bumps_are_refused_soon() -> None:
    graph = lengthened(chain("ShaderNodeBump", "Height", "Normal"), "Bump", 5000)
    started = time.monotonic()
    with pytest.raises(UnsupportedError, match="it lies in the height of 3 others"):
        compile_material(graph)
    assert time.monotonic() - started < 60
