"""The table of shader nodes: which closure each is, and which functions a closure has."""

import re
from dataclasses import dataclass, field
from functools import cache

from ...folders import CLOSURES
from ...graph import Node
from ..library.signatures import Signature, parse
from ..library.template import expand
from ..values.ir import HERE, NORMAL, ZERO, Value, constant
from ..values.operators import apply, component

_HALF = constant(0.5)
_GENERATED = apply("generated", HERE)
_UNLINKED = {
    "Normal": NORMAL,
    "Coat Normal": constant(0.0, 0.0, 1.0),
    "Tangent": apply(
        "vec3",
        apply("subtract", _HALF, component(_GENERATED, "y")),
        apply("subtract", component(_GENERATED, "x"), _HALF),
        ZERO,
        type_="vec3",
    ),
}


@dataclass(frozen=True)
class Shader:
    """How a shader node becomes light.

    `closure` is a pattern for the closure's name, filled in with the node's properties in lower
    case. For a closure c, `file` in `closures/` defines at least one of these functions of the
    directions V to the camera and L to the light:

    - c_reflect(V, L, inputs…): its BSDF times the cosine;
    - c_ambient(V, inputs…): its radiance in a white world;
    - c_emit(V, inputs…): the radiance that it emits.

    If c_reflect is strongest around one direction, c_lobe(V, inputs…) gives that. If it is a sum of
    parts with different directions, c_matt, c_gloss and c_coat are these parts, with c_gloss_lobe
    and c_coat_lobe. `neutral` has inputs that must stay unlinked at a given value, `unlinked` the
    value of an input that nothing feeds, where it is not the socket's own.
    """

    closure: str
    file: str
    neutral: dict[str, float] = field(default_factory=dict)
    unlinked: dict[str, Value] = field(default_factory=lambda: _UNLINKED)


_THIN_FILM = {"Thin Film Thickness": 0.0}
_METALLIC = Shader("metallic_{fresnel_type}_{distribution}", "metallic.glsl", _THIN_FILM)

SHADERS: dict[str, Shader] = {
    "ShaderNodeEmission": Shader("emission", "emission.glsl"),
    "ShaderNodeBackground": Shader("background", "emission.glsl"),
    "ShaderNodeBsdfTransparent": Shader("transparent", "emission.glsl"),
    "ShaderNodeHoldout": Shader("holdout", "emission.glsl"),
    "ShaderNodeBsdfTranslucent": Shader("translucent", "diffuse.glsl"),
    "ShaderNodeBsdfDiffuse": Shader("diffuse", "diffuse.glsl"),
    "ShaderNodeBsdfGlass": Shader("glass_{distribution}", "glass.glsl", _THIN_FILM),
    "ShaderNodeBsdfRefraction": Shader("refraction_{distribution}", "glass.glsl"),
    "ShaderNodeSubsurfaceScattering": Shader("diffuse", "diffuse.glsl"),
    "ShaderNodeBsdfAnisotropic": Shader("glossy_{distribution}", "glossy.glsl"),
    "ShaderNodeBsdfMetallic": _METALLIC,
    "ShaderNodeBsdfSheen": Shader("sheen_{distribution}", "sheen.glsl"),
    "ShaderNodeBsdfPrincipled": Shader(
        "principled_{distribution}",
        "principled.glsl",
        {"Thin Wall": 0.0} | _THIN_FILM,
    ),
}

INNER = ("Subsurface Weight", "Transmission Weight")
"""Inputs of a Principled BSDF at which light goes into the slab (lowering/inner_light.py)."""
BETWEEN_FACES = "between_faces.glsl"
"""The file of the closure that a slab's lower face adds (passes/lower_face.py)."""
THROUGH = Shader("principled_through", "glass.glsl")
"""What a Principled BSDF lets through, beside its reflections."""

_VIEW = ("V", "L")
_CLOSURE = re.compile(
    r"^(?:vec3|Lobe) (\w+?)_(reflect|lobe|matt|gloss|gloss_lobe|coat|coat_lobe|ambient|emit)"
    r"\(([^)]*)\)",
    re.MULTILINE,
)


@dataclass(frozen=True, eq=False)
class Closure:
    """A closure's inputs, `(type, name)` in order, and its functions by suffix of their name."""

    name: str
    inputs: tuple[tuple[str, str], ...]
    parts: dict[str, Signature]


@cache
def closure_text(file: str) -> str:
    """The text of `closures/<file>`, with families of functions written out."""
    return expand((CLOSURES / file).read_text())


@cache
def closures_of(file: str) -> dict[str, Closure]:
    """The closures that `closures/<file>` defines, by name."""
    parts: dict[str, dict[str, Signature]] = {}
    for match in _CLOSURE.finditer(closure_text(file)):
        function = parse(f"{match[1]}_{match[2]}", match[3])
        parts.setdefault(match[1], {})[match[2]] = function
    found = {}
    for name, functions in parts.items():
        inputs = dict.fromkeys(i for f in functions.values() for i in f.inputs if i[1] not in _VIEW)
        found[name] = Closure(name, tuple(inputs), functions)
    return found


def find_closure(node: Node, row: Shader | None = None) -> Closure | None:
    """The closure of a shader node with its present properties; None if the library has none.

    `row` is that of the node's type unless it is given.
    """
    row = row or SHADERS.get(node.type)
    if row is None:
        return None
    words = {k: str(v).lower() for k, v in node.properties.items()}
    return closures_of(row.file).get(row.closure.format(**words))
