"""Rows of a small pack as they were first drawn: data sets on disk stay what they are."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from layered_pack import write_description
from slabforge.generator.recipe import load_recipe
from slabforge.generator.sampling.rows import FRAME_FIELDS
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.pack.camera import Camera
from slabforge.glsl.pack.film import Film
from slabforge.glsl.pack.pack import Material, Pack, Parameter, Slab

INDICES = [0, 1, 17, 2**40 + 3]
POSITIONS: dict[str, Any] = {
    "random": {"mode": "random", "edges": 0.5, "overhang": 0.8},
    "conveyor": {"mode": "conveyor", "edges": 0.5, "frames_per_slab": 3},
}
# label, frame (slab x and y, view x and y, exposure, noise, noise seed, picture), row
GOLDEN: dict[str, list[list[float]]] = json.loads(
    (Path(__file__).parent / "golden_rows.json").read_text()
)


def material(name: str, *inputs: tuple[str, float, float]) -> Material:
    parameters = tuple(
        Parameter(key=k, components=1, default=(low,), min=low, max=high, offset=i)
        for i, (k, low, high) in enumerate(inputs)
    )
    return Material(name=name, file=f"{name}.glsl", parameters=parameters)


@pytest.fixture
def pack(tmp_path: Path) -> str:
    metal = ("Metal.Seed", 0.0, 100.0), ("Metal.Tone", 0.2, 0.4)
    place = ("Dent.Position X", -0.5, 0.5), ("Dent.Position Y", -0.5, 0.5), ("Dent.Size", 0.1, 0.6)
    written = Pack(
        blender="4.5.0",
        camera=Camera(location=(0.0, 0.0, 2.0), ortho_scale=2.0, resolution=(200, 100)),
        slab=Slab(low=(-1.0, -4.0, -0.2), size=(2.0, 8.0, 0.2), location=(0.0, 0.0, 0.0)),
        lights=(),
        world=(0.0, 0.0, 0.0),
        film=Film(),
        materials=(material("sound", *metal), material("dent", *metal, *place)),
    )
    write_description(written, tmp_path)
    return str(tmp_path)


@pytest.mark.parametrize("mode", POSITIONS)
def test_rows_are_the_committed_ones(pack: str, mode: str) -> None:
    recipe = load_recipe(
        pack=pack,
        size=(100, 50),
        classes={"sound": 1, "dent": 3},
        position=POSITIONS[mode],
        parameters={
            "Metal.Tone": {"range": [0.2, 0.4], "distribution": "normal"},
            "Dent.Size": {"range": [0.1, 0.6], "distribution": "log-uniform"},
            "Dent.Position Y": {"value": 0.05},
        },
    )
    rows = Sampler(recipe).draw(INDICES, seed=7)
    first = rows.frame[:, : FRAME_FIELDS.index("camera")]  # test_camera.py is about what follows
    found = np.concatenate([rows.label[:, None], first, rows.row], axis=1)
    # logarithms and powers differ by a rounding between C libraries
    np.testing.assert_allclose(found, GOLDEN[mode], rtol=1e-6, atol=1e-9)
