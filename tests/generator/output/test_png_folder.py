"""A data set on disk, and the contact sheet."""

import csv
import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.records import record_dtype
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.output.contact_sheet import (
    color_of,
    contact_sheet,
    layer_sheet,
    outlined,
)
from slabforge.generator.output.generate import generate
from slabforge.generator.output.png_folder import FRAME
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.sampling.sampler import Sampler


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=(64, 48), seed=2)


@pytest.fixture(scope="module", params=["stack", "single"])
def either(request: pytest.FixtureRequest, recipe: Recipe) -> Recipe:
    """A recipe of the stack, and one of single materials."""
    if request.param == "stack":
        return recipe
    return load_recipe(pack=str(single_pack()[1]), size=(64, 48), seed=2)


def table(folder: Path) -> list[dict[str, str]]:
    with (folder / "labels.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def test_files_hold_the_samples_and_the_table_every_parameter(
    either: Recipe, tmp_path: Path
) -> None:
    recipe = either
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
        assert line["class"] == recipe.class_names[batch.label[i]]
        assert (int(line["label"]), int(line["index"])) == (batch.label[i], i)
        assert int(line["seed"]) == 2
        shown = pack.surfaces[rows.surface[i]] if pack.surfaces else pack.materials[rows.label[i]]
        own = {p.key: p.offset for p in shown.parameters}
        assert own.keys() <= line.keys()
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


def test_instances_are_written_by_choice_and_continued(either: Recipe, tmp_path: Path) -> None:
    recipe = either
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    generate(recipe, whole, 6, instances=True)
    generate(recipe, parts, 2, instances=True)
    with (parts / "instances.jsonl").open("a") as file:
        file.write('{"file": "00000002.png", "instances": []}\n{"file"')  # a crash before the table
    with pytest.raises(SlabForgeError, match="differs in --instances"):
        generate(recipe, parts, 6, resume=True)
    generate(recipe, parts, 6, resume=True, instances=True)
    lines = [(f / "instances.jsonl").read_text() for f in (whole, parts)]
    assert lines[0] == lines[1]
    with Renderer(recipe) as renderer:
        batch = renderer.render(range(6))
    pack, _ = recipe.loaded
    for i, line in enumerate(map(json.loads, lines[0].splitlines())):
        path = whole / "instances" / line["file"]
        found = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        assert found is not None
        assert found.dtype == np.uint16
        np.testing.assert_array_equal(found, batch.instance[i])
        assert len(line["instances"]) == len(batch.instances[i]) > 0
        for record, right in zip(line["instances"], batch.instances[i], strict=True):
            label = right["label"]
            assert record["class"] == (recipe.class_names[label] if label else None)
            assert record["number"] == right["number"]
            assert record["area"] == right["area"]
            assert record["box"] == right["box"].tolist()
            of = pack.layers[right["layer"]] if pack.layers else pack.materials[label]
            assert record["layer"] == (of.name if pack.layers else None)
            assert set(record["parameters"]) == {p.key for p in of.parameters}
        if pack.materials:
            assert record["area"] == (batch.mask[i] > 0).sum()


def test_the_sheet_shows_every_class_and_its_instances(either: Recipe, tmp_path: Path) -> None:
    sheet = cv2.imread(str(contact_sheet(either, tmp_path / "sheet.png", per_class=3)))
    assert sheet is not None
    rows = np.array_split(sheet, len(either.class_names))
    numbers = range(1, 2 if either.loaded[0].materials else 5)
    for label, row in enumerate(rows):
        drawn = [
            sum(int((np.abs(row.astype(int) - color_of(k, n)).max(-1) < 3).sum()) for n in numbers)
            for k in range(1, len(rows))
        ]
        if either.loaded[0].materials:
            assert all((n > 10) == (k == label) for k, n in enumerate(drawn, 1))
        else:  # others may lie beside, but in sound metal
            assert drawn[label - 1] > 10 if label else not any(drawn)


def test_the_outline_lies_just_inside_the_instance_and_the_box_round_all_of_it() -> None:
    instance = np.zeros((40, 60), np.uint16)
    instance[20:30, 30:40] = 2
    records = np.zeros(1, record_dtype(0))
    records["number"], records["label"], records["area"] = 2, 3, 900
    records["box"] = 25, 18, 45, 35
    image = np.zeros((40, 60), np.uint8)
    drawn = (outlined(image, instance, records, {3: ""}) == color_of(3, 2)).all(-1)
    assert drawn[20, 30:40].all()
    assert not drawn[21:29, 31:39].any()
    assert drawn[18, 25:45].all()
    assert drawn[34, 25:45].all()
    assert drawn.sum() == 2 * (20 + 17) - 4 + 4 * 9


def test_a_sheet_of_layers_has_each_of_them() -> None:
    gray = np.full((20, 30), 50, np.uint8)
    color = np.full((20, 30, 3), 90, np.uint8)
    sheet = layer_sheet(gray, [("crack", color), ("pit", gray)], color)
    values, counts = np.unique(sheet[24:, :, 0], return_counts=True)
    found = dict(zip(values.tolist(), counts.tolist(), strict=True))
    assert found[50] == found[90] == 2 * 600


def test_shades_tell_instances_of_a_class_apart() -> None:
    colors = {color_of(label, number) for label in range(1, 6) for number in range(1, 5)}
    assert len(colors) == 20
