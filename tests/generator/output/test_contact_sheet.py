"""The contact sheet."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from single_materials import single_pack
from slabforge.generator.delivery.records import record_dtype
from slabforge.generator.output.contact_sheet import (
    color_of,
    contact_sheet,
    layer_sheet,
    outlined,
)
from slabforge.generator.recipe import Recipe, load_recipe


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=(64, 48), seed=2)


@pytest.fixture(scope="module", params=["stack", "single"])
def either(request: pytest.FixtureRequest, recipe: Recipe) -> Recipe:
    """A recipe of the stack, and one of single materials."""
    if request.param == "stack":
        return recipe
    return load_recipe(pack=str(single_pack()[1]), size=(64, 48), seed=2)


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
