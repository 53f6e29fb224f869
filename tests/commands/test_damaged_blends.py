"""A damaged .blend is a sentence, even where Blender dies of it, and leaves nothing behind."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no .blend can be read")
pytestmark = [pytest.mark.blender, pytest.mark.slow]

from slabforge.benchmarks.parity.cases.case import new_node
from slabforge.blender_scene.cycles.plane import new_emission

START = "from slabforge.cli import main; main()"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with a material of one noise."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    material, emission = new_emission("noisy")
    noise = new_node(material, "ShaderNodeTexNoise", {})
    material.node_tree.links.new(noise.outputs[0], emission.inputs["Color"])
    material.use_fake_user = True
    path = tmp_path_factory.mktemp("whole") / "scene.blend"
    bpy.ops.wm.save_as_mainfile(filepath=str(path), compress=False)
    return path.read_bytes()


def flipped(data: bytes, seed: int) -> bytes:
    """The file with some bytes changed, from a few to a few hundred, none of them its header's."""
    chance, changed = random.Random(seed), bytearray(data)
    for _ in range(4 ** chance.randrange(1, 6)):
        changed[chance.randrange(32, len(changed))] = chance.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize("seed", range(6))
def test_flipped_bytes(seed: int, whole: bytes, tmp_path: Path) -> None:
    scene, room = tmp_path / "scene.blend", tmp_path / "room"
    scene.write_bytes(flipped(whole, seed))
    room.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", START, "export", str(scene), "--report", "--plane"],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | {"TMPDIR": str(room)},
    )
    lines = [x for x in done.stderr.splitlines() if not x.startswith("Warning: ")]
    assert done.returncode in (0, 1)
    assert len(lines) == done.returncode, done.stderr
    assert all(x.startswith("Error: ") and "scene.blend" in x for x in lines)
    assert not list(room.iterdir())
