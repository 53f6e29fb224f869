"""A pack's lights as GLSL.

Lights without size are called *lamps*: light comes from one direction. The others are *emitters*:
their light is summed over a few points on their surface with weights (a quadrature). Programs ask
for both by number.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

from ..folders import LIBRARY
from ..frozen_model import Vector3
from .pack import Light

ENDLESS = 1e9  # tangent of the spread of a lamp that shines to all sides
WIDEST_SUN = math.radians(89.9)
WIDEST_SPREAD = math.radians(179.9)
SHARPEST = 2e-3  # least roughness (alpha) of an emitter's reflection: an eighth of a degree
POINTS = 3  # of a quadrature along and across an emitter; a spot has one more, for its cone's rim
FAR_POINTS = 2  # the same for an emitter that looks small,
FAR = 0.3  # that is, one whose radius is below this share of its distance
LIVE = ("live_place", "live_direction", "live_color")  # uniforms, with an element for each light


@dataclass
class QuadratureRules:
    """Gauss's quadrature rules on 0 … 1, with all `places` and all `weights`, rule after rule.

    A program holds each rule once, however many lights use it.
    """

    places: list[float] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    _begins: dict[tuple[bool, int], int] = field(default_factory=dict)

    def begin(self, round_: bool, count: int) -> int:
        """The index at which the rule of `count` points begins in the arrays.

        The rule is added if new.

        It is Gauss-Chebyshev where `round_`, else Gauss-Legendre.
        """
        if (round_, count) not in self._begins:
            self._begins[round_, count] = len(self.places)
            places, weights = chebyshev(count) if round_ else legendre(count)
            self.places += places
            self.weights += weights
        return self._begins[round_, count]

    def text(self) -> str:
        """GLSL of the constant arrays PLACES and WEIGHTS."""
        rows = (("PLACES", self.places or [0.5]), ("WEIGHTS", self.weights or [1.0]))
        return "".join(
            f"const float {name}[{len(v)}] = float[]({', '.join(map(repr, v))});\n"
            for name, v in rows
        )


def legendre(count: int) -> tuple[list[float], list[float]]:
    """The places and weights of a Gauss-Legendre rule of `count` points on 0 … 1.

    It suits an integrand that does not vanish at the ends, such as a sum along a rectangle.
    """
    places, weights = np.polynomial.legendre.leggauss(count)
    return ((places + 1) / 2).tolist(), (weights / 2).tolist()


def chebyshev(count: int) -> tuple[list[float], list[float]]:
    """Places and weights of a Gauss-Chebyshev rule (second kind) of `count` points on 0 … 1.

    It suits an integrand that rises from 0 at the ends as the chords of a circle do.
    """
    angle = np.arange(1, count + 1) * np.pi / (count + 1)
    weights = np.pi / (count + 1) * np.sin(angle) / 2
    return ((1 - np.cos(angle)) / 2).tolist(), weights.tolist()


def sized(light: Light) -> bool:
    """Whether a light is an emitter, that is, has a size over which its light must be summed."""
    return light.type == "AREA" or light.radius > 0.0


class _Written(NamedTuple):
    """GLSL of a light's place, direction and radiance: constants, or the names of uniforms."""

    place: str
    direction: str
    color: str


def lights_text(lights: tuple[Light, ...], top: float = 0.0, *, live: bool = False) -> str:
    """GLSL of the functions `lamp`, `emitter` and `share`, which give a light by its number.

    `top` is the world's z of the slab's top face, in metres. With `live` the places, directions (of
    suns alone) and colours of the lights are uniforms, whose values `live_values` gives.
    """
    rules = QuadratureRules()
    written = [_written(light, i if live else None) for i, light in enumerate(lights)]
    pairs = list(zip(lights, written, strict=True))
    lamps = [_lamp(*pair) for pair in pairs if not sized(pair[0])]
    emitters = [light for light in lights if sized(light)]
    chosen = [_emitter(*pair, rules, top) for pair in pairs if sized(pair[0])]
    counts = f"const int LAMPS = {len(lamps)}, EMITTERS = {len(emitters)};\n"
    if live and lights:
        counts += "".join(f"uniform vec3 {name}[{len(lights)}];\n" for name in LIVE)
    counts += f"const float SHARPEST = {SHARPEST};\n"
    dark = "Ray(vec3(0.0, 0.0, 1.0), vec3(0.0))"
    nowhere = "soft_emitter(at, vec3(0.0), 1.0, vec3(0.0), ivec3(0))"
    return "".join(
        (
            rules.text() + counts + (LIBRARY / "emitters.glsl").read_text(),
            _choice("Ray lamp(int i, vec3 at)", lamps, dark),
            _choice("Emitter emitter(int i, vec3 at)", chosen, nowhere),
            _choice("float share(int i, vec3 L)", [_share(light) for light in emitters], "1.0"),
        )
    )


def _choice(head: str, values: list[str], otherwise: str) -> str:
    """GLSL of a function of `int i` that returns value number i; `otherwise` if there are none."""
    *first, last = values or [otherwise]
    lines = "".join(f"    if (i == {i}) return {value};\n" for i, value in enumerate(first))
    return f"{head}\n{{\n{lines}    return {last};\n}}\n"


def live_values(lights: Sequence[Light]) -> dict[str, Any]:
    """The values of the uniforms of `lights_text` with `live`, by their names in LIVE."""
    rows = (
        [x.location for x in lights],
        [x.direction for x in lights],
        [_shone(x) for x in lights],
    )
    named = zip(LIVE, rows, strict=True)
    return {name: row[0] if len(row) == 1 else row for name, row in named if row}


def _written(light: Light, number: int | None) -> _Written:
    """How a light stands in the text: with its values, or as the uniforms' elements `number`."""
    if number is None:
        return _Written(_vec3(light.location), _vec3(light.direction), _vec3(_shone(light)))
    return _Written(*(f"{name}[{number}]" for name in LIVE))


def _shone(light: Light) -> Vector3:
    """The colour of a lamp; of a light with a size, its radiance."""
    if not sized(light):
        return light.color
    red, green, blue = (c * radiance_of(light) for c in light.color)
    return red, green, blue


def _lamp(light: Light, written: _Written) -> str:
    place, direction, color = written
    if light.type == "SUN":
        return f"sun_lamp({direction}, {color})"
    if light.type == "SPOT":
        color += f" * {_share(light, f'normalize({place} - at)')}"
    return f"point_lamp(at, {place}, {color})"


def _emitter(light: Light, written: _Written, rules: QuadratureRules, top: float) -> str:
    _, direction, radiance = written
    if light.type == "SUN":
        rule = _rule(math.tan(light.radius), True, rules)
        radius = math.tan(min(light.radius, WIDEST_SUN))
        return f"sun_emitter({direction}, {radius!r}, {radiance}, {rule})"
    height = max(light.location[2] - top, 1e-6)
    place = f"at, {written.place}"
    if light.type == "AREA":
        x, y = light.axes
        reach = math.tan(light.spread / 2) if light.spread < WIDEST_SPREAD else ENDLESS
        rule = _rule(math.hypot(*light.extent) / height, light.round and reach == ENDLESS, rules)
        extent = f"vec2({light.extent[0]!r}, {light.extent[1]!r})"
        shape = f"{extent}, {str(light.round).lower()}, {reach!r}"
        return f"area_emitter({place}, {_vec3(x)}, {_vec3(y)}, {shape}, {radiance}, {rule})"
    kind = "soft_emitter" if light.soft else "sphere_emitter"
    rule = _rule(light.radius / height, True, rules, light.type == "SPOT")
    return f"{kind}({place}, {light.radius!r}, {radiance}, {rule})"


def radiance_of(light: Light) -> float:
    """Radiance, W/(m² sr), of a light with an extent and a power of 1 W (1 W/m² for a sun)."""
    if light.type == "SUN":
        return 1.0 / (math.pi * math.sin(light.radius) ** 2)
    if light.type == "AREA":
        area = light.extent[0] * light.extent[1] * (math.pi if light.round else 4.0)
        return 1.0 / (math.pi * area)
    return 1.0 / (2.0 * math.pi * light.radius) ** 2


def _share(light: Light, towards: str = "L") -> str:
    """GLSL of the share of its light that a light sends in the direction opposite to `towards`."""
    if light.type == "SPOT":
        x, y, z = (_vec3(axis) for axis in cone_axes(light))
        rim = math.cos(light.cone / 2)
        soft = max((1.0 - rim) * light.blend, 1e-5)
        return f"cone_share({towards}, {x}, {y}, {z}, {rim!r}, {soft!r})"
    if light.type == "AREA" and light.spread < WIDEST_SPREAD:
        half = light.spread / 2
        reach, norm = math.tan(half), 1.0 / (math.tan(half) - half)
        z = _vec3(tuple(-d for d in light.direction))
        return f"spread_share(dot({towards}, {z}), {reach!r}, {norm!r})"
    return "1.0"


def cone_axes(light: Light) -> tuple[Vector3, Vector3, Vector3]:
    """The three axes of a spot's cone in world space, each divided by the scale along it."""
    x, y, z = (*light.axes, tuple(-d for d in light.direction))
    a, b, c = (tuple(v / s for v in axis) for axis, s in zip((x, y, z), light.scale, strict=True))
    return a, b, c  # type: ignore[return-value]


def _rule(apparent: float, round_: bool, rules: QuadratureRules, more: int = 0) -> str:
    count = (FAR_POINTS if apparent < FAR else POINTS) + more
    return f"ivec3({rules.begin(round_, count)}, {rules.begin(False, count)}, {count})"


def _vec3(values: Sequence[float]) -> str:
    return f"vec3({', '.join(repr(float(v)) for v in values)})"
