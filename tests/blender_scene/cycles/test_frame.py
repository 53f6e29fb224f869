"""Shading against Cycles on whole samples."""

import math
from typing import Any

import numpy as np
import pytest
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.pack.pack import load_pack

pytestmark = pytest.mark.blender
SIZE = (128, 96)


@pytest.mark.slow
@pytest.mark.parametrize("name", load_pack("steel")[0].classes)
def test_samples_look_as_cycles_renders_them(name: str) -> None:
    """Through the scene's own pixel filter."""
    bpy = pytest.importorskip("bpy")
    from slabforge.blender_scene.authoring import scene as author
    from slabforge.blender_scene.cycles import frame as reference

    made_by = load_pack("steel")[0].blender
    if bpy.app.version[:2] != tuple(map(int, made_by.split(".")[:2])):
        pytest.skip(f"the pack comes from Blender {made_by}, whose noises differ from those here")
    author.build()
    recipe: Any = load_recipe(
        size=SIZE, classes={name: 1}, sensor={"stage": False, "noise": [0, 0]}, spp=4
    )
    with Renderer(recipe) as renderer:
        batch = renderer.render([0], seed=3)
    rows = Sampler(recipe).draw([0], seed=3)
    pack, _ = recipe.loaded
    material = pack.materials[rows.label[0]]
    values = {p.key: float(rows.row[0, p.offset]) for p in material.parameters}
    cycles, _ = reference.render_frame(
        pack, name, values, frame=rows.frame[0], size=SIZE, samples=64
    )
    error = np.abs(batch.image[0, ..., 0].astype(float) - cycles)
    assert 10 * math.log10(255**2 / np.mean(error**2)) > 44.0
