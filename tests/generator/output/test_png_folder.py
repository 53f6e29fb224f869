"""A data set on disk, and the contact sheet."""

import csv
from pathlib import Path

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.output.contact_sheet import contact_sheet, outlined
from slabforge.generator.output.generate import generate
from slabforge.generator.output.png_folder import FRAME
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.sampling.sampler import Sampler


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=(64, 48), seed=2)


def table(folder: Path) -> list[dict[str, str]]:
    with (folder / "labels.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def test_files_hold_the_samples_and_the_table_every_parameter(
    recipe: Recipe, tmp_path: Path
) -> None:
    figures = generate(recipe, tmp_path / "set", 10)
    assert figures["count"] == 10
    assert figures["pairs_per_minute"] == pytest.approx(600 / figures["seconds"])
    with Renderer(recipe) as renderer:
        batch = renderer.render(range(10))
    rows = Sampler(recipe).draw(range(10))
    pack, _ = recipe.loaded
    lines = table(tmp_path / "set")
    assert len(lines) == 10
    for i, line in enumerate(lines):
        for kind, expected in (("images", batch.image[i, ..., 0]), ("masks", batch.mask[i])):
            path = tmp_path / "set" / kind / line["file"]
            np.testing.assert_array_equal(cv2.imread(str(path), cv2.IMREAD_UNCHANGED), expected)
        assert line["class"] == pack.classes[batch.label[i]]
        assert (int(line["label"]), int(line["index"])) == (batch.label[i], i)
        assert int(line["seed"]) == 2
        own = {p.key: p.offset for p in pack.materials[batch.label[i]].parameters}
        for key in line.keys() - {"file", "class", "label", "seed", "index", *FRAME}:
            if key in own:
                assert float(line[key]) == pytest.approx(rows.row[i, own[key]], rel=1e-5, abs=1e-9)
            else:
                assert line[key] == ""


def test_an_unfinished_set_is_continued_and_equals_one_made_at_once(
    recipe: Recipe, tmp_path: Path
) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    generate(recipe, whole, 40)
    generate(recipe, parts, 5)
    with (parts / "labels.csv").open("a") as file:
        file.write("00000005.png,crack,1,2")  # a line cut short by a crash
    assert generate(recipe, parts, 40, resume=True)["count"] == 35
    assert generate(recipe, parts, 40, resume=True)["count"] == 0
    ours, theirs = (
        {p.relative_to(f): p.read_bytes() for p in f.rglob("*") if p.is_file()}
        for f in (whole, parts)
    )
    assert ours == theirs


def test_folders_that_are_not_written_over(recipe: Recipe, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SlabForgeError, match="is a file"):
        generate(recipe, tmp_path / "file", 1)
    with pytest.raises(SlabForgeError, match="is not empty.*--resume"):
        generate(recipe, tmp_path, 1)
    with pytest.raises(SlabForgeError, match="another recipe or seed"):
        generate(recipe, tmp_path, 1, resume=True)
    generate(recipe, tmp_path / "set", 1, seed=1)
    (tmp_path / "set" / "labels.csv").rename(tmp_path / "labels.csv")
    with pytest.raises(SlabForgeError, match=r"lacks its labels\.csv"):
        generate(recipe, tmp_path / "set", 2, seed=1, resume=True)
    (tmp_path / "labels.csv").rename(tmp_path / "set" / "labels.csv")
    with pytest.raises(SlabForgeError, match="another recipe or seed"):
        generate(recipe, tmp_path / "set", 2, seed=3, resume=True)
    with pytest.raises(SlabForgeError, match="count is an integer from 1"):
        generate(recipe, tmp_path / "none", 0)
    assert not (tmp_path / "none").exists()


def test_the_sheet_shows_every_class_and_the_outline_of_its_masks(
    recipe: Recipe, tmp_path: Path
) -> None:
    sheet = cv2.imread(str(contact_sheet(recipe, tmp_path / "sheet.png", per_class=3)))
    pack, _ = recipe.loaded
    assert sheet is not None
    rows = np.array_split(sheet, len(pack.classes))
    red = [int(((r[..., 2] > 200) & (r[..., 0] < 90)).sum()) for r in rows]
    assert red[0] == 0
    assert min(red[1:]) > 10


def test_the_outline_lies_just_inside_the_mask() -> None:
    mask = np.zeros((9, 9), np.uint8)
    mask[2:7, 3:6] = 1
    marked = (outlined(np.zeros((9, 9), np.uint8), mask) != 0).any(-1)
    inner = np.zeros_like(marked)
    inner[3:6, 4] = True
    np.testing.assert_array_equal(marked, (mask > 0) & ~inner)
