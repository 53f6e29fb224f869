"""Pictures side by side, parity of whole scenes, and the benchmark against Cycles, all small."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.benchmarks.parity import picture_errors as pictures
from slabforge.errors import SlabForgeError


def noise(seed: int = 0) -> Any:
    return np.random.default_rng(seed).integers(0, 256, (48, 64), np.uint8)


def test_a_picture_is_as_close_as_it_differs() -> None:
    a = noise()
    shifted = np.clip(a.astype(int) + 4, 0, 255).astype(np.uint8)
    assert pictures.judge(a, a) == pytest.approx({"psnr": 99, "ssim": 1, "mean": 0, "p99": 0})
    found = pictures.judge(a, shifted)
    assert found["psnr"] == pytest.approx(20 * np.log10(255 / 4), abs=0.2)
    assert found["p99"] == 4
    assert pictures.ssim(a, noise(1)) < 0.1


@pytest.mark.parametrize("shape", [(48, 64), (32, 200), (32, 900)])
def test_three_pictures_lie_side_by_side(shape: tuple[int, int], tmp_path: Path) -> None:
    a = np.full(shape, 100, np.uint8)
    b = a.copy()
    b[10, 10] = 110
    pictures.save_side_by_side(tmp_path / "new" / "x.png", a, b, ("Cycles", "ours"))
    whole = cv2.imread(str(tmp_path / "new" / "x.png"), cv2.IMREAD_GRAYSCALE)
    assert whole is not None
    assert (whole == 10 * pictures.GAIN).any()
    times, count = {64: (6, 1), 200: (2, 3), 900: (1, 3)}[shape[1]]  # larger, one below another
    assert whole.shape[0] == (times * shape[0] + 22) * count


bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from single_scene import build_single
from slabforge.benchmarks.parity.scene_materials import ComparisonOptions, parity
from slabforge.blender_scene.authoring.scene import author


def test_parity_shows_the_scene_as_its_camera_does(tmp_path: Path, in_gl_process: Any) -> None:
    author(tmp_path / "steel.blend", lambda: build_single(["Bubble"]))
    options = ComparisonOptions(
        size=(48, 32), samples=16, spp=4, out=tmp_path / "pictures", run=in_gl_process
    )
    (row,) = parity(tmp_path / "steel.blend", ["bubble"], options)["materials"]
    keys = {"name", "compiled", "unsupported", "inputs", "psnr", "ssim", "mean", "p99"}
    assert keys | {"seconds_cycles", "seconds_ours"} <= row.keys()
    assert row["scene"] == "own"
    assert row["psnr"] > 38
    assert (tmp_path / "pictures" / "bubble.png").is_file()


def test_parity_takes_a_plane_where_the_scene_has_no_camera(
    tmp_path: Path, in_gl_process: Any
) -> None:
    build_single(())
    bpy.data.objects.remove(bpy.context.scene.camera)
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / "blind.blend"))
    options = ComparisonOptions(size=(32, 32), samples=4, spp=1, run=in_gl_process)
    (row,) = parity(tmp_path / "blind.blend", ["sound"], options)["materials"]
    assert "no camera" in row["scene"]
    assert row["psnr"] > 30


def test_samples_a_pixel_are_checked() -> None:
    from slabforge.commands.shared import parse_spp

    with pytest.raises(SlabForgeError, match=r"1, 4 or 16 \(got 2\)"):
        parse_spp(2)
