"""The fits of glsl/fits/lobes.py against their integrals and the committed file."""

import re
from collections.abc import Callable

import numpy as np
import pytest
from slabforge.glsl.fits import lobes


def test_the_committed_lobes_are_what_the_fit_gives() -> None:
    numbers = [_numbers(t) for t in (lobes.FILE.read_text(), lobes.text())]
    np.testing.assert_allclose(numbers[0], numbers[1], rtol=1e-3, atol=2e-3)


def cut_error(name: str, below: bool) -> float:
    """The mean error of the share above the slab after `fit_cut`."""
    misses = []
    for r in (0.2, 0.4, 0.6, 0.8, 1.0):
        for bend in np.radians((6, 15, 25, 35, 42)):
            weights, _, rise = lobes.lobe(
                name, r, np.cos(bend), below and name != "ashikhmin_shirley"
            )
            whole = lobes.lobe(name, r, np.cos(bend))[0].sum()
            gone, x = lobes.lost(name, r, bend)
            value = np.polynomial.polynomial.polyval2d(r**2, x, lobes.fit_cut(name, below))
            true = 1 - (weights * (rise > 0)).sum() / whole
            misses.append(abs(gone * (1 + r**2 * value) - true))
    return float(np.mean(misses))


def errors(name: str) -> tuple[float, float]:
    """The largest errors of the fits of the albedo and of `schlick`, for cosines above 0.3."""
    roughness, cosine, albedo, grazing = lobes.tables(name)
    a, g = lobes.fit(name)
    value: Callable[..., np.ndarray] = np.polynomial.polynomial.polyval2d
    high = cosine > 0.3
    off = value(roughness**2, 1 - cosine, a) - albedo
    angle = np.clip(value(roughness, 1 - cosine, g), 0, 1)
    slip = lobes.schlick(1 - angle) - lobes.schlick(1 - grazing)
    return float(np.abs(off[high]).max()), float(np.abs(slip[high]).max())


@pytest.mark.parametrize("name", lobes.LOBES)
def test_the_fits_keep_close_to_their_integrals(name: str) -> None:
    albedo, reflectance = errors(name)
    assert albedo < 8e-3
    assert reflectance < 4e-3
    assert max(cut_error(name, below) for below in (False, True)) < 4e-3


@pytest.mark.parametrize("name", ["ggx", "beckmann"])
def test_a_narrow_lobe_loses_nothing(name: str) -> None:
    assert lobes.lobe(name, 0.1, 0.8)[0].sum() == pytest.approx(1, abs=1e-3)


def _numbers(text: str) -> list[float]:
    return [float(n) for n in re.findall(r"-?\d+\.\d+(?:e-?\d+)?", text)]
