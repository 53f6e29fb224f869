"""The fits of glsl/lobes.py against their integrals and the committed file."""

import re

import numpy as np
import pytest
from slabforge.glsl.fits import lobes


def test_the_committed_lobes_are_what_the_fit_gives() -> None:
    numbers = [_numbers(t) for t in (lobes.FILE.read_text(), lobes.text())]
    np.testing.assert_allclose(numbers[0], numbers[1], rtol=1e-3, atol=2e-3)


@pytest.mark.parametrize("name", lobes.LOBES)
def test_the_fits_keep_close_to_their_integrals(name: str) -> None:
    albedo, reflectance = lobes.errors(name)
    assert albedo < 8e-3
    assert reflectance < 4e-3
    assert max(lobes.cut_error(name, below) for below in (False, True)) < 4e-3


@pytest.mark.parametrize("name", ["ggx", "beckmann"])
def test_a_narrow_lobe_loses_nothing(name: str) -> None:
    assert lobes.lobe(name, 0.1, 0.8)[0].sum() == pytest.approx(1, abs=1e-3)


def _numbers(text: str) -> list[float]:
    return [float(n) for n in re.findall(r"-?\d+\.\d+(?:e-?\d+)?", text)]
