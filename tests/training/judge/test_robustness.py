"""A model that is right by its gray values, judged on distorted pictures."""

import csv
import json
from pathlib import Path
from typing import Any

import cv2
import pytest
from slabforge.cli import app
from slabforge.errors import SlabForgeError
from typer.testing import CliRunner

pytest.importorskip("keras")
from gray_models import classification, plate, saved, segmentation
from slabforge.training.judge.distortions import DISTORTIONS, SEVERITIES
from slabforge.training.judge.robustness import robustness

DISCS = [((60, 60, 25, 60),), ((40, 30, 20, 15), (100, 80, 16, 60)), ()]


@pytest.fixture(scope="module")
def unet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(segmentation(), tmp_path_factory.mktemp("model") / "unet.keras")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three plates, one of them sound, with masks by which the model is exactly right."""
    folder = tmp_path_factory.mktemp("data")
    for name in ("images", "masks"):
        (folder / name).mkdir()
    for i, discs in enumerate(DISCS):
        image = plate(140 + 10 * i, 120, *discs)
        cv2.imwrite(str(folder / "images" / f"{i}.png"), image)
        cv2.imwrite(str(folder / "masks" / f"{i}.png"), (image < 100).astype("uint8"))
    return folder


def by_step(figures: dict[str, Any]) -> dict[tuple[str, int], float]:
    return {(r["distortion"], r["severity"]): r[figures["main"]] for r in figures["rows"]}


@pytest.fixture(scope="module")
def judged(unet: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Path]:
    out = tmp_path_factory.mktemp("out") / "new"
    return robustness(unet, data, out), out


def test_figures_fall_where_the_model_cannot_see_and_only_there(judged: tuple[Any, Path]) -> None:
    figures, _ = judged
    dice = by_step(figures)
    assert figures["main"] == "dice_defective"
    assert len(dice) == 1 + len(DISTORTIONS) * (SEVERITIES - 1)
    assert dice["none", 0] == 1
    for severity in range(1, SEVERITIES):
        # the masks turn with the pictures, and what is hidden is no defect any more
        assert dice["rotation", severity] > 0.96
        assert dice["occlusion", severity] > 0.99
    assert dice["contrast", 5] == 0  # metal of 190, discs of 60: nothing is below 100 then
    assert dice["overexposure", 5] < 0.5 < dice["overexposure", 1]
    assert dice["underexposure", 5] < 0.7
    assert dice["noise", 5] < dice["noise", 1]
    assert dice["blur", 5] < dice["blur", 1]


def test_table_and_chart(judged: tuple[Any, Path]) -> None:
    figures, out = judged
    with (out / "robustness.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(figures["rows"])
    assert rows[0]["distortion"] == "none"
    assert {"distortion", "severity", "level", "unit", "dice_pixels", "recall"} <= set(rows[0])
    assert (rows[3]["distortion"], rows[3]["level"]) == ("blur", "2")
    text = (out / "robustness.md").read_text()
    assert "unet.keras on 3 images" in text
    assert "| jpeg, JPEG quality | 1.000 |" in text
    assert text.count("\n|") == 2 + len(DISTORTIONS)
    chart = cv2.imread(str(out / "robustness.png"))
    assert chart is not None
    assert chart.shape[1] > chart.shape[0] > 300


def test_a_seed_repeats_itself(unet: Path, data: Path, tmp_path: Path) -> None:
    def table(seed: int, out: str) -> str:
        robustness(unet, data, tmp_path / out, names=["noise"], count=2, seed=seed)
        return (tmp_path / out / "robustness.csv").read_text()

    assert table(1, "a") == table(1, "b")
    assert table(1, "a") != table(2, "c")


def test_a_classification_is_judged_by_accuracy(tmp_path: Path) -> None:
    for name, gray in (("crack", 60), ("bubble", 15)):
        (tmp_path / "data" / name).mkdir(parents=True)
        for i in range(2):
            image = plate(32, 32, (16, 16, 7 + i, gray))
            cv2.imwrite(str(tmp_path / "data" / name / f"{i}.png"), image)
    model = saved(classification(("crack", "bubble")), tmp_path / "xception.keras")
    figures = robustness(model, tmp_path / "data", tmp_path / "out", names=["contrast"])
    assert figures["main"] == "accuracy"
    accuracy = by_step(figures)
    assert accuracy["none", 0] == 1
    assert accuracy["contrast", 5] == 0.5


def test_the_command(unet: Path, data: Path, tmp_path: Path) -> None:
    options = ["--distortion", "jpeg", "--out", tmp_path / "out", "--json", tmp_path / "f.json"]
    done = CliRunner().invoke(app, [str(a) for a in ("robustness", unet, "--data", data, *options)])
    assert done.exit_code == 0, done.exception
    assert "| jpeg, JPEG quality | 1.000 |" in done.stdout
    assert len(json.loads((tmp_path / "f.json").read_text())["rows"]) == SEVERITIES


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"names": ["fog"]}, "There is no distortion 'fog'"),
        ({"count": 4}, r"has 3 images; draw 1 to 3 \(got 4\)"),
        ({"count": 0}, r"\(got 0\)"),
        ({"model": "none.keras"}, "There is no model"),
        ({"data": "none"}, "There is no folder"),
        ({"threshold": 1.5}, "between 0 and 1"),
        ({"out": "file"}, "could not be made"),
    ],
)
def test_bad_input(
    unet: Path, data: Path, tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    (tmp_path / "file").write_text("mine")
    given = {"model": unet, "data": data, "out": tmp_path / "out", "names": ["jpeg"]}
    given |= {k: tmp_path / v if isinstance(v, str) else v for k, v in change.items()}
    with pytest.raises(SlabForgeError, match=words):
        robustness(**given)
