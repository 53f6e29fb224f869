"""Batches of composed samples: a stand-in for the renderer draws discs, and all else is real."""

from typing import Any

import numpy as np
import pytest
from layered_pack import layered_pack, write_pack
from numpy.typing import NDArray
from single_materials import single_pack
from slabforge.generator.delivery.batch import Batch, copied
from slabforge.generator.delivery.drawing.draw import Drawing
from slabforge.generator.delivery.records import SINGLE
from slabforge.generator.delivery.ring import empty_slot, slot_bytes, slots
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.sampling.rows import Outlines, Rows

SIZE = (100, 50)
PIXELS = SIZE[0] / 1.0  # to a metre
COUNT = 24


class Discs:
    """Draws each instance as its disc, the later ones over the earlier ones."""

    def __init__(self, recipe: Recipe) -> None:
        self._single = bool(recipe.loaded[0].materials)

    def render(self, rows: Rows, image: Any, mask: Any, instance: Any = None) -> Outlines | None:
        image[:], mask[:] = 90, 0
        if self._single:
            for i, label in enumerate(rows.label):
                mask[i, 10:20, 5 : 25 + 2 * i] = label
            return None
        instance[:] = 0
        area, box = [], []
        start, _, value, row = rows.instances
        for i in range(len(rows.label)):
            for number, k in enumerate(range(start[i], start[i + 1]), 1):
                disc = self.disc(row[k], rows.frame[i])
                mask[i][disc] = value[k]
                instance[i][disc] = number if value[k] else 0
                area.append(disc.sum())
                box.append(box_of(disc))
        return Outlines(area=np.array(area), box=np.array(box, np.int32).reshape(-1, 4))

    @staticmethod
    def disc(row: NDArray[np.float32], frame: NDArray[np.float32]) -> NDArray[np.bool_]:
        y, x = np.indices(SIZE[::-1])
        across = (x + 0.5) / PIXELS - 0.5 + frame[0] - row[0]
        along = 0.25 - (y + 0.5) / PIXELS + frame[1] - row[1]
        return np.hypot(across, along) <= row[2]

    def take_note(self) -> str:
        return ""


def box_of(disc: NDArray[np.bool_]) -> tuple[int, int, int, int]:
    y, x = np.nonzero(disc)
    return (x.min(), y.min(), x.max() + 1, y.max() + 1) if len(x) else (0, 0, 0, 0)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_pack(tmp_path_factory.mktemp("pack"))


def batch_of(pack: str, **entries: Any) -> Batch:
    recipe = load_recipe(pack=pack, size=SIZE, seed=5, **entries)
    ring = bytearray(2 * slot_bytes(recipe, COUNT))
    _, slot = slots(ring, recipe, COUNT, 2)
    index = np.arange(3, 3 + COUNT)
    answer = Drawing(recipe, Discs(recipe), batch=COUNT).draw(index, 5, slot)
    return copied(slot, answer, index)


def test_records_say_where_instances_are_and_how_much_of_them_is_seen(pack: str) -> None:
    batch = batch_of(pack)
    hidden = 0
    assert len(batch.instances) == COUNT
    for mask, instance, records in zip(batch.mask, batch.instance, batch.instances, strict=True):
        assert records["number"].tolist() == list(range(1, len(records) + 1))
        for record in records:
            own = instance == record["number"]
            assert (mask[own] == record["label"]).all()
            assert tuple(record["marked"]) == box_of(own)
            if not record["area"]:
                assert record["visible"] == 0
                continue
            assert record["visible"] == pytest.approx(own.sum() / record["area"], abs=1e-6)
            x0, y0, x1, y1 = record["box"]
            assert not own[:y0].any()
            assert not own[y1:].any()
            assert not own[:, :x0].any()
            assert not own[:, x1:].any()
            hidden += 0 < record["visible"] < 1
        assert set(np.unique(instance)) <= {0, *records["number"].tolist()}
        assert ((instance > 0) == (mask > 0)).all()
    assert hidden
    assert batch.exact is None
    assert batch.exact_instance is None


def test_parameters_of_a_record_are_the_instances(pack: str) -> None:
    batch = batch_of(pack, parameters={"Pit.Seed": {"value": 7.0}})
    pits = [r for records in batch.instances for r in records if r["layer"] == 1]
    assert pits
    offset = layered_pack().layers[1].parameters[3].offset
    assert {float(r["parameters"][offset]) for r in pits} == {7.0}


def test_marked_instances_stand_beside_exact_ones(pack: str) -> None:
    plain = batch_of(pack)
    both = batch_of(pack, annotation={"*": {"kind": "box", "grow": 2}}, exact_masks=True)
    alone = batch_of(pack, annotation={"*": {"kind": "box", "grow": 2}})
    assert both.exact is not None
    assert both.exact_instance is not None
    np.testing.assert_array_equal(both.exact, plain.mask)
    np.testing.assert_array_equal(both.exact_instance, plain.instance)
    np.testing.assert_array_equal(both.mask, alone.mask)
    np.testing.assert_array_equal(both.instance, alone.instance)
    kept = both.exact_instance > 0
    assert (both.instance[kept] == both.exact_instance[kept]).all()
    for mask, instance, records in zip(both.mask, both.instance, both.instances, strict=True):
        labels = np.concatenate([[0], records["label"]])
        np.testing.assert_array_equal(mask, labels[instance])
        for record in records:
            assert tuple(record["marked"]) == box_of(instance == record["number"])
    assert (both.mask > 0).sum() > 1.1 * (plain.mask > 0).sum()


def test_exact_masks_alone(pack: str) -> None:
    batch = batch_of(pack, exact_masks=True)
    assert batch.exact is not None
    assert batch.exact_instance is not None
    np.testing.assert_array_equal(batch.exact, batch.mask)
    np.testing.assert_array_equal(batch.exact_instance, batch.instance)


def test_single_materials_have_one_instance_where_the_mask_is() -> None:
    recipe_classes = {"sound": 1, "crack": 1, "bubble": 1}
    batch = batch_of(str(single_pack()[1]), classes=recipe_classes)
    for i, records in enumerate(batch.instances):
        assert len(records) == (batch.label[i] > 0)
        np.testing.assert_array_equal(batch.instance[i] > 0, batch.mask[i] > 0)
        for record in records:
            assert (record["number"], record["layer"]) == (1, SINGLE)
            assert record["label"] == batch.label[i]
            assert record["visible"] == 1
            assert tuple(record["box"]) == box_of(batch.mask[i] > 0)
            assert record["area"] == (batch.mask[i] > 0).sum()


def test_a_slot_of_ones_own_is_like_one_of_the_ring() -> None:
    recipe, planes = load_recipe(size=(30, 7), exact_masks=True), ("normal", "cover")
    ring = bytearray(slot_bytes(recipe, 3, planes) * 2)
    one, other = empty_slot(recipe, 3, planes), slots(ring, recipe, 3, 2, planes)[1]
    assert len(one.arrays()) == 7
    for own, shared in zip(one.arrays(), other.arrays(), strict=True):
        assert (own.shape, own.dtype) == (shared.shape, shared.dtype)
