"""The campaign of other people's files: what compiles, what is refused, and what a table tells."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from slabforge.benchmarks.parity import strangers
from slabforge.benchmarks.parity.options import StrangersOptions
from slabforge.blender_scene.cycles.plane import new_emission
from slabforge.errors import SlabForgeError

START = "from slabforge.cli import main; main()"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A file with a material of one noise and one of a sky, and a file that is none."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    for name, type_ in (("noisy", "ShaderNodeTexNoise"), ("sky", "ShaderNodeTexSky")):
        material, emission = new_emission(name)
        node = material.node_tree.nodes.new(type_)
        material.node_tree.links.new(node.outputs[0], emission.inputs["Color"])
        material.use_fake_user = True
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / "a.blend"))
    (tmp_path / "b.blend").write_text("none")
    return tmp_path


def test_every_material_of_every_file_is_told(folder: Path) -> None:
    """In a process of its own: it opens OpenGL and Blender."""
    out, figures = folder / "out.md", folder / "out.json"
    words = ["bench", "strangers", "--blends", folder, "--samples", "4", "--size", "32"]
    done = subprocess.run(
        [sys.executable, "-c", START, *words, "--out", out, "--json", figures],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    noisy, sky, broken = json.loads(figures.read_text())["rows"]
    assert noisy["compiled"] and noisy["octaves"] == 3 and noisy["driver_seconds"] > 0
    assert min(noisy["psnr_centres"], noisy["psnr"]) > strangers.LIMIT
    assert not sky["compiled"] and "ShaderNodeTexSky" in sky["refused"][0]
    assert not broken["compiled"] and "is not a .blend file" in broken["refused"][0]
    assert "1 of 3 materials compile (33%); 1 of these reach" in out.read_text()
    assert (folder / "out" / "a-noisy.png").is_file()


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    options = StrangersOptions(blends=tmp_path)
    with pytest.raises(SlabForgeError, match="There is no .blend file in"):
        next(strangers.rows(options, None))  # type: ignore[arg-type]


def test_what_is_far_from_cycles_fails() -> None:
    row = {"file": "a.blend", "compiled": True, "psnr_centres": 40.0, "driver_seconds": 1.0}
    rows = [row | {"material": "good"}, row | {"material": "bad", "psnr_centres": 35.0}]
    assert strangers.failures({"rows": rows}) == ["bad of a.blend"]
