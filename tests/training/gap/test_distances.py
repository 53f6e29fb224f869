"""Distances, the classifier, and the search for what is unlike: each finds what was planted."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from slabforge.errors import SlabForgeError

pytest.importorskip("sklearn")
from slabforge.training.gap.crops import Crops
from slabforge.training.gap.distances import (
    FAMILIES,
    Reference,
    family_of,
    halves_apart,
    overall,
)
from slabforge.training.gap.far_off import LIMIT, far_off, refuse_far_off
from slabforge.training.gap.statistics import NAMES, STATISTICS, measure
from slabforge.training.gap.two_sample import two_sample
from slabforge.training.gap.unlike import unlike


def metal(count: int, seed: int, *, tone: float = 100.0, blur: float = 0.8) -> NDArray[np.uint8]:
    """Grain uint8 (N, 64, 64) of different brightness."""
    chance, pictures = np.random.default_rng(seed), []
    for _ in range(count):
        grain = cv2.GaussianBlur(chance.normal(size=(64, 64)), (0, 0), blur)
        light = tone + 10 * chance.normal()
        pictures.append(np.clip(light * (1 + 0.2 * grain), 0, 255).astype(np.uint8))
    return np.stack(pictures)


def crops(image: NDArray[np.uint8], mask: NDArray[np.uint8] | None = None) -> Crops:
    number = np.arange(len(image))
    return Crops(image=image, mask=mask, picture=number, names=tuple(map(str, number)))


def test_the_same_metal_is_near_and_another_far() -> None:
    reference = Reference(crops(metal(40, 0)))
    same, other = (reference.distances(i) for i in (metal(40, 1), metal(40, 1, blur=2.0)))
    assert same.keys() == other.keys() > set(NAMES)
    assert overall(same) < 0.4 < 2.0 < overall(other)
    halves = halves_apart(crops(metal(40, 0)), reference.values)
    assert overall(halves) == pytest.approx(overall(same), abs=0.25)
    assert {family_of(n) for n in same} == set(FAMILIES) - {"masks"}


def test_a_shift_is_told_in_spreads() -> None:
    real = metal(60, 0)
    lighter = (real + np.uint8(20)).astype(np.uint8)
    found = Reference(crops(real)).distances(lighter)
    spread = real.mean((1, 2)).std()
    assert found["mean"] == pytest.approx(20 / spread, rel=0.02)
    assert found["histogram"] == pytest.approx(20 / spread, rel=0.1)


def test_masks_are_compared_where_both_sides_have_them() -> None:
    image, mask = metal(12, 0), np.zeros((12, 64, 64), np.uint8)
    mask[:, 10:20, 10:30] = 1
    reference = Reference(crops(image, mask))
    same, none = (reference.distances(image, m) for m in (mask, 0 * mask))
    assert same["masks, area"] == same["masks, share"] == 0.0
    assert none["masks, area"] == 10.0 and none["masks, share"] > 1.0
    assert not any(name.startswith("masks") for name in reference.distances(image))


def test_the_classifier_tells_what_differs_and_by_what() -> None:
    number = np.arange(50)
    real, same, other = (measure(metal(50, s, blur=b)) for s, b in ((0, 0.8), (1, 0.8), (1, 1.2)))
    alike = two_sample(real, same, picture=number)
    apart = two_sample(real, other, picture=number)
    assert alike.interval[0] < 0.5 < alike.interval[1]
    assert apart.accuracy > 0.95
    best = max(apart.importance, key=lambda n: apart.importance[n])
    assert {s.name: s.family for s in STATISTICS}[best] != "brightness"


def test_crops_of_one_picture_do_not_leak() -> None:
    """Pictures that differ much from each other, but as the generated ones do, are not told."""
    chance = np.random.default_rng(0)
    tones = chance.normal(size=(8, len(NAMES)))
    real = np.repeat(tones, 10, 0) + 0.01 * chance.normal(size=(80, len(NAMES)))
    generated = chance.normal(size=(80, len(NAMES)))
    found = two_sample(real, generated, picture=np.repeat(np.arange(8), 10))
    assert found.accuracy < 0.8  # with leaks: 1.0


def test_planted_strangers_are_found_in_a_group_of_their_own() -> None:
    real = np.concatenate([metal(40, 0), metal(6, 3, tone=200.0), metal(6, 4, blur=2.0)])
    groups = unlike(measure(real), measure(metal(60, 1)))
    members = [set(g.members.tolist()) for g in groups]
    assert set(range(40, 52)) <= set().union(*members)
    assert any(set(range(40, 46)) <= m for m in members)
    first = groups[0]
    assert first.distance[0] == max(g.distance[0] for g in groups)
    assert first.nearest.shape == (len(first.members), 2) and first.nearest.max() < 60
    (bright,) = [g for g, m in zip(groups, members, strict=True) if 40 in m]
    assert "higher by" in bright.words and ("level" in bright.words or "mean" in bright.words)


def test_what_is_no_metal_is_refused_but_by_force() -> None:
    made = metal(40, 0)
    pages = np.full((10, 64, 64), 255, np.uint8)
    for i, page in enumerate(pages):
        page[8::16, i:60:2] = 0
    assert far_off(measure(metal(10, 1, tone=150.0, blur=1.0)), measure(made)) < LIMIT
    with pytest.raises(SlabForgeError, match=r"'x' are nothing like .* the gap is too large"):
        refuse_far_off(measure(pages), made, "x", force=False)
    refuse_far_off(measure(pages), made, "x", force=True)
