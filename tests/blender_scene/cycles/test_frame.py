"""Shading against Cycles on whole samples, and the albedo fit against its integral."""

import math
import re
from typing import Any

import numpy as np
import pytest
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl import albedo
from slabforge.glsl.pack.pack import load_pack

pytestmark = pytest.mark.blender
SIZE = (128, 96)


def test_the_committed_albedo_is_what_the_fit_gives() -> None:
    numbers = [_numbers(t) for t in (albedo.FILE.read_text(), albedo.text())]
    np.testing.assert_allclose(numbers[0], numbers[1], rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("cosine", [0.35, 0.7, 1.0])
@pytest.mark.parametrize("roughness", [0.3, 0.5, 0.77, 1.0])
def test_the_fit_is_the_integral(cosine: float, roughness: float) -> None:
    """Compared with a plain integral over light directions, which knows nothing of sampling."""
    both, mean = albedo.fit()
    powers = np.outer(roughness ** np.arange(8), (1 - cosine) ** np.arange(5))
    fitted = (both * powers).sum((1, 2)).sum()
    assert fitted == pytest.approx(_plain_albedo(cosine, roughness), abs=6e-3)


def _plain_albedo(cosine: float, roughness: float) -> float:
    alpha2 = max(roughness, 0.02) ** 4
    view = np.array([math.sqrt(1 - cosine**2), 0, cosine])
    u = (np.arange(1500) + 0.5) / 1500
    z, angle = np.meshgrid(u, 2 * np.pi * u[::3])
    r = np.sqrt(1 - z**2)
    light = np.stack([r * np.cos(angle), r * np.sin(angle), z], -1)
    half = light + view
    half /= np.linalg.norm(half, axis=-1, keepdims=True)
    d = alpha2 / (np.pi * (half[..., 2] ** 2 * (alpha2 - 1) + 1) ** 2)
    smith = z * np.sqrt(cosine**2 * (1 - alpha2) + alpha2)
    smith += cosine * np.sqrt(z**2 * (1 - alpha2) + alpha2)
    return float((d * 0.5 / smith * z).mean() * 2 * np.pi)


def _numbers(text: str) -> list[float]:

    return [float(n) for n in re.findall(r"-?\d+\.\d+(?:e-?\d+)?", text)]


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
    recipe: Any = load_recipe(size=SIZE, classes={name: 1}, sensor={"noise": [0, 0]}, spp=4)
    with Renderer(recipe) as renderer:
        batch = renderer.render([0], seed=3)
    rows = Sampler(recipe).draw([0], seed=3)
    pack, _ = recipe.loaded
    material = pack.materials[rows.label[0]]
    values = {p.key: float(rows.row[0, p.offset]) for p in material.parameters}
    cycles, _ = reference.render_frame(pack, name, values, rows.frame[0], SIZE, 64)
    error = np.abs(batch.image[0, ..., 0].astype(float) - cycles)
    assert 10 * math.log10(255**2 / np.mean(error**2)) > 44.0
