"""What there is to slide: parameters of a pack by groups, and the ranges of a recipe's camera."""

from typing import NamedTuple

from ...generator.sensor import LIMITS
from ...glsl.pack.pack import Layer, Pack, Parameter

_PLACE = ("Position X", "Position Y")


class Slider(NamedTuple):
    """A number between two ends: `key` is as in a recipe, `label` is what is written beside it."""

    key: str
    label: str
    low: float
    high: float

    @property
    def digits(self) -> int:
        """Digits behind the point that its range needs."""
        span = self.high - self.low
        return next((n for n in range(2, 6) if span * 10**n >= 200), 6) if span > 0 else 3


class Group(NamedTuple):
    """The sliders of a surface, a layer or a material; `kind` says which, or "look-alike"."""

    name: str
    kind: str
    sliders: tuple[Slider, ...]


def groups_of(pack: Pack) -> tuple[Group, ...]:
    """The parameters that can be slid, grouped as in the pack: surfaces first, then layers.

    In a pack of single materials a parameter that several materials share is in the first of them.
    """
    found, seen = [], set[str]()
    for part in (*pack.surfaces, *pack.materials, *pack.layers):
        own = [p for p in part.parameters if p.key not in seen]
        seen |= {p.key for p in own}
        sliders = tuple(filter(None, map(slider_of, own)))
        if isinstance(part, Layer):
            kind = "defect" if part.defect else "look-alike"
        else:
            kind = "surface" if part in pack.surfaces else "material"
        found.append(Group(part.name, kind, sliders))
    return tuple(found)


def slider_of(parameter: Parameter) -> Slider | None:
    """The slider of a parameter; None for a place, for colours and where there are no limits."""
    name = parameter.key.split(".", 1)[1]
    low, high = parameter.min, parameter.max
    if name in _PLACE or parameter.components != 1 or low is None or high is None or low >= high:
        return None
    return Slider(parameter.key, name, low, high)


# Ends that sliders of the camera have; a recipe may go further (see `generator.sensor`).
_USUAL = {
    "exposure": (-4.0, 4.0),
    "noise": (0.0, 0.1),
    "electrons": (0.0, 40000.0),
    "dark": (0.0, 500.0),
    "read_noise": (0.0, 200.0),
    "illumination": (1.0, 6.0),
    "gamma": (0.4, 2.5),
    "white_balance": (0.7, 1.4),
}
SENSOR: tuple[Slider, ...] = tuple(
    Slider(name, name.replace("_", " "), *_USUAL.get(name, (limit.low, limit.high)))
    for name, limit in {
        **dict.fromkeys(("exposure", "noise"), LIMITS["gamma"]),
        **LIMITS,
    }.items()
)
