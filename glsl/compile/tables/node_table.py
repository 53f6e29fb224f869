"""The table from Blender's node types to GLSL functions, whose signatures are the interface."""

from dataclasses import dataclass, field

from ...graph import Node
from ..library.signatures import Signature, glsl_name, library
from ..values.ir import BLACK, HERE, NORMAL, ONE, POINT, ZERO, Value, constant
from ..values.operators import apply, component


@dataclass(frozen=True)
class Row:
    """How a node type becomes a call of a GLSL function.

    - `function` is a pattern for the function's name, filled in with the node's properties in lower
      case. If it is a dictionary, the property `by` chooses one of its patterns. If an output is
      needed that the function lacks, the one with `_color` added to its name is taken.
    - `file` is the file of `nodes/` that defines it.
    - `sockets` gives GLSL names to sockets whose identifier is not their name in GLSL.
    - `neutral` has inputs that the GLSL leaves out: each must stay unlinked at the given value
      (None: at any value).
    - `unlinked` has the value of an input that nothing feeds, where it is not the socket's own.
    - `absent` has the values of properties that older Blenders lack.
    - `clamp_output` and `clamp_factor` name the property that limits the result, or the first
      input, to 0 … 1. A word that is no property limits the first input always.

    An argument of the GLSL function that is no input of the node is the value of a node property,
    one of CONTEXT, or RATE.
    """

    function: str | dict[str, str]
    file: str
    by: str = ""
    sockets: dict[str, str] = field(default_factory=dict)
    neutral: dict[str, float | None] = field(default_factory=dict)
    unlinked: dict[str, Value] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)
    clamp_output: str = ""
    clamp_factor: str = ""
    jumps: str = ""  # pattern of "function.output" with jumps or poles: judged by percentile 99
    wide: str = ""  # pattern of "function.output" whose limits are five times wider; say why

    def glsl_name(self, identifier: str) -> str:
        """The GLSL name of the socket with this identifier."""
        return glsl_name(self.sockets.get(identifier, identifier))


_GENERATED = apply("generated", POINT)
_INCOMING = apply("incoming", HERE)
_CAMERA_POINT = apply("camera_point", HERE)
UV_POINT = apply("uv_point", POINT)
_AT_GENERATED = {"Vector": _GENERATED}
_ALONG_NORMAL = {"Normal": NORMAL}
_RANDOM_OF_ZERO = 0.8603128  # Cycles' hash of particle number 0, which all other objects have

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
        jumps="floor|ceil|fraction|modulo|snap|norm|wrap|sign|round|faceforward|refract|power",
    ),
    "ShaderNodeTexNoise": Row(
        {"FBM": "noise_{noise_dimensions}_fbm_{normalize}"}
        | dict.fromkeys(
            ("MULTIFRACTAL", "HETERO_TERRAIN", "HYBRID_MULTIFRACTAL", "RIDGED_MULTIFRACTAL"),
            "noise_{noise_dimensions}_{noise_type}",
        ),
        "noise.glsl",
        by="noise_type",
        unlinked=_AT_GENERATED,
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
        unlinked=_AT_GENERATED,
    ),
    "ShaderNodeTexGradient": Row(
        "gradient_{gradient_type}", "texture.glsl", unlinked=_AT_GENERATED
    ),
    "ShaderNodeTexWave": Row(
        {
            "BANDS": "wave_bands_{bands_direction}_{wave_profile}",
            "RINGS": "wave_rings_{rings_direction}_{wave_profile}",
        },
        "texture.glsl",
        by="wave_type",
        jumps="saw",
        unlinked=_AT_GENERATED,
    ),
    "ShaderNodeTexChecker": Row("checker", "texture.glsl", unlinked=_AT_GENERATED, jumps="."),
    "ShaderNodeTexWhiteNoise": Row("white_noise_{noise_dimensions}", "texture.glsl", jumps="."),
    "ShaderNodeTexMagic": Row("magic", "magic.glsl", unlinked=_AT_GENERATED),
    "ShaderNodeTexBrick": Row("brick", "brick.glsl", unlinked=_AT_GENERATED, jumps="."),
    "ShaderNodeTexGabor": Row(
        "gabor_{gabor_type}", "gabor.glsl", unlinked=_AT_GENERATED, jumps="Phase"
    ),
    "ShaderNodeRadialTiling": Row(  # since Blender 5
        "radial_tiling_{normalize}", "radial_tiling.glsl", jumps="."
    ),
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
    "ShaderNodeSeparateRGB": Row(  # before Blender 5
        "separate_color_rgb",
        "color.glsl",
        sockets={"Image": "Color", "R": "Red", "G": "Green", "B": "Blue"},
    ),
    "ShaderNodeCombineRGB": Row(
        "combine_color_rgb",
        "color.glsl",
        sockets={"Image": "Color", "R": "Red", "G": "Green", "B": "Blue"},
    ),
    "ShaderNodeSeparateHSV": Row(
        "separate_color_hsv",
        "color.glsl",
        sockets={"H": "Red", "S": "Green", "V": "Blue"},
        jumps="hs",
    ),
    "ShaderNodeCombineHSV": Row(
        "combine_color_hsv", "color.glsl", sockets={"H": "Red", "S": "Green", "V": "Blue"}
    ),
    "ShaderNodeHueSaturation": Row("hue_saturation", "color.glsl", jumps="hue"),
    "ShaderNodeBrightContrast": Row("bright_contrast", "color.glsl"),
    "ShaderNodeGamma": Row("gamma", "color.glsl"),
    "ShaderNodeRGBToBW": Row("rgb_to_bw", "color.glsl"),
    # Cycles fits Planck's law with curves that are off it by up to 7e-4
    "ShaderNodeBlackbody": Row("blackbody", "spectrum.glsl", wide="blackbody"),
    "ShaderNodeWavelength": Row("wavelength", "spectrum.glsl"),
    "ShaderNodeMapRange": Row(
        "map_range_{data_type}_{interpolation_type}_{clamp}", "convert.glsl", jumps="stepped"
    ),
    "ShaderNodeClamp": Row("clamp_{clamp_type}", "convert.glsl"),
    "ShaderNodeCombineXYZ": Row("combine_xyz", "convert.glsl"),
    "ShaderNodeSeparateXYZ": Row("separate_xyz", "convert.glsl"),
    "ShaderNodeTangent": Row(
        {
            "RADIAL": "tangent_radial_{axis}",
            "UV_MAP": "tangent_uv_map",
        },
        "geometry.glsl",
        by="direction_type",
    ),
    "ShaderNodeVectorTransform": Row(
        "vector_transform_{vector_type}_{convert_from}_{convert_to}", "geometry.glsl"
    ),
    "ShaderNodeFresnel": Row("fresnel", "geometry.glsl", unlinked=_ALONG_NORMAL),
    "ShaderNodeLayerWeight": Row("layer_weight", "geometry.glsl", unlinked=_ALONG_NORMAL),
    "ShaderNodeNormalMap": Row(
        "normal_map_{space}_{convention}", "geometry.glsl", absent={"convention": "opengl"}
    ),
    "ShaderNodeBevel": Row("bevel", "geometry.glsl", unlinked=_ALONG_NORMAL),
    "ShaderNodeWireframe": Row("wireframe_{use_pixel_size}", "geometry.glsl", jumps="."),
    "ShaderNodeInvert": Row("invert_color", "color.glsl"),
    "ShaderNodeMapping": Row("mapping_{vector_type}", "convert.glsl"),
    "ShaderNodeVectorRotate": Row("vector_rotate_{rotation_type}_{invert}", "convert.glsl"),
}

BELOW_NODE = "SlabForgeBelow"  # stands for what lies below a layer, where a stack is cut

# Arguments that a node function may have besides its node's inputs and properties.
CONTEXT = {"P": POINT, "N": NORMAL, "I": _INCOMING}
RATE = "Rate"  # one more: how fast the input Vector changes with the point (passes/derivatives.py)

# Outputs that are an expression of the point. Those that differ between the three points at which
# a Bump reads its height use P; those that stay the same there use `here`.
SOURCES: dict[str, dict[str, Value]] = {
    "ShaderNodeTexCoord": {
        "Generated": _GENERATED,
        "Normal": NORMAL,
        "UV": UV_POINT,
        "Object": POINT,
        "Camera": apply("camera_point", POINT),
        "Window": apply("window_point", POINT),
        "Reflection": apply("reflection", HERE, NORMAL),
    },
    "ShaderNodeNewGeometry": {
        "Position": apply("world_point", POINT),
        "Normal": NORMAL,
        "Tangent": apply("radial_tangent_z", HERE, NORMAL),
        "True Normal": constant(0.0, 0.0, 1.0),
        "Incoming": _INCOMING,
        "Parametric": apply("parametric", POINT),
        "Backfacing": ZERO,
    },
    "ShaderNodeUVMap": {"UV": UV_POINT},
    "ShaderNodeHairInfo": {  # the slab is neither a strand, a particle, a point nor a volume
        "Tangent Normal": BLACK,
        **dict.fromkeys(("Is Strand", "Intercept", "Length", "Thickness", "Random"), ZERO),
    },
    "ShaderNodeParticleInfo": {
        "Random": constant(_RANDOM_OF_ZERO),
        **dict.fromkeys(("Location", "Velocity", "Angular Velocity"), BLACK),
        **dict.fromkeys(("Index", "Age", "Lifetime", "Size"), ZERO),
    },
    "ShaderNodePointInfo": {"Position": BLACK, "Radius": ZERO, "Random": ZERO},
    "ShaderNodeVolumeInfo": {
        "Color": BLACK,
        **dict.fromkeys(("Density", "Flame", "Temperature"), ZERO),
    },
    "ShaderNodeCameraData": {
        "View Vector": apply("normalize", _CAMERA_POINT),
        "View Z Depth": component(_CAMERA_POINT, "z"),
        "View Distance": apply("length", _CAMERA_POINT, type_="float"),
    },
    "ShaderNodeLightPath": {
        "Is Camera Ray": ONE,
        "Ray Length": apply("ray_length", HERE, type_="float"),
    }
    | dict.fromkeys(
        (
            "Is Shadow Ray",
            "Is Diffuse Ray",
            "Is Glossy Ray",
            "Is Singular Ray",
            "Is Reflection Ray",
            "Is Transmission Ray",
            "Is Volume Scatter Ray",
            "Ray Depth",
            "Diffuse Depth",
            "Glossy Depth",
            "Transparent Depth",
            "Transmission Depth",
            "Portal Depth",
        ),
        ZERO,
    ),
}


def find_function(node: Node, needed: set[str]) -> Signature | None:
    """The GLSL function for a node with its present properties, which has every output in `needed`.

    None if the table or the library has none. `needed` are GLSL names.
    """
    row = NODES.get(node.type)
    if row is None:
        return None
    words = row.absent | {k: str(v).lower() for k, v in node.properties.items()}
    pattern = row.function
    if isinstance(pattern, dict):
        pattern = pattern.get(str(node.properties.get(row.by)), "")
    name = pattern.format(**words)
    found = library(row.file)
    for candidate in (found.get(name), found.get(f"{name}_color")):
        if candidate and needed <= {o for _, o in candidate.outputs}:
            return candidate
    return None
