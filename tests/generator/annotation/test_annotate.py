"""Annotators' masks: what holds for every rule and any mask, and what each kind draws."""

from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from slabforge.generator.annotation.annotate import Annotator
from slabforge.generator.annotation.rule import Rule

Mask = NDArray[np.uint8]
CLASSES = ("sound", "crack", "bubble", "weld")
RULES = {
    "exact": Rule(),
    "grown": Rule(kind="grown", grow=3),
    "grown, wide": Rule(kind="grown", grow=1, minimum_width=9),
    "grown, whole": Rule(kind="grown", grow=2, fill=True, smooth=4),
    "hull": Rule(kind="hull"),
    "hull, grown": Rule(kind="hull", grow=2.5, within=9, minimum_width=12),
    "box": Rule(kind="box", grow=2, within=6),
    "oriented box": Rule(kind="oriented box", within=6, minimum_width=10),
    "polygon": Rule(kind="polygon", corners=5, grow=1, within=6),
    "triangle": Rule(kind="polygon", corners=3),
    "jittered polygon": Rule(kind="polygon", corners=6, jitter=4, within=6),
}
every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
SHAPE = 96, 140


def blobs(seed: int, classes: int = 1) -> Mask:
    """A mask of ellipses, lines and specks."""
    random, mask = np.random.default_rng(seed), np.zeros(SHAPE, np.uint8)
    for _ in range(int(random.integers(1, 9))):
        centre = int(random.integers(SHAPE[1])), int(random.integers(SHAPE[0]))
        axes = int(random.integers(16)), int(random.integers(5))
        value = int(random.integers(1, classes + 1))
        cv2.ellipse(mask, centre, axes, float(random.integers(180)), 0, 360, value, -1)
    return mask


def noise(seed: int, share: float = 0.02) -> Mask:
    return (np.random.default_rng(seed).random(SHAPE) < share).astype(np.uint8)


MASKS = np.stack([*(blobs(i) for i in range(40)), *(noise(i) for i in range(4))])


def marked(rule: Rule | dict[str, Rule], exact: Mask, seed: int = 5, first: int = 0) -> Mask:
    rules = rule if isinstance(rule, dict) else {"crack": rule}
    return Annotator(rules, CLASSES).mark(
        exact, seed=seed, indices=range(first, first + len(exact))
    )


def parts(mask: Mask) -> list[Mask]:
    count, labels = cv2.connectedComponents(mask, connectivity=8)
    return [np.asarray(labels == k) for k in range(1, count)]


def centres(mask: Mask) -> NDArray[np.int32]:
    return np.argwhere(mask)[:, ::-1].astype(np.int32)


def filled_hull(part: Mask) -> NDArray[np.bool_]:
    """All pixels whose centres lie in the convex hull of the part's centres."""
    hull = cv2.convexHull(centres(part))[:, 0].astype(np.int64)
    y, x = np.indices(SHAPE)
    inside = np.ones(SHAPE, np.bool_)
    for (ax, ay), (bx, by) in zip(hull, np.roll(hull, -1, 0), strict=True):
        turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
        inside &= turn >= 0
    low, high = hull.min(0), hull.max(0)  # for hulls that are a line or a point
    inside &= (x >= low[0]) & (x <= high[0]) & (y >= low[1]) & (y <= high[1])
    return inside


def dot(*places: tuple[int, int], size: int = 1) -> Mask:
    mask = np.zeros((1, *SHAPE), np.uint8)
    for y, x in places:
        mask[0, y : y + size, x : x + size] = 1
    return mask


@every_rule
def test_all_of_the_exact_mask_is_marked(rule: Rule) -> None:
    found = marked(rule, MASKS)
    assert set(np.unique(found)) == {0, 1}
    assert (found >= MASKS).all()


@every_rule
def test_a_sample_is_the_same_alone_and_in_a_batch(rule: Rule) -> None:
    together = marked(rule, MASKS[:20], first=7)
    for k in (0, 3, 19):
        assert np.array_equal(marked(rule, MASKS[k : k + 1], first=7 + k)[0], together[k])
    assert np.array_equal(marked(rule, MASKS[:20], first=7), together)


def test_a_hand_draws_each_sample_by_seed_and_index() -> None:
    rule = RULES["jittered polygon"]
    same = np.repeat(dot((40, 60), size=20), 3, axis=0)
    first = marked(rule, same)
    assert not np.array_equal(first[0], first[1])
    assert not np.array_equal(marked(rule, same, seed=6), first)
    assert np.array_equal(marked(rule, same, first=1)[0], first[1])


@every_rule
@pytest.mark.parametrize("value", [0, 1])
def test_an_empty_mask_stays_empty_and_a_full_one_full(rule: Rule, value: int) -> None:
    assert (marked(rule, np.full((1, *SHAPE), value, np.uint8)) == value).all()


@pytest.mark.parametrize("name", ["hull", "hull, grown", "polygon", "jittered polygon"])
def test_what_is_marked_by_a_hull_or_polygon_is_convex(name: str) -> None:
    for mask in marked(RULES[name], MASKS):
        for part in parts(mask):
            assert np.array_equal(filled_hull(part), part)


def test_what_is_marked_by_a_box_is_a_box() -> None:
    for mask in marked(RULES["box"], MASKS):
        for part in parts(mask):
            x, y, width, height = cv2.boundingRect(centres(part))
            assert part.sum() == width * height


@pytest.mark.parametrize("kind", ["grown", "hull", "box", "oriented box"])
@pytest.mark.parametrize("within", [0, 7])
def test_farther_out_is_never_less(kind: Any, within: float) -> None:
    exact = dot((40, 60), size=9) if kind == "oriented box" else MASKS
    before = exact
    for grow in (0, 0.7, 1, 2, 5.5, 9):
        after = marked(Rule(kind=kind, grow=grow, within=within), exact)
        assert (after >= before).all()
        before = after


@pytest.mark.parametrize(("kind", "area"), [("grown", 25 + 20 * 5 + 44), ("box", 25 * 25)])
def test_how_far_out(kind: Any, area: int) -> None:
    exact = dot((40, 60), size=5)
    found = marked(Rule(kind=kind, grow=10), exact)[0]
    if kind == "grown":  # every centre within 10 pixels of one of the square's
        apart = np.argwhere(np.ones(SHAPE)).reshape(*SHAPE, 1, 2) - np.argwhere(exact[0])
        assert np.array_equal(found > 0, (np.hypot(*np.moveaxis(apart, -1, 0)) <= 10).any(-1))
    else:
        assert found.sum() == area


@pytest.mark.parametrize(
    ("within", "regions"), [(0, 3), (4.9, 3), (5, 2), (11, 2), (12, 1), (40, 1)]
)
def test_parts_near_to_each_other_are_one_region(within: float, regions: int) -> None:
    exact = dot((40, 50), (43, 54), (43, 66))  # 5 and 12 pixels apart
    assert len(parts(marked(Rule(kind="hull", within=within), exact)[0])) == regions


@pytest.mark.parametrize("kind", ["hull", "box", "oriented box"])
def test_outlines_that_touch_are_made_one(kind: Any) -> None:
    exact = dot((40, 50), (40, 58), size=3)
    (part,) = parts(marked(Rule(kind=kind, grow=3), exact)[0])
    assert part[37:46, 47:64].all() or kind == "hull"
    assert part[40, 47:64].all()


@pytest.mark.parametrize("kind", ["hull", "box", "oriented box", "grown"])
@pytest.mark.parametrize("turned", [False, True])
def test_what_is_narrow_is_widened(kind: Any, turned: bool) -> None:
    exact = np.zeros((1, *SHAPE), np.uint8)
    cv2.line(exact[0], (30, 20), (60, 80) if turned else (30, 80), 1, 1)
    found = np.pad(marked(Rule(kind=kind, minimum_width=15), exact)[0], 1)
    widest = 2 * cv2.distanceTransform(found, cv2.DIST_L2, cv2.DIST_MASK_PRECISE).max() - 1
    if kind == "box" and turned:
        assert widest > 25  # wide enough as it is
    else:
        assert widest == pytest.approx(15, abs=1.7)  # pixels have corners


def test_a_polygon_has_its_corners() -> None:
    exact = np.zeros((1, *SHAPE), np.uint8)
    cv2.circle(exact[0], (70, 48), 30, 1, -1)
    areas = []
    for corners in (4, 6, 12):
        found = marked(Rule(kind="polygon", corners=corners), exact)[0]
        outline, *_ = cv2.findContours(found, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]
        assert len(cv2.approxPolyDP(outline, 1.2, True)) == corners
        areas.append(found.sum() / exact.sum())
    assert 1.4 > areas[0] > areas[1] > areas[2] > 1


def test_specks_are_overlooked_but_for_the_largest() -> None:
    rule = Rule(kind="box", smallest=6)
    first = marked(rule, dot((40, 50), (20, 20), size=2))
    assert np.array_equal(first, dot((20, 20), (40, 50), size=2))
    exact = dot((40, 50), size=3) | dot((20, 20), size=2)
    assert np.array_equal(marked(rule, exact), dot((40, 50), size=3))
    assert np.array_equal(marked(Rule(smallest=6), exact), dot((40, 50), size=3))
    together = Rule(kind="hull", smallest=6, within=40)
    assert marked(together, exact)[0, 20, 20] == 1


def test_a_class_keeps_its_pixels_and_the_smaller_lies_on_top() -> None:
    rules = {"*": Rule(kind="box", grow=3)}
    for k in range(20):
        exact = blobs(100 + k, classes=3)[None]
        found = marked(rules, exact)
        assert (found[exact > 0] == exact[exact > 0]).all()
    large, small = dot((40, 50), size=9), 2 * dot((42, 65), size=3)
    found = marked(rules, large + small)[0]
    assert found[43, 61] == 1  # of the large box alone
    assert found[43, 62] == 2  # 3 pixels from both
    assert set(np.unique(marked({"crack": Rule(kind="box", grow=3)}, large + small))) == {0, 1, 2}


def test_it_writes_where_it_is_told() -> None:
    out = np.full_like(MASKS, 9)
    found = Annotator({"crack": RULES["hull"]}, CLASSES).mark(
        MASKS, seed=5, indices=range(len(MASKS)), out=out
    )
    assert found is out
    assert np.array_equal(out, marked(RULES["hull"], MASKS))


def test_holes_and_dents_of_a_grown_region_are_filled_by_choice() -> None:
    exact = np.zeros((1, *SHAPE), np.uint8)
    cv2.circle(exact[0], (70, 48), 20, 1, 5)  # a ring ...
    exact[0, 44:52, 45:60] = 0  # ... with a gap to the left
    plain = marked(Rule(kind="grown", grow=1), exact)[0]
    filled = marked(Rule(kind="grown", grow=1, fill=True), exact)[0]
    smooth = marked(Rule(kind="grown", grow=1, smooth=5), exact)[0]
    whole = marked(Rule(kind="grown", grow=1, smooth=5, fill=True), exact)[0]
    assert plain[48, 70] == filled[48, 70] == smooth[48, 70] == 0
    assert plain[48, 50] == filled[48, 50] == 0
    assert smooth[48, 50] == 1
    assert whole[48, 70] == 1
    assert (plain <= smooth).all()
    assert (smooth <= whole).all()


@every_rule
def test_instances_are_marked_each_by_itself(rule: Rule) -> None:
    """Two that touch are two; and one alone is marked as its class's mask is."""
    exact = np.zeros((1, *SHAPE), np.uint16)
    exact[0, 30:60, 40:50], exact[0, 30:60, 50:58], exact[0, 5:9, 100:130] = 1, 2, 3
    labels = [np.array([1, 1, 3])]
    found = np.empty_like(exact)
    annotator = Annotator({"crack": rule}, CLASSES)
    annotator.mark_instances(exact, labels, seed=5, indices=[0], out=found)
    assert (found[exact > 0] == exact[exact > 0]).all()
    assert (found == 3).sum() == 120  # its class has no rule
    alone = np.empty_like(exact)
    one = np.where(exact == 1, exact, 0)
    annotator.mark_instances(one, labels, seed=5, indices=[0], out=alone)
    np.testing.assert_array_equal(alone, marked(rule, one.astype(np.uint8)))
    assert (alone[found == 1] == 1).all()
    if rule.kind == "exact":
        return
    second = np.where(exact == 2, exact, 0)
    annotator.mark_instances(second, labels, seed=5, indices=[0], out=alone)
    assert (alone[found == 2] == 2).all()


def test_look_alikes_are_not_marked() -> None:
    exact = np.zeros((1, *SHAPE), np.uint16)
    exact[0, 30:60, 40:60], exact[0, 40:50, 45:55] = 1, 2
    found = np.empty_like(exact)
    annotator = Annotator({"crack": Rule(kind="box")}, CLASSES)
    annotator.mark_instances(exact, [np.array([1, 0])], seed=5, indices=[0], out=found)
    assert (found == (exact > 0)).all()


@pytest.mark.parametrize("kind", ["hull", "grown", "box"])
def test_a_cluster_of_instances_is_marked_as_one_by_choice(kind: Any) -> None:
    exact = np.zeros((1, *SHAPE), np.uint16)
    exact[0, 40:44, 40:44], exact[0, 38:48, 50:58] = 1, 2  # 7 pixels apart
    exact[0, 40:44, 80:84], exact[0, 40:44, 62:66] = 3, 4  # too far, and of another class
    labels = [np.array([1, 1, 1, 2])]
    found = {}
    for across in (False, True):
        more = {"smooth": 8} if kind == "grown" else {}
        rule = Rule(kind=kind, within=8, across_instances=across, **more)
        found[across] = np.empty_like(exact)
        annotator = Annotator({"crack": rule}, CLASSES)
        annotator.mark_instances(exact, labels, seed=5, indices=[0], out=found[across])
        assert (found[across][exact > 0] == exact[exact > 0]).all()
    assert (found[False] == exact).all()
    assert (found[True][0, 41:43, 44:50] == 2).all()  # between them, to the larger one
    assert (found[True][0, :, 59:] == exact[0, :, 59:]).all()
    classes = (exact > 0).astype(np.uint8) * (exact != 4)
    whole = marked(rule, classes)  # as a mask of classes is marked, which has no instances
    assert ((found[True] * (exact != 4) > 0) == (whole > 0)).all()


def test_specks_of_a_cluster_count_together() -> None:
    exact = np.zeros((1, *SHAPE), np.uint16)
    exact[0, 40:43, 40:43], exact[0, 40:43, 45:48], exact[0, 40:43, 90:93] = 1, 2, 3
    rule = Rule(kind="exact", within=5, smallest=15, across_instances=True)
    found = np.empty_like(exact)
    annotator = Annotator({"crack": rule}, CLASSES)
    annotator.mark_instances(exact, [np.array([1, 1, 1])], seed=5, indices=[0], out=found)
    assert set(np.unique(found)) == {0, 1, 2}
