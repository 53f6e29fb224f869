"""The one table from Blender's node types to GLSL functions, whose signatures are the interface."""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .graph import Node

HERE = Path(__file__).parent
TYPES = {"VALUE": "float", "INT": "float", "BOOLEAN": "float", "VECTOR": "vec3", "RGBA": "vec3"}


@dataclass(frozen=True)
class Row:
    """How a node type becomes a call.

    `function` is filled from the node's properties, in lower case; a function of that name with
    `_color` added is taken where an output is needed that the first lacks. `neutral` names inputs
    that the GLSL leaves out: each must stay unlinked at the given value (None: at any value).
    `clamp_output` and `clamp_factor` name properties that limit the result, or the input `Factor`,
    to 0 … 1.
    """

    function: str
    file: str
    neutral: dict[str, float | None] = field(default_factory=dict)
    clamp_output: str = ""
    clamp_factor: str = ""
    jumps: str = ""  # pattern of the functions that jump or have poles, judged by percentile 99


@dataclass(frozen=True)
class Function:
    """A parsed GLSL signature: `(type, name)` of the inputs and of the outputs, in call order."""

    name: str
    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...]


NODES: dict[str, Row] = {
    "ShaderNodeMath": Row(
        "math_{operation}",
        "math.glsl",
        clamp_output="use_clamp",
        jumps="than|sign|compare|round|floor|ceil|trunc|fract|modulo|wrap|snap|arctan2|log|inverse|"
        "divide|tangent|power",
    ),
    "ShaderNodeVectorMath": Row(
        "vector_math_{operation}",
        "vector_math.glsl",
        jumps="floor|ceil|fraction|modulo|snap|norm|wrap",
    ),
    "ShaderNodeTexNoise": Row("noise_{noise_dimensions}_{noise_type}_{normalize}", "texture.glsl"),
    "ShaderNodeTexVoronoi": Row(
        "voronoi_{voronoi_dimensions}_{feature}_{distance}_{normalize}",
        "texture.glsl",
        neutral={"Detail": 0.0, "Roughness": None, "Lacunarity": None},
        jumps=".",  # a pixel at a cell's border may fall into the next cell
    ),
    "ShaderNodeTexGradient": Row("gradient_{gradient_type}", "texture.glsl"),
    "ShaderNodeMix": Row(
        "mix_{data_type}_{blend_type}_{factor_mode}",
        "convert.glsl",
        clamp_output="clamp_result",
        clamp_factor="clamp_factor",
    ),
    "ShaderNodeMapRange": Row("map_range_{data_type}_{interpolation_type}_{clamp}", "convert.glsl"),
    "ShaderNodeClamp": Row("clamp_{clamp_type}", "convert.glsl"),
    "ShaderNodeCombineXYZ": Row("combine_xyz", "convert.glsl"),
    "ShaderNodeSeparateXYZ": Row("separate_xyz", "convert.glsl"),
    "ShaderNodeInvert": Row("invert_color", "convert.glsl"),
    "ShaderNodeMapping": Row("mapping_{vector_type}", "convert.glsl"),
    "ShaderNodeVectorRotate": Row("vector_rotate_{rotation_type}_{invert}", "convert.glsl"),
}

# Shaders at the end of a graph: the inputs that the renderer shades with, and the neutral values
# that every other input must keep (None: without effect while the others are neutral).
SURFACES: dict[str, tuple[tuple[str, ...], dict[str, float | None]]] = {
    "ShaderNodeEmission": (("Color", "Strength"), {}),
    "ShaderNodeBsdfPrincipled": (
        ("Base Color", "Metallic", "Roughness", "IOR", "Normal"),
        {
            "Alpha": 1.0,
            "Thin Wall": 0.0,
            "Diffuse Roughness": 0.0,
            "Subsurface Weight": 0.0,
            "Specular IOR Level": 0.5,
            "Specular Tint": 1.0,
            "Anisotropic": 0.0,
            "Transmission Weight": 0.0,
            "Coat Weight": 0.0,
            "Sheen Weight": 0.0,
            "Emission Strength": 0.0,
            "Thin Film Thickness": 0.0,
        },
    ),
}

_SIGNATURE = re.compile(r"^(\w+) (\w+)\(([^)]*)\)", re.MULTILINE)


@cache
def library(file: str) -> dict[str, Function]:
    """Every node function of `nodes/<file>`, by name."""
    text = (HERE / "nodes" / file).read_text()
    return {m[2]: _parse(m[2], m[3]) for m in _SIGNATURE.finditer(text) if m[1] == "void"}


def _parse(name: str, arguments: str) -> Function:
    words = [a.split() for a in arguments.split(",")]
    return Function(
        name,
        tuple((w[0], w[1]) for w in words if w[0] != "out"),
        tuple((w[1], w[2].removeprefix("out_")) for w in words if w[0] == "out"),
    )


def glsl_name(identifier: str) -> str:
    """A socket identifier as a GLSL name."""
    return identifier.replace(" ", "_")


def find_function(node: Node, needed: set[str]) -> Function | None:
    """The function for this node's properties that gives every needed output, if there is one."""
    row = NODES.get(node.type)
    if row is None:
        return None
    words = {k: str(v).lower() for k, v in node.properties.items()}
    name = row.function.format(**words)
    found = library(row.file)
    for candidate in (found.get(name), found.get(f"{name}_color")):
        if candidate and needed <= {o for _, o in candidate.outputs}:
            return candidate
    return None
