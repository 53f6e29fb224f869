"""Changes to a pack's lights: on or off, brighter, moved, turned."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from ...glsl.frozen_model import Vector3
from ...glsl.pack.pack import Light, Pack

MOST_STOPS = 4.0
MOST_METRES = 3.0  # a light is moved from its place in the scene, along each axis
MOST_DEGREES = 80.0  # a sun is turned
_LOWEST = 1e-3  # metres over the slab


@dataclass(frozen=True, kw_only=True)
class LightEdit:
    """How one light differs from the scene's.

    `stops` brighter; `moved` in metres along the world's axes; a sun instead is `turned`, in
    degrees about the world's x and y. Where it is not `on`, it is dark.
    """

    on: bool = True
    stops: float = 0.0
    moved: Vector3 = (0.0, 0.0, 0.0)
    turned: tuple[float, float] = (0.0, 0.0)


UNCHANGED = LightEdit()
Edits = Mapping[int, LightEdit]


def lit(pack: Pack, edits: Edits) -> Pack:
    """The pack with some of its lights, by their number, changed."""
    if not any(edit != UNCHANGED for edit in edits.values()):
        return pack
    top = pack.slab.location[2] + pack.slab.top
    lights = tuple(_lit(x, edits.get(i, UNCHANGED), top) for i, x in enumerate(pack.lights))
    return pack.model_copy(update={"lights": lights})


def name_of(pack: Pack, number: int) -> str:
    """What a light is called: its kind, with a number where there are several."""
    kind = pack.lights[number].type.capitalize()
    same = [i for i, light in enumerate(pack.lights) if light.type == pack.lights[number].type]
    return kind if len(same) == 1 else f"{kind} {same.index(number) + 1}"


def _lit(light: Light, edit: LightEdit, top: float) -> Light:
    gain = 2.0**edit.stops if edit.on else 0.0
    red, green, blue = (c * gain for c in light.color)
    x, y, z = (a + b for a, b in zip(light.location, edit.moved, strict=True))
    changed = {"color": (red, green, blue), "location": (x, y, max(z, top + _LOWEST))}
    if light.type == "SUN":
        changed["direction"] = _turned(light.direction, *map(math.radians, edit.turned))
    return light.model_copy(update=changed)


def _turned(direction: Vector3, about_x: float, about_y: float) -> Vector3:
    """A direction turned about x and then about y, radians; a sun stays above the horizon."""
    x, y, z = direction
    y, z = (
        y * math.cos(about_x) - z * math.sin(about_x),
        y * math.sin(about_x) + z * math.cos(about_x),
    )
    x, z = (
        x * math.cos(about_y) + z * math.sin(about_y),
        z * math.cos(about_y) - x * math.sin(about_y),
    )
    return x, y, z
