"""Composed samples against Cycles, whole: a surface and its instances in their order."""

from pathlib import Path
from typing import Any

import pytest
from slabforge.generator.recipe import load_recipe
from slabforge.generator.recipes import DEFAULT
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.pack.pack import load_pack

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from slabforge.benchmarks.parity.composed_samples import compare_samples
from slabforge.benchmarks.parity.scene_materials import ComparisonOptions

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
