"""Adds the lower face of a slab, where shaders let light through the upper one.

A shader that lets light through shows the even world behind a single face. A slab has two with the
same shaders: through the upper one the lower one is seen, by the light that is between them. So the
shares of all shaders are added up, by their weights in the mixture, and one closure more
(`closures/between_faces.glsl`) adds what the second face changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..lowering.lit import Lit, Read
from ..tables.closures import BETWEEN_FACES, closures_of
from ..values.ir import BLACK, ONE, ZERO, Op, Value, constant, kept, ordered, rebuilt
from ..values.material_values import MaterialValues
from ..values.operators import apply
from .constants import folded

_SHADERS = (Op.LIT, Op.MIX_SHADER, Op.ADD_SHADER, Op.EMIT)
# Fitted to Cycles at an index of refraction of 1.5: what a rough slab loses between its faces, and
# what rough glass reflects more from within.
_ROUGH_LOSS, _ROUGH_WITHIN = constant(0.43), constant(0.61)
# Stands for the colour of a conductor that is given by its index of refraction.
_CONDUCTOR = constant(0.6, 0.6, 0.6)


def add_lower_face(material: MaterialValues) -> MaterialValues:
    """The material as the slab shows it, if it has a lower face: its radiance with that face."""
    if not material.lower_face:
        return material
    (light,) = rebuilt((_with_lower_face(material.radiance),), folded)
    return replace(material, radiance=light, lower_face=False)


def _with_lower_face(light: Value) -> Value:
    weights = _weights(light)
    shares = _Shares()
    for value, weight in weights.items():
        shares.add(value, weight)
    if not shares.sums["through"]:
        return light
    glass = [v for v in weights if v.op is Op.LIT and v.data.closure.name.startswith("glass_")]
    changed = {v: _mirroring(v, weights[v]) for v in glass}
    parts = _swapped(light, changed), replace(_closure(shares), origin=light.origin)
    return Value(op=Op.ADD_SHADER, type="vec3", arguments=parts, origin=light.origin)


def _weights(light: Value) -> dict[Value, Value]:
    """Each closure of a mixture with its share of the light, a float."""
    found: dict[Value, Value] = {light: ONE}
    for value in reversed([v for v in ordered((light,)) if v.op in _SHADERS]):
        for part, share in _parts(value, found[value]):
            found[part] = apply("add", found[part], share) if part in found else share
    return {v: w for v, w in found.items() if v.op in (Op.LIT, Op.EMIT)}


def _parts(value: Value, weight: Value) -> Iterator[tuple[Value, Value]]:
    """The shaders that a mixture or a sum is made of, with their shares of all light."""
    if value.op is Op.ADD_SHADER:
        yield from ((part, weight) for part in value.arguments if part.op in _SHADERS)
    if value.op is Op.MIX_SHADER:
        factor = apply("saturate", value.arguments[0])
        shares = apply("subtract", ONE, factor), factor
        for part, share in zip(value.arguments[1:], shares, strict=True):
            if part.op in _SHADERS:
                yield part, share if weight is ONE else apply("multiply", weight, share)


@dataclass
class _Shares:
    """Sums over a material's closures: what `between_faces` takes, by name."""

    sums: dict[str, Value | None] = field(
        default_factory=lambda: dict.fromkeys(n for _, n in _CLOSURE.inputs)
    )

    def add(self, value: Value, weight: Value) -> None:
        """Add a closure's own, by its weight."""
        emits = value.op is Op.EMIT
        own = [("glow", value.arguments[0])] if emits else _own_shares(_Inputs(value))
        for name, share in own:
            part = apply("multiply", share, weight)
            before = self.sums[name]
            self.sums[name] = part if before is None else apply("add", before, part)


class _Inputs:
    """A closure's name, and its arguments by the names of its inputs."""

    def __init__(self, value: Value) -> None:
        closure = value.data.closure
        self.name: str = closure.name
        names = (name for _, name in closure.inputs)
        self._by_name = dict(zip(names, value.arguments, strict=True))

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def __getitem__(self, name: str) -> Value:
        return self._by_name[name]

    def share(self, name: str) -> Value:
        """A colour or a number as a share, 0 … 1."""
        return apply("saturate", self[name])


def _own_shares(own: _Inputs) -> Iterator[tuple[str, Value]]:
    """What a closure adds to the sums, by their names."""
    kind = own.name.split("_")[0]
    if own.name in ("transparent", "translucent"):
        color = own.share("Color")
        yield from (("through", color), ("leaving", color))
        yield "straight" if own.name == "transparent" else "diffused", color
    elif kind in ("refraction", "glass"):
        yield from _bent(own, own.share("Color"), glass=kind == "glass")
    elif kind == "emission" or kind == "background":
        yield "glow", apply("multiply", own["Color"], own["Strength"])
    elif kind == "diffuse":
        color = own.share("Color")
        yield from (("back", color), ("matt", color))
    elif kind == "glossy":
        yield from _mirror(own, own.share("Color"))
    elif kind == "metallic":
        yield from _mirror(own, own.share("Base_Color") if "Base_Color" in own else _CONDUCTOR)
    elif kind == "principled" and "Alpha" in own:
        yield from _principled(own)


def _mirror(own: _Inputs, color: Value) -> Iterator[tuple[str, Value]]:
    """The shares of a gloss without a matt base."""
    yield from (("back", color), ("mirror", color))
    yield from (("glossy", ONE), ("rough", own.share("Roughness")))


def _bent(own: _Inputs, color: Value, *, glass: bool) -> Iterator[tuple[str, Value]]:
    """The shares of refraction and glass.

    Of light that is scattered below, only that within the critical angle leaves again.
    """
    rough = apply("saturate", own["Roughness"])
    rough = apply("multiply", rough, rough)
    passed = color
    if glass:
        mirrored = _straight_on(own["IOR"])
        passed = apply("multiply", color, apply("subtract", ONE, mirrored))
        within = apply("saturate", apply("add", mirrored, apply("multiply", rough, _ROUGH_WITHIN)))
        yield "back", apply("multiply", color, within)
    else:
        within = apply("multiply", rough, _ROUGH_LOSS)
    yield "through", passed
    yield "leaving", apply("multiply", color, apply("subtract", ONE, within))
    index = apply("multiply", own["IOR"], own["IOR"])
    angle = apply("saturate", apply("divide", ONE, index))
    yield "straight", apply("multiply", passed, angle)


def _straight_on(index: Value) -> Value:
    """The reflectance of a dielectric, from its index of refraction, seen straight on."""
    edge = apply("divide", apply("subtract", index, ONE), apply("add", index, ONE))
    return apply("multiply", edge, edge)


def _principled(own: _Inputs) -> Iterator[tuple[str, Value]]:
    alpha = own.share("Alpha")
    clear = apply("splat", apply("subtract", ONE, alpha), type_="vec3")
    if own["Alpha"].numbers != (1.0,):
        yield from ((name, clear) for name in ("through", "leaving", "straight"))
    if "Base_Color" in own and own.name != "principled_through":
        color = apply("multiply", own.share("Base_Color"), alpha)
        yield "back", color
        yield "matt", apply("multiply", color, apply("subtract", ONE, own.share("Metallic")))
        yield from _gloss(own, color, alpha)
    if "Emission_Strength" in own and own["Emission_Strength"].numbers != (0.0,):
        strength = apply("multiply", own["Emission_Strength"], alpha)
        yield "glow", apply("multiply", own["Emission_Color"], strength)


def _gloss(own: _Inputs, color: Value, alpha: Value) -> Iterator[tuple[str, Value]]:
    """The shares of a Principled BSDF's gloss; `color` is its base colour by its `alpha`."""
    metal = own.share("Metallic")
    level = apply("multiply", own["Specular_IOR_Level"], apply("add", alpha, alpha))
    dielectric = apply("multiply", _straight_on(own["IOR"]), level)
    dielectric = apply("multiply", dielectric, apply("subtract", ONE, metal))
    yield "mirror", apply("multiply", color, metal)
    yield "mirror", apply("splat", dielectric, type_="vec3")
    yield from (("glossy", alpha), ("rough", apply("multiply", own.share("Roughness"), alpha)))


def _mirroring(value: Value, weight: Value) -> Value:
    """A glass that is told how much of both faces it is, for lamps that the lower one mirrors."""
    at = [name for _, name in value.data.closure.inputs].index("both")
    square = apply("multiply", weight, weight)
    arguments = (*value.arguments[:at], square, *value.arguments[at + 1 :])
    return replace(value, arguments=arguments)


def _swapped(light: Value, changed: dict[Value, Value]) -> Value:
    """The mixture with some of its closures changed."""
    known: dict[Value, Value] = dict(changed)
    for value in ordered((light,)):
        if value.op in _SHADERS and value not in known:
            known[value] = kept(value, tuple(known.get(a, a) for a in value.arguments))
    return known[light]


def _closure(shares: _Shares) -> Value:
    none = {"vec3": BLACK, "float": ZERO}
    values = tuple(shares.sums[name] or none[type_] for type_, name in _CLOSURE.inputs)
    reads = tuple(Read((), "Between faces", name, False, False) for name in shares.sums)
    data = Lit(BETWEEN_FACES, _CLOSURE, reads)
    return Value(op=Op.LIT, type="vec3", arguments=values, data=data)


_CLOSURE = closures_of(BETWEEN_FACES)["between_faces"]
