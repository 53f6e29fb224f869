"""Instances of layers: exact shares, places, joins on the conveyor, and what they depend on."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from layered_pack import LAYERS, layered_pack, write_pack
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.sampling.rows import Instances, Rows
from slabforge.generator.sampling.sampler import Sampler

PACK = layered_pack()
SIZE = (100, 50)  # 1 m x 0.5 m
NAMES = tuple(LAYERS)
CRACK, PIT, SCRATCH, SPLASH = range(4)
CONVEYOR = {"mode": "conveyor", "frames_per_slab": 8, "edges": 0.0}
Make = Callable[..., Recipe]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Makes recipes of the small pack."""
    pack = write_pack(tmp_path_factory.mktemp("pack"))
    return lambda **entries: load_recipe(**{"pack": pack, "size": SIZE, "seed": 3} | entries)


def drawn(recipe: Recipe, indices: Any) -> Rows:
    return Sampler(recipe).draw(indices)


def owner(instances: Instances) -> np.ndarray[Any, Any]:
    """The sample of each instance."""
    return np.repeat(np.arange(len(instances.start) - 1), np.diff(instances.start))


def holding(rows: Rows, layer: int) -> np.ndarray[Any, Any]:
    """Which samples hold a layer, bool (N,)."""
    found = np.zeros(len(rows.label), np.bool_)
    found[owner(rows.instances)[rows.instances.layer == layer]] = True
    return found


def column(rows: Rows, layer: int, name: str) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """The samples and the values of one input of a layer's instances."""
    own = rows.instances.layer == layer
    (offset,) = (p.offset for p in PACK.layers[layer].parameters if p.key.endswith(f".{name}"))
    return owner(rows.instances)[own], rows.instances.row[own, offset]


def test_the_default_recipe_has_up_to_six_instances_two_on_average(make: Make) -> None:
    recipe = make()
    rows = drawn(recipe, range(3000))
    counts = np.diff(rows.instances.start)
    assert counts.max() <= 6
    assert counts.mean() == pytest.approx(2.0, abs=0.15)
    assert np.bincount(rows.label).tolist() == [0, 1000, 1000, 1000]
    assert {NAMES[k] for k in np.unique(rows.instances.layer)} == set(NAMES)
    surfaces = np.bincount(rows.surface)
    assert surfaces.tolist() == [1500, 1500]


def test_each_frame_holds_its_main_class_and_sound_ones_no_defect(make: Make) -> None:
    rows = drawn(make(classes={"sound": 2, "crack": 1, "pit": 1}), range(800))
    for value in (1, 2):
        own = np.zeros(800, np.bool_)
        own[owner(rows.instances)[rows.instances.value == value]] = True
        assert own[rows.label == value].all()
    defects = owner(rows.instances)[rows.instances.value > 0]
    assert not np.isin(defects, np.flatnonzero(rows.label == 0)).any()
    assert (rows.instances.layer != SCRATCH).all()


@pytest.mark.parametrize("start", [0, 10**9 * 60])
def test_shares_beside_are_met_exactly(make: Make, start: int) -> None:
    layers = {"Pit": {"share": 0.4}, "Splash": {"share": 0.3}}
    recipe = make(classes={"sound": 1, "crack": 1, "pit": 1}, layers=layers)
    rows = drawn(recipe, range(start, start + 60))
    assert holding(rows, SPLASH).sum() == 18  # 0.3 of all
    beside = holding(rows, PIT)
    assert beside[rows.label == 2].all()
    assert beside[rows.label == 1].sum() == 8  # 0.4 of the 20 frames of the other class
    assert not beside[rows.label == 0].any()


def test_a_free_composition_meets_the_share_of_each_class(make: Make) -> None:
    recipe = make(classes={"crack": 0.5, "pit": 0.25}, composition={"mode": "free"})
    rows = drawn(recipe, range(400))
    assert holding(rows, CRACK).sum() == 200
    assert holding(rows, PIT).sum() == 100
    assert not holding(rows, SCRATCH).any()
    both = holding(rows, CRACK) & holding(rows, PIT)
    assert 20 < both.sum() < 80
    assert ((rows.label == 0) == ~(holding(rows, CRACK) | holding(rows, PIT))).all()
    assert (rows.label[both] == 1).all()  # the crack is always the larger one


@pytest.mark.parametrize("case", range(12))
def test_any_shares_are_met_over_full_cycles(make: Make, case: int) -> None:
    random = np.random.default_rng(case)
    crack, pit, sound = (int(n) for n in random.integers([1, 0, 0], [5, 4, 4]))
    classes = {"crack": crack, "pit": pit, "sound": sound}
    denominator = int(random.integers(1, 10))
    share = Fraction(int(random.integers(denominator + 1)), denominator)
    rounds = int(random.integers(10**6))
    layers = {"Splash": {"share": float(share)}}
    recipe = make(classes=classes, layers=layers)
    cycle = sum(recipe.shares)
    length = cycle * share.denominator
    rows = drawn(recipe, range(rounds * length, (rounds + 1) * length))
    expected = [n * share.denominator for n in recipe.shares]
    assert np.bincount(rows.label, minlength=len(expected)).tolist() == expected
    assert holding(rows, SPLASH).sum() == share * length


@pytest.mark.parametrize("mode", [{"mode": "random"}, CONVEYOR], ids=["random", "conveyor"])
def test_a_sample_is_the_same_alone_and_in_any_batch(make: Make, mode: dict[str, Any]) -> None:
    recipe = make(position=mode)
    whole = drawn(recipe, range(40))
    order = np.random.default_rng(0).permutation(40)
    other = drawn(recipe, order)
    for at, index in enumerate(order):
        ours, theirs = other.part(slice(at, at + 1)), whole.part(slice(index, index + 1))
        for mine, its in ((ours, theirs), (ours.instances, theirs.instances)):
            for name in set(mine._fields) - {"instances"}:
                np.testing.assert_array_equal(getattr(mine, name), getattr(its, name))


def test_another_layer_changes_no_other_layers_draws(make: Make, tmp_path: Path) -> None:
    fewer = {k: v for k, v in LAYERS.items() if k != "Pit"}
    layers = {"Crack": {"share": 0.0}, "Splash": {"share": 0.5, "count": 2}}
    small = make(pack=write_pack(tmp_path, fewer), classes={"crack": 1}, layers=layers)
    large = make(classes={"crack": 1}, layers=layers)
    a, b = drawn(small, range(50)).instances, drawn(large, range(50)).instances
    np.testing.assert_array_equal(a.start, b.start)
    np.testing.assert_array_equal(a.row, b.row)


COUNTS = [
    (3, {3: 1.0}),
    ([2, 4], {2: 1 / 3, 3: 1 / 3, 4: 1 / 3}),
    ({"table": [0, 1, 0, 3]}, {1: 0.25, 3: 0.75}),
    ({"poisson": 1.0}, {1: 0.582, 2: 0.291, 3: 0.097}),  # exp(-1) / n! over 1 - exp(-1)
]


@pytest.mark.parametrize(("count", "expected"), COUNTS, ids=["fixed", "range", "table", "poisson"])
def test_counts_follow_their_distribution(
    make: Make, count: Any, expected: dict[int, float]
) -> None:
    layers = {"Crack": {"count": count}, "Splash": {"share": 0.0}}
    rows = drawn(make(classes={"crack": 1}, layers=layers), range(4000))
    found = np.bincount(np.diff(rows.instances.start), minlength=6) / 4000
    for number, share in expected.items():
        assert found[number] == pytest.approx(share, abs=0.03)


def test_too_many_instances_leave_one_of_each_layer(make: Make) -> None:
    layers = {"Crack": {"count": [1, 5]}, "Splash": {"share": 1.0, "count": [1, 5]}}
    recipe = make(classes={"crack": 1}, layers=layers, composition={"most": 5})
    rows = drawn(recipe, range(500))
    assert np.diff(rows.instances.start).max() == 5
    assert holding(rows, CRACK).all()
    assert holding(rows, SPLASH).all()


def test_layers_that_nobody_asked_for_stay_away_from_a_full_frame(make: Make) -> None:
    layers = {"Crack": {"count": 1, "share": 1.0}, "Pit": {"count": 1}}
    recipe = make(classes={"pit": 1, "crack": 1}, layers=layers, composition={"most": 2})
    rows = drawn(recipe, range(200))
    assert holding(rows, CRACK).all()
    assert holding(rows, PIT)[rows.label == 2].all()
    assert not holding(rows, SPLASH)[rows.label == 2].any()
    assert holding(rows, SPLASH)[rows.label == 1].any()
    assert np.diff(rows.instances.start).max() == 2


def test_layers_of_one_class_are_taken_by_weight(make: Make) -> None:
    layers = {"Scratch": {"class": "crack", "weight": 3.0}}
    recipe = make(classes={"crack": 1}, layers=layers)
    assert recipe.class_names == ("sound", "crack")
    rows = drawn(recipe, range(2000))
    assert holding(rows, SCRATCH).mean() == pytest.approx(0.75, abs=0.04)
    assert (holding(rows, SCRATCH) ^ holding(rows, CRACK)).all()


def test_a_look_alike_may_be_declared_a_defect_and_the_other_way(make: Make) -> None:
    recipe = make(layers={"Splash": {"class": "splash"}, "Pit": {"class": "none"}})
    assert recipe.class_names == ("sound", "crack", "scratch", "splash")
    rows = drawn(recipe, range(300))
    values = rows.instances.value
    assert (values[rows.instances.layer == SPLASH] == 3).all()
    assert (values[rows.instances.layer == PIT] == 0).all()


def test_instances_share_what_the_recipe_calls_alike(make: Make) -> None:
    def angles(alike: Any) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        layers = {"Scratch": {"count": 4, "alike": alike}}
        sample, angle = column(
            drawn(make(classes={"scratch": 1}, layers=layers), range(200)), SCRATCH, "Angle"
        )
        return np.ptp(angle.reshape(200, 4), axis=1), angle

    spread, angle = angles(["Angle"])
    assert (spread == 0).all()
    assert np.ptp(angle) > 1.9  # but from frame to frame they fill the range
    near, _ = angles({"Angle": 0.1})
    assert near.min() > 0
    assert near.max() <= 0.2
    alone, _ = angles({})
    assert np.median(alone) > 0.8


def places(
    make: Make, edges: float = 0.0, **use: Any
) -> tuple[Rows, np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Rows, and x and y (N, 6) relative to the frame's centre, of six pits in each frame."""
    layers = {"Pit": {"count": 6, **use}, "Splash": {"share": 0.0}}
    recipe = make(
        classes={"pit": 1},
        layers=layers,
        composition={"most": 9},
        position={"edges": edges},
    )
    rows = drawn(recipe, range(300))
    _, x = column(rows, PIT, "Position X")
    _, y = column(rows, PIT, "Position Y")
    return (
        rows,
        x.reshape(-1, 6) - rows.frame[:, [0]],
        y.reshape(-1, 6) - rows.frame[:, [1]],
    )


@pytest.mark.parametrize("place", ["uniform", "clusters", "rows", "edge"])
def test_every_place_keeps_instances_in_the_frame_and_on_the_metal(make: Make, place: str) -> None:
    rows, x, y = places(make, edges=0.5, place=place)
    assert np.abs(x).max() <= 0.5 + 1e-6
    assert np.abs(y).max() <= 0.25 + 1e-6
    assert np.abs(x + rows.frame[:, [0]]).max() <= 1.0


def test_clusters_rows_and_edges(make: Make) -> None:
    _, x, y = places(make, place={"kind": "clusters", "size": 0.04})
    assert np.hypot(np.ptp(x, axis=1), np.ptp(y, axis=1)).max() <= 0.08 * 1.42
    assert np.hypot(np.ptp(x, axis=1), np.ptp(y, axis=1)).max() > 0.05
    assert np.ptp(x) > 0.8
    _, x, y = places(make, place={"kind": "rows", "size": 0.01})
    inside = np.abs(x).max(axis=1) < 0.4  # nearer to the frame's side some are moved into it
    assert np.ptp(x, axis=1)[inside].max() <= 0.02 + 1e-6
    assert np.median(np.ptp(y, axis=1)) > 0.25
    rows, x, y = places(make, place={"kind": "edge", "size": 0.1})
    side = np.where(rows.frame[:, [0]] >= 0, 1, -1)
    strip = np.minimum(1.0 - side * rows.frame[:, [0]], 0.5)
    assert (side * x >= strip - 0.1 - 1e-6).all()


def test_spacing(make: Make) -> None:
    def gaps(spacing: str) -> np.ndarray[Any, Any]:
        rows, x, y = places(make, spacing=spacing)
        size = column(rows, PIT, "Size")[1].reshape(-1, 6)
        far = np.hypot(x[:, :, None] - x[:, None], y[:, :, None] - y[:, None])
        found = far - size[:, :, None] - size[:, None]
        found[:, np.arange(6), np.arange(6)] = np.inf
        return found.min(axis=2)

    assert gaps("apart").min() >= -1e-6
    assert gaps("overlap").max() < 0  # each overlaps another one
    assert gaps("any").min() < 0


def test_conveyor_frames_list_all_that_reaches_them(make: Make) -> None:
    recipe = make(position=CONVEYOR, classes={"scratch": 1})
    rows = drawn(recipe, range(32))
    assert (rows.label == 1).all()
    crossing = 0
    for slab in range(4):
        listed: dict[bytes, list[int]] = {}
        for index in range(8 * slab, 8 * slab + 8):
            own = rows.part(slice(index, index + 1)).instances
            for layer, row in zip(own.layer, own.row, strict=True):
                listed.setdefault(bytes([layer]) + row.tobytes(), []).append(index)
        for key, frames in listed.items():
            x, y, size = np.frombuffer(key[1:], np.float32)[:3].astype(float)
            centre = rows.frame[8 * slab : 8 * slab + 8, :2]
            beyond = np.maximum(np.abs([x, y] - centre) - (0.5, 0.25), 0)
            reached = 8 * slab + np.flatnonzero(np.hypot(*beyond.T) <= size - 1e-6)
            assert set(reached) <= set(frames)
            assert frames == list(range(frames[0], frames[-1] + 1))
            crossing += len(frames) > 1
    assert crossing > 20


def test_neighbours_stack_what_they_share_alike(make: Make) -> None:
    rows = drawn(make(position=CONVEYOR), range(64))
    rank = [
        {row.tobytes(): k for k, row in enumerate(rows.part(slice(i, i + 1)).instances.row)}
        for i in range(64)
    ]
    for ours, theirs in zip(rank, rank[1:], strict=False):
        shared = [key for key in ours if key in theirs]
        assert shared == sorted(shared, key=theirs.__getitem__)


def test_parts_of_rows_hold_their_own_instances(make: Make) -> None:
    rows = drawn(make(), range(20))
    part = rows.part(slice(5, 12))
    assert len(part.label) == 7
    first, last = rows.instances.start[5], rows.instances.start[12]
    np.testing.assert_array_equal(part.instances.row, rows.instances.row[first:last])
    assert part.instances.start[0] == 0
    assert part.instances.start[-1] == last - first
