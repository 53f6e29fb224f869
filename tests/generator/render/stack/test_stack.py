"""Tiles that one instance alone reaches look as those made step by step."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.generator.recipe import load_recipe
from slabforge.generator.render.engine import Engine
from slabforge.generator.sampling.sampler import Sampler

pytestmark = pytest.mark.blender
SIZE, COUNT = (160, 96), 6


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack of a surface with a defect and a look-alike."""
    pytest.importorskip("bpy")
    from slabforge.blender_scene.authoring.scene import author, bare_scene
    from slabforge.blender_scene.authoring.stack import stack
    from slabforge.blender_scene.exporting.export import export

    def make() -> Any:
        slab = bare_scene()
        slab.data.materials.append(stack("steel", ["Bubble", "Stain"]))
        return slab

    folder = tmp_path_factory.mktemp("stack")
    author(folder / "steel.blend", make)
    export(folder / "steel.blend", folder / "pack")
    return folder / "pack"


def draw(
    pack: Path, spp: int, single: bool, batch: int, surface: dict[str, str] | None = None
) -> tuple[Any, ...]:
    """Pictures, masks, instance masks and outlines; and tiles with 0, 1 and more entries."""
    recipe = load_recipe(pack=str(pack), size=SIZE, sensor={"noise": [0, 0]}, surface=surface or {})
    rows = Sampler(recipe).draw(range(COUNT), seed=3)
    engine = Engine(
        *recipe.loaded, size=SIZE, max_batch=batch, spp=spp, real_metal=recipe.real_metal
    )
    if not single:
        engine._shading.alone = frozenset()
    image = np.zeros((COUNT, SIZE[1], SIZE[0]), np.uint8)
    mask, instance = np.zeros_like(image), np.zeros(image.shape, np.uint16)
    outlines = engine.render(rows, image, mask, instance)
    kinds = engine.buffers.reaching(min(batch, COUNT)) & 0xFFFF  # above it the columns
    engine.close()
    return image, mask, instance, outlines.area, outlines.box, np.bincount(kinds, minlength=3)


@pytest.mark.parametrize("spp", [1, 4])
def test_tiles_made_in_one_go_look_as_those_made_step_by_step(
    pack: Path, spp: int, in_gl_process: Callable[..., Any]
) -> None:
    alone = in_gl_process(draw, pack, spp, True, COUNT)
    steps = in_gl_process(draw, pack, spp, False, COUNT)
    assert np.abs(alone[0].astype(int) - steps[0]).max() <= 1
    for one, other in zip(alone[1:5], steps[1:5], strict=True):
        assert (one == other).all()
    assert alone[1].any()
    idle, single, shared = alone[5][0], alone[5][1], alone[5][2:].sum()
    assert min(idle, single, shared) > 0
    assert steps[5][1] == 0  # there none is alone


@pytest.mark.thorough
def test_relief_on_real_metal_looks_as_that_made_step_by_step(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_gl_process: Callable[..., Any]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "set").mkdir()
    picture = np.random.default_rng(3).integers(96, 160, (120, 200), np.uint8)
    cv2.imwrite(str(tmp_path / "set" / "a.png"), picture)
    surface = {"images": str(tmp_path / "set")}
    alone = in_gl_process(draw, pack, 1, True, COUNT, surface)
    steps = in_gl_process(draw, pack, 1, False, COUNT, surface)
    assert np.abs(alone[0].astype(int) - steps[0]).max() <= 1
    for one, other in zip(alone[1:5], steps[1:5], strict=True):
        assert (one == other).all()
    assert alone[1].any() and alone[5][1] > 0


def test_a_sample_is_the_same_in_any_batch(pack: Path, in_gl_process: Callable[..., Any]) -> None:
    together = in_gl_process(draw, pack, 1, True, COUNT)
    apart = in_gl_process(draw, pack, 1, True, 1)
    for one, other in zip(together[:5], apart[:5], strict=True):
        assert (one == other).all()
