"""Lights that are changed: as data, and as uniforms of programs."""

import math

import pytest
from slabforge.glsl.pack.lights import LIVE, lights_text, live_values
from slabforge.glsl.pack.pack import Light, load_pack
from slabforge.preview.model.lights import LightEdit, lit, name_of

SUN = Light(type="SUN", location=(0, 0, 3), direction=(0, 0, -1), color=(2, 2, 2))
AREA = Light(
    type="AREA", location=(0, 0, 3), direction=(0, 0, -1), color=(9, 9, 9), extent=(0.5, 0.5)
)


def test_a_pack_whose_lights_are_not_changed_is_the_same() -> None:
    pack, _ = load_pack("steel")
    assert lit(pack, {}) is pack and lit(pack, {0: LightEdit()}) is pack


def test_a_light_is_brighter_moved_or_off() -> None:
    pack, _ = load_pack("steel")
    old = pack.lights[0]
    new = lit(pack, {0: LightEdit(stops=1.0, moved=(0.5, 0.0, -99.0))}).lights[0]
    assert new.color == tuple(2 * c for c in old.color)
    assert new.location[0] == old.location[0] + 0.5
    assert new.location[2] > pack.slab.location[2] + pack.slab.top  # not through the slab
    assert lit(pack, {0: LightEdit(on=False)}).lights[0].color == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("turned", [(30.0, 0.0), (0.0, -45.0), (20.0, 60.0)])
def test_a_sun_is_turned(turned: tuple[float, float]) -> None:
    pack = load_pack("steel")[0].model_copy(update={"lights": (SUN,)})
    x, y, z = lit(pack, {0: LightEdit(turned=turned)}).lights[0].direction
    assert math.hypot(x, y, z) == pytest.approx(1.0)
    assert -z == pytest.approx(math.prod(math.cos(math.radians(a)) for a in turned))


def test_lights_of_a_kind_are_numbered() -> None:
    pack = load_pack("steel")[0].model_copy(update={"lights": (SUN, AREA, SUN)})
    assert [name_of(pack, i) for i in range(3)] == ["Sun 1", "Area", "Sun 2"]


def test_live_lights_are_uniforms_and_their_values() -> None:
    text = lights_text((SUN, AREA), live=True)
    assert all(f"uniform vec3 {name}[2];" in text for name in LIVE)
    assert "sun_lamp(live_direction[0], live_color[0])" in text
    values = live_values((SUN, AREA))
    assert values["live_place"] == [SUN.location, AREA.location]
    assert values["live_color"][0] == SUN.color
    assert repr(values["live_color"][1][0]) in lights_text((AREA,))  # its radiance
    assert live_values(()) == {} and "uniform" not in lights_text((), live=True)
