"""Whatever is done to a data set is found, and named."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from drawn_samples import draw
from slabforge.errors import SlabForgeError
from slabforge.generator.output import generate as module
from slabforge.generator.output.disk.durable import digest_of
from slabforge.generator.output.formats.registry import FORMATS
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.shards import here
from slabforge.generator.recipe import load_recipe
from slabforge.training.audit.verify import verify

CLASSES = ("sound", "crack", "bubble", "inclusion", "irregularity")
SAMPLES = 20


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    recipe = load_recipe(size=(64, 48), seed=2, classes=dict.fromkeys(CLASSES, 1.0))
    out = tmp_path_factory.mktemp("sets") / "whole"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(here, "Fleet", draw(recipe, SAMPLES))
        patch.setattr(os, "sync", lambda: None)
        options = OutputOptions(formats=tuple(FORMATS), shard_samples=8, also=("instance",))
        module.generate(recipe, out, SAMPLES, options)
    return out


@pytest.fixture
def home(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "set"))


def signed(home: Path, name: str) -> None:
    """Let the lists of digests agree with what a file is now, as if it had been written so."""
    path = home / "files.sha256"
    lines = [line for line in path.read_text().splitlines() if not line.endswith(f"  {name}")]
    path.write_text("\n".join([*lines, f"{digest_of(home / name)}  {name}"]) + "\n")
    told = json.loads((home / "dataset.json").read_text())
    told["digests"]["sha256"] = digest_of(path)
    (home / "dataset.json").write_text(json.dumps(told))


def test_a_data_set_as_it_was_written_has_no_fault(whole: Path) -> None:
    found = verify(whole)
    assert found.faults == ()
    assert found.samples == SAMPLES * len(FORMATS)
    assert found.files > 5 * SAMPLES


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize(
    ("name", "damage", "words"),
    [
        ("png/images/00000003.png", half, "bytes are not those"),
        ("webdataset/train-000001.tar", half, "bytes are not those"),
        ("hdf5/train-00000.h5", half, "hdf5: 'hdf5/train-00000.h5' is damaged or cut short"),
        ("tfrecord/slabforge-train.tfrecord-00000-of-00003", half, "is cut short or damaged at"),
        ("yolo/data.yaml", Path.unlink, "the file is missing"),
        ("coco/strange.txt", Path.touch, "is not part of the data set"),
        ("files.sha256", lambda p: replaced(p, "0", "1"), "not those that dataset.json has"),
    ],
)
def test_damage_is_named(home: Path, name: str, damage: Callable, words: str) -> None:
    damage(home / name)
    faults = verify(home).faults
    assert any(fault.startswith(name) for fault in faults)
    assert any(words in fault.replace(f"{home}/", "") for fault in faults), faults


def test_a_mask_that_says_something_else(home: Path) -> None:
    name = "png/masks/00000000.png"
    mask = cv2.imread(str(home / name), cv2.IMREAD_UNCHANGED)
    assert mask is not None
    mask[0, 0] = mask.max() if mask.max() else 1
    cv2.imwrite(str(home / name), np.asarray(mask))
    signed(home, name)
    (fault,) = verify(home).faults
    assert fault.startswith("png: 00000000.png: ")


def test_annotations_and_shares_that_do_not_agree(home: Path) -> None:
    name = "coco/annotations/instances_train.json"
    replaced(home / name, '"area":', '"area":1')
    signed(home, name)
    replaced(home / "labels.csv", ",crack,1,", ",bubble,2,")
    signed(home, "labels.csv")
    faults = verify(home).faults
    assert any("instances_train.json: annotation" in f for f in faults)
    assert "split train: 3 samples of the class crack, not 4" in faults
    assert "split train: 5 samples of the class bubble, not 4" in faults


@pytest.mark.parametrize("exact", [True, False])
def test_boxes_are_compared_in_every_format_of_exact_masks(
    home: Path, monkeypatch: pytest.MonkeyPatch, exact: bool
) -> None:
    """In whatever format says that it has them, in no other."""
    for name, one in FORMATS.items():
        monkeypatch.setitem(FORMATS, name, replace(one, exact_masks=exact))
    lines = [json.loads(line) for line in (home / "instances.jsonl").read_text().splitlines()]
    box = next(one["marked"] for line in lines for one in line["instances"] if one["class"])
    box[0] += 1
    (home / "instances.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    signed(home, "instances.jsonl")
    faults = verify(home).faults
    found = {fault.partition(":")[0] for fault in faults if "does not fill the boxes" in fault}
    assert found == (set(FORMATS) if exact else set())


def test_what_cannot_be_verified(home: Path, tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="not what `slabforge generate` writes"):
        verify(tmp_path)
    replaced(home / "dataset.json", '"complete": true', '"complete": false')
    with pytest.raises(SlabForgeError, match="is unfinished.*--resume"):
        verify(home)
