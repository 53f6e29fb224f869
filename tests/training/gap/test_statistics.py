"""Statistics of pictures: each answers to what it is named after, and not to the exposure."""

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("sklearn")
from slabforge.training.gap.statistics import LEAST, NAMES, STATISTICS, measure

CHANCE = np.random.default_rng(5)
NOISE = 100.0 + 10.0 * CHANCE.normal(size=(128, 128))
X = np.arange(128)[None, :] * np.ones((128, 1))


def statistics(*pictures: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """Values by name, one for each picture."""
    images = np.stack([np.clip(p, 0, 255).astype(np.uint8) for p in pictures])
    return dict(zip(NAMES, measure(images).T, strict=True))


def test_names_are_distinct_and_every_number_is_finite() -> None:
    assert len(set(NAMES)) == len(STATISTICS) == len(LEAST)
    black = np.zeros((64, 64))
    assert all(np.isfinite(v).all() for v in statistics(black).values())
    assert measure(np.zeros((0, 64, 64), np.uint8)).shape == (0, len(STATISTICS))


@pytest.mark.parametrize("wave", [3, 6, 12, 24, 48])
def test_a_wave_across_is_found_in_its_band_and_way(wave: int) -> None:
    stripes = NOISE + 20.0 * np.sin(2 * np.pi * X / wave)
    plain, striped, turned = (
        {n: float(v[i]) for n, v in statistics(NOISE, stripes, stripes.T).items()} for i in range(3)
    )
    grown = {n: striped[n] - plain[n] for n in NAMES if n.startswith("power")}
    found = max(grown, key=lambda n: grown[n])
    low, high = found.removeprefix("power across, ").removesuffix(" px").split(" to ")
    assert found.startswith("power across") and int(low) <= wave <= int(high)
    assert turned[found.replace("across", "along")] == pytest.approx(striped[found], abs=0.05)


def test_twice_the_light_changes_brightness_only() -> None:
    dim, bright = (
        {n: float(v[i]) for n, v in statistics(NOISE, 2.0 * NOISE).items()} for i in range(2)
    )
    for statistic in STATISTICS:
        apart = abs(dim[statistic.name] - bright[statistic.name]) / statistic.least
        assert (apart > 10) == (statistic.name in ("mean", *_levels())), statistic.name


def _levels() -> list[str]:
    return [n for n in NAMES if n.startswith("level")]


def test_noise_has_no_correlation_and_smooth_pictures_have() -> None:
    smooth = np.repeat(np.repeat(NOISE[:32, :32], 4, 0), 4, 1)
    found = statistics(NOISE, smooth)
    for way in ("across", "along"):
        one = found[f"correlation {way}, 1 px"]
        assert abs(one[0]) < 0.1 and one[1] > 0.5


def test_bright_specks_skew() -> None:
    specks = NOISE.copy()
    specks.ravel()[CHANCE.permutation(specks.size)[:60]] = 250
    found = statistics(NOISE, specks)
    assert abs(found["skew"][0]) < 0.3 < found["skew"][1]
    assert found["kurtosis"][0] == pytest.approx(np.log2(3), abs=0.2)
    assert found["kurtosis"][1] > 2.0
