"""What programs leave out changes no picture: tiles out of reach, short ways to heights, gray."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import slabforge.generator.render.engine as engine_room
from single_materials import single_pack
from slabforge.generator.recipe import load_recipe
from slabforge.generator.render.engine import Engine
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.graph import Graph
from slabforge.glsl.pack.pack import Pack

SIZE, COUNT = (192, 96), 3
PACK, FOLDER = single_pack()
_CAMERA = PACK.camera.model_copy(update={"ortho_scale": 4 * PACK.camera.ortho_scale})
FAR = PACK.model_copy(update={"camera": _CAMERA})  # pixels of four millimetres
BOUNDED = [m.name for m in PACK.materials if m.bounded]


def changed(**values: bool) -> Pack:
    """The pack with materials that say something else of themselves."""
    materials = tuple(m.model_copy(update=values) for m in PACK.materials)
    return PACK.model_copy(update={"materials": materials})


def draw(pack: Pack, name: str, spp: int, exact: bool) -> tuple[Any, Any, int]:
    """Pictures and masks of a material, and how many tiles were made again."""
    sensor = {"stage": False, "noise": [0, 0]}
    recipe = load_recipe(pack=str(FOLDER), size=SIZE, classes={name: 1}, sensor=sensor)
    rows = Sampler(recipe).draw(range(COUNT), seed=5)
    engine = Engine(pack, FOLDER, size=SIZE, max_batch=COUNT, spp=spp, exact=exact)
    again: list[int] = []
    listed = engine.buffers.list_strays
    engine.buffers.list_strays = lambda n: again.append(listed(n)) or again[-1]  # type: ignore
    image = np.zeros((COUNT, SIZE[1], SIZE[0]), np.uint8)
    mask = np.zeros_like(image)
    engine.render(rows, image, mask)
    engine.close()
    return image.astype(int), mask, sum(again)


def test_every_defect_is_bounded_and_sound_metal_is_not() -> None:
    assert [c for c in PACK.classes if c != "sound"] == BOUNDED


@pytest.mark.parametrize("spp", [1, 4])
@pytest.mark.parametrize("name", BOUNDED)
def test_tiles_out_of_reach_look_as_if_all_was_computed(
    name: str, spp: int, in_gl_process: Callable[..., Any]
) -> None:
    sorted_, mask, _ = in_gl_process(draw, PACK, name, spp, False)
    whole, whole_mask, _ = in_gl_process(draw, changed(bounded=False), name, spp, False)
    assert np.abs(sorted_ - whole).max() <= 1  # another program rounds otherwise
    assert (mask == whole_mask).all() and mask.any()


@pytest.mark.parametrize("name", PACK.classes)
def test_the_short_way_to_heights_is_near_the_exact_one(
    name: str, in_gl_process: Callable[..., Any]
) -> None:
    short, mask, _ = in_gl_process(draw, PACK, name, 4, False)
    exact, exact_mask, _ = in_gl_process(draw, PACK, name, 4, True)
    error = np.mean((short - exact) ** 2)
    assert 10 * np.log10(255**2 / max(error, 1e-9)) > 60
    assert (mask == exact_mask).all()


def test_tiles_whose_short_way_is_too_short_are_made_again(
    in_gl_process: Callable[..., Any],
) -> None:
    """Where the noise is as fine as the pixels, whole frames are, and only they."""
    fine = in_gl_process(draw, FAR, "irregularity", 4, False)[2]
    coarse = in_gl_process(draw, PACK, "sound", 4, False)[2]
    assert coarse == 0 < fine


@pytest.mark.parametrize("name", PACK.classes)
def test_gray_light_in_one_channel_is_that_in_three(
    name: str, in_gl_process: Callable[..., Any]
) -> None:
    one, mask, _ = in_gl_process(draw, PACK, name, 1, False)
    three, mask_of_three, _ = in_gl_process(draw, changed(gray=False), name, 1, False)
    assert np.abs(one - three).max() <= 1
    assert (mask == mask_of_three).all()


@pytest.mark.parametrize("name", PACK.classes)
def test_without_octaves_finer_than_pixels_one_ray_is_nearer_to_many(
    name: str, in_gl_process: Callable[..., Any]
) -> None:
    many, mask, _ = in_gl_process(draw, FAR, name, 16, True)
    faded, whole = (
        (in_gl_process(draw, FAR, name, 1, exact)[0] - many) ** 2 for exact in (False, True)
    )
    assert np.mean(faded) < np.mean(whole)
    noisy = mask == 0 if name == "crack" else np.full(mask.shape, True)  # its thin edges decide
    assert np.mean(faded[noisy]) < 0.95 * np.mean(whole[noisy])


def draw_walking(walk: int, spp: int, gray: bool) -> tuple[Any, Any, int]:
    """Pictures for which each invocation makes so many pixels of a tile."""
    engine_room.WALK = dict.fromkeys((True, False), walk)
    return draw(changed(gray=gray), "crack", spp, False)


@pytest.mark.parametrize(("spp", "gray"), [(1, True), (4, False)])
def test_however_far_an_invocation_walks_the_picture_is_the_same(
    spp: int, gray: bool, in_gl_process: Callable[..., Any]
) -> None:
    few, few_mask, _ = in_gl_process(draw_walking, 4, spp, gray)
    many, many_mask, _ = in_gl_process(draw_walking, 32, spp, gray)
    assert np.abs(few - many).max() <= 1
    assert (few_mask == many_mask).all() and few_mask.any()


def test_a_tinted_material_is_not_gray() -> None:
    graph = Graph.model_validate_json((FOLDER / "sound.json").read_text())
    assert compile_material(graph).gray
    tinted = graph.model_dump()
    nodes = (n for group in tinted["groups"].values() for n in group["nodes"])
    mix = next(n for n in nodes if n["type"] == "ShaderNodeMix")
    white = next(i for i in mix["inputs"] if i["identifier"] == "B_Color")
    white["default"] = [1.0, 0.9, 1.0, 1.0]
    assert not compile_material(Graph.model_validate(tinted)).gray


def test_one_window_bounds_a_defect_where_nothing_is_optimised() -> None:
    graph = Graph.model_validate_json((FOLDER / "crack.json").read_text())
    compiled = compile_material(graph)
    assert compiled.bounded and "bool reached(vec3 P)" in compiled.text
    plain = compile_material(graph, optimised=False)
    assert not plain.bounded and "REACHED" not in plain.text
