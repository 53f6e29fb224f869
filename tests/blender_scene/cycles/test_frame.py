"""Pictures by Cycles: composed samples whole, and the gray of saturated colours."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from slabforge.generator.recipe import load_recipe
from slabforge.generator.recipes import DEFAULT
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.pack.pack import load_pack

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from slabforge.benchmarks.parity.composed_samples import compare_samples
from slabforge.benchmarks.parity.scene_materials import ComparisonOptions
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.cycles.frame import render_frame
from slabforge.blender_scene.exporting.export import build_pack
from slabforge.blender_scene.exporting.on_slab import on_slab
from slabforge.generator.sampling.rows import FRAME_FLOATS

SIZE = (96, 64)


@pytest.mark.slow
def test_a_composed_sample_looks_as_cycles_renders_it(in_gl_process: Any) -> None:
    """The first sample of the default recipe with two instances, through the scene's filter."""
    made_by = load_pack("steel")[0].blender
    if bpy.app.version[:2] != tuple(map(int, made_by.split(".")[:2])):
        pytest.skip(f"the pack comes from Blender {made_by}, whose noises differ from those here")
    start = Sampler(load_recipe(size=SIZE)).draw(range(64)).instances.start
    index = next(i for i in range(64) if start[i + 1] - start[i] >= 2)
    options = ComparisonOptions(size=SIZE, samples=32, spp=16, run=in_gl_process)
    (found,) = compare_samples(Path(DEFAULT), [index], options)["samples"]
    assert found["instances"] >= 2
    assert found["psnr"] > 40.0
    assert found["mask_differs"] < 1e-3


@pytest.mark.parametrize("color", [(0.5, 0.0, 0.5), (0.0, 0.2, 0.9), (0.3, 0.3, 0.3)])
def test_gray_is_made_of_the_bytes_that_a_display_shows(color: tuple[float, ...]) -> None:
    """As ours is; the gray of linear light would make saturated colours up to twice as bright."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    material, emission = oracle.new_emission("saturated")
    emission.inputs["Color"].default_value = (*color, 1.0)
    with on_slab([material]) as scene:
        pack, _ = build_pack(scene, (material.name,))
        frame = np.zeros(FRAME_FLOATS, np.float32)
        frame[2:4] = pack.view.focus[:2]
        picture, _ = render_frame(
            pack, material.name, {}, frame=frame, size=(8, 4), samples=1, warm_up=False
        )
    shown = 1.055 * np.maximum(color, 0.0031308) ** (1 / 2.4) - 0.055
    expected = 255 * np.where(np.array(color) > 0.0, shown, 0.0) @ (0.2126, 0.7152, 0.0722)
    assert picture.shape == (4, 8)
    np.testing.assert_allclose(picture, expected, atol=1.0)
