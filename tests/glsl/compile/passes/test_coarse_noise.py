"""Coarse octaves of noise, interpolated along rows: which they are, and that it cannot be seen."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import slabforge.generator.render.engine as engine_room
import slabforge.generator.render.program_text as program_room
from single_materials import single_pack
from slabforge.generator.recipe import load_recipe
from slabforge.generator.render.engine import Engine
from slabforge.generator.render.program_text import ProgramSpec, ShadingPurpose
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.compile.compiler import Compiled, compile_material
from slabforge.glsl.graph import Graph
from slabforge.glsl.pack.pack import Pack

SIZE, COUNT = (192, 96), 3
PACK, FOLDER = single_pack()
FIRST = ShadingPurpose()
NEVER = 1e9  # pixels: no cell is as wide


def draw(pack: Pack, folder: Path, name: str, least: float) -> Any:
    """Pictures of a material with octaves interpolated whose cells are so many pixels wide."""
    sensor = {"stage": False, "noise": [0, 0]}
    recipe = load_recipe(pack=str(FOLDER), size=SIZE, classes={name: 1}, sensor=sensor)
    rows = Sampler(recipe).draw(range(COUNT), seed=5)
    image = np.zeros((COUNT, SIZE[1], SIZE[0]), np.uint8)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(program_room, "COARSE", least)
        patch.setattr(engine_room, "WALK", dict.fromkeys((True, False), program_room.TILE[0]))
        engine = Engine(pack, folder, size=SIZE, max_batch=COUNT)
        engine.render(rows, image, np.zeros_like(image))
        engine.close()
    return image.astype(int)


def psnr(one: Any, other: Any) -> float:
    """In dB; endless where nothing differs."""
    error = np.mean((one - other) ** 2)
    return float(10 * np.log10(255**2 / error)) if error else math.inf


@pytest.mark.parametrize("name", PACK.classes)
def test_interpolated_octaves_look_as_if_computed(
    name: str, in_gl_process: Callable[..., Any]
) -> None:
    computed = in_gl_process(draw, PACK, FOLDER, name, NEVER)
    found = in_gl_process(draw, PACK, FOLDER, name, program_room.COARSE)
    assert 70 < psnr(computed, found) < math.inf
    assert psnr(computed, in_gl_process(draw, PACK, FOLDER, name, 3)) < 68  # that too many show


def changed(noise: dict[str, Any], turn: float = 0.0, **sockets: float) -> Compiled:
    """Sound metal whose noises have other properties and inputs, and whose mappings are turned."""
    text = (FOLDER / "sound.json").read_text()
    graph = Graph.model_validate_json(text).model_dump()
    for node in (n for group in graph["groups"].values() for n in group["nodes"]):
        inputs = {s["identifier"]: s for s in node["inputs"]}
        if node["type"] == "ShaderNodeTexNoise":
            node["properties"] |= noise
            for identifier, value in sockets.items():
                inputs[identifier]["default"] = value
        if node["type"] == "ShaderNodeMapping":
            inputs["Rotation"]["default"] = [0.1 * turn, 0.2 * turn, turn]
    return compile_material(Graph.model_validate(graph))


@pytest.mark.parametrize("turn", [0.0, 0.8])
def test_noise_in_three_dimensions_and_turned(
    turn: float, tmp_path: Path, in_gl_process: Callable[..., Any]
) -> None:
    compiled = changed(
        {"noise_dimensions": "3D", "normalize": False}, turn, Scale=0.5, Roughness=0.1
    )
    (tmp_path / "sound.glsl").write_text(compiled.glsl)
    sound = PACK.materials[0].model_copy(update={"coarse": compiled.coarse})
    pack = PACK.model_copy(update={"materials": (sound, *PACK.materials[1:])})
    computed = in_gl_process(draw, pack, tmp_path, "sound", NEVER)
    found = in_gl_process(draw, pack, tmp_path, "sound", program_room.COARSE)
    assert 65 < psnr(computed, found) < math.inf  # 49 with a wrong slope


def test_noise_that_is_warped_or_a_product_is_not_interpolated() -> None:
    assert changed({}).coarse == PACK.materials[0].coarse
    for values in ({"Distortion": 0.1}, {"Lacunarity": 0.5}):
        assert not changed({}, **values).coarse
    assert not changed({"noise_type": "MULTIFRACTAL"}).coarse


def test_a_frame_interpolates_where_it_may() -> None:
    sound, camera = PACK.materials[0], PACK.camera

    def curves(purpose: ShadingPurpose = FIRST, walk: int = 32, spp: int = 1, **values: Any) -> int:
        pack = PACK.model_copy(update={"camera": camera.model_copy(update=values)})
        return ProgramSpec(pack=pack, size=SIZE, spp=spp, walk=walk).curves(
            sound.coarse, exact=purpose.exact or purpose.sort
        )

    assert curves() == len(sound.coarse) == curves(ortho_scale=5 * camera.ortho_scale)
    assert not curves(ortho_scale=20 * camera.ortho_scale)  # every cell is narrower there
    turned = ((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 0.0, 1.0))
    assert not curves(axes=turned) and not curves(type="PERSP")
    assert not curves(ShadingPurpose(exact=True)) and not curves(spp=4) and not curves(walk=4)
    assert not ProgramSpec(pack=PACK, size=SIZE, walk=32, exact=True).curves(
        sound.coarse, exact=False
    )
