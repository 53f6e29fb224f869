"""The one table from Blender's node types to GLSL functions, whose signatures are the interface."""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .graph import Node
from .template import expand

HERE = Path(__file__).parent
TYPES = {"VALUE": "float", "INT": "float", "BOOLEAN": "float", "VECTOR": "vec3", "RGBA": "vec3"}


@dataclass(frozen=True)
class Row:
    """How a node type becomes a call.

    `function` is filled from the node's properties, in lower case; where it is a dictionary, the
    property `by` chooses. A function of that name with `_color` added is taken where an output is
    needed that the first lacks. `sockets` gives GLSL names to identifiers that differ. `neutral`
    names inputs that the GLSL leaves out: each must stay unlinked at the given value (None: at any
    value). `clamp_output` and `clamp_factor` name properties that limit the result, or the first
    input, to 0 … 1 (a name that is no property: always).
    """

    function: str | dict[str, str]
    file: str
    by: str = ""
    sockets: dict[str, str] = field(default_factory=dict)
    neutral: dict[str, float | None] = field(default_factory=dict)
    clamp_output: str = ""
    clamp_factor: str = ""
    jumps: str = ""  # pattern of the functions that jump or have poles, judged by percentile 99
    wide: str = ""  # pattern of "function.output" whose limits are five times wider; say why

    def glsl_name(self, identifier: str) -> str:
        """The GLSL name of a socket."""
        return glsl_name(self.sockets.get(identifier, identifier))


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
    "ShaderNodeTexNoise": Row(
        {"FBM": "noise_{noise_dimensions}_fbm_{normalize}"}
        | dict.fromkeys(
            ("MULTIFRACTAL", "HETERO_TERRAIN", "HYBRID_MULTIFRACTAL", "RIDGED_MULTIFRACTAL"),
            "noise_{noise_dimensions}_{noise_type}",
        ),
        "noise.glsl",
        by="noise_type",
        # a channel is shifted by 100 to 200, times lacunarity to the power of detail: few bits of
        # a float are left for the phase, and these kinds multiply their octaves
        wide=r"_(multifractal|hybrid_multifractal|hetero_terrain)\.Color",
    ),
    "ShaderNodeTexVoronoi": Row(
        dict.fromkeys(
            ("F1", "F2", "SMOOTH_F1"),
            "voronoi_{voronoi_dimensions}_{feature}_{distance}_{normalize}",
        )
        | {
            "DISTANCE_TO_EDGE": "voronoi_{voronoi_dimensions}_distance_to_edge_{normalize}",
            "N_SPHERE_RADIUS": "voronoi_{voronoi_dimensions}_n_sphere_radius",
        },
        "voronoi.glsl",
        by="feature",
        jumps=".",  # a pixel at a cell's border may fall into the next cell
    ),
    "ShaderNodeTexGradient": Row("gradient_{gradient_type}", "texture.glsl"),
    "ShaderNodeTexWave": Row(
        {
            "BANDS": "wave_bands_{bands_direction}_{wave_profile}",
            "RINGS": "wave_rings_{rings_direction}_{wave_profile}",
        },
        "texture.glsl",
        by="wave_type",
        jumps="saw",
    ),
    "ShaderNodeTexChecker": Row("checker", "texture.glsl", jumps="."),
    "ShaderNodeTexWhiteNoise": Row("white_noise_{noise_dimensions}", "texture.glsl", jumps="."),
    "ShaderNodeMix": Row(
        {
            "FLOAT": "mix_float",
            "VECTOR": "mix_vector_{factor_mode}",
            "RGBA": "mix_rgba_{blend_type}",
        },
        "mix.glsl",
        by="data_type",
        clamp_output="clamp_result",
        clamp_factor="clamp_factor",
        jumps="hue|saturation|rgba_color|value|divide",
    ),
    "ShaderNodeMixRGB": Row(
        "mix_rgba_{blend_type}",
        "mix.glsl",
        clamp_output="use_clamp",
        clamp_factor="always",
        jumps="hue|saturation|rgba_color|value|divide",
        sockets={
            "Fac": "Factor_Float",
            "Color1": "A_Color",
            "Color2": "B_Color",
            "Color": "Result_Color",
        },
    ),
    "ShaderNodeCombineColor": Row("combine_color_{mode}", "color.glsl"),
    "ShaderNodeSeparateColor": Row("separate_color_{mode}", "color.glsl", jumps="hs"),
    "ShaderNodeHueSaturation": Row("hue_saturation", "color.glsl", jumps="hue"),
    "ShaderNodeBrightContrast": Row("bright_contrast", "color.glsl"),
    "ShaderNodeGamma": Row("gamma", "color.glsl"),
    "ShaderNodeRGBToBW": Row("rgb_to_bw", "color.glsl"),
    "ShaderNodeMapRange": Row(
        "map_range_{data_type}_{interpolation_type}_{clamp}", "convert.glsl", jumps="stepped"
    ),
    "ShaderNodeClamp": Row("clamp_{clamp_type}", "convert.glsl"),
    "ShaderNodeCombineXYZ": Row("combine_xyz", "convert.glsl"),
    "ShaderNodeSeparateXYZ": Row("separate_xyz", "convert.glsl"),
    "ShaderNodeInvert": Row("invert_color", "color.glsl"),
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

_SIGNATURE = re.compile(r"^void (\w+)\(([^)]*\bout_[^)]*)\)", re.MULTILINE)


@cache
def node_text(file: str) -> str:
    """The text of `nodes/<file>`, with families of functions written out."""
    return expand((HERE / "nodes" / file).read_text())


@cache
def library(file: str) -> dict[str, Function]:
    """Every node function of `nodes/<file>`, by name: those with outputs called `out_…`."""
    text = node_text(file)
    return {m[1]: _parse(m[1], m[2]) for m in _SIGNATURE.finditer(text)}


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
    pattern = row.function
    if isinstance(pattern, dict):
        pattern = pattern.get(str(node.properties.get(row.by)), "")
    name = pattern.format(**words)
    found = library(row.file)
    for candidate in (found.get(name), found.get(f"{name}_color")):
        if candidate and needed <= {o for _, o in candidate.outputs}:
            return candidate
    return None
