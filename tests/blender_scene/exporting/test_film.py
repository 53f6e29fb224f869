"""The film against Blender's colour management, the pixel filter against Cycles, and refusals."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from film_shading import develop
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.glsl.pack.film import Film, Grid, _weight, ray_grid

FILTERS = (Film(filter="BOX"), Film(filter="GAUSSIAN", filter_width=2.0), Film(filter_width=1.5))


def offsets(grid: Grid) -> np.ndarray[Any, Any]:
    """How far a pixel's rays lie from its centre along one axis, as the weights are laid out."""
    return grid.places[:, None] + np.arange(-grid.margin, grid.margin + 1)


@pytest.mark.parametrize("film", FILTERS, ids=[f.filter for f in FILTERS])
def test_rays_weigh_as_the_filter_does(film: Film) -> None:
    many = ray_grid(film, 4096)
    deviation = {"BOX": 12**-0.5, "GAUSSIAN": 0.5, "BLACKMAN_HARRIS": 0.4155}[film.filter]
    assert many.weights.sum() == pytest.approx(1)
    assert (many.weights * offsets(many)).sum() == pytest.approx(0, abs=1e-6)
    assert (many.weights * offsets(many) ** 2).sum() ** 0.5 == pytest.approx(deviation, abs=2e-3)
    one = ray_grid(film, 1)
    assert one.places == pytest.approx([0.0])
    assert one.weights[0, one.margin] == one.weights.max()


@pytest.mark.parametrize("spp", [1, 4, 16])
def test_a_filter_narrower_than_a_pixel_keeps_to_it(spp: int) -> None:
    grid = ray_grid(Film(filter_width=0.01), spp)
    assert grid.margin == 0 and np.abs(grid.places).max() <= 0.01
    assert grid.weights.sum() == pytest.approx(1)


def test_a_filter_without_a_weight_is_not_taken_for_another() -> None:
    film = Film().model_copy(update={"filter": "TRIANGLE"})
    with pytest.raises(ValueError, match="of the pixel filter 'TRIANGLE'"):
        ray_grid(film, 1)
    with pytest.raises(ValueError, match="of the pixel filter 'TRIANGLE'"):
        _weight(film, np.zeros(1))


def test_more_rays_smooth_the_picture_and_keep_whole_masks() -> None:
    images = {}
    for spp in (1, 16):
        recipe = load_recipe(
            size=(64, 64), spp=spp, seed=1, sensor={"stage": False, "noise": [0, 0]}
        )
        with Renderer(recipe) as renderer:
            images[spp] = renderer.render(range(4), seed=4)
    for label, mask in zip(images[16].label, images[16].mask, strict=True):
        assert set(np.unique(mask)) <= {0, label}
    changed = (images[1].mask != images[16].mask).mean()
    assert 0 < changed < 0.05
    roughness = {
        n: np.abs(np.diff(b.image.astype(float), axis=2)).mean() for n, b in images.items()
    }
    assert roughness[16] < roughness[1]


def test_rays_a_pixel_are_1_4_or_16() -> None:
    with pytest.raises(SlabForgeError, match="'spp' does not fit: it must be 1, 4 or 16"):
        load_recipe(spp=3)


bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Blender")
pytestmark = pytest.mark.blender

from single_scene import build_single
from slabforge.benchmarks.parity.cases.case import new_node
from slabforge.blender_scene.authoring import scene as author
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.exporting import film


def lights() -> Any:
    """Light of 16 stops, gray by half, float32 (32, 64, 3)."""
    dice = np.random.default_rng(5)
    light = 2.0 ** dice.uniform(-12, 4, (32, 64, 1)) * np.ones(3)
    light[:, 32:] *= 2.0 ** dice.uniform(-1.5, 1.5, (32, 32, 3))
    return light.astype(np.float32)


@pytest.mark.parametrize(
    ("view", "gray", "vivid"), [("Standard", 1, 1), ("Raw", 1, 1), ("Filmic", 1, 1), ("AgX", 1, 3)]
)
@pytest.mark.parametrize(("exposure", "gamma"), [(0.0, 1.0), (-1.5, 1.4)])
def test_bytes_are_those_that_blender_writes(
    view: str, gray: int, vivid: int, exposure: float, gamma: float, in_gl_process: Any
) -> None:
    author.bare_scene()
    scene = bpy.context.scene
    scene.view_settings.view_transform = view
    scene.view_settings.exposure, scene.view_settings.gamma = exposure, gamma
    found, pixels, _ = film.read_film(scene)
    light = lights()
    ours = in_gl_process(develop, found, pixels, light.reshape(-1, 3)).astype(int)
    for mode, channels in (("BW", 3), ("RGB", slice(2, None, -1))):
        blender = film.read_back(scene, light, mode, "8").astype(int)
        error = np.abs(ours[:, channels].reshape(blender.shape) - blender)
        assert error[:, :32].max() <= gray
        assert error.max() <= (vivid if mode == "BW" else 3 * vivid)
        assert (error > 0).mean() < (0.01 if view in film.EXACT else 0.15)
        assert blender.std() > 20


@pytest.mark.parametrize(
    ("kind", "width"), [("BOX", 1.5), ("GAUSSIAN", 2.0), ("BLACKMAN_HARRIS", 1.5)]
)
def test_the_filter_is_the_one_of_cycles(kind: str, width: float) -> None:
    """A slanted edge: what a pixel sees of it, by its distance, is the filter's distribution."""
    size = 32
    material, emission = oracle.new_emission()
    links = material.node_tree.links
    place = new_node(material, "ShaderNodeTexCoord", {}).outputs["Object"]
    slant = new_node(material, "ShaderNodeVectorMath", {"operation": "DOT_PRODUCT"})
    slant.inputs[1].default_value = (1, 1 / 16, 0)
    step = new_node(material, "ShaderNodeMath", {"operation": "GREATER_THAN"})
    step.inputs[1].default_value = 0
    links.new(place, slant.inputs[0])
    links.new(slant.outputs["Value"], step.inputs[0])
    links.new(step.outputs[0], emission.inputs["Color"])
    scene = oracle.new_scene(size)
    scene.cycles.samples, scene.cycles.pixel_filter_type = 256, kind
    scene.cycles.filter_width = width
    seen = oracle.render_plane(scene, material)[4:-4, 4:-4, 0]
    centres = np.arange(size)[4:-4] + 0.5 - size / 2
    distance = centres - centres[:, None] / 16
    described = Film(filter=kind, filter_width=width)  # type: ignore[arg-type]
    grid = ray_grid(described, 1024)
    order = np.argsort(offsets(grid), axis=None)
    below = np.concatenate([[0.0], np.cumsum(grid.weights.ravel()[order])])
    expected = 1.0 - below[np.searchsorted(offsets(grid).ravel()[order], -distance)]
    near = np.abs(distance) < 1.2
    assert np.abs(seen - expected)[near].max() < 0.03


def set_view(**values: Any) -> Callable[[Any], None]:
    def edit(scene: Any) -> None:
        for name, value in values.items():
            setattr(scene.view_settings, name, value)

    return edit


def composite(scene: Any) -> None:
    if bpy.app.version < (5, 0, 0):
        scene.use_nodes = True
        tree = scene.node_tree
    else:
        tree = bpy.data.node_groups.new("comp", "CompositorNodeTree")
        scene.compositing_node_group = tree
    tree.nodes.new("CompositorNodeBlur")


def display(scene: Any) -> None:
    scene.display_settings.display_device = "Display P3"


def edited(scene: Any) -> None:
    editor = scene.sequence_editor_create()
    strips = editor.strips if hasattr(editor, "strips") else editor.sequences
    end = {"length": 9} if bpy.app.version >= (5, 0, 0) else {"frame_end": 10}
    strips.new_effect("white", "COLOR", 1, frame_start=1, **end)


def override(scene: Any) -> None:
    scene.render.image_settings.color_management = "OVERRIDE"


def behind(scene: Any) -> None:
    scene.background_set = bpy.data.scenes.new("behind")


def stereo(scene: Any) -> None:
    scene.render.use_multiview = True


def curved(scene: Any) -> None:
    scene.view_settings.use_curve_mapping = True


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (set_view(view_transform="False Color"), "view transform is 'False Color'; set it to Stan"),
        (set_view(view_transform="AgX", look="AgX - Punchy"), "look is 'AgX - Punchy'; set it to"),
        (curved, "The view has curves; turn them off"),
        (set_view(use_white_balance=True), "The view has a white balance"),
        (composite, "The scene has compositor nodes; turn"),
        (stereo, "stereo views"),
        (set_view(gamma=0.0), "gamma of 0; set it above 0 under Render, Color Management"),
        (set_view(gamma=math.nan), r"The view has no finite Gamma \(nan\)"),
        (set_view(exposure=math.nan), r"The view has no finite Exposure \(nan\)"),
        (lambda s: setattr(s.cycles, "film_exposure", math.nan), "The film has no finite Exposure"),
        (lambda s: setattr(s.cycles, "filter_width", math.nan), "no finite Filter Width"),
        (display, "The display device is 'Display P3'; set it to sRGB"),
        (edited, "sequencer strips; turn Sequencer off under Output, Post Processing"),
        (lambda s: setattr(s.render, "use_freestyle", True), "Freestyle draws lines; turn it off"),
        (override, "The output has its own Color Management; set it to Follow Scene"),
        (behind, "Scene 'behind' is rendered too; clear Scene, Background Set"),
    ],
)
def test_what_is_not_developed_is_refused(edit: Callable[[Any], None], words: str) -> None:
    author.bare_scene()
    edit(bpy.context.scene)
    with pytest.raises(SlabForgeError, match=words):
        film.read_film(bpy.context.scene)


def test_what_barely_changes_the_picture_is_said() -> None:
    author.bare_scene()
    scene = bpy.context.scene
    assert film.read_film(scene)[2] == []
    scene.render.dither_intensity, scene.render.film_transparent = 1.0, True
    scene.render.use_border = scene.render.use_motion_blur = True
    scene.render.use_stamp = scene.render.use_simplify = True
    scene.view_layers.new("other")
    said = " ".join(film.read_film(scene)[2])
    for word in ("dithering of 1", "transparent", "region", "motion blur", "metadata", "Simplify"):
        assert word in said
    assert f"2 view layers; '{scene.view_layers[0].name}' is taken" in said


def test_a_table_travels_with_the_pack(tmp_path: Path) -> None:
    from slabforge.blender_scene.exporting.export import export

    build_single(())
    images = []
    for view in ("Standard", "AgX"):
        bpy.context.scene.view_settings.view_transform = view
        scene, pack = tmp_path / f"{view}.blend", str(tmp_path / view)
        bpy.ops.wm.save_as_mainfile(filepath=str(scene))
        export(scene, pack)
        recipe: Any = load_recipe(pack=pack, size=(64, 64), sensor={"stage": False})
        with Renderer(recipe) as renderer:
            images.append(renderer.render(range(2), seed=1).image.astype(float))
    assert 2 < (images[0] - images[1]).mean() < 20  # AgX is darker than Standard
