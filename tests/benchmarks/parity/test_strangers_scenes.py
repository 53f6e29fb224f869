"""Files that strangers made: every material matches Cycles, or is refused for a node by name."""

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")

from slabforge.benchmarks.parity import scene_materials as scene

pytestmark = [pytest.mark.blender, pytest.mark.slow]
FOLDER = os.environ.get("SLABFORGE_BLENDS")
FILES = sorted(Path(FOLDER).glob("*.blend")) if FOLDER else []
REFUSED = (  # shaders of volumes and strands, of EEVEE, and Toon
    "BsdfHair BsdfHairPrincipled BsdfToon ShaderToRGB"
    " VolumeAbsorption VolumeScatter VolumePrincipled"
)


@pytest.mark.skipif(not FILES, reason="set SLABFORGE_BLENDS to a folder of .blend files")
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_material_matches_cycles(path: Path, in_gl_process: Any) -> None:
    options = scene.ComparisonOptions(samples=4, spp=1, run=in_gl_process)
    for row in scene.parity(path, options=options)["materials"]:
        types = {u["type"].removeprefix("ShaderNode") for u in row["unsupported"]}
        assert types <= set(REFUSED.split())
        for entry in row["inputs"]:
            assert entry["mean"] <= scene.MEAN, entry
            assert entry["p99"] <= scene.P99, entry


def test_what_is_not_finite_in_cycles_must_be_so_in_ours() -> None:
    reference = np.array([1.0, np.inf, np.nan, 2.0], np.float32)
    assert (scene.relative(reference, reference) == 0.0).all()
    assert scene.relative(np.array([1.0, 5.0, np.nan, 4.0]), reference).tolist() == [
        0,
        np.inf,
        0,
        1,
    ]
