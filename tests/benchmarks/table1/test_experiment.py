"""The published experiment goes on where it was killed, and its table says what was measured."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

pytest.importorskip("tensorflow")
import keras
from slabforge.benchmarks.table1 import experiment as table1
from slabforge.benchmarks.table1.experiment import Settings, TableEntry, measure, rows
from slabforge.benchmarks.table1.report import markdown
from slabforge.benchmarks.table1.worst import what_went_wrong
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training.networks.model_file import Card
from slabforge.training.networks.unet import UNet

SMALL = Settings(size=(32, 32), images=8, unet_epochs=2, batch=4, seeds=1, few=(2,))


def test_main_rows_come_first_and_every_row_has_a_name_of_its_own() -> None:
    found = list(rows(Settings(), ["severstal", "sd900"], ["neu_cls"]))
    assert [r.key for r in found[:5]] == [
        "unet-synthetic-seed0",
        "unet-severstal-real-seed0",
        "unet-sd900-real-seed0",
        "xception-synthetic-seed0",
        "xception-neu_cls-real-seed0",
    ]
    assert len(found) == len({r.key for r in found}) == 3 * 5 + 2 * 4
    assert {r.trained_on for r in found[15:]} == {f"synthetic+{k}" for k in (4, 8, 16, 32)}


def small_network(network: UNet, classes: tuple[str, ...], size: tuple[int, int]) -> Any:
    assert (network, size) == (UNet(width=16), (32, 32))
    image = keras.Input((None, None, 1))
    x = keras.layers.Conv2D(2, 3, padding="same")(Card("segmentation", classes)(image))
    return keras.Model(image, keras.layers.Conv2D(1, 1, activation="sigmoid")(x))


def write_set(folder: Path, count: int = 20) -> Path:
    random = np.random.default_rng(0)
    for inner in ("images", "masks"):
        (folder / inner).mkdir(parents=True)
    for i in range(count):
        coarse = random.uniform(60, 120, (6, 6)).astype(np.float32)
        image = cv2.resize(coarse, (48, 40), interpolation=cv2.INTER_CUBIC)
        mask = np.zeros((40, 48), np.uint8)
        mask[4:20, 4 + i : 20 + i] = 255 * (i % 5 > 0)
        image[mask > 0] += 80
        cv2.imwrite(str(folder / "images" / f"{i}.png"), image.astype(np.uint8))
        cv2.imwrite(str(folder / "masks" / f"{i}.png"), mask)
    return folder


class KilledError(Exception):
    """Stands for a kill."""


@pytest.mark.thorough
def test_a_killed_table_goes_on_with_the_missing_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = {"size": [32, 32], "batch": 4, "steps": 3, "stream": 0.02, "memory": 0.01}
    monkeypatch.setattr(table1, "_build", small_network)
    monkeypatch.setattr(
        table1, "step_times", lambda *_: step | {"stream_waited": 0.1, "memory_waited": 0.0}
    )
    recipe, data, out = load_recipe(), [write_set(tmp_path / "plates")], tmp_path / "out"
    said: list[str] = []

    def stop_at_two(text: str) -> None:
        said.append(text)
        if len(said) == 2:
            raise KilledError

    with pytest.raises(KilledError):
        measure(recipe, data, out, SMALL, say=stop_at_two)
    assert "Not complete yet" in (out / "table1.md").read_text()
    first = (out / "rows" / "unet-synthetic-seed0.json").read_bytes()
    with pytest.raises(SlabForgeError, match=r"holds rows with images 8, not 9; give the same"):
        measure(recipe, data, out, replace(SMALL, images=9))
    figures = measure(recipe, data, out, SMALL, say=said.append)
    assert said[2:] == [
        "Row 2 of 3: unet-plates-real-seed0", "Row 3 of 3: unet-plates-synthetic+2-seed0"
    ]  # fmt: skip
    assert (out / "rows" / "unet-synthetic-seed0.json").read_bytes() == first
    assert json.loads((out / "table1.json").read_text()) == json.loads(json.dumps(figures))
    assert figures["complete"]
    assert [r["training_images"] for r in figures["rows"]] == [0, 16, 2]
    assert all(r["training"]["steps"] == 4 for r in figures["rows"])
    assert all(r["tests"]["plates"]["images"] == 4 for r in figures["rows"])
    text = (out / "table1.md").read_text()
    assert "| plates | real | 16 | 1 |" in text
    assert "| plates | 20 | 1 |" in text  # all of them, for what was trained on none
    assert "dice_defective 0.63" in text
    assert "20 ms with data from the stream (waited 10% of the time), 10 ms" in text
    assert sorted(p.name for p in (out / "rows").iterdir()) == sorted(
        f"{r.key}.json" for r in rows(SMALL, ["plates"], [])
    )
    assert (out / "curves" / "unet-plates-real-seed0" / "dice.png").is_file()
    assert (out / "curves" / "unet-plates-real-seed0" / "plates" / "pr.csv").is_file()
    assert cv2.imread(str(out / "worst_plates.png")) is not None
    assert len(figures["worst"]["plates"]) == 4


def test_what_gives_no_table(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="seeds is an integer from 1"):
        Settings(seeds=0)
    with pytest.raises(SlabForgeError, match="1 or more"):
        Settings(few=(0,))
    with pytest.raises(SlabForgeError, match="give their folders with --data"):
        measure(load_recipe(), [], tmp_path)
    (tmp_path / "odd" / "rust").mkdir(parents=True)
    (tmp_path / "odd" / "dust").mkdir()
    for name in ("rust", "dust"):
        cv2.imwrite(str(tmp_path / "odd" / name / "a.png"), np.zeros((80, 80), np.uint8))
    with pytest.raises(SlabForgeError, match="class 'dust' .* has no mapping"):
        measure(load_recipe(), [tmp_path / "odd"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_seeds_are_summed_up_as_mean_and_spread() -> None:
    figures = {
        "machine": "m", "settings": vars(Settings()), "complete": True,
        "rows": [
            {"network": "xception", "trained_on": "real", "training_images": 720,
             "tests": {"neu": {"accuracy": a, "precision": 0.5, "recall": None}}}
            for a in (0.7, 0.8, 0.9)
        ],
    }  # fmt: skip
    line = next(x for x in markdown(figures).splitlines() if x.startswith("| neu"))
    assert "| neu | real | 720 | 3 | 0.800 ± 0.100 | 0.500 ± 0.000 | – | precision 0.87" in line


@pytest.mark.parametrize(
    ("truth", "found", "words"),
    [
        ([0, 0, 0, 0], [0, 1, 0, 0], "false alarm on sound metal"),
        ([1, 1, 0, 0], [0, 0, 0, 0], "missed"),
        ([1, 1, 0, 0], [0, 0, 1, 0], "missed, and a false alarm elsewhere"),
        ([1, 0, 0, 0], [1, 1, 1, 1], "found, but far too much marked"),
        ([1, 1, 1, 0], [1, 0, 0, 0], "found in part"),
        ([1, 1, 0, 0], [1, 1, 1, 0], "found"),
    ],
)
def test_what_went_wrong_in_words(truth: list[int], found: list[int], words: str) -> None:
    assert what_went_wrong(np.array(truth, bool), np.array(found, bool)) == words


def test_a_row_says_what_it_was_trained_on() -> None:
    assert TableEntry("unet", ("a",), None, 2).key == "unet-a-real-seed2"
