"""Noise that rounding decides is told by its node."""

import pytest
from slabforge.glsl.compile.fine_noise import fine_noise_warnings
from slabforge.glsl.compile.values.ir import POINT, constant, ordered
from values import called, parameter


@pytest.mark.parametrize(
    ("scale", "detail", "roughness", "told"),
    [(5.0, 15.0, 1.0, True), (5.0, 15.0, 0.5, False), (5.0, 2.0, 1.0, False), (4e5, 0, 0.5, True)],
)
def test_only_what_shows_is_told(scale: float, detail: float, roughness: float, told: bool) -> None:
    numbers = map(constant, (scale, detail, roughness, 2.0, 0.0))
    noise = called("noise_2d_fbm_true", POINT, constant(0.0, 0.0, 0.0), *numbers)
    found = fine_noise_warnings("rust", ordered((noise,)))
    assert len(found) == told
    assert all("Node 'noise_2d_fbm_true' of material 'rust'" in text for text in found)


def test_what_a_parameter_sets_is_not_told() -> None:
    numbers = (parameter(0), *map(constant, (15.0, 1.0, 2.0, 0.0)))
    noise = called("noise_2d_fbm_true", POINT, constant(0.0, 0.0, 0.0), *numbers)
    assert not fine_noise_warnings("rust", ordered((noise,)))
