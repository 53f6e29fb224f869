"""Rows from (recipe, seed, index): exact shares, ranges, and nothing else they depend on."""

from typing import Any

import numpy as np
import pytest
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.sampling.rows import Rows
from slabforge.generator.sampling.sampler import Sampler

PACK, FOLDER = single_pack()


def single(**entries: Any) -> Recipe:
    """A recipe of single materials."""
    return load_recipe(pack=str(FOLDER), **entries)


def draw(recipe: Recipe, indices: Any, seed: int = 3) -> Rows:
    return Sampler(recipe).draw(indices, seed=seed)


def column(recipe: Recipe, key: str, count: int = 4000) -> np.ndarray[Any, Any]:
    """Values of a parameter over the samples whose class has it."""
    rows = draw(recipe, range(count))
    offsets = {
        i: p.offset for i, m in enumerate(PACK.materials) for p in m.parameters if p.key == key
    }
    return np.array([rows.row[i, offsets[c]] for i, c in enumerate(rows.label) if c in offsets])


def test_6000_samples_hold_exactly_1500_of_each_defect() -> None:
    label = draw(single(), range(6000)).label
    assert np.bincount(label, minlength=5).tolist() == [0, 1500, 1500, 1500, 1500]


@pytest.mark.parametrize(
    "classes", [{"sound": 3, "crack": 1}, {"crack": 0.5, "bubble": 0.25}, {"inclusion": 7}]
)
def test_every_full_cycle_meets_the_shares(classes: dict[str, float]) -> None:
    recipe = single(classes=classes)
    n = sum(recipe.shares)
    for start in (0, n, 1000 * n, 10**9 * n):
        label = draw(recipe, range(start, start + n)).label
        assert tuple(np.bincount(label, minlength=5)) == recipe.shares


def test_a_cycle_is_shuffled_and_not_every_cycle_alike() -> None:
    label = draw(single(), range(400)).label.reshape(-1, 4)
    assert len(np.unique(label, axis=0)) > 15


def test_a_row_depends_on_seed_and_index_only() -> None:
    recipe = single()
    together = draw(recipe, range(100))
    order = np.random.default_rng(0).permutation(100)
    shuffled = draw(recipe, order)
    for name in ("label", "frame", "row", "surface"):
        np.testing.assert_array_equal(getattr(together, name)[order], getattr(shuffled, name))
    alone = draw(recipe, [57])
    np.testing.assert_array_equal(alone.row[0], together.row[57])
    assert not np.array_equal(draw(recipe, [57], seed=4).row, alone.row)
    far = draw(recipe, [57 + 2**40])
    assert not np.array_equal(far.row, alone.row)


def test_a_parameter_keeps_its_values_when_another_is_overridden() -> None:
    changed = single(parameters={"Crack.Depth": {"value": 0.001}})
    np.testing.assert_array_equal(
        column(single(), "Crack.Contrast"), column(changed, "Crack.Contrast")
    )


@pytest.mark.parametrize(
    "key", ["Steel.Grain", "Crack.Contrast", "Bubble.Density", "Inclusion.Noise"]
)
def test_values_fill_the_packs_range_evenly(key: str) -> None:
    parameter = next(p for m in PACK.materials for p in m.parameters if p.key == key)
    assert parameter.min is not None
    assert parameter.max is not None
    values = (column(single(), key) - parameter.min) / (parameter.max - parameter.min)
    assert values.min() >= 0
    assert values.max() <= 1
    counts, _ = np.histogram(values, 8, (0, 1))
    expected = len(values) / 8
    assert ((counts - expected) ** 2 / expected).sum() < 24.3  # chi², 7 degrees, p = 0.001


def test_distributions() -> None:
    def overridden(**override: Any) -> np.ndarray[Any, Any]:
        return column(single(parameters={"Crack.Contrast": override}), "Crack.Contrast")

    assert set(overridden(value=0.25)) == {0.25}
    log = np.log10(overridden(range=[0.001, 1.0], distribution="log-uniform"))
    assert np.histogram(log, 3, (-3, 0))[0] / len(log) == pytest.approx([1 / 3] * 3, abs=0.06)
    normal = overridden(range=[0.2, 0.6], distribution="normal")
    assert normal.mean() == pytest.approx(0.4, abs=0.01)
    assert normal.std() == pytest.approx(0.095, abs=0.01)  # 0.1, cut off at two sigmas
    assert normal.min() >= np.float32(0.2)
    assert normal.max() <= np.float32(0.6)


def test_random_positions_cover_the_slab() -> None:
    frame = draw(single(), range(2000)).frame
    assert np.ptp(frame[:, 1]) > 0.95 * (PACK.slab.size[1] - 0.256)
    assert frame[:, 0].min() < PACK.slab.low[0] + 0.12


@pytest.mark.parametrize("width", [128, 1600])
@pytest.mark.parametrize("edges", [0.0, 0.2, 1.0])
def test_the_stated_share_of_frames_shows_the_slabs_edge(width: int, edges: float) -> None:
    position = {"edges": edges, "overhang": 0.5}
    recipe = single(position=position, size=(width, 128))
    half = PACK.view.half(recipe.size)[0]
    x = draw(recipe, range(4000)).frame[:, 0]
    low = PACK.slab.low[0]
    beyond = np.maximum(low - (x - half), (x + half) - (low + PACK.slab.size[0]))
    shown = float(np.mean(beyond > 1e-6))
    assert shown == pytest.approx(edges, abs=0.03)
    assert beyond.max() <= 0.5 * 2 * half + 1e-6
    if edges:
        assert beyond.max() > 0.48 * 2 * half
        left = low - (x - half) > 1e-6
        assert np.mean(left) == pytest.approx(edges / 2, abs=0.03)


def test_conveyor_frames_follow_each_other_and_keep_the_metal() -> None:
    recipe = single(position={"mode": "conveyor", "frames_per_slab": 8}, size=(256, 128))
    rows = draw(recipe, range(32))
    step = 128 * PACK.view.scale[1]
    for slab in range(4):
        part = slice(8 * slab, 8 * slab + 8)
        np.testing.assert_allclose(-np.diff(rows.frame[part, 1]), step, atol=2e-6)
        assert len(np.unique(rows.frame[part, [0]])) == 1
        steel = [p.offset for p in PACK.materials[0].parameters]
        assert len(np.unique(rows.row[part][:, steel], axis=0)) == 1
    assert len(np.unique(rows.frame[:, 0])) == 4


@pytest.mark.parametrize(
    ("seed", "indices", "words"),
    [(-1, [0], "seed is an integer from 0"), (2**64, [0], "2\\*\\*64"), (0, [-3], "got -3")],
)
def test_seeds_and_indices_out_of_range(seed: int, indices: list[int], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        Sampler(single()).draw(indices, seed=seed)
