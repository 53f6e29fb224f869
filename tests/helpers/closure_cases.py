"""The shader nodes, with properties and inputs, that test_closures.py compares with Cycles."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Case:
    """A shader node with its properties and inputs, by identifier, and the limits of its errors.

    `direct` bounds the largest error and `ambient` the mean one, relative to the largest value.
    """

    function: str
    node: str
    properties: dict[str, Any] = field(default_factory=dict)
    inputs: dict[str, Any] = field(default_factory=dict)
    direct: float = 0.01
    ambient: float = 0.02
    file: str = ""


UNLINKED = "unlinked"  # an input that the node fills in itself
STRETCHED = {"ambient": 0.035}  # two round lobes stand for the albedo of a stretched one
FAINT = {"direct": 0.04}  # less than a thousandth of the light: the fit's own error shows
VELVET = {"ambient": 0.05}  # what the slab cuts away is fitted to a straight look from above
TOTAL = {"ambient": 0.1}  # total reflection sets in suddenly, its mean over a lobe does not


def diffuse(roughness: float) -> Case:
    return Case(
        "diffuse",
        "ShaderNodeBsdfDiffuse",
        inputs={"Color": (0.8, 0.5, 0.2), "Roughness": roughness},
        file="diffuse",
    )


def glossy(kind: str, roughness: float, anisotropy: float, **limits: float) -> Case:
    inputs = {
        "Color": (0.9, 0.6, 0.3),
        "Roughness": roughness,
        "Anisotropy": anisotropy,
        "Rotation": 0.15,
        "Tangent": (0.8, 0.6, 0.0),
    }
    return Case(
        f"glossy_{kind}",
        "ShaderNodeBsdfAnisotropic",
        {"distribution": kind.upper()},
        inputs,
        file="glossy",
        **limits,
    )


def metallic(fresnel: str, kind: str, roughness: float, anisotropy: float, **limits: float) -> Case:
    colors = {"Base Color": (0.9, 0.6, 0.2), "Edge Tint": (0.5, 0.8, 0.9)}
    index = {"IOR": (2.757, 2.513, 2.232), "Extinction": (3.867, 3.404, 3.009)}
    inputs = {
        **(colors if fresnel == "f82" else index),
        "Roughness": roughness,
        "Anisotropy": anisotropy,
        "Rotation": 0.15,
        "Tangent": (0.8, 0.6, 0.0),
    }
    return Case(
        f"metallic_{fresnel}_{kind}",
        "ShaderNodeBsdfMetallic",
        {"fresnel_type": fresnel.upper(), "distribution": kind.upper()},
        inputs,
        file="metallic",
        **limits,
    )


NEUTRAL = {
    "Base Color": (0.6, 0.4, 0.25),
    "Metallic": 0.0,
    "Roughness": 0.4,
    "IOR": 1.5,
    "Alpha": 1.0,
    "Diffuse Roughness": 0.0,
    "Specular IOR Level": 0.5,
    "Specular Tint": (1.0, 1.0, 1.0),
    "Anisotropic": 0.0,
    "Anisotropic Rotation": 0.1,
    "Tangent": (0.8, 0.6, 0.0),
    "Coat Weight": 0.0,
    "Coat Roughness": 0.2,
    "Coat IOR": 1.5,
    "Coat Tint": (1.0, 1.0, 1.0),
    "Coat Normal": "bent",
    "Sheen Weight": 0.0,
    "Sheen Roughness": 0.5,
    "Sheen Tint": (1.0, 1.0, 1.0),
    "Emission Color": (0.2, 0.5, 1.0),
    "Emission Strength": 0.0,
}


def principled(
    kind: str = "multi_ggx", limits: dict[str, float] | None = None, **words: Any
) -> Case:
    inputs = NEUTRAL | {k.replace("_", " "): v for k, v in words.items()}
    return Case(
        f"principled_{kind}",
        "ShaderNodeBsdfPrincipled",
        {"distribution": kind.upper()},
        inputs,
        file="principled",
        **(limits or {}),
    )


def sheen(kind: str, roughness: float, **limits: float) -> Case:
    return Case(
        f"sheen_{kind}",
        "ShaderNodeBsdfSheen",
        {"distribution": kind.upper()},
        {"Color": (0.9, 0.7, 0.5), "Roughness": roughness},
        file="sheen",
        **limits,
    )


def emitter(function: str, node: str, **inputs: Any) -> Case:
    return Case(function, node, inputs=inputs, file="emission")


EDGE = (0.4, 0.9, 0.7)
CASES = {
    **{f"diffuse-{r}": diffuse(r) for r in (0.0, 0.5, 1.0)},
    **{
        f"glossy-{k}-{r}-{a}": glossy(k, r, a, **(STRETCHED if a else {}))
        for k in ("ggx", "beckmann", "ashikhmin_shirley", "multi_ggx")
        for r, a in ((0.2, 0.0), (0.85, 0.0), (0.5, 0.5), (0.4, -0.6))
    },
    **{
        f"metallic-{f}-{k}-{r}-{a}": metallic(f, k, r, a, **(STRETCHED if a else {}))
        for f in ("f82", "physical_conductor")
        for k in ("ggx", "beckmann", "multi_ggx")
        for r, a in ((0.3, 0.0), (0.6, 0.7))
    },
    "principled-plain": principled(),
    "principled-ggx": principled("ggx", Roughness=0.6),
    "principled-rough": principled(Roughness=0.8, Diffuse_Roughness=0.7),
    "principled-dense": principled(IOR=2.4, Specular_IOR_Level=0.7, Specular_Tint=EDGE),
    "principled-thin": principled(IOR=1.2, Specular_IOR_Level=0.3),
    "principled-ior-below-1": principled(limits=TOTAL, IOR=0.8),
    "principled-no-gloss": principled(Specular_IOR_Level=0.0),
    "principled-anisotropic": principled(
        limits=STRETCHED, Anisotropic=0.8, Base_Color=(0.1, 0.1, 0.1)
    ),
    "principled-metal": principled(Metallic=1.0),
    "principled-metal-ggx": principled("ggx", Metallic=1.0, Roughness=0.6),
    "principled-metal-edge": principled(Metallic=0.7, Specular_Tint=EDGE, Anisotropic=0.6),
    "principled-coat": principled(Coat_Weight=0.8, Coat_Tint=(0.9, 0.6, 0.4), Coat_IOR=1.7),
    "principled-coat-flat": principled(Coat_Weight=1.0, Coat_Normal="true", Coat_Roughness=0.4),
    "principled-shines": principled(Emission_Strength=0.6, Sheen_Weight=0.4, Coat_Weight=0.7),
    "principled-unlinked": principled(
        Coat_Weight=0.7, Coat_Normal=UNLINKED, Anisotropic=0.7, Tangent=UNLINKED
    ),
    "principled-mirror": principled(
        Metallic=1.0, Roughness=0.0, Coat_Weight=0.5, Coat_Roughness=0.0
    ),
    "principled-sheen": principled(Sheen_Weight=1.0, Sheen_Tint=(0.9, 0.8, 0.5)),
    "principled-all": principled(
        Metallic=0.4, Coat_Weight=0.5, Sheen_Weight=0.5, Coat_Normal="true", Alpha=0.7,
        Emission_Strength=0.6, Diffuse_Roughness=0.3, Anisotropic=0.4,
    ),
    **{f"sheen-microfiber-{r}": sheen("microfiber", r) for r in (0.5, 0.9)},
    "sheen-microfiber-0.2": sheen("microfiber", 0.2, **FAINT),
    **{f"sheen-ashikhmin-{r}": sheen("ashikhmin", r, **VELVET) for r in (0.2, 0.5, 1.0)},
    "emission": emitter("emission", "ShaderNodeEmission", Color=EDGE, Strength=1.7),
    "background": emitter("background", "ShaderNodeBackground", Color=EDGE, Strength=0.8),
    "holdout": emitter("holdout", "ShaderNodeHoldout"),
    "translucent": Case(
        "translucent", "ShaderNodeBsdfTranslucent", inputs={"Color": EDGE}, file="diffuse"
    ),
    "transparent": emitter("transparent", "ShaderNodeBsdfTransparent", Color=EDGE),
}  # fmt: skip
