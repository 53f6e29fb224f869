"""Images of materials: in the graph, in the pack, in the picture."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.generator.render.engine import Engine
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.pack.pack import Pack, load_pack
from slabforge.glsl.pack.textures import described, encoded, key_of, load_pixels

pytestmark = pytest.mark.blender
SIZE = (128, 96)
DICE = np.random.default_rng(5)
BYTES = DICE.integers(0, 256, (5, 7, 4), np.uint8)
DEFECTS = ("Crack", "Bubble")
FLOATS = DICE.normal(size=(4, 3, 4)).astype(np.float32)


@pytest.mark.parametrize("pixels", [BYTES, FLOATS], ids=["bytes", "floats"])
def test_files_keep_every_bit(pixels: np.ndarray, tmp_path: Path) -> None:
    texture = described(pixels)
    (tmp_path / texture.file).write_bytes(encoded(pixels))
    np.testing.assert_array_equal(load_pixels([texture], tmp_path)[texture.key], pixels)


def test_files_are_upright(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded(BYTES))
    first = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)[0, :, [2, 1, 0, 3]].T
    np.testing.assert_array_equal(first, BYTES[-1])


@pytest.mark.parametrize("pixels", [BYTES, FLOATS], ids=["bytes", "floats"])
@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda p, x: p.unlink(), "has no image"),
        (lambda p, x: p.write_bytes(b"no picture"), "cannot be read"),
        (lambda p, x: p.write_bytes(b""), "cannot be read"),
        (lambda p, x: p.write_bytes(encoded(x)[:60]), "cannot be read"),
        (lambda p, x: p.write_bytes(encoded(x[1:])), "pixels, its pack says"),
        (lambda p, x: p.write_bytes(encoded(x[::-1])), "has been changed"),
    ],
    ids=["gone", "text", "empty", "cut", "size", "changed"],
)
def test_a_spoilt_file_is_one_sentence(
    pixels: np.ndarray, spoil: Any, words: str, tmp_path: Path
) -> None:
    texture = described(pixels)
    path = tmp_path / texture.file
    path.write_bytes(encoded(pixels))
    spoil(path, pixels)
    with pytest.raises(SlabForgeError, match=words):
        load_pixels([texture], tmp_path)


def test_images_too_large_for_the_driver_are_one_sentence(in_gl_process: Any) -> None:
    pack, folder = load_pack("steel")
    huge = {"key": "0" * 16, "width": 32_768, "height": 32_768, "floats": True}
    large = Pack.model_validate({**pack.model_dump(), "images": [huge]})
    with pytest.raises(SlabForgeError, match="images of the pack need 16384 MiB.*allows"):
        in_gl_process(Engine, large, folder, size=SIZE, max_batch=1)


# -- with Blender -------------------------------------------------------------------------------


@pytest.fixture
def scene(tmp_path: Path) -> Callable[..., Path]:
    """Save a scene with an image as the colour of every class, after an edit."""
    pytest.importorskip("bpy")
    import bpy
    from single_scene import build_single
    from slabforge.benchmarks.parity.cases import images as image_cases

    def make(edit: Callable[[Any, Any], None], kind: str = "rgba") -> Path:
        build_single(DEFECTS)
        image = image_cases.load(kind)
        for material in bpy.data.objects["Slab"].data.materials:
            tree = material.node_tree
            node = tree.nodes.new("ShaderNodeTexImage")
            node.image = image
            coordinate = tree.nodes.new("ShaderNodeTexCoord")
            tree.links.new(coordinate.outputs["Object"], node.inputs["Vector"])
            shader = tree.nodes["Principled BSDF"]
            tree.links.new(node.outputs["Color"], shader.inputs["Base Color"])
        edit(bpy, image)
        path = tmp_path / "scene.blend"
        bpy.ops.wm.save_as_mainfile(filepath=str(path))
        return path

    return make


def _nothing(bpy: Any, image: Any) -> None:
    """Leave the scene as it is."""


def _smooth(bpy: Any, image: Any) -> None:
    """Projected on the slab's top as a cube's side is, and smooth; in a light for light images."""
    bpy.data.lights["Lamp"].energy = 36.0
    for material in bpy.data.objects["Slab"].data.materials:
        tree = material.node_tree
        node = next(n for n in tree.nodes if n.bl_idname == "ShaderNodeTexImage")
        node.projection, node.interpolation = "BOX", "Cubic"


@pytest.mark.slow
@pytest.mark.parametrize("kind", [pytest.param("rgba", marks=pytest.mark.thorough), "rgba 16 bit"])
def test_a_pack_with_an_image_looks_as_cycles_renders_it(
    kind: str, scene: Callable[..., Path], tmp_path: Path
) -> None:
    from slabforge.blender_scene.cycles import frame as reference
    from slabforge.blender_scene.exporting.export import export

    pack = export(scene(_smooth, kind), tmp_path / "pack")
    (texture,) = pack.images
    assert (texture.width, texture.height, texture.floats) == (37, 23, kind != "rgba")
    recipe: Any = load_recipe(
        pack=str(tmp_path / "pack"),
        size=SIZE,
        classes={"crack": 1},
        sensor={"stage": False, "noise": [0, 0]},
    )
    with Renderer(recipe) as renderer:
        batch = renderer.render([0], seed=3)
    rows = Sampler(recipe).draw([0], seed=3)
    material = pack.materials[rows.label[0]]
    values = {p.key: float(rows.row[0, p.offset]) for p in material.parameters}
    cycles, _ = reference.render_frame(
        pack, "crack", values, frame=rows.frame[0], size=SIZE, samples=64, filter_width=0.01
    )
    error = np.abs(batch.image[0, ..., 0].astype(float) - cycles)
    assert cycles.std() > 5
    assert 10 * math.log10(255**2 / np.mean(error**2)) > 44.0


def test_a_missing_image_of_a_pack_is_one_sentence(
    scene: Callable[..., Path], tmp_path: Path
) -> None:
    from slabforge.blender_scene.exporting.export import export

    pack = export(scene(_nothing), tmp_path / "pack")
    (tmp_path / "pack" / pack.images[0].file).unlink()
    with pytest.raises(SlabForgeError, match="its file '.*' is missing; export it again"):
        load_recipe(pack=str(tmp_path / "pack"), size=SIZE)


def test_equal_pixels_are_kept_once(scene: Callable[..., Path], tmp_path: Path) -> None:
    from slabforge.blender_scene.exporting.export import export

    def copied(bpy: Any, image: Any) -> None:
        twin = image.copy()
        twin.pack()
        tree = bpy.data.materials["bubble"].node_tree
        next(n for n in tree.nodes if n.bl_idname == "ShaderNodeTexImage").image = twin

    pack = export(scene(copied), tmp_path / "pack")
    assert len(pack.images) == 1
    files = [p.name for p in (tmp_path / "pack").iterdir() if p.suffix in (".png", ".npy")]
    assert files == [pack.images[0].file]


def _set(**values: Any) -> Callable[[Any, Any], None]:
    def edit(bpy: Any, image: Any) -> None:
        for name, value in values.items():
            setattr(image, name, value)

    return edit


def _space(bpy: Any, image: Any) -> None:
    image.colorspace_settings.name = "Filmic Log"


def _smaller(bpy: Any, image: Any) -> None:
    bpy.context.scene.render.use_simplify = True
    bpy.context.scene.cycles.texture_limit_render = "128"


def _shifted(bpy: Any, image: Any) -> None:
    tree = bpy.data.materials["crack"].node_tree
    node = next(n for n in tree.nodes if n.bl_idname == "ShaderNodeTexImage")
    node.texture_mapping.translation.x = 0.5


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (_set(filepath="/nowhere/rust.png"), "'rgba.png' has no file at '/nowhere/rust.png'"),
        (_set(source="SEQUENCE"), "of the kind SEQUENCE; a single image"),
        (_set(source="MOVIE"), "of the kind MOVIE; a single image"),
        (_set(source="TILED"), "of the kind TILED; a single image"),
        (_space, "in the colour space 'Filmic Log'; supported are"),
        (_smaller, "made smaller by the render's Simplify"),
        (_shifted, "texture mapping of its node's own"),
    ],
    ids=["missing", "sequence", "movie", "tiles", "space", "smaller", "mapping"],
)
def test_what_cannot_be_read_is_refused_by_name(
    edit: Any, words: str, scene: Callable[..., Path], tmp_path: Path
) -> None:
    from slabforge.blender_scene.exporting.export import export

    with pytest.raises(SlabForgeError, match=words):
        export(scene(edit), tmp_path / "pack")
    assert not (tmp_path / "pack").exists()


def test_a_file_that_is_no_image_is_refused(scene: Callable[..., Path], tmp_path: Path) -> None:
    from slabforge.blender_scene.exporting.export import export

    false = tmp_path / "false.png"
    false.write_text("no picture")
    with pytest.raises(SlabForgeError, match=r"cannot be read from '.*false.png'"):
        export(scene(_set(filepath=str(false))), tmp_path / "pack")


def test_two_materials_share_the_key_of_equal_pixels() -> None:
    assert key_of(BYTES) == key_of(BYTES.copy())
    assert key_of(BYTES) != key_of(BYTES[::-1])
