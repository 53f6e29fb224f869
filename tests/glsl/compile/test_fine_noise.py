"""Noise that rounding decides is told by its node."""

import pytest
from slabforge.glsl.compile.fine_noise import fine_noise_warnings
from slabforge.glsl.compile.values.ir import POINT, constant, ordered
from values import called, parameter


@pytest.mark.parametrize(
    ("scale", "detail", "roughness", "told"),
    [
        (5.0, 15.0, 1.0, "set its Detail from 15 to 14 or less"),
        (5.0, 15.0, 0.5, ""),
        (5.0, 2.0, 1.0, ""),
        (4e5, 0, 0.5, "set its Scale from 400000 to less than 100,000"),
    ],
)
def test_only_what_shows_is_told(scale: float, detail: float, roughness: float, told: str) -> None:
    numbers = map(constant, (scale, detail, roughness, 2.0, 0.0))
    noise = called("noise_2d_fbm_true", POINT, constant(0.0, 0.0, 0.0), *numbers)
    found = fine_noise_warnings("rust", ordered((noise,)))
    assert len(found) == bool(told)
    assert all(text.endswith(f"; {told}.") for text in found)
    assert all("Node 'noise_2d_fbm_true' of material 'rust'" in text for text in found)


def test_what_a_parameter_sets_is_not_told() -> None:
    numbers = (parameter(0), *map(constant, (15.0, 1.0, 2.0, 0.0)))
    noise = called("noise_2d_fbm_true", POINT, constant(0.0, 0.0, 0.0), *numbers)
    assert not fine_noise_warnings("rust", ordered((noise,)))
