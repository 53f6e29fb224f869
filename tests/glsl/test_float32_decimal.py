"""Numbers of Blender's keep every digit that a shader sees."""

import math

import numpy as np
import pytest
from slabforge.glsl.float32_decimal import float32_decimal


def test_no_float32_is_lost() -> None:
    words = np.random.default_rng(0).integers(0, 1 << 32, 5000, np.uint32)
    values = words.view(np.float32)
    for value in values[np.isfinite(values)]:
        assert np.float32(float32_decimal(float(value))) == value


@pytest.mark.parametrize("decimal", [0.1, 0.3, -2.5, 1e-7, 3.4028235e38])
def test_short_decimals_stay_short(decimal: float) -> None:
    assert float32_decimal(float(np.float32(decimal))) == decimal


def test_the_sign_of_zero_is_kept() -> None:
    assert math.copysign(1.0, float32_decimal(-0.0)) == -1.0
