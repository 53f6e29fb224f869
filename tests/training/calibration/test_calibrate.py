"""A recipe is fitted to what another recipe made, and what that one says is found again."""

import shutil
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.glsl.pack.pack import load_pack

pytest.importorskip("cmaes")
pytest.importorskip("sklearn")
from slabforge.training.calibration.calibrate import CalibrateConfig, calibrate
from slabforge.training.calibration.search import SearchPlan

SIZE = (64, 64)
LOOK_ALIKES = [layer.name for layer in load_pack("steel")[0].layers if not layer.defect]
KNOBS = ("Steel.Tone", "Steel.Grain")
SHARED: dict[str, Any] = {
    "size": SIZE,
    "classes": {"sound": 3, "crack": 1},
    "layers": {name: {"share": 0.0} for name in LOOK_ALIKES},
    "sensor": {"stage": False, "exposure": [-0.2, 0.2], "noise": [0.005, 0.01]},
}
TRUE = load_recipe(
    seed=77,
    **SHARED,
    parameters={"Steel.Tone": {"range": [0.075, 0.085]}, "Steel.Grain": {"range": [0.6, 0.9]}},
)
START = load_recipe(**SHARED)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty pictures by the true recipe, with their masks."""
    folder = tmp_path_factory.mktemp("true")
    for name in ("images", "masks", "sound"):
        (folder / name).mkdir()
    with Renderer(TRUE) as renderer:
        batch = renderer.render(range(40))
    for i in range(40):
        cv2.imwrite(str(folder / "images" / f"{i}.png"), batch.image[i, ..., 0])
        cv2.imwrite(str(folder / "masks" / f"{i}.png"), batch.mask[i])
        cv2.imwrite(str(folder / "sound" / f"{i}.png"), 0 * batch.mask[i])
    return folder


def config(pictures: Path, out: Path, **options: Any) -> CalibrateConfig:
    standard: dict[str, Any] = {
        "images": pictures / "images",
        "recipe": START,
        "out": out / "fitted.toml",
        "knobs": KNOBS,
        "plan": SearchPlan(random=24, generations=6),
        "count": 16,
    }
    return CalibrateConfig(**standard | options)


def middle(recipe: Recipe, key: str) -> float:
    return sum(recipe.parameters[key].limits) / 2


@pytest.mark.thorough
@pytest.mark.slow
def test_known_parameters_are_found_again(pictures: Path, tmp_path: Path) -> None:
    figures = calibrate(config(pictures, tmp_path, aside=0.4))
    fitted = load_recipe(tmp_path / "fitted.toml")
    for key, span in (("Steel.Tone", 0.07), ("Steel.Grain", 0.95)):
        assert abs(middle(fitted, key) - middle(TRUE, key)) < 0.15 * span, key
    assert figures["finished"] and figures["candidates"] == 24 + 6 * 16
    assert figures["after"] < figures["before"]
    assert figures["aside_after"] < figures["aside_before"]
    assert figures["pictures"] + figures["pictures_aside"] == 40
    assert fitted.sensor == START.sensor and set(fitted.parameters) == set(KNOBS)
    sheet = cv2.imread(str(tmp_path / "fitted.png"), cv2.IMREAD_GRAYSCALE)
    assert sheet.shape[1] > 3 * 4 * 64
    assert {p.name for p in tmp_path.iterdir()} == {"fitted.toml", "fitted.png"}


def test_a_stopped_search_leaves_its_state_and_goes_on(pictures: Path, tmp_path: Path) -> None:
    plan = SearchPlan(random=2, generations=1)
    short = config(pictures, tmp_path, plan=plan, minutes=0.0, knobs=("Steel.Tone",), count=8)
    figures = calibrate(short)
    assert not figures["finished"] and figures["candidates"] == 0
    assert figures["before"] == figures["after"]
    again: dict[str, Any] = {"plan": plan, "knobs": ("Steel.Tone",), "count": 8}
    short.state.write_text('{"key": "other", "scores": [1.0]}')
    with pytest.raises(SlabForgeError, match="is of another search"):
        calibrate(config(pictures, tmp_path, resume=True, **again))
    short.state.unlink()
    assert calibrate(config(pictures, tmp_path, resume=True, **again))["candidates"] == 18


def test_masks_without_any_defect(pictures: Path, tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="hold no defect, so nothing can be learnt"):
        calibrate(config(pictures, tmp_path, masks=pictures / "sound"))
    assert not list(tmp_path.iterdir())


def test_with_masks_defects_are_fitted_too(pictures: Path, tmp_path: Path) -> None:
    plan = SearchPlan(random=2, generations=0)
    options: dict[str, Any] = {"masks": pictures / "masks", "plan": plan, "knobs": (), "count": 8}
    figures = calibrate(config(pictures, tmp_path, **options))
    assert {"Crack.Width", "Steel.Tone", "sensor.noise"} <= figures["knobs"].keys()
    assert any(name.startswith("masks") for name in figures["distances"]["after"])


def test_what_is_no_metal(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    chance = np.random.default_rng(0)
    for i in range(9):
        blots = np.kron(chance.integers(0, 2, (16, 16)), np.full((4, 4), 255))
        cv2.imwrite(str(tmp_path / "images" / f"{i}.png"), blots.astype(np.uint8))
    with pytest.raises(SlabForgeError, match="nothing like .* the gap is too large .* --force"):
        calibrate(config(tmp_path, tmp_path / "out"))
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("options", "words"),
    [({"count": 4}, "at least 8 samples"), ({"aside": 1.0}, "between 0 and 1 .got 1.")],
)
def test_options_out_of_range(tmp_path: Path, options: dict[str, Any], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        config(tmp_path, tmp_path, **options)


def test_copies_cannot_be_kept_aside(pictures: Path, tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    for i in range(9):
        shutil.copy(pictures / "images" / "0.png", tmp_path / "images" / f"{i}.png")
    with pytest.raises(SlabForgeError, match="are copies of each other"):
        calibrate(config(tmp_path, tmp_path / "out"))
