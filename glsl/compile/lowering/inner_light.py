"""Shaders whose light goes into the slab, written by closures that stay at its face.

Light that comes out elsewhere (subsurface) is diffuse light of another colour on a flat face under
lamps far away. Light that goes through is that of the even world beyond, beside the reflections of
a black base. Both stand for a part of a Principled BSDF, so the whole is a mixture of Principled
BSDFs that have one part each.
"""

from ..tables.closures import SHADERS, THROUGH, Shader
from ..values.ir import BLACK, ONE, ZERO, Op, Value, constant
from ..values.operators import apply
from .lit import input_of, lit, read_of
from .node_reader import NodeReader

PRINCIPLED = "ShaderNodeBsdfPrincipled"
SUBSURFACE = frozenset({"ShaderNodeSubsurfaceScattering"})
_STRAIGHT = constant(0.5)  # Specular IOR Level of a face with its own index of refraction


def subsurface(reader: NodeReader, row: Shader) -> Value:
    """The light of a Subsurface Scattering node."""
    names = ("Color", "Radius", "Scale", "Anisotropy")
    color = _come_out(reader, str(reader.node.properties["falloff"]), *names)
    return lit(reader, row, {"Color": color, "Roughness": ZERO})


def principled(reader: NodeReader, row: Shader) -> Value:
    """The light of a Principled BSDF with subsurface or transmission."""
    whole = _mixed(reader, "Transmission Weight", _dielectric(reader, row), _glass(reader, row))
    return _mixed(reader, "Metallic", whole, lit(reader, row, {"Metallic": ONE}))


def _dielectric(reader: NodeReader, row: Shader) -> Value:
    """The light without metal, where the base sends back its colour or what comes out of it.

    Diffuse Roughness counts for the first of the two, in proportion.
    """
    color, weight = reader.input("Base Color"), ZERO
    if reader.has("Subsurface Weight"):
        weight = reader.input("Subsurface Weight")
    if weight.numbers == (0.0,):
        return lit(reader, row, {"Metallic": ZERO})
    names = ("Base Color", *(f"Subsurface {n}" for n in ("Radius", "Scale", "Anisotropy")))
    inner = _come_out(reader, str(reader.node.properties["subsurface_method"]), *names)
    share = apply("saturate", weight)
    rough = apply("multiply", reader.input("Diffuse Roughness"), apply("subtract", ONE, share))
    other = {"Base Color": apply("mix", color, inner, share), "Diffuse Roughness": rough}
    return lit(reader, row, other | {"Metallic": ZERO})


def _come_out(
    reader: NodeReader, method: str, color: str, radius: str, scale: str, anisotropy: str
) -> Value:
    """The colour by which light comes out of the slab again, from the inputs of these names.

    Burley's method gives the colour itself; walks give less, above all of dark colours.
    """
    found = reader.input(color)
    if method == "BURLEY":
        return found
    cosine = reader.input(anisotropy) if reader.has(anisotropy) else ZERO
    outside = apply(f"come_out_{method.lower()}", found, cosine)
    thickness = float(reader.node.properties.get("thickness", 0.0))
    if thickness <= 0.0:
        return outside
    reach = apply("multiply", reader.input(scale), constant(1.0 / thickness))
    left = apply("not_through", found, apply("multiply", reader.input(radius), reach))
    return apply("multiply", outside, left)


def _glass(reader: NodeReader, row: Shader) -> Value:
    """The light of glass below the coat: a gloss over nothing, and what comes through."""
    none = {"Metallic": ZERO, "Base Color": BLACK, "Diffuse Roughness": ZERO}
    gloss = lit(reader, row, none | {"Specular IOR Level": _STRAIGHT, "Anisotropic": ZERO})
    parts = (gloss, lit(reader, THROUGH))
    return Value(op=Op.ADD_SHADER, type="vec3", arguments=parts, origin=reader.origin())


def _mixed(reader: NodeReader, identifier: str, one: Value, other: Value) -> Value:
    if not reader.has(identifier):
        return one
    factor = input_of(reader, SHADERS[PRINCIPLED], identifier)
    data = read_of(reader, identifier)
    return Value(
        op=Op.MIX_SHADER,
        type="vec3",
        arguments=(factor, one, other),
        data=data,
        origin=reader.origin(),
    )
